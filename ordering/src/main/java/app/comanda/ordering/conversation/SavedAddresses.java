package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.conversation.Reply.Row;
import app.comanda.ordering.conversation.Session.SavedAddress;
import app.comanda.ordering.conversation.Session.SavedAddress.Label;
import app.comanda.ordering.language.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Addresses an order went to before: offered the next time, and called home or work where the customer likes. */
final class SavedAddresses {
    private SavedAddresses() {}

    /** The known addresses to choose from, and another one. */
    static Turn ask(Scene scene) {
        List<Row> rows = new ArrayList<>();
        List<SavedAddress> known = scene.session().addresses();
        for (int i = 0; i < known.size(); i++) {
            rows.add(new Row(
                    scene.answer(Action.SAVED_ADDRESS, i, ""),
                    title(scene, known.get(i)),
                    QuoteText.address(known.get(i).address())));
        }
        rows.add(scene.row(Action.OTHER_ADDRESS, scene.selling().newAddress(), null));
        return Turn.to(
                new State.GivingAddress(scene.session(), null, null),
                Speech.askRows(scene.selling().whichAddress(), scene.selling().seeAddresses(), rows));
    }

    private static String title(Scene scene, SavedAddress saved) {
        Label label = saved.label();
        return label == null ? scene.selling().lastAddress() : name(scene, label);
    }

    private static String name(Scene scene, Label label) {
        return switch (label) {
            case HOME -> scene.selling().home();
            case WORK -> scene.selling().work();
        };
    }

    /** The address that is called by what was written: "a casa". */
    static Optional<SavedAddress> named(String text, Session session) {
        Optional<Label> label = Topic.of(text).flatMap(topic -> switch (topic) {
            case HOME -> Optional.of(Label.HOME);
            case WORK -> Optional.of(Label.WORK);
            case OFFERS, SCHEDULE, SOON, DOCUMENT, ON_SITE, NOTE, COURIER_NOTE, EXACT -> Optional.empty();
        });
        return label.flatMap(wanted -> session.addresses().stream()
                .filter(saved -> saved.label() == wanted)
                .findFirst());
    }

    /** After an order to an address without a name: whether it is home or work; nothing where both are known. */
    static Optional<Effect> offerToName(Scene scene) {
        List<SavedAddress> known = scene.session().addresses();
        if (known.isEmpty() || known.getFirst().label() != null) {
            return Optional.empty();
        }
        List<Button> buttons = new ArrayList<>();
        for (Label label : Label.values()) {
            if (known.stream().noneMatch(saved -> saved.label() == label)) {
                buttons.add(new Button(
                        scene.way(label == Label.HOME ? Action.SAVE_HOME : Action.SAVE_WORK), name(scene, label)));
            }
        }
        return buttons.isEmpty()
                ? Optional.empty()
                : Optional.of(Speech.ask(
                        scene.selling()
                                .saveAddress(Titles.shorten(
                                        known.getFirst().address().street(), 80)),
                        buttons));
    }

    static Turn save(State state, Label label, Scene scene) {
        Scene named = scene.with(scene.session().naming(label));
        return Conversation.again(state.with(named.session()), named)
                .after(scene.selling().addressSaved(name(scene, label)));
    }
}
