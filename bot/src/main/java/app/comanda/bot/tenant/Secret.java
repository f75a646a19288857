package app.comanda.bot.tenant;

/**
 * A value that must never be printed: its text form is a row of stars.
 *
 * @param value the secret itself
 */
public record Secret(String value) {
    @Override
    public String toString() {
        return "****";
    }
}
