package app.comanda.ordering.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as written in Peru, brought to E.164. */
final class Phones {
    /** What CartaAI takes. */
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9\\s\\-()]{7,15}");

    private static final Pattern ABROAD = Pattern.compile("[1-9][0-9]{6,14}");
    private static final Pattern MOBILE = Pattern.compile("9[0-9]{8}");
    private static final Pattern WITH_COUNTRY = Pattern.compile("51(9[0-9]{8}|[1-8][0-9]{7})");
    private static final Pattern LANDLINE = Pattern.compile("0?(1[0-9]{7}|[4-8][0-9]{7})");

    private Phones() {}

    /** The number in E.164; empty for anything that is not surely one. */
    static Optional<String> parse(String text) {
        String written = text.strip();
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        String digits = written.replaceAll("[^0-9]", "");
        if (written.startsWith("+")) {
            return digits.startsWith("51")
                    ? only(WITH_COUNTRY, digits, "+" + digits)
                    : only(ABROAD, digits, "+" + digits);
        }
        return only(MOBILE, digits, "+51" + digits)
                .or(() -> only(WITH_COUNTRY, digits, "+" + digits))
                .or(() -> only(LANDLINE, digits, "+51" + digits.replaceFirst("^0", "")));
    }

    private static Optional<String> only(Pattern shape, String digits, String number) {
        return shape.matcher(digits).matches() ? Optional.of(number) : Optional.empty();
    }
}
