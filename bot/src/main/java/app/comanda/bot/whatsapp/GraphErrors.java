package app.comanda.bot.whatsapp;

import app.comanda.bot.whatsapp.SendResult.Scope;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Graph API's error codes and what to do about each, from Meta's list of the Cloud API's error codes. Branches on the
 * code, since Meta has dropped the HTTP status of most; the status decides only where there is no code or an unlisted one.
 */
final class GraphErrors {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration SHORTLY = Duration.ofSeconds(2);
    private static final Duration PAIR = Duration.ofSeconds(6);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int UNKNOWN_ID_SUBCODE = 33;

    /** What a code asks for. */
    private enum Action {
        TRY_AGAIN,
        PACE_RECIPIENT,
        PACE_NUMBER,
        STOP_TENANT,
        TEMPLATE,
        NEVER,
        BUG
    }

    private record Rule(Action action, Duration after, String meaning) {}

    private static final Map<Integer, Rule> RULES = rules();

    private GraphErrors() {}

    private static Map<Integer, Rule> rules() {
        Map<Integer, Rule> rules = new HashMap<>();
        put(rules, Action.STOP_TENANT, "the access token is not valid", 0, 190);
        put(rules, Action.STOP_TENANT, "permission is missing", 3, 10, 131005);
        for (int code = 200; code <= 299; code++) {
            put(rules, Action.STOP_TENANT, "permission is missing", code);
        }
        put(rules, Action.STOP_TENANT, "too much was reported as spam", 131048);
        put(rules, Action.STOP_TENANT, "the account's messages were classified as unwanted", 131064);
        put(rules, Action.STOP_TENANT, "the number is not registered", 133010);
        put(rules, Action.STOP_TENANT, "the number was registered too often", 133016);
        put(rules, Action.STOP_TENANT, "the account broke a policy", 368);
        put(rules, Action.STOP_TENANT, "the account is locked", 131031);
        put(rules, Action.STOP_TENANT, "the account's payment has a problem", 131042);

        put(rules, Action.BUG, "a parameter is wrong", 100, 131009);
        put(rules, Action.BUG, "a parameter is missing", 131008);
        put(rules, Action.BUG, "the type of message is not supported", 131051);
        put(
                rules,
                Action.BUG,
                "the template or flow does not fit",
                132000,
                132001,
                132005,
                132007,
                132012,
                132015,
                132016,
                132068,
                132069);

        pace(rules, Action.PACE_NUMBER, A_MINUTE, "the app's or account's rate limit", 4, 80007);
        pace(rules, Action.PACE_NUMBER, SOON, "the number's throughput limit", 130429);
        pace(rules, Action.PACE_NUMBER, A_MINUTE, "the number is in maintenance", 131057);
        // regains one message each six seconds
        pace(rules, Action.PACE_RECIPIENT, PAIR, "too many messages to one customer", 131056);
        pace(rules, Action.TRY_AGAIN, SHORTLY, "trouble on Meta's side", 1, 2, 131000, 131016, 133004);

        put(rules, Action.TEMPLATE, "the customer last wrote more than 24 hours ago", 131047);

        put(rules, Action.NEVER, "the customer cannot be reached", 131026);
        put(rules, Action.NEVER, "the customer's limit of marketing or their wish", 131049, 131050, 130472);
        put(rules, Action.NEVER, "Meta could not fetch the media", 131052, 131053);
        put(rules, Action.NEVER, "the number writes to itself", 131021);
        put(rules, Action.NEVER, "the customer's user id is not supported", 131062);
        put(rules, Action.NEVER, "the customer is blocked", 130403);
        // a person should look into it, but it holds for one country's customers: the others must not wait
        put(rules, Action.NEVER, "the account may not write to the customer's country", 130497);
        return Map.copyOf(rules);
    }

    private static void put(Map<Integer, Rule> rules, Action action, String meaning, int... codes) {
        pace(rules, action, Duration.ZERO, meaning, codes);
    }

    private static void pace(Map<Integer, Rule> rules, Action action, Duration after, String meaning, int... codes) {
        for (int code : codes) {
            if (rules.put(code, new Rule(action, after, meaning)) != null) {
                throw new IllegalStateException("Two rules for code " + code);
            }
        }
    }

    /**
     * What a refusal with a code means.
     *
     * @param retryAfter what the answer's header asked for; null without one
     */
    static SendResult of(int code, @Nullable Integer subcode, int httpStatus, @Nullable Duration retryAfter) {
        if (code == 100 && subcode != null && subcode == UNKNOWN_ID_SUBCODE) {
            return new SendResult.StopTenant("100/33: the phone number id is unknown or not this token's", code);
        }
        Rule rule = RULES.get(code);
        return rule == null ? ofUnlisted(code, httpStatus, retryAfter) : ofRule(rule, code, retryAfter);
    }

    private static SendResult ofRule(Rule rule, int code, @Nullable Duration retryAfter) {
        String reason = code + ": " + rule.meaning();
        return switch (rule.action()) {
            case TRY_AGAIN -> new SendResult.TryAgain(reason, longer(rule.after(), retryAfter), Scope.MESSAGE);
            case PACE_RECIPIENT -> new SendResult.TryAgain(reason, longer(rule.after(), retryAfter), Scope.RECIPIENT);
            case PACE_NUMBER -> new SendResult.TryAgain(reason, longer(rule.after(), retryAfter), Scope.NUMBER);
            case STOP_TENANT -> new SendResult.StopTenant(reason, code);
            case TEMPLATE -> new SendResult.NeedsTemplate(reason);
            case NEVER -> new SendResult.NeverDeliverable(reason, code);
            case BUG -> new SendResult.Bug(reason, code);
        };
    }

    /**
     * A code that is not in the list. Meta refused in its own words, so nothing was sent. What is Meta's fault (5xx) or
     * the pace (429) passes; any other refusal would be repeated, and as nobody knows yet what it means it is shown as a
     * bug, which a person looks at, rather than put down to the customer.
     */
    private static SendResult ofUnlisted(int code, int httpStatus, @Nullable Duration retryAfter) {
        String reason = code + ": not in the list, HTTP " + httpStatus;
        if (httpStatus == 429) {
            return new SendResult.TryAgain(reason, longer(SHORTLY, retryAfter), Scope.NUMBER);
        }
        if (httpStatus >= 500) {
            return new SendResult.TryAgain(reason, longer(SHORTLY, retryAfter), Scope.MESSAGE);
        }
        if (httpStatus == 401 || httpStatus == 403) {
            return new SendResult.StopTenant(reason, code);
        }
        return new SendResult.Bug(reason, code);
    }

    /** A refusal without Meta's error in it: from Meta's edge, or from something between us. */
    static SendResult ofStatus(int httpStatus, @Nullable Duration retryAfter) {
        String reason = "HTTP " + httpStatus + " without Meta's error";
        return switch (httpStatus) {
            case 401, 403 -> new SendResult.StopTenant(reason, null);
            case 408 -> new SendResult.TryAgain(reason, longer(SHORTLY, retryAfter), Scope.MESSAGE);
            case 429 -> new SendResult.TryAgain(reason, longer(SHORTLY, retryAfter), Scope.NUMBER);
            case 500, 503 -> new SendResult.TryAgain(reason, longer(SHORTLY, retryAfter), Scope.MESSAGE);
            // a gateway that lost Meta's answer cannot tell whether the message went out
            case 502, 504 -> new SendResult.Ambiguous(reason);
            default -> httpStatus >= 500 ? new SendResult.Ambiguous(reason) : new SendResult.Bug(reason, null);
        };
    }

    private static Duration longer(Duration usual, @Nullable Duration asked) {
        return asked != null && asked.compareTo(usual) > 0 ? asked : usual;
    }
}
