package app.comanda.ordering.cart;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * For whom the receipt is made out: a person's DNI for a boleta, a business's RUC for a factura. Both are numbers that
 * Peru's SUNAT takes; a number that cannot be right is never one of these.
 */
public sealed interface TaxDocument {

    /** As it is written on the receipt, digits only. */
    String number();

    /** A national identity document: eight digits, which carry no check digit of their own. */
    record Dni(String number) implements TaxDocument {
        private static final Pattern SHAPE = Pattern.compile("[0-9]{8}");

        public Dni {
            if (!SHAPE.matcher(number).matches() || number.equals("00000000")) {
                throw new IllegalArgumentException("Not a DNI");
            }
        }
    }

    /** A taxpayer's number: eleven digits, beginning with 10, 15, 16, 17 or 20, the last one checking the others. */
    record Ruc(String number) implements TaxDocument {
        private static final Pattern SHAPE = Pattern.compile("(10|15|16|17|20)[0-9]{9}");
        private static final int[] WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

        public Ruc {
            if (!SHAPE.matcher(number).matches() || checkDigit(number) != number.charAt(10) - '0') {
                throw new IllegalArgumentException("Not a RUC");
            }
        }

        /** SUNAT's modulus 11: ten becomes nought, eleven one. */
        private static int checkDigit(String number) {
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += (number.charAt(i) - '0') * WEIGHTS[i];
            }
            return (11 - sum % 11) % 10;
        }
    }

    /** The document a customer wrote, spaces, dots and dashes apart; empty for a number that is neither. */
    static Optional<TaxDocument> parse(String written) {
        String digits = written.strip().replaceAll("[\\s.\\-]", "");
        try {
            return digits.length() == 8
                    ? Optional.of(new Dni(digits))
                    : digits.length() == 11 ? Optional.of(new Ruc(digits)) : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
