package app.comanda.bot.carta;

import java.time.Duration;

/** The limits of everything that is asked of or taken from CartaAI. */
final class CartaLimits {
    private CartaLimits() {}

    static final Duration CONNECT = Duration.ofSeconds(5);
    /** Calls of one tenant under way at once; more wait their turn. */
    static final int CALLS_AT_ONCE = 8;
    /** Bytes of one answer. */
    static final long BODY = 16L * 1024 * 1024;

    static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** A read that is told to wait longer than this gives up instead; its caller comes back later. */
    static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(15);

    /** Product ids in one call for details. */
    static final int DETAILS_BATCH = 50;
    /** Calls for details in one reading of a menu, those that isolate a bad id included. */
    static final int DETAILS_CALLS = 400;

    static final Duration ZONES_LIFE = Duration.ofHours(1);
    /** After a failed reading the next one ahead of time waits this long. */
    static final Duration REFRESH_PAUSE = Duration.ofSeconds(15);
    /** Branches whose menus are kept in memory. */
    static final int BRANCHES = 10_000;

    /** How far back an order is looked for. */
    static final Duration ORDERS_BACK = Duration.ofHours(24);

    /** Where a mileage zone names no end. */
    static final int LONGEST_MILEAGE_METRES = 30_000;

    /** Characters of the platform's own words that are kept. */
    static final int MESSAGE = 200;
}
