package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.LinePrice;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.Pricing;
import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.conversation.Supply.Shelf;
import app.comanda.ordering.matching.CartCrossing;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settles before a step who serves the customer in it. An order under way stays with the source it was begun with until
 * it is done or the source fails; then its cart is carried over, and what cannot come along is named.
 *
 * @param state as the step finds it
 * @param facts with the menu and zones of whoever serves
 * @param said what the customer must be told first
 */
record Serving(State state, Facts facts, List<Effect> said) {

    static Serving settle(State state, Event event, Facts facts) {
        Supply supply = facts.supply();
        Session session = state.session();
        Route held = underWay(state) ? session.held() : null;
        Route route = held != null && (state instanceof State.Submitting || !interrupts(state, event))
                ? held
                : supply.route(held);
        Facts seen = seen(facts, route);
        State there = state.with(session.servedBy(route));
        if (held == null || held.equals(route)) {
            return new Serving(there, seen, List.of());
        }
        Optional<Shelf> shelf = supply.shelf(route.menu());
        if (held.menu() == route.menu() || shelf.isEmpty()) {
            return new Serving(requoted(there, held, route), seen, List.of());
        }
        return crossed(there, seen, held.menu(), shelf.get().menu().menu());
    }

    /** Whether a cart has just been carried over. */
    boolean crossed() {
        return !said.isEmpty();
    }

    /** Whether an order is being made, so that menu and prices must not change under the customer's hand. */
    private static boolean underWay(State state) {
        return !(state instanceof State.Browsing) || !state.session().cart().isEmpty();
    }

    /** News of the house are told as they are; the cart is carried over when the customer is there, or waits for prices. */
    private static boolean interrupts(State state, Event event) {
        return switch (event) {
            case Event.FromCustomer customer -> true;
            case Event.FromStaff staff -> WithPerson.comesBack(state, staff);
            case Event.FromHouse house -> house instanceof Event.MenuRead;
        };
    }

    /** The menu and the terms of whoever serves it; the zones may be another's. Without a menu the terms are those given. */
    private static Facts seen(Facts facts, Route route) {
        Supply supply = facts.supply();
        Optional<Shelf> shelf = supply.shelf(route.menu());
        if (shelf.isEmpty()) {
            return facts.seen(null, facts.terms(), null);
        }
        Terms terms = shelf.get().terms();
        return facts.seen(
                shelf.get().menu(),
                route.zones() == route.menu()
                        ? terms
                        : terms.withZones(supply.shelf(route.zones())
                                .map(other -> other.terms().zones())
                                .orElse(List.of())),
                shelf.get().branch());
    }

    /** Other zones, other fees: what was quoted with the earlier ones is quoted again. */
    private static State requoted(State state, Route held, Route route) {
        Session session = state.session();
        return state instanceof State.Quoted && held.zones() != route.zones()
                ? state.with(
                        session.with(session.cart().withLines(session.cart().lines())))
                : state;
    }

    private static Serving crossed(State state, Facts facts, Source left, Menu menu) {
        Menu from = facts.supply()
                .shelf(left)
                .map(Shelf::menu)
                .map(MenuSnapshot::menu)
                .orElse(null);
        return carried(state, facts, from, menu);
    }

    /** The cart as another menu has it: what cannot come along and what costs something else is named. */
    static Serving carried(State state, Facts facts, @Nullable Menu from, Menu menu) {
        Session before = state.session();
        Scene scene = new Scene(before, facts);
        CartCrossing crossing = CartCrossing.of(
                before.cart(),
                new CartCrossing.Way(
                        from, menu, before.held().menu(), facts.supply().ids(), id -> known(before, id)));
        List<PricedLine> changed = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        Session session = before;
        for (Line line : crossing.cart().lines()) {
            if (Pricing.price(line, menu) instanceof LinePrice.Priced priced) {
                if (priced.changed()) {
                    changed.add(priced.price());
                    notices.add(scene.texts()
                            .priceChanged(
                                    CartView.name(scene, priced.price()),
                                    line.shownUnitPrice(),
                                    priced.price().unitTotal()));
                }
                session = session.knowing(line.productId(), priced.price().productName());
            }
        }
        Cart cart = crossing.cart().withShownPrices(changed);
        notices.addFirst(scene.texts()
                .menuChanged(crossing.left().stream()
                        .map(line -> scene.in(name(before, from, line.productId())))
                        .distinct()
                        .toList()));
        State after = place(state.with(session.with(cart)));
        state.underWay()
                .ifPresent(draft ->
                        notices.add(1, scene.texts().chooseAgain(scene.in(name(before, from, draft.productId())))));
        if (state instanceof State.ChoosingPart) {
            notices.add(1, scene.texts().choiceDropped());
        }
        return new Serving(after, facts, Speech.sayAll(notices));
    }

    private static Localized known(Session session, String productId) {
        return session.names().stream()
                .filter(one -> one.productId().equals(productId))
                .map(Session.KnownProduct::name)
                .findFirst()
                .orElse(Localized.of(""));
    }

    /** What to call a product that stays behind. */
    private static Localized name(Session session, @Nullable Menu from, String productId) {
        Localized known = known(session, productId);
        return from == null
                ? known
                : from.product(productId).map(product -> product.name()).orElse(known);
    }

    /** A half-made choice is dropped; without a cart there is nothing to go on with. */
    private static State place(State state) {
        Session session = state.session();
        boolean lineGone = state instanceof State.ChangingLine changing
                && session.cart().line(changing.line()).isEmpty();
        // The parts of an offer are of the menu that was left.
        boolean offerGone = state instanceof State.ChoosingPart;
        if (state instanceof State.AboutOrder || state instanceof State.Forgetting) {
            return state;
        }
        return session.cart().isEmpty() || state.underWay().isPresent() || lineGone || offerGone
                ? new State.Browsing(session)
                : state;
    }
}
