package app.comanda.bot.journal;

import org.jspecify.annotations.Nullable;

/** The database did not take a write or did not answer a read. Whatever was asked may be asked again. */
public final class JournalException extends RuntimeException {
    public JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
