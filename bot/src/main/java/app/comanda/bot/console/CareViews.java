package app.comanda.bot.console;

import app.comanda.bot.journal.Aftercare;
import app.comanda.bot.journal.Orders;
import app.comanda.bot.whatsapp.OutboundJson;
import app.comanda.ordering.conversation.StaffMatter;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages on customers' matters show, in the words of one language. */
public final class CareViews {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Language language;
    private final DateTimeFormatter when;

    CareViews(ZoneId zone, Language language) {
        this.language = language;
        this.when = Moments.in(zone, language);
    }

    /**
     * A matter.
     *
     * @param order how the order is called
     * @param status where it is; null where that is not known
     * @param said what the customer said of it, or how doubled orders are called; empty for nothing
     * @param settled who saw to it and when; null while it is open
     */
    public record Note(
            String id,
            String what,
            String order,
            @Nullable String status,
            String said,
            String time,
            @Nullable String customer,
            @Nullable String phone,
            @Nullable String settled) {}

    /** What a customer thought. */
    public record Rating(
            int stars,
            String order,
            @Nullable String comment,
            String time,
            @Nullable String customer) {}

    /**
     * A message that has not reached its customer.
     *
     * @param fate what becomes of it
     */
    public record Message(
            String fate,
            String text,
            String time,
            @Nullable String customer,
            @Nullable String phone) {}

    /** A picture of a payment. */
    public record Receipt(String media, String order, String time) {}

    Note note(Aftercare.Note note) {
        String status = note.status();
        Instant settledAt = note.settledAt();
        return new Note(
                note.id(),
                matter(StaffMatter.valueOf(note.matter())).in(language),
                order(note.orderNumber(), note.reference()),
                status == null
                        ? null
                        : OrderStatus.parse(status)
                                .map(known -> KitchenWords.status(known).in(language))
                                .orElse(status),
                note.detail(),
                when.format(note.createdAt()),
                note.customer(),
                note.phone(),
                settledAt == null ? null : note.settledBy() + ", " + when.format(settledAt));
    }

    Rating rating(Aftercare.Rating rating) {
        return new Rating(
                rating.stars(),
                order(rating.orderNumber(), rating.reference()),
                rating.comment(),
                when.format(rating.ratedAt()),
                rating.customer());
    }

    Message message(Aftercare.Undelivered message) {
        Phrase fate = message.waits()
                ? new Phrase("Sale cuando escriba", "Leaves when they write")
                : new Phrase("No llegará", "Will not arrive");
        return new Message(
                fate.in(language) + (message.reason() == null ? "" : " · " + message.reason()),
                text(message.payload()),
                when.format(message.createdAt()),
                message.customer(),
                message.phone());
    }

    Receipt receipt(Orders.Receipt receipt) {
        return new Receipt(receipt.mediaId(), receipt.reference(), when.format(receipt.receivedAt()));
    }

    /** The mean of ratings as it is read, such as {@code 4.5}; empty without any. */
    static String mean(List<Aftercare.Rating> ratings) {
        return ratings.isEmpty()
                ? ""
                : "%.1f"
                        .formatted(ratings.stream()
                                .mapToInt(Aftercare.Rating::stars)
                                .average()
                                .orElseThrow());
    }

    /** What a message says, of whatever kind it is. */
    static String text(String payload) {
        JsonNode body = JSON.readTree(payload);
        String said = OutboundJson.said(body);
        return said.isEmpty() ? body.path("type").asString("") : said;
    }

    private static String order(@Nullable String number, String reference) {
        return number == null || number.equals(reference) ? reference : number + " · " + reference;
    }

    /** What a matter is about, for staff. */
    static Phrase matter(StaffMatter matter) {
        return switch (matter) {
            case OTHER_TOTAL ->
                new Phrase(
                        "El total del restaurante no es el que el cliente aceptó",
                        "The restaurant's total is not the one agreed to");
            case CANCEL -> new Phrase("Quiere cancelar", "Wants to cancel");
            case REFUND -> new Phrase("Cancelado: devolver lo pagado", "Cancelled: give back what was paid");
            case MISSING -> new Phrase("Le faltó algo", "Something was missing");
            case WRONG -> new Phrase("Le llegó otra cosa", "Something else came");
            case LATE -> new Phrase("Demora o llegó frío", "Late or cold");
            case OTHER -> new Phrase("Otro problema", "Another problem");
            case DOUBLED ->
                new Phrase(
                        "Está más de una vez en CartaAI: dejar solo uno",
                        "It is in CartaAI more than once: keep only one");
            case TALK -> new Phrase("Quiere hablar con alguien", "Wants to talk to someone");
        };
    }
}
