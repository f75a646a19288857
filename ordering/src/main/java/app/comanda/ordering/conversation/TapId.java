package app.comanda.ordering.conversation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a button or a row: what to do, for which version of what, with which target. It survives the trip through
 * the chat whatever characters the target has and however long it is.
 *
 * <p>Written {@code action:version:number:form} and the target: as it is (form {@code r}) where it is plain, in base64
 * ({@code b}) where it is not, and its hash ({@code h}) where it is too long, to be looked up among what is on offer.
 *
 * @param value what WhatsApp carries, at most {@link ChatLimits#ROW_ID} characters
 */
public record TapId(String value) {
    private static final Pattern PLAIN = Pattern.compile("[!-~]*");
    private static final Pattern SHAPE = Pattern.compile("(.):([0-9]{1,18}):([0-9]{1,9}):([rbh])([!-~]*)");

    /**
     * Makes an id.
     *
     * @param version the epoch or the question the tap is good for; zero where the target says it
     * @param number a page, a quantity or a line, zero where there is none
     * @param target an id of the menu or the quote, empty where there is none
     */
    static TapId encode(Action action, long version, int number, String target) {
        String head = action.code() + ":" + version + ":" + number + ":";
        String plain = head + "r" + target;
        if (PLAIN.matcher(target).matches() && plain.length() <= ChatLimits.ROW_ID) {
            return new TapId(plain);
        }
        byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
        String encoded = head + "b" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new TapId(encoded.length() <= ChatLimits.ROW_ID ? encoded : head + "h" + Digests.base64(target));
    }

    /** Reads what {@link #encode} made; empty for anything else. */
    static Optional<Tap> decode(String value) {
        var matcher = SHAPE.matcher(value);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long version = Long.parseLong(matcher.group(2));
        int number = Integer.parseInt(matcher.group(3));
        String rest = matcher.group(5);
        return action(matcher.group(1)).flatMap(action -> switch (matcher.group(4)) {
            case "r" -> Optional.of(new Tap(action, version, number, rest, false));
            case "h" -> Optional.of(new Tap(action, version, number, rest, true));
            default -> unwrapped(rest).map(target -> new Tap(action, version, number, target, false));
        });
    }

    private static Optional<Action> action(String code) {
        for (Action action : Action.values()) {
            if (action.code().equals(code)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unwrapped(String encoded) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * A tap as read.
     *
     * @param hashed whether the target is the hash of an id too long to travel
     */
    record Tap(Action action, long version, int number, String target, boolean hashed) {
        /** Whether the tap's target is this id. */
        boolean names(String id) {
            return hashed ? target.equals(Digests.base64(id)) : target.equals(id);
        }
    }
}
