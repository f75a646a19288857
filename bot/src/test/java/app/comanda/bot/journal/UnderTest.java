package app.comanda.bot.journal;

import java.time.Duration;

/** A test's own database with the instances that are open on it. */
interface UnderTest {
    /** The instance called "first", which is open at the start. */
    TestJournal test();

    /** An instance called "second" on the same database, opened when it is first asked for. */
    TestJournal second();

    /** Closes what is open and opens "first" again. */
    TestJournal reopen();

    /** Lets time pass, for every instance. */
    void pass(Duration time);

    default Journal journal() {
        return test().journal();
    }

    default Journal rival() {
        return second().journal();
    }
}
