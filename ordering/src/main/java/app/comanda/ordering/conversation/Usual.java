package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.LinePrice;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.Pricing;
import app.comanda.ordering.conversation.Memory.PastOrder;
import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.conversation.Reply.Row;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.menu.Menu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** "The usual?": an earlier order again, every line at today's price and checked against today's menu. */
final class Usual {
    private static final int LONGEST_DESCRIPTION = 200;

    private Usual() {}

    /** The latest order in a few words, where there is one and nothing is chosen yet. */
    static Optional<String> offer(Scene scene) {
        return last(scene)
                .map(past -> scene.waiter().shallItBeTheUsual(Titles.fit(items(scene, past), LONGEST_DESCRIPTION)));
    }

    /** The button that repeats the latest order. */
    static Optional<Button> button(Scene scene) {
        return last(scene)
                .map(past -> new Button(way(scene, past), scene.waiter().usualButton()));
    }

    private static Optional<PastOrder> last(Scene scene) {
        return scene.session().cart().isEmpty()
                ? scene.session().memory().past().stream().findFirst()
                : Optional.empty();
    }

    /** Repeats the only order there was; asks which one where there were several. */
    static Turn asked(State state, Scene scene) {
        List<PastOrder> past = scene.session().memory().past();
        if (past.isEmpty()) {
            return Conversation.again(state, scene).after(scene.waiter().nothingUsualYet());
        }
        if (past.size() == 1) {
            return again(scene, past.getFirst());
        }
        List<Row> rows = past.stream()
                .map(one -> new Row(
                        way(scene, one), items(scene, one), MoneyText.of(one.total()) + " · " + items(scene, one)))
                .toList();
        return Turn.to(
                new State.Browsing(scene.session()),
                Speech.askRows(scene.waiter().whichUsual(), scene.texts().choose(), rows));
    }

    static Turn tapped(State state, Tap tap, Scene scene) {
        return scene.session().memory().past().stream()
                .filter(past -> tap.names(past.reference()))
                .findFirst()
                .map(past -> again(scene, past))
                .orElseGet(() -> asked(state, scene));
    }

    /** Puts what an order held into the cart, as far as it can be had. */
    private static Turn again(Scene before, PastOrder past) {
        Optional<Menu> menu = before.menu();
        if (menu.isEmpty()) {
            return MenuShelf.noMenu(before);
        }
        Scene scene = before;
        List<String> notices = new ArrayList<>();
        int added = 0;
        for (Line line : past.lines()) {
            switch (Pricing.price(line, menu.get())) {
                case LinePrice.Missing missing -> notices.add(gone(scene, past, missing));
                case LinePrice.Priced priced -> {
                    Optional<Scene> with = with(scene, priced);
                    if (with.isEmpty()) {
                        Limits limits = scene.facts().limits();
                        notices.add(scene.texts().overLimits(limits.cartLines(), limits.lineQuantity()));
                    } else {
                        scene = with.get();
                        added++;
                        changed(scene, priced).ifPresent(notices::add);
                    }
                }
            }
        }
        List<String> said = new ArrayList<>();
        said.add(added > 0 ? scene.waiter().usualAdded() : scene.waiter().nothingOfItLeft());
        notices.stream().distinct().forEach(said::add);
        Turn next = added > 0 ? ReviewingCart.show(scene) : MenuShelf.categories(scene, 0);
        return next.after(Speech.sayAll(said));
    }

    /** The scene with one more line at today's price; empty where it goes beyond the house's limits. */
    private static Optional<Scene> with(Scene scene, LinePrice.Priced priced) {
        Line line = priced.line();
        PricedLine price = priced.price();
        Cart cart = scene.session()
                .cart()
                .add(new Line(
                        0,
                        line.productId(),
                        line.presentationId(),
                        line.selections(),
                        line.quantity(),
                        price.unitTotal(),
                        line.note()));
        Limits limits = scene.facts().limits();
        boolean tooMuch = cart.lines().size() > limits.cartLines()
                || cart.lines().stream().anyMatch(one -> one.quantity() > limits.lineQuantity());
        return tooMuch
                ? Optional.empty()
                : Optional.of(scene.with(scene.session().with(cart).knowing(price.productId(), price.productName())));
    }

    private static Optional<String> changed(Scene scene, LinePrice.Priced priced) {
        return priced.changed()
                ? Optional.of(scene.texts()
                        .priceChanged(
                                CartView.name(scene, priced.price()),
                                priced.line().shownUnitPrice(),
                                priced.price().unitTotal()))
                : Optional.empty();
    }

    private static String gone(Scene scene, PastOrder past, LinePrice.Missing missing) {
        String productId = missing.line().productId();
        String today = scene.in(missing.name());
        return scene.waiter()
                .notToday(
                        today.isBlank() ? known(scene, past, productId) : today,
                        MenuShelf.alternatives(scene, productId));
    }

    private static String known(Scene scene, PastOrder past, String productId) {
        return past.names().stream()
                .filter(name -> name.productId().equals(productId))
                .findFirst()
                .map(name -> scene.in(name.name()))
                .orElse(scene.texts().somethingChosen());
    }

    private static String items(Scene scene, PastOrder past) {
        return past.lines().stream()
                .map(line -> line.quantity() + " × " + known(scene, past, line.productId()))
                .collect(Collectors.joining(", "));
    }

    private static TapId way(Scene scene, PastOrder past) {
        return scene.way(Action.USUAL, 0, past.reference());
    }
}
