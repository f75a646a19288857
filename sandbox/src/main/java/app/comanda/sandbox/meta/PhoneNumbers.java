package app.comanda.sandbox.meta;

/** Reads phone numbers as the Graph API does. */
final class PhoneNumbers {
    private static final int SHORTEST = 7;
    private static final int LONGEST = 15;

    private PhoneNumbers() {}

    /**
     * The digits with country code. A number without a plus is taken as one of the business's own country, whatever it
     * begins with.
     */
    static String international(String number, String businessNumber) {
        String trimmed = number.strip();
        String digits = trimmed.replaceAll("[\\s().-]", "");
        boolean plus = digits.startsWith("+");
        digits = plus ? digits.substring(1) : countryCode(businessNumber) + digits;
        if (!digits.matches("[0-9]{" + SHORTEST + "," + LONGEST + "}")) {
            throw GraphError.parameter("Param to must be a valid WhatsApp phone number.")
                    .refusal();
        }
        return digits;
    }

    /** The demo's numbers are written with a space after the country code. */
    private static String countryCode(String displayNumber) {
        int space = displayNumber.indexOf(' ');
        return displayNumber.substring(1, space < 0 ? 3 : space);
    }
}
