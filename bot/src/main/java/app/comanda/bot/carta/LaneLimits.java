package app.comanda.bot.carta;

/**
 * How much of one kind of call a tenant may have under way.
 *
 * @param atOnce calls under way at once
 * @param waiting calls that may wait for their turn; one more is refused at once
 */
record LaneLimits(int atOnce, int waiting) {
    LaneLimits {
        if (atOnce < 1 || waiting < 0) {
            throw new IllegalArgumentException("A lane lets at least one call through, not " + atOnce);
        }
    }
}
