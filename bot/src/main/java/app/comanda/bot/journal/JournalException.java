package app.comanda.bot.journal;

/** The database did not take a write or did not answer a read. Whatever was asked may be asked again. */
public final class JournalException extends RuntimeException {
    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
