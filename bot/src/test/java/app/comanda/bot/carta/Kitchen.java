package app.comanda.bot.carta;

import app.comanda.bot.journal.Journals;
import app.comanda.bot.redis.Redis;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One process with a menu cache on a database of its own, or on the one an earlier process has left. */
final class Kitchen implements AutoCloseable {
    final Calls calls;
    final CartaMenus menus;
    final AtomicLong chance = new AtomicLong();
    private final Journals journals;
    private final Thread writer;

    Kitchen(Path folder, Calls calls, @Nullable Redis redis) {
        this.calls = calls;
        this.journals = Journals.open(folder, null, "kitchen", calls.clock, new AtomicLong()::toString);
        this.writer = Thread.ofPlatform().daemon().start(journals.writer());
        this.menus =
                new CartaMenus(calls.client, journals.menuSnapshots(), redis, calls.clock, chance::get, calls.meters);
    }

    /** Ends with everything written. */
    @Override
    public void close() {
        journals.stopWriter();
        try {
            writer.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        journals.close();
    }
}
