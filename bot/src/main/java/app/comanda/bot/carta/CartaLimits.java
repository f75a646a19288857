package app.comanda.bot.carta;

import app.comanda.bot.carta.Lane.Purpose;
import java.time.Duration;
import java.util.Map;

/** The limits of everything that is asked of or taken from CartaAI. */
final class CartaLimits {
    private CartaLimits() {}

    static final Duration CONNECT = Duration.ofSeconds(5);
    /**
     * What a tenant may have under way: orders have places of their own, so that neither slow menus nor a day's orders that
     * are followed hold them up. Few looks wait, because nobody waits for them.
     */
    static final Map<Purpose, LaneLimits> LANE_LIMITS = Map.of(
            Purpose.READS, new LaneLimits(6, 64),
            Purpose.ORDERS, new LaneLimits(4, 64),
            Purpose.FOLLOWING, new LaneLimits(4, 8));
    /** Tenants' lanes that are remembered. */
    static final int LANES = 20_000;
    /** How long a call waits for its turn: far less than a call may take, so that what waited here is not taken for slow. */
    static final Duration TURN = Duration.ofSeconds(5);
    /** How long a caller who found the queue full had better stay away. */
    static final Duration QUEUE_PAUSE = Duration.ofSeconds(2);
    /** Bytes of one answer. */
    static final long BODY = 16L * 1024 * 1024;

    /** The calls a breaker judges by: those of this last while. */
    static final Duration BREAKER_WINDOW = Duration.ofSeconds(60);
    /** Fewer calls than this open no breaker. */
    static final int BREAKER_CALLS = 8;
    /** Per cent of failed calls that open it. */
    static final int BREAKER_PERCENT = 50;
    /** How long an open breaker lets nothing through. */
    static final Duration BREAKER_OPEN = Duration.ofSeconds(10);
    /** Calls that are let through then to see. */
    static final int BREAKER_PROBES = 2;

    static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** A read that is told to wait longer than this gives up instead; its caller comes back later. */
    static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(15);
    /** A platform that asks for a longer rest is asked again after this one. */
    static final Duration LONGEST_REST = Duration.ofMinutes(10);
    /** A token that ends sooner than this is warned of. */
    static final Duration TOKEN_WARNING = Duration.ofDays(7);

    /** Product ids in one call for details. */
    static final int DETAILS_BATCH = 50;
    /** Calls for details in one reading of a menu, those that isolate a bad id included. */
    static final int DETAILS_CALLS = 400;
    /** Products in a row that crash the platform one by one before it is the platform that counts as broken. */
    static final int DETAILS_CRASHES = 8;

    static final Duration ZONES_LIFE = Duration.ofHours(1);
    /** While a branch's zones are not known it is read again after this. */
    static final Duration ZONES_PAUSE = Duration.ofMinutes(5);
    /** Branches whose menus are kept in memory. */
    static final int BRANCHES = 20_000;

    /** How far back an order is looked for. */
    static final Duration ORDERS_BACK = Duration.ofHours(24);
    /** The longest estimate of an order's arrival that is believed. */
    static final Duration LONGEST_ESTIMATE = Duration.ofDays(7);
    /** How far back a customer's history goes. */
    static final Duration HISTORY_BACK = Duration.ofDays(90);
    /** Orders of a customer's history that are kept from one answer. */
    static final int HISTORY = 50;

    /** Where a mileage zone names no end. */
    static final int LONGEST_MILEAGE_METRES = 30_000;
    /** The greatest distance a zone may name, half-way round the globe. */
    static final int LONGEST_METRES = 20_000_000;

    /** Digits before the point of the greatest figure that is believed. */
    static final int FIGURE_DIGITS = 12;
    /** Digits behind the point of a figure that are kept: enough for any price and coordinate. */
    static final int FIGURE_SCALE = 20;
    /** Characters of the platform's own words that are kept. */
    static final int MESSAGE = 200;
    /** What could not be read of one answer and is named in the log. */
    static final int ODDITIES = 20;
}
