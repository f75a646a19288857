package app.comanda.bot.engine;

import app.comanda.bot.journal.ConversationKey;
import java.util.List;
import java.util.concurrent.Executor;

/** One instance's work without its threads, for whoever runs it by hand. */
public final class EngineUnderTest {
    private final Workers workers;

    /** What instances may share: how states and events are written. */
    public static final class Shared {
        private final CoreJson json = new CoreJson();
    }

    public EngineUnderTest(House house, Executor executor, Shared shared) {
        this.workers = new Workers(house, executor, shared.json);
    }

    public void sweepMenus() {
        workers.sweepMenus();
    }

    public void sweep() {
        workers.sweep();
    }

    public void wake(List<ConversationKey> conversations) {
        workers.wake(conversations);
    }
}
