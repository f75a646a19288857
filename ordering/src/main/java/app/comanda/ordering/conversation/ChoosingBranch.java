package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.conversation.Reply.Row;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.delivery.Distances;
import app.comanda.ordering.language.BranchWords;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import app.comanda.ordering.language.MenuNames;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@link State.ChoosingBranch}: which of the branches behind the number serves. Asked before anything else where none is
 * chosen; what was written before is taken up again once one is.
 */
final class ChoosingBranch {
    private ChoosingBranch() {}

    /** What is asked or answered about branches before a step; empty where the step goes its way. */
    static Optional<Turn> ahead(State state, Event event, Facts facts) {
        if (facts.places().size() < 2
                || event instanceof Event.FromHouse
                || event instanceof Event.FromStaff
                || state instanceof State.Submitting
                || AfterOrder.concerns(state, event)) {
            return Optional.empty();
        }
        Optional<Place> chosen = facts.place(state.session());
        if (state instanceof State.ChoosingBranch choosing) {
            Optional<Turn> answered = answer(choosing, event, facts);
            if (answered.isPresent()) {
                return answered;
            }
        }
        if (chosen.filter(Place::takesOrders).isEmpty()) {
            return Optional.of(first(state, event, facts, chosen));
        }
        return asksForBranches(event, state)
                ? Optional.of(ask(state.session(), facts, null, near(state.session()), 0))
                : Optional.empty();
    }

    /** The question once more. */
    static Turn again(State.ChoosingBranch state, Scene scene) {
        return ask(state.session(), scene.facts(), state.wanted(), state.near(), 0);
    }

    private static Optional<Turn> answer(State.ChoosingBranch state, Event event, Facts facts) {
        return switch (event) {
            case Event.Tapped tapped ->
                TapId.decode(tapped.id())
                        .filter(tap -> tap.version() == state.session().question())
                        .flatMap(tap -> tapped(state, tap, facts));
            case Event.Wrote(String text) ->
                named(text, facts).map(place -> pick(state.session(), place, state.wanted(), facts));
            case Event.SharedLocation location ->
                Optional.of(ask(state.session(), facts, state.wanted(), location.coordinates(), 0));
            case Event.SharedContact other -> Optional.empty();
            case Event.SentMedia other -> Optional.empty();
            case Event.SentCatalogCart other -> Optional.empty();
            case Event.FromStaff other -> Optional.empty();
            case Event.FromHouse other -> Optional.empty();
        };
    }

    private static Optional<Turn> tapped(State.ChoosingBranch state, Tap tap, Facts facts) {
        if (tap.action() == Action.PAGE) {
            return Optional.of(ask(state.session(), facts, state.wanted(), state.near(), tap.number()));
        }
        return tap.action() == Action.PICK_BRANCH
                ? open(facts).stream()
                        .filter(place -> tap.names(place.id()))
                        .findFirst()
                        .map(place -> pick(state.session(), place, state.wanted(), facts))
                : Optional.empty();
    }

    /** Asks where nothing is chosen, or what was chosen takes no orders any more, keeping in mind what was written. */
    private static Turn first(State state, Event event, Facts facts, Optional<Place> closed) {
        State spoken = state;
        String wanted = state instanceof State.ChoosingBranch choosing ? choosing.wanted() : null;
        Coordinates near = near(state.session());
        if (event instanceof Event.Wrote(String text)) {
            Set<Intent> intents = Intents.of(text);
            spoken = Intents.language(text).map(state::in).orElse(state);
            if (intents.contains(Intent.SPANISH) || intents.contains(Intent.ENGLISH)) {
                spoken = state.in(
                        intents.contains(Intent.SPANISH)
                                ? app.comanda.ordering.menu.Language.ES
                                : app.comanda.ordering.menu.Language.EN);
            } else if (intents.contains(Intent.STATUS)) {
                Scene scene = Scene.of(spoken, facts);
                return ask(spoken.session(), facts, wanted, near, 0).after(Talk.statusLine(scene));
            } else if (named(text, facts).isPresent()) {
                return pick(spoken.session(), named(text, facts).get(), wanted, facts);
            } else if (!intents.contains(Intent.GREETING) && !BranchWords.ask(text)) {
                wanted = text;
            }
        }
        if (event instanceof Event.SharedLocation location) {
            near = location.coordinates();
        }
        Turn asked = ask(spoken.session(), facts, wanted, near, 0);
        Texts texts = Texts.in(spoken.session().language());
        return closed.map(place ->
                        asked.after(texts.branchClosed(place.branch().site().title())))
                .orElse(asked);
    }

    private static Turn ask(
            Session session, Facts facts, @Nullable String wanted, @Nullable Coordinates near, int page) {
        Scene scene = new Scene(session, facts).asking();
        Texts texts = scene.texts();
        List<Row> rows = sorted(open(facts), near).stream()
                .map(place -> new Row(
                        scene.answer(Action.PICK_BRANCH, 0, place.id()),
                        place.branch().site().title(),
                        detail(place.branch().site(), near, texts)))
                .toList();
        List<Row> shown = Pages.page(rows, List.of(), page, number -> scene.answer(Action.PAGE, number, ""), texts);
        return Turn.to(
                new State.ChoosingBranch(scene.session(), wanted, near),
                Speech.askRows(texts.whichBranch(facts.branch().name(), near != null), texts.seeBranches(), shown));
    }

    private static @Nullable String detail(Branch.Site site, @Nullable Coordinates near, Texts texts) {
        List<String> parts = new ArrayList<>();
        if (near != null && site.coordinates() != null) {
            parts.add(texts.howFar(Distances.metres(near, site.coordinates())));
        }
        if (site.address() != null) {
            parts.add(site.address());
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    /** Nearest first where the customer's place is known; those whose own is not come last. */
    private static List<Place> sorted(List<Place> places, @Nullable Coordinates near) {
        return near == null
                ? places
                : places.stream()
                        .sorted(Comparator.comparingInt(place -> {
                            Coordinates there = place.branch().site().coordinates();
                            return there == null ? Integer.MAX_VALUE : Distances.metres(near, there);
                        }))
                        .toList();
    }

    private static Turn pick(Session before, Place place, @Nullable String wanted, Facts facts) {
        Session session = before.at(place.id());
        Facts here = facts.at(session);
        Scene scene = new Scene(session, here);
        String chosen = scene.texts()
                .branchChosen(
                        place.branch().site().title(), place.branch().site().address());
        if (before.cart().isEmpty()) {
            State state = new State.Browsing(session);
            Turn next =
                    wanted == null ? Browsing.around(scene) : Conversation.step(state, new Event.Wrote(wanted), facts);
            return next.after(chosen);
        }
        boolean same =
                facts.place(before).map(Place::id).filter(place.id()::equals).isPresent();
        return same ? ReviewingCart.show(scene).after(chosen) : moved(before, session, facts, chosen);
    }

    /** The cart goes along as far as the other branch has the same; what it has not is named. */
    private static Turn moved(Session before, Session session, Facts facts, String chosen) {
        Facts here = facts.at(session);
        Optional<Menu> to = here.menu();
        if (to.isEmpty()) {
            Scene stays = new Scene(before, facts.at(before));
            return ask(before, facts, null, null, 0).after(stays.texts().noMenuYet());
        }
        Menu from = facts.at(before).menu().orElse(null);
        Serving carried = Serving.carried(new State.ReviewingCart(session), here, from, to.get());
        Scene scene = Scene.of(carried.state(), here);
        Turn shown = scene.session().cart().isEmpty() ? Browsing.around(scene) : ReviewingCart.show(scene);
        return shown.after(carried.said()).after(chosen);
    }

    private static Optional<Place> named(String text, Facts facts) {
        List<Place> found = MenuNames.among(
                text, open(facts), place -> Localized.of(place.branch().site().title()));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static boolean asksForBranches(Event event, State state) {
        return switch (event) {
            case Event.Wrote(String text) -> BranchWords.ask(text);
            case Event.Tapped tapped ->
                TapId.decode(tapped.id())
                        .filter(tap -> tap.action() == Action.BRANCHES
                                && tap.version() == state.session().epoch())
                        .isPresent();
            case Event.SharedLocation other -> false;
            case Event.SharedContact other -> false;
            case Event.SentMedia other -> false;
            case Event.SentCatalogCart other -> false;
            case Event.FromStaff other -> false;
            case Event.FromHouse other -> false;
        };
    }

    private static List<Place> open(Facts facts) {
        return facts.places().stream().filter(Place::takesOrders).toList();
    }

    /** Where the order goes, as far as it was told. */
    private static @Nullable Coordinates near(Session session) {
        return session.checkout().fulfilment() instanceof Fulfilment.Delivery delivery
                ? delivery.address().coordinates()
                : null;
    }
}
