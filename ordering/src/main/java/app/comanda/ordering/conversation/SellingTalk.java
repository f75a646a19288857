package app.comanda.ordering.conversation;

import app.comanda.ordering.language.Topic;
import app.comanda.ordering.language.WrittenTime;
import java.util.Optional;

/** What is written about offers, times, receipts and notes, whatever is being asked. */
final class SellingTalk {
    private SellingTalk() {}

    static Optional<Turn> wrote(String text, Scene scene) {
        boolean ordering = !scene.session().cart().isEmpty();
        Optional<Turn> time =
                ordering ? WrittenTime.asked(text).map(asked -> ChoosingTime.wrote(scene, asked)) : Optional.empty();
        return time.or(() -> Topic.of(text).flatMap(topic -> about(topic, ordering, scene)));
    }

    private static Optional<Turn> about(Topic topic, boolean ordering, Scene scene) {
        return switch (topic) {
            case OFFERS -> Optional.of(OfferShelf.show(scene, 0));
            case SCHEDULE -> ordering ? Optional.of(ChoosingTime.ask(scene.asking(), 0)) : Optional.empty();
            case DOCUMENT -> ordering ? Optional.of(GivingDocument.ask(scene.asking())) : Optional.empty();
            case NOTE -> ordering ? Optional.of(GivingNote.ask(scene.asking(), false)) : Optional.empty();
            case COURIER_NOTE -> ordering ? Optional.of(GivingNote.ask(scene.asking(), true)) : Optional.empty();
            case ON_SITE -> ordering ? Optional.of(ChoosingFulfilment.onSite(scene)) : Optional.empty();
            case SOON, EXACT, HOME, WORK -> Optional.empty();
        };
    }

    static String closed(Scene scene) {
        return OrderTimes.opens(scene)
                .map(opens -> scene.selling().closedUntil(OrderTimes.moment(scene, opens)) + " "
                        + scene.selling().orderAhead())
                .orElse(scene.selling().closed());
    }
}
