package app.comanda.bot.engine;

import java.time.Duration;

/**
 * How much the engine does at once and how long it waits for anything.
 *
 * @param turnRows most inbox rows one turn applies
 * @param turnAttempts turns that may fail on a row before it is set aside
 * @param claim most lanes, orders or errands taken in one sweep
 * @param sweep between two sweeps for what is due or was left behind
 * @param overlooked how long an inbox row waits before a sweep looks after it
 * @param menuPatience how long a conversation waits for its branch's first menu before it is answered without one
 * @param statusGrace how long an ambiguous send waits for Meta's status before it is sent again
 * @param firstRetry the wait after a first failure; doubled after each next one
 * @param lastRetry the longest wait between two tries
 * @param stoppedTenant how long a tenant's sending rests after Meta refused its token or standing
 * @param readReceipts most read receipts under way; more are left out, they are a courtesy
 * @param menuReads branches whose menus are read at once
 * @param unsentOrder how long an order that surely was not sent is tried before a person takes it
 */
public record EngineLimits(
        int turnRows,
        int turnAttempts,
        int claim,
        Duration sweep,
        Duration overlooked,
        Duration menuPatience,
        Duration statusGrace,
        Duration firstRetry,
        Duration lastRetry,
        Duration stoppedTenant,
        int readReceipts,
        MenuReads menuReads,
        Duration unsentOrder) {

    /**
     * Branches whose menus are read at once.
     *
     * @param healthy of those whose last reading went well, or that were never read
     * @param troubled of those whose last reading failed
     * @param awaited of those without a menu to whom a customer has just written
     */
    public record MenuReads(int healthy, int troubled, int awaited) {}

    /**
     * Most turns of one restaurant at once: enough to share a commit among many, few enough for another restaurant's turn
     * not to wait long for its place.
     */
    int turnsAtOnce() {
        return 64;
    }

    /** How long after the time that was told an order is late: a time in minutes is a rough one. */
    Duration lateness() {
        return Duration.ofMinutes(5);
    }

    /**
     * How long after its confirmation an order that the platform does not show may be sent again: the platform is read a
     * day back, so one that was placed earlier would not be seen.
     */
    Duration resubmitWithin() {
        return Duration.ofHours(12);
    }

    /** Between two looks at the flags: a change by another instance holds here within twice that. */
    Duration flags() {
        return Duration.ofMillis(300);
    }

    /** The limits of the house. */
    public static final EngineLimits STANDARD = new EngineLimits(
            50,
            3,
            200,
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            Duration.ofMillis(500),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            32,
            new MenuReads(8, 4, 16),
            Duration.ofMinutes(10));

    /** The same limits with another wait for an order that surely was not sent. */
    public EngineLimits withUnsentOrder(Duration limit) {
        return new EngineLimits(
                turnRows,
                turnAttempts,
                claim,
                sweep,
                overlooked,
                menuPatience,
                statusGrace,
                firstRetry,
                lastRetry,
                stoppedTenant,
                readReceipts,
                menuReads,
                limit);
    }

    /** The wait before try number {@code attempts + 1}, in equal doubling steps up to the longest. */
    Duration backOff(int attempts) {
        long millis = firstRetry.toMillis() << Math.min(Math.max(attempts - 1, 0), 20);
        return Duration.ofMillis(Math.min(millis, lastRetry.toMillis()));
    }
}
