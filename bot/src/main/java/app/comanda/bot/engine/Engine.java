package app.comanda.bot.engine;

import app.comanda.bot.carta.DoublesWatch;
import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.JournalException;
import app.comanda.ordering.conversation.Event;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads: the journal's writer, one that sweeps twice a second, one that lets go of old data, and as many as the work needs. */
public final class Engine implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Engine.class);

    /** How long a stop lets work finish, and again as long after it was interrupted. */
    private static final Duration FINISH = Duration.ofSeconds(5);

    private final House house;
    private final Workers workers;
    private final Runnable stopWriter;
    private final Crew crew = new Crew();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("comanda-sweep").factory());
    private final ScheduledExecutorService flags = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("comanda-flags").factory());
    private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("comanda-old-data").factory());
    private final Runnable followFlags;
    private final DoublesSweep doubles;
    private final OldData oldData;
    private final Thread writerThread;

    /**
     * @param writer the journal's writing loop, which runs until {@code stopWriter}
     * @param followFlags sees what other instances have changed and takes the steps of schedules; cheap
     * @param doubles looks for orders that the platform has more than once
     * @param oldData lets go of what is older than it is kept
     */
    public Engine(
            House house,
            Runnable writer,
            Runnable stopWriter,
            Runnable followFlags,
            DoublesWatch doubles,
            OldData oldData) {
        this.doubles = new DoublesSweep(
                house.tenants(),
                doubles::look,
                house.orderCare().doublesInterval(),
                house.clock(),
                () -> ThreadLocalRandom.current().nextLong(),
                crew);
        this.oldData = oldData;
        this.followFlags = followFlags;
        this.house = house;
        this.stopWriter = stopWriter;
        this.workers = new Workers(house, crew, new CoreJson());
        this.writerThread = Thread.ofPlatform().name("comanda-journal").unstarted(writer);
    }

    /** Starts the writer, reads the menus and takes up whatever an earlier process left. */
    public void start() {
        writerThread.start();
        followingFlags();
        ScheduledFuture<?> _ = flags.scheduleWithFixedDelay(
                this::followingFlags, 0, house.limits().flags().toMillis(), TimeUnit.MILLISECONDS);
        workers.sweepMenus();
        ScheduledFuture<?> _ = sweeper.scheduleWithFixedDelay(
                workers::sweep, 0, house.limits().sweep().toMillis(), TimeUnit.MILLISECONDS);
        ScheduledFuture<?> _ = sweeper.scheduleWithFixedDelay(
                doubles::sweep, 0, house.limits().sweep().toMillis(), TimeUnit.MILLISECONDS);
        ScheduledFuture<?> _ = upkeep.scheduleWithFixedDelay(
                oldData::run, OldData.firstRun().toMillis(), OldData.interval().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void followingFlags() {
        try {
            followFlags.run();
        } catch (JournalException e) {
            log.atError().log("The database did not answer a look at the flags: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("A look at the flags failed; the next one tries again");
        }
    }

    /** Webhooks arrive from now on. */
    public void listening() {
        workers.listening();
    }

    /** Conversations with something new in their inbox. */
    public void wake(List<ConversationKey> conversations) {
        workers.wake(conversations);
    }

    /**
     * Tells a conversation what somebody of the restaurant does in it.
     *
     * @param id names the act: the same one again is done once
     * @return false when the id is known
     * @throws JournalException when it is not on disk, or may not be
     */
    public boolean tell(ConversationKey key, String id, Event.FromStaff event) {
        return workers.tell(key, id, event);
    }

    /** Tenants whose sending rests because Meta refused their token or standing. */
    public List<String> stoppedTenants() {
        return workers.stoppedTenants();
    }

    /** Lets what runs finish, then stops the writer; whatever is left is taken up by the next start. */
    @Override
    public void close() {
        flags.shutdownNow();
        sweeper.shutdownNow();
        upkeep.shutdownNow();
        try {
            if (!crew.stop(FINISH)) {
                log.warn("Work was under way when Comanda stopped; it is taken up at the next start");
            }
            stopWriter.run();
            writerThread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
