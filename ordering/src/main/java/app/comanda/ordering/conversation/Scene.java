package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.conversation.Reply.Row;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session in the world of one step: what every file of the conversation works with. */
record Scene(Session session, Facts facts) {

    static Scene of(State state, Facts facts) {
        return new Scene(state.session(), facts);
    }

    Scene with(Session changed) {
        return new Scene(changed, facts);
    }

    Scene with(Cart changed) {
        return new Scene(session.with(changed), facts);
    }

    /** The scene in which one more question is being asked. */
    Scene asking() {
        return new Scene(session.asked(), facts);
    }

    Texts texts() {
        return Texts.in(session.language());
    }

    SellingTexts selling() {
        return SellingTexts.in(session.language());
    }

    WaiterTexts waiter() {
        return WaiterTexts.in(session.language());
    }

    PersonTexts person() {
        return PersonTexts.in(session.language());
    }

    AfterTexts after() {
        return AfterTexts.in(session.language());
    }

    PrivacyTexts privacy() {
        return PrivacyTexts.in(session.language());
    }

    String in(Localized text) {
        return text.in(session.language());
    }

    Optional<Menu> menu() {
        return facts.menu();
    }

    /** A tap that leads somewhere. */
    TapId way(Action action, int number, String target) {
        return TapId.encode(action, session.epoch(), number, target);
    }

    TapId way(Action action) {
        return way(action, 0, "");
    }

    /** A tap that answers the question being asked. */
    TapId answer(Action action, int number, String target) {
        return TapId.encode(action, session.question(), number, target);
    }

    TapId answer(Action action) {
        return answer(action, 0, "");
    }

    Button button(Action action, String title) {
        return new Button(action.kind() == Action.Kind.WAY ? way(action) : answer(action), title);
    }

    Row row(Action action, String title, @Nullable String detail) {
        return new Row(action.kind() == Action.Kind.WAY ? way(action) : answer(action), title, detail);
    }
}
