package app.comanda.ordering.delivery;

/** Reads a typed address. */
public final class AddressText {
    private AddressText() {}

    /** The address a text names. */
    public static Address parse(String text, String defaultCity) {
        return new Address(text.strip(), null, defaultCity, null, null);
    }
}
