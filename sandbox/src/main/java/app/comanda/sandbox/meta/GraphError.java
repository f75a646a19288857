package app.comanda.sandbox.meta;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A refusal as the Graph API words it.
 *
 * @param status the HTTP status
 * @param code Meta's error code, the one thing that clients may branch on
 * @param subcode narrows the code; 0 for none
 * @param message code and title
 * @param details what exactly was wrong; null where Meta says it in the message
 */
record GraphError(
        int status,
        int code,
        int subcode,
        String message,
        @Nullable String details) {
    private static final String HELP = "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/";

    /** What Meta calls each code, and the HTTP status that its older tables give it. */
    private static final Map<Integer, Known> KNOWN = Map.ofEntries(
            known(0, 401, "AuthException"),
            known(1, 500, "API Unknown"),
            known(2, 503, "API Service"),
            known(3, 500, "API Method"),
            known(4, 400, "Application request limit reached"),
            known(10, 403, "Permission Denied"),
            known(100, 400, "Invalid parameter"),
            known(190, 401, "Invalid OAuth access token."),
            known(368, 403, "Temporarily blocked for policies violations"),
            known(80_007, 400, "Rate limit issues"),
            known(130_403, 403, "Recipient is blocked"),
            known(130_429, 400, "Rate limit hit"),
            known(130_472, 400, "User's number is part of an experiment"),
            known(130_497, 403, "Business account is restricted from messaging users in this country"),
            known(131_000, 500, "Something went wrong"),
            known(131_005, 403, "Access denied"),
            known(131_008, 400, "Required parameter is missing"),
            known(131_009, 400, "Parameter value is not valid"),
            known(131_016, 500, "Service unavailable"),
            known(131_021, 400, "Recipient cannot be sender"),
            known(131_026, 400, "Message undeliverable"),
            known(131_031, 403, "Account has been locked"),
            known(131_042, 400, "Business eligibility payment issue"),
            known(131_047, 400, "Re-engagement message"),
            known(131_048, 400, "Spam rate limit hit"),
            known(131_049, 400, "This message was not delivered to maintain healthy ecosystem engagement."),
            known(131_050, 400, "User has stopped receiving marketing messages from this business"),
            known(131_051, 400, "Unsupported message type"),
            known(131_052, 400, "Media download error"),
            known(131_053, 400, "Media upload error"),
            known(131_056, 400, "(Business Account, Consumer Account) pair rate limit hit"),
            known(131_057, 500, "Account in maintenance mode"),
            known(131_062, 400, "Business-scoped user ID is not supported"),
            known(132_000, 400, "Number of parameters does not match the expected number of params"),
            known(132_001, 404, "Template name does not exist in the translation"),
            known(132_005, 400, "Translated text too long"),
            known(132_012, 400, "Parameter format does not match format in the created template"),
            known(132_015, 400, "Template is paused"),
            known(133_004, 503, "Server temporarily unavailable"),
            known(133_010, 400, "Phone number not registered"));

    private record Known(int status, String title) {}

    private static Map.Entry<Integer, Known> known(int code, int status, String title) {
        return Map.entry(code, new Known(status, title));
    }

    /** An error by its code; codes that the table lacks are worded neutrally. */
    static GraphError of(int code, @Nullable String details) {
        Known known = KNOWN.getOrDefault(code, new Known(400, "Error"));
        return new GraphError(known.status(), code, 0, "(#" + code + ") " + known.title(), details);
    }

    /** The name of a code without the number, as statuses carry it. */
    static String title(int code) {
        return KNOWN.getOrDefault(code, new Known(400, "Error")).title();
    }

    /** Code 100 with the whole explanation in the message. */
    static GraphError parameter(String explanation) {
        return new GraphError(400, 100, 0, "(#100) " + explanation, null);
    }

    /** Code 131009: a value that Meta does not take. */
    static GraphError invalid(String details) {
        return of(131_009, details);
    }

    static GraphError badToken() {
        return new GraphError(401, 190, 0, "Invalid OAuth access token - Cannot parse access token", null);
    }

    /** An id in the path that means nothing here; Meta answers 400, not 404. */
    static GraphError unknownObject(String method, String id) {
        return new GraphError(
                400,
                100,
                33,
                "Unsupported " + method + " request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation."
                        + " Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api",
                null);
    }

    GraphError withStatus(int newStatus) {
        return new GraphError(newStatus, code, subcode, message, details);
    }

    GraphRefusal refusal() {
        return new GraphRefusal(this);
    }

    /** The body of the answer. */
    ObjectNode body(String traceId) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("message", message);
        error.put("type", subcode == 33 ? "GraphMethodException" : "OAuthException");
        error.put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        if (details != null) {
            error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
        }
        error.put("fbtrace_id", traceId);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("error", error);
        return body;
    }

    /** The same error as a {@code failed} status lists it. */
    ObjectNode inStatus() {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("code", code);
        error.put("title", title(code));
        error.put("message", title(code));
        error.putObject("error_data").put("details", details == null ? title(code) : details);
        error.put("href", HELP);
        return error;
    }
}
