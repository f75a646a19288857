package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.carta.Transport.Exchange.Answered;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes CartaAI's envelopes off. There are three of them, {@code {type:"1",message,data}}, {@code {success,message,data}}
 * and {@code {type:"success"|"error",…}}, two kinds of failure, {@code {error}} and {@code {success:false,message}}, and a
 * proxy's HTML. An answer inside a successful HTTP status can still be an error, and {@code data:null} always is one.
 */
final class Envelope {
    private static final Pattern NUMBERS = Pattern.compile("\\+?\\d[\\d\\s()-]{4,}\\d");
    private static final Pattern EMAILS = Pattern.compile("\\S+@\\S+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Envelope() {}

    /** What is inside, or what an answer amounts to instead. */
    sealed interface Opened {

        /** What the envelope held; never JSON's null. */
        record Data(JsonNode data) implements Opened {}

        /** What the answer amounts to instead. */
        record Problem(Kind kind) implements Opened {}
    }

    /**
     * Opens an answer.
     *
     * @param bareList whether the call may answer with a list in no envelope at all
     * @param now for a {@code Retry-After} that is a date
     */
    static Opened open(Answered answer, boolean bareList, Instant now, JsonMapper json) {
        int status = answer.status();
        JsonNode body = parse(answer.body(), json);
        String said = body == null ? null : message(body);
        if (status == 429) {
            return new Opened.Problem(new Kind.RateLimited(RetryPause.read(answer.retryAfter(), now)));
        }
        if (status == 401 || status == 403) {
            return new Opened.Problem(new Kind.Unauthorised("answered " + status));
        }
        if (status == 408) {
            return new Opened.Problem(new Kind.TimedOut("answered 408"));
        }
        if (status >= 500) {
            return new Opened.Problem(new Kind.Server(status, RetryPause.read(answer.retryAfter(), now)));
        }
        if (status == 404) {
            return new Opened.Problem(new Kind.NotFound(said));
        }
        if (status == 301 || status == 302 || status == 307 || status == 308) {
            // Redirects are not followed, and whoever redirects has not done the work.
            return new Opened.Problem(new Kind.Unreachable("redirected (" + status + ") to another address"));
        }
        if (status < 200 || status >= 300) {
            return new Opened.Problem(
                    said == null
                            ? new Kind.Unreadable(status, "no message of the platform")
                            : new Kind.Refused(status, said));
        }
        return body == null ? unreadable(status, "not JSON") : inside(status, body, bareList);
    }

    private static Opened inside(int status, JsonNode body, boolean bareList) {
        if (body.isArray()) {
            return bareList ? new Opened.Data(body) : unreadable(status, "a list where an object belongs");
        }
        if (!body.isObject()) {
            return unreadable(status, "not an object");
        }
        String said = message(body);
        String message = said == null ? "no reason given" : said;
        String type = text(body.get("type"));
        switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
            case "401", "403" -> {
                return new Opened.Problem(new Kind.Unauthorised("answered type " + type));
            }
            case "601" -> {
                // Its meaning is not documented: neither a success nor surely a refusal.
                return unreadable(status, "type 601");
            }
            case "3", "701", "error" -> {
                return new Opened.Problem(new Kind.Refused(status, message));
            }
            default -> {
                // 1 ok, 2 warning, 4 information, 200, "success", none: what counts is the data.
            }
        }
        JsonNode success = body.get("success");
        if ((success != null && success.isBoolean() && !success.booleanValue())
                || "error".equalsIgnoreCase(text(success))
                || (body.hasNonNull("error") && !body.hasNonNull("data"))) {
            return new Opened.Problem(new Kind.Refused(status, message));
        }
        return body.hasNonNull("data") ? new Opened.Data(body.get("data")) : unreadable(status, "data is missing");
    }

    private static Opened unreadable(int status, String what) {
        return new Opened.Problem(new Kind.Unreadable(status, what));
    }

    private static @Nullable JsonNode parse(byte[] body, JsonMapper json) {
        try {
            JsonNode tree = json.readTree(body);
            return tree == null || tree.isMissingNode() || tree.isNull() ? null : tree;
        } catch (JacksonException | NumberFormatException e) {
            // The parser's own limit on exponents, such as 1e999999999, comes as the latter.
            return null;
        }
    }

    /** The platform's own words for an error, without what may be a customer's; null where there are none. */
    private static @Nullable String message(JsonNode body) {
        if (!body.isObject()) {
            return null;
        }
        String words = text(body.get("message"));
        JsonNode error = body.get("error");
        if (words == null && error != null) {
            words = error.isObject() ? text(error.get("message")) : text(error);
        }
        return words == null || words.isBlank() ? null : withoutPersonalData(words);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || !node.isValueNode() || node.isNull() ? null : node.asString();
    }

    private static String withoutPersonalData(String words) {
        String flat = BLANKS.matcher(words).replaceAll(" ").strip();
        String masked = EMAILS.matcher(NUMBERS.matcher(flat).replaceAll("…")).replaceAll("…");
        return Cut.to(masked, CartaLimits.MESSAGE);
    }
}
