package app.comanda.bot.rollout;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** What a flag is set to. */
public sealed interface Setting {

    /** As the settings say that the restaurant started with. */
    record Default() implements Setting {}

    /** On for everybody. */
    record On() implements Setting {}

    /** Off for everybody. */
    record Off() implements Setting {}

    /**
     * On for some customers, always the same ones; more of them when it is raised.
     *
     * @param hundredths of a percent, from 1 to 9999
     */
    record Percent(int hundredths) implements Setting {
        public Percent {
            if (hundredths < 1 || hundredths >= Bucket.COUNT) {
                throw new IllegalArgumentException("A percentage is from 0.01 to 99.99");
            }
        }
    }

    /** Whether it holds for a customer's bucket. */
    default boolean holds(int bucket, boolean starting) {
        return switch (this) {
            case Default unchanged -> starting;
            case On on -> true;
            case Off off -> false;
            case Percent percent -> bucket < percent.hundredths();
        };
    }

    /** Whether it holds for anybody. */
    default boolean some(boolean starting) {
        return holds(0, starting);
    }

    /** As it is written: {@code default}, {@code on}, {@code off} or {@code 12.5%}. */
    default String word() {
        return switch (this) {
            case Default unchanged -> "default";
            case On on -> "on";
            case Off off -> "off";
            case Percent percent ->
                BigDecimal.valueOf(percent.hundredths(), 2).stripTrailingZeros().toPlainString() + "%";
        };
    }

    /** Reads what {@link #word} writes; 0 % is off, 100 % is on, the sign may be left out. Empty where it is nothing such. */
    static Optional<Setting> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "default" -> Optional.of(new Default());
            case "on" -> Optional.of(new On());
            case "off" -> Optional.of(new Off());
            default ->
                percent(
                        word.endsWith("%")
                                ? word.substring(0, word.length() - 1).strip()
                                : word);
        };
    }

    private static Optional<Setting> percent(String number) {
        if (!number.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        int hundredths = new BigDecimal(number).movePointRight(2).intValueExact();
        if (hundredths > Bucket.COUNT) {
            return Optional.empty();
        }
        if (hundredths == 0) {
            return Optional.of(new Off());
        }
        return Optional.of(hundredths == Bucket.COUNT ? new On() : new Percent(hundredths));
    }
}
