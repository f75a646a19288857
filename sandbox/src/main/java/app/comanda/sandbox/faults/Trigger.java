package app.comanda.sandbox.faults;

/** Which of the matching requests a fault strikes. */
public sealed interface Trigger {
    /** The next {@code count} requests, and then no more. */
    record Next(int count) implements Trigger {
        public Next {
            requirePositive(count);
        }
    }

    /** Every {@code nth} request: with 3 the third, sixth, ninth ... */
    record Every(int nth) implements Trigger {
        public Every {
            requirePositive(nth);
        }
    }

    /** All requests until it is switched off. */
    record Always() implements Trigger {}

    private static void requirePositive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("A fault's count must be at least 1, not " + number + ".");
        }
    }
}
