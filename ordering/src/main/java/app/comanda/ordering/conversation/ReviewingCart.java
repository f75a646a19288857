package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Reply.Row;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import app.comanda.ordering.language.MenuNames;
import app.comanda.ordering.menu.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link State.ReviewingCart}: the cart on the table, its lines to be changed. */
final class ReviewingCart {
    private ReviewingCart() {}

    /** Shows the cart as it can be had now. */
    static Turn show(Scene before) {
        Repricing now = before.menu().map(menu -> Repricing.of(before, menu)).orElse(null);
        Scene scene = (now == null ? before : now.scene()).asking();
        List<Effect> said = now == null ? List.of() : now.said();
        if (scene.session().cart().isEmpty()) {
            return MenuShelf.categories(scene, 0)
                    .after(scene.texts().cartEmpty())
                    .after(said);
        }
        return Turn.to(new State.ReviewingCart(scene.session()), shown(scene).toArray(Effect[]::new))
                .after(said);
    }

    private static List<Effect> shown(Scene scene) {
        Texts texts = scene.texts();
        CartView.Contents contents = CartView.of(scene);
        List<String> lines = new ArrayList<>();
        lines.add(texts.yourCart());
        contents.items().forEach(item -> lines.add(item.text()));
        List<String> closing = new ArrayList<>();
        closing.add("");
        closing.addAll(CartView.discounts(scene, contents.discounts()));
        closing.add(texts.cartTotal(contents.total()));
        Deals.treatWaiting(scene, CartView.priced(scene))
                .ifPresent(treat -> closing.add(scene.selling().treatWaiting(scene.in(treat.promise()))));
        return Speech.askBelow(
                lines,
                String.join("\n", closing),
                List.of(
                        scene.button(Action.CHECKOUT, texts.pay()),
                        scene.button(Action.MENU, texts.orderMore()),
                        scene.button(Action.LINES, texts.changeCart())));
    }

    /** The lines of the cart as a list, to pick the one to change. */
    static Turn lines(Scene before, int page) {
        if (before.session().cart().isEmpty()) {
            return show(before);
        }
        Scene scene = before.asking();
        Texts texts = scene.texts();
        List<Row> rows = CartView.of(scene).items().stream()
                .map(item -> new Row(
                        scene.way(Action.LINE, item.number(), ""),
                        item.name(),
                        MoneyText.of(item.total()) + " · " + quantity(scene, item.number()) + " × " + item.name()))
                .toList();
        List<Row> fixed = new ArrayList<>();
        fixed.add(scene.row(Action.EMPTY_CART, texts.emptyCart(), texts.emptyCartDetail()));
        if (scene.session().memory().undo() != null) {
            fixed.add(scene.row(Action.UNDO, scene.waiter().undoRow(), null));
        }
        return Turn.to(
                new State.ReviewingCart(scene.session()),
                Speech.askRows(
                        texts.whichLine(),
                        texts.choose(),
                        Pages.page(rows, fixed, page, next -> scene.way(Action.LINES, next, ""), texts)));
    }

    static Optional<Turn> tapped(Tap tap, Scene scene) {
        return tap.action() == Action.EMPTY_CART ? Optional.of(emptied(scene)) : Optional.empty();
    }

    static Optional<Turn> wrote(String text, Scene scene) {
        return Intents.of(text).contains(Intent.YES) ? Optional.of(CheckoutPath.next(scene)) : Optional.empty();
    }

    /** The one line of the cart a text names. */
    static Optional<Integer> lineNamed(String text, Scene scene) {
        List<CartView.Item> items = scene.session().cart().isEmpty()
                ? List.of()
                : CartView.of(scene).items();
        List<CartView.Item> named = MenuNames.among(text, items, item -> Localized.of(item.name()));
        return named.size() == 1 ? Optional.of(named.getFirst().number()) : Optional.empty();
    }

    /** An empty cart; the order that was being made is given up, and no older button fits it. */
    static Turn emptied(Scene scene) {
        Scene after = scene.with(scene.session().nextOrder());
        return Browsing.around(after)
                .after(after.texts().cartEmptied() + "\n" + after.waiter().undoHint());
    }

    private static int quantity(Scene scene, int number) {
        return scene.session().cart().line(number).orElseThrow().quantity();
    }
}
