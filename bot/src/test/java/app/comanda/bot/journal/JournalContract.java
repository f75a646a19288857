package app.comanda.bot.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** All that a journal promises, whatever database it is in. */
abstract class JournalContract
        implements InboxContract,
                PaceContract,
                FairnessContract,
                CustomerContract,
                TurnContract,
                OrderContract,
                LaneContract,
                DeliveryContract,
                WindowContract,
                AftercareContract,
                DoubledOrderContract,
                ErasureContract,
                HandoverContract,
                DishAliasContract,
                RetentionContract,
                TenantContract,
                RestartContract,
                MenuSnapshotContract,
                TenantStoreContract,
                WriterContract {
    private final TestJournal.Clock clock = new TestJournal.Clock();
    private final TestJournal.Ids ids = new TestJournal.Ids();
    private @Nullable TestJournal first;
    private @Nullable TestJournal second;

    /** Makes the database of one test, with every table and no row: migrating takes longer than most tests. */
    abstract void create();

    /** Reaches the test's database as the only instance would. */
    abstract Dialect connect();

    /** Another instance on the test's database, beside one that is open. */
    abstract TestJournal beside(TestJournal open, String owner);

    @BeforeEach
    final void open() {
        create();
        first = opened(connect(), "first");
    }

    @AfterEach
    final void close() {
        if (second != null) {
            second.close();
            second = null;
        }
        if (first != null) {
            first.close();
            first = null;
        }
    }

    final TestJournal sharing(TestJournal open, String owner) {
        return new TestJournal(open, owner, clock, ids);
    }

    final TestJournal opened(Dialect dialect, String owner) {
        return new TestJournal(dialect, Journals.migrated(dialect, owner, clock, ids));
    }

    @Override
    public final TestJournal test() {
        TestJournal open = first;
        if (open == null) {
            open = opened(connect(), "first");
            first = open;
        }
        return open;
    }

    @Override
    public final TestJournal second() {
        TestJournal open = second;
        if (open == null) {
            open = beside(test(), "second");
            second = open;
        }
        return open;
    }

    @Override
    public final TestJournal reopen() {
        close();
        return test();
    }

    @Override
    public final void pass(Duration time) {
        clock.pass(time);
    }
}
