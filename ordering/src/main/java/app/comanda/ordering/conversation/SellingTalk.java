package app.comanda.ordering.conversation;

import app.comanda.ordering.language.Topic;
import app.comanda.ordering.language.WrittenTime;
import java.util.Comparator;
import java.util.Optional;

/** What is written about offers, hours, times, receipts and notes, whatever is being asked. */
final class SellingTalk {
    private SellingTalk() {}

    static Optional<Turn> wrote(State state, String text, Scene scene) {
        boolean ordering = !scene.session().cart().isEmpty();
        Optional<Turn> time =
                ordering ? WrittenTime.asked(text).map(asked -> ChoosingTime.wrote(scene, asked)) : Optional.empty();
        return time.or(() -> Topic.of(text).flatMap(topic -> about(state, topic, ordering, scene)));
    }

    private static Optional<Turn> about(State state, Topic topic, boolean ordering, Scene scene) {
        return switch (topic) {
            case OFFERS -> Optional.of(OfferShelf.show(scene, 0));
            case HOURS -> Optional.of(Conversation.again(state, scene).after(hours(scene)));
            case SCHEDULE -> ordering ? Optional.of(ChoosingTime.ask(scene.asking(), 0)) : Optional.empty();
            case DOCUMENT -> ordering ? Optional.of(GivingDocument.ask(scene.asking())) : Optional.empty();
            case NOTE -> ordering ? Optional.of(GivingNote.ask(scene.asking(), false)) : Optional.empty();
            case COURIER_NOTE -> ordering ? Optional.of(GivingNote.ask(scene.asking(), true)) : Optional.empty();
            case ON_SITE -> ordering ? Optional.of(ChoosingFulfilment.onSite(scene)) : Optional.empty();
            case SOON, EXACT, HOME, WORK -> Optional.empty();
        };
    }

    /** Whether the branch takes orders now, and until when or from when on. */
    static String hours(Scene scene) {
        if (!OrderTimes.openNow(scene)) {
            return closed(scene);
        }
        return scene.facts().branch().services().stream()
                .flatMap(service -> OrderTimes.lastOrder(scene, service).stream())
                .max(Comparator.naturalOrder())
                .map(last -> scene.selling().openUntil(OrderTimes.moment(scene, last)))
                .orElse(scene.selling().open());
    }

    static String closed(Scene scene) {
        return OrderTimes.opens(scene)
                .map(opens -> scene.selling().closedUntil(OrderTimes.moment(scene, opens)) + " "
                        + scene.selling().orderAhead())
                .orElse(scene.selling().closed());
    }
}
