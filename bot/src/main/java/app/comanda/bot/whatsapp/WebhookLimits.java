package app.comanda.bot.whatsapp;

import java.time.Duration;

/**
 * How much of anything a webhook may hold.
 *
 * @param bodyBytes most bytes of a body; Meta's own end at 3 MB
 * @param nesting most levels of objects and arrays; Meta's bodies have about ten
 * @param numberLength most characters of a number
 * @param messageLength most characters of one message's JSON; a longer one is skipped, its neighbours are not
 * @param idLength most characters of Meta's ids and of our own that come back
 * @param nameLength most characters kept of a profile's name
 * @param commitWait how long a commit is waited for before Meta is asked to send the body again
 */
public record WebhookLimits(
        int bodyBytes,
        int nesting,
        int numberLength,
        int messageLength,
        int idLength,
        int nameLength,
        Duration commitWait) {

    /**
     * How old a message may be, by Meta's time of it. Meta brings one again for seven days (Cloud API, webhooks); whether it
     * was there before is known for at least eight. What is older is somebody's replay of what Meta once signed.
     */
    Duration oldest() {
        return Duration.ofDays(7).plusHours(12);
    }

    /** The limits of the house. */
    public static final WebhookLimits STANDARD =
            new WebhookLimits(3 * 1024 * 1024 + 64 * 1024, 64, 1000, 256 * 1024, 512, 100, Duration.ofSeconds(10));
}
