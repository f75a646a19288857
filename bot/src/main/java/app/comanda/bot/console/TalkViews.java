package app.comanda.bot.console;

import app.comanda.bot.journal.Handovers;
import app.comanda.bot.journal.Handovers.Said;
import app.comanda.bot.whatsapp.Inbound;
import app.comanda.bot.whatsapp.InboundMessage;
import app.comanda.ordering.conversation.Event;
import app.comanda.ordering.menu.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pages on conversations with people show, in the words of one language. */
public final class TalkViews {
    /** How long after a customer's last message WhatsApp takes anything but templates (Cloud API, customer service window). */
    private static final Duration WINDOW = Duration.ofHours(24);

    private final Language language;
    private final DateTimeFormatter when;
    private final Instant now;

    TalkViews(ZoneId zone, Language language, Instant now) {
        this.language = language;
        this.now = now;
        this.when = Moments.in(zone, language);
    }

    /**
     * A conversation.
     *
     * @param waits whether the customer waits for a word
     * @param state what is the matter with it, a sentence
     * @param order the order it is about, null for none
     * @param last what was said last; empty for nothing
     */
    public record Talk(
            String id,
            String customer,
            @Nullable String phone,
            boolean waits,
            String state,
            @Nullable String order,
            String last) {}

    /**
     * Something that was said.
     *
     * @param who the customer, the bot, or somebody of the restaurant
     * @param theirs whether the customer said it
     * @param fate what holds it up, empty where nothing does
     */
    public record Line(String who, boolean theirs, String text, String time, String fate) {}

    Talk talk(Handovers.Case one, List<Said> said) {
        List<Line> lines = lines(said);
        return new Talk(
                one.conversation(),
                one.customer() == null ? t("Sin nombre", "No name") : one.customer(),
                one.phone(),
                one.waitingSince() != null,
                state(one),
                one.reference() == null
                        ? null
                        : one.orderNumber() == null ? one.reference() : t("Pedido ", "Order ") + one.orderNumber(),
                lines.isEmpty() ? "" : lines.getLast().text());
    }

    private String state(Handovers.Case one) {
        Instant waiting = one.waitingSince();
        String who = one.takenBy() == null
                ? t("Nadie la ha tomado", "Nobody has taken it")
                : t("La tiene ", "With ") + one.takenBy();
        String since = waiting == null
                ? t("el cliente ya tiene respuesta", "the customer is answered")
                : t("espera desde ", "waits since ") + when.format(waiting);
        return who + " · " + since + " · " + t("vuelve al bot ", "back to the bot ") + when.format(one.dueAt());
    }

    List<Line> lines(List<Said> said) {
        return said.stream()
                .map(this::line)
                .filter(line -> !line.text().isEmpty())
                .toList();
    }

    private Line line(Said said) {
        String time = when.format(said.at());
        return switch (said) {
            case Said.ByCustomer(String payload, Instant at, Instant sentAt) ->
                new Line(t("Cliente", "Customer"), true, words(payload), time, "");
            case Said.ByPhone(String payload, Instant at) ->
                new Line(t("Desde el celular", "By phone"), false, words(payload), time, "");
            case Said.FromHere(String payload, Instant at, String author, Said.Fate fate) ->
                new Line(author == null ? "Bot" : author, false, CareViews.text(payload), time, fate(fate));
        };
    }

    private String fate(Said.Fate fate) {
        return switch (fate) {
            case SENT -> "";
            case LEAVING -> t("Enviándose", "On its way");
            case HELD -> t("Sale cuando el cliente escriba", "Leaves when the customer writes");
            case NEVER -> t("No se pudo entregar", "Could not be delivered");
        };
    }

    private String words(String payload) {
        return switch (InboundMessage.parse(payload)) {
            case Inbound.Ignored ignored -> "";
            case Inbound.Said(Event.Wrote(String text)) -> text;
            case Inbound.Said(Event.Tapped(String id, String title)) -> "👆 " + title;
            case Inbound.Said(Event.SharedLocation location) ->
                "📍 " + (location.address() == null ? location.coordinates().toString() : location.address());
            case Inbound.Said(Event.SharedContact contact) -> "👤 " + contact.name() + " " + contact.phone();
            case Inbound.Said(Event.SentCatalogCart cart) -> t("🛒 Un carrito del catálogo", "🛒 A catalogue cart");
            case Inbound.Said(Event.SentMedia media) -> media(media);
        };
    }

    private String media(Event.SentMedia media) {
        String kind = switch (media.kind()) {
            case IMAGE -> t("📷 Una foto", "📷 A picture");
            case AUDIO -> t("🎤 Un audio", "🎤 A voice message");
            case VIDEO -> t("🎬 Un video", "🎬 A video");
            case DOCUMENT -> t("📄 Un documento", "📄 A document");
            case OTHER -> t("Algo que aquí no se puede mostrar", "Something that cannot be shown here");
        };
        return media.caption() == null ? kind : kind + ": " + media.caption();
    }

    /** Until when WhatsApp takes an answer as it is written, or that it takes none any more. */
    String window(List<Said> said) {
        Instant last = lastWrote(said);
        if (last == null) {
            return t(
                    "No hay un mensaje reciente del cliente: si su último mensaje tiene más de 24 horas, WhatsApp solo entrega una plantilla.",
                    "There is no recent message of the customer: if their last one is older than 24 hours, WhatsApp delivers a template only.");
        }
        Instant closes = last.plus(WINDOW);
        return closes.isAfter(now)
                ? t("WhatsApp entrega tu respuesta hasta ", "WhatsApp delivers your answer until ")
                        + when.format(closes)
                        + t(
                                ": 24 horas desde el último mensaje del cliente.",
                                ": 24 hours from the customer's last message.")
                : t(
                        "Pasaron 24 horas desde el último mensaje del cliente: tu respuesta sale como plantilla, o espera hasta que escriba.",
                        "24 hours have passed since the customer's last message: your answer leaves as a template, or waits until they write.");
    }

    /** When the customer last wrote, of what is shown; null where nothing of it is theirs. */
    static @Nullable Instant lastWrote(List<Said> said) {
        Instant last = null;
        for (Said one : said) {
            if (one instanceof Said.ByCustomer theirs
                    && (last == null || theirs.sentAt().isAfter(last))) {
                last = theirs.sentAt();
            }
        }
        return last;
    }

    private String t(String es, String en) {
        return language == Language.ES ? es : en;
    }
}
