package app.comanda.sandbox.faults;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Reads a fault as the control API writes it. */
final class FaultReader {
    private FaultReader() {}

    static Fault read(String kindCode, JsonNode body) {
        FaultKind kind = FaultKind.ofCode(kindCode)
                .orElseThrow(() -> new IllegalArgumentException("There is no fault " + kindCode + "."));
        Fault fault = withTrigger(kind, body)
                .code(number(body, "graphCode", 131_000))
                .lag(Duration.ofMillis(number(body, "lagMs", 5_000)));
        int retryAfter = number(body, "retryAfterSeconds", 1);
        fault = body.path("retryAfterAsDate").asBoolean(false)
                ? fault.retryAfterDate(retryAfter)
                : fault.retryAfter(retryAfter);
        String endpoint = body.path("endpoint").asString("");
        return endpoint.isBlank() ? fault : fault.at(endpoint);
    }

    private static Fault withTrigger(FaultKind kind, JsonNode body) {
        if (body.has("next")) {
            return Fault.next(number(body, "next", 0), kind);
        }
        if (body.has("every")) {
            return Fault.every(number(body, "every", 0), kind);
        }
        if (body.path("always").asBoolean(false)) {
            return Fault.always(kind);
        }
        throw new IllegalArgumentException("Say when: next, every or always.");
    }

    static int number(JsonNode body, String field, int otherwise) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isInt() || value.intValue() < 0) {
            throw new IllegalArgumentException(field + " must be a whole number, zero or more.");
        }
        return value.intValue();
    }
}
