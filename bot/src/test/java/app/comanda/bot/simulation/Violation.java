package app.comanda.bot.simulation;

/** A promise that a history broke. */
final class Violation extends Error {
    private static final long serialVersionUID = 1;

    Violation(String promise, String what) {
        super(promise + ": " + what, null, false, false);
    }
}
