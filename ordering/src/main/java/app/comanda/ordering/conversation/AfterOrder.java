package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import app.comanda.ordering.language.OrderMatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@link State.AboutOrder}, and whatever is tapped or written about an order that was placed while something else is going
 * on: it is answered, and what was going on goes on.
 */
final class AfterOrder {
    private static final Set<Intent> COMMANDS = Set.of(
            Intent.MENU,
            Intent.CART,
            Intent.CHECKOUT,
            Intent.STATUS,
            Intent.HELP,
            Intent.GREETING,
            Intent.SPANISH,
            Intent.ENGLISH);

    private AfterOrder() {}

    /** Whether a customer speaks of an order that was placed: heard even while no new ones are taken. */
    static boolean concerns(State state, Event event) {
        return switch (event) {
            case Event.Tapped(String id, String title) ->
                TapId.decode(id)
                        .filter(tap -> tap.action().kind() == Action.Kind.ORDER)
                        .isPresent();
            case Event.Wrote(String text) ->
                (state instanceof State.AboutOrder && Intents.of(text).stream().noneMatch(COMMANDS::contains))
                        || (OrderMatter.of(text).isPresent()
                                && latest(state.session()).isPresent());
            case Event.SharedLocation other -> false;
            case Event.SharedContact other -> false;
            case Event.SentMedia other -> false;
            case Event.SentCatalogCart other -> false;
            case Event.FromStaff other -> false;
            case Event.FromHouse other -> false;
        };
    }

    /** The order that is meant where none is named. */
    static Optional<TrackedOrder> latest(Session session) {
        return session.orders().stream().filter(TrackedOrder::placed).findFirst();
    }

    static Turn tapped(State state, Tap tap, Scene scene) {
        Optional<TrackedOrder> known = scene.session().orders().stream()
                .filter(order -> tap.names(order.reference()))
                .findFirst();
        if (known.isEmpty()) {
            return goOn(state, "", scene, List.of(Speech.say(scene.after().orderNotKept())));
        }
        TrackedOrder order = known.get();
        Action action = tap.action();
        if (action == Action.KEEP_ORDER) {
            return OtherTotal.kept(state, order, scene);
        }
        if (action == Action.CANCEL_ORDER) {
            return Cancelling.ask(state, order, scene);
        }
        if (action == Action.SURELY_CANCEL) {
            return Cancelling.wanted(state, order, scene);
        }
        if (action == Action.LET_IT_BE) {
            return Cancelling.dropped(state, order, scene);
        }
        if (action == Action.PROBLEM) {
            return Problems.ask(state, order, scene);
        }
        if (action == Action.PROBLEM_KIND) {
            return Problems.tapped(state, order, tap.number(), scene);
        }
        if (action == Action.STAFF) {
            return Problems.staff(state, order, scene);
        }
        return action == Action.RATE
                ? Ratings.rated(state, order, tap.number(), scene)
                : Ratings.withoutWords(state, order, scene);
    }

    /** The open question once more. */
    static Turn again(State.AboutOrder state, Scene scene) {
        Optional<TrackedOrder> known = scene.session().order(state.reference());
        if (known.isEmpty()) {
            return Browsing.around(scene);
        }
        TrackedOrder order = known.get();
        return Turn.to(
                state.with(scene.session()),
                switch (state.asked()) {
                    case OTHER_TOTAL -> OtherTotal.question(order, scene);
                    case SURELY_CANCEL -> Cancelling.question(order, scene);
                    case WHICH_PROBLEM -> Problems.question(order, scene);
                    case MISSING, WRONG, OTHER -> Problems.inWords(state.asked(), scene);
                    case COMMENT -> Ratings.comment(order, scene);
                });
    }

    /** What is written while something is asked about an order; empty where it is about something else. */
    static Optional<Turn> answered(State.AboutOrder state, String text, Scene scene) {
        Set<Intent> intents = Intents.of(text);
        Optional<TrackedOrder> known = scene.session().order(state.reference());
        if (known.isEmpty() || intents.stream().anyMatch(COMMANDS::contains)) {
            return Optional.empty();
        }
        TrackedOrder order = known.get();
        boolean yes = intents.contains(Intent.YES) || intents.contains(Intent.CONFIRM);
        boolean cancel = intents.contains(Intent.CANCEL)
                || OrderMatter.of(text).filter(OrderMatter.CANCEL::equals).isPresent();
        return switch (state.asked()) {
            case OTHER_TOTAL -> {
                if (yes || OtherTotal.agrees(text)) {
                    yield Optional.of(OtherTotal.kept(state, order, scene));
                }
                yield cancel || intents.contains(Intent.NO)
                        ? Optional.of(Cancelling.wanted(state, order, scene))
                        : Optional.empty();
            }
            case SURELY_CANCEL -> {
                if (yes || cancel) {
                    yield Optional.of(Cancelling.wanted(state, order, scene));
                }
                yield intents.contains(Intent.NO)
                        ? Optional.of(Cancelling.dropped(state, order, scene))
                        : Optional.empty();
            }
            case WHICH_PROBLEM ->
                intents.isEmpty() ? Optional.of(Problems.described(state, order, text, scene)) : Optional.empty();
            case MISSING, WRONG, OTHER ->
                Optional.of(
                        nothingMore(intents)
                                ? Problems.withoutWords(state, order, scene)
                                : Problems.words(state, order, text, scene));
            case COMMENT ->
                Optional.of(
                        nothingMore(intents)
                                ? Ratings.withoutWords(state, order, scene)
                                : Ratings.words(state, order, text, scene));
        };
    }

    private static boolean nothingMore(Set<Intent> intents) {
        return intents.contains(Intent.NO)
                || intents.contains(Intent.DONE)
                || intents.contains(Intent.THANKS)
                || intents.contains(Intent.CANCEL);
    }

    /** What is brought up about the latest order, whatever else is going on; empty where none was placed. */
    static Optional<Turn> wrote(State state, String text, Scene scene) {
        Optional<OrderMatter> matter = OrderMatter.of(text);
        Optional<TrackedOrder> latest = latest(scene.session());
        if (matter.isEmpty() || latest.isEmpty()) {
            return Optional.empty();
        }
        if (matter.get() == OrderMatter.CANCEL) {
            return scene.session().cart().isEmpty() ? Cancelling.wrote(state, scene) : Optional.empty();
        }
        return Optional.of(
                OrderMatter.onlyNames(text)
                        ? Problems.ask(state, latest.get(), scene)
                        : Problems.described(state, latest.get(), text, scene));
    }

    /** Asks something about an order. One that is on its way is waited for, and the question is only a message then. */
    static Turn asking(
            State state, TrackedOrder order, State.AboutOrder.Asked asked, Scene scene, Effect.Ask question) {
        if (state instanceof State.Submitting) {
            return Turn.to(state.with(scene.session()), Speech.beside(question));
        }
        return Turn.to(new State.AboutOrder(scene.session(), order.reference(), asked), question);
    }

    /** On with whatever was going on before an order was spoken of. */
    static Turn goOn(State state, String reference, Scene scene, List<Effect> said) {
        if (state instanceof State.Submitting) {
            return new Turn(state.with(scene.session()), said);
        }
        boolean over = state instanceof State.Browsing
                || (state instanceof State.AboutOrder about && about.reference().equals(reference));
        if (!over) {
            return Conversation.again(state.with(scene.session()), scene).after(said);
        }
        return scene.session().cart().isEmpty()
                ? new Turn(new State.Browsing(scene.session()), said)
                : Browsing.around(scene).after(said);
    }

    /** A button of an order. */
    static Reply.Button button(Action action, TrackedOrder order, String title) {
        return new Reply.Button(TapId.encode(action, 0, 0, order.reference()), title);
    }

    /** A row of an order. */
    static Reply.Row row(Action action, int number, TrackedOrder order, String title, String detail) {
        return new Reply.Row(TapId.encode(action, 0, number, order.reference()), title, detail);
    }
}
