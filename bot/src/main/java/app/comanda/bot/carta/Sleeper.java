package app.comanda.bot.carta;

import java.time.Duration;

/** Waits between two tries of a read. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Returns after the pause.
     *
     * @throws InterruptedException when the caller is told to stop
     */
    void sleep(Duration pause) throws InterruptedException;
}
