package app.comanda.bot.console;

import app.comanda.bot.journal.Aftercare;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.Orders;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.bot.whatsapp.GraphMedia;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What customers need staff for after they ordered: their matters, their ratings, receipts, and messages that did not reach them. */
public final class CareDesk {
    /** Notes on one page; the open ones come first. */
    private static final int NOTES = 100;

    private static final int RATINGS = 50;
    private static final int MESSAGES = 50;
    private static final int RECEIPTS = 30;
    /** How long a message that did not reach its customer is shown. */
    private static final Duration UNDELIVERED = Duration.ofDays(7);

    private final Tenants tenants;
    private final Aftercare aftercare;
    private final GraphMedia media;
    private final InstantSource clock;

    public CareDesk(Tenants tenants, Aftercare aftercare, GraphMedia media, InstantSource clock) {
        this.tenants = tenants;
        this.aftercare = aftercare;
        this.media = media;
        this.clock = clock;
    }

    /** Every restaurant that is served. */
    List<Restaurants.Choice> restaurants() {
        return Restaurants.choices(tenants, aftercare.open());
    }

    /** How many matters wait for somebody, over all restaurants. */
    long open() {
        return Restaurants.sum(aftercare.open());
    }

    /** @throws Refusal when there is none of that id */
    Tenant restaurant(String id) {
        return Restaurants.restaurant(tenants, id);
    }

    List<Aftercare.Note> notes(String restaurant) {
        return aftercare.notes(restaurant(restaurant).restaurant(), NOTES);
    }

    List<Aftercare.Rating> ratings(String restaurant) {
        return aftercare.ratings(restaurant(restaurant).restaurant(), RATINGS);
    }

    List<Aftercare.Undelivered> messages(String restaurant) {
        return aftercare.undelivered(
                restaurant(restaurant).restaurant(), clock.instant().minus(UNDELIVERED), MESSAGES);
    }

    List<Orders.Receipt> receipts(String restaurant) {
        return aftercare.receipts(restaurant(restaurant).restaurant(), RECEIPTS);
    }

    /** The picture of a receipt of the restaurant's; empty where it has no such receipt or Meta no such picture. */
    Optional<GraphMedia.Picture> receipt(String restaurant, String mediaId) {
        return receipts(restaurant).stream()
                .filter(receipt -> receipt.mediaId().equals(mediaId))
                .findFirst()
                .flatMap(receipt -> media.picture(restaurant(restaurant), receipt.mediaId()));
    }

    /**
     * Somebody has seen to a matter.
     *
     * @throws Refusal when there is no open one of that id
     */
    void settle(String restaurant, String note, String by) {
        if (!Journal.await(aftercare.settle(restaurant(restaurant).restaurant(), note, by, clock.instant()))) {
            throw new Refusal(
                    404,
                    "Ese caso no existe o ya estaba atendido.",
                    "There is no such matter, or it was seen to already.");
        }
    }
}
