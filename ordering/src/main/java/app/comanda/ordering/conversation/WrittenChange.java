package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.LinePrice;
import app.comanda.ordering.cart.Pricing;
import app.comanda.ordering.cart.Selection;
import app.comanda.ordering.language.CartChange;
import app.comanda.ordering.language.CartChange.Altered;
import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.language.ChangeParser;
import app.comanda.ordering.language.Lexicon;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a customer changes in the cart in their own words: "quita la segunda", "la coca mejor zero". What the menu or the
 * house's limits forbid is not changed and the line is shown instead; a message that changes nothing is heard as before.
 */
final class WrittenChange {
    private WrittenChange() {}

    /** The changes in a text, made; empty where it asks for none, or while something is being put together. */
    static Optional<Turn> heard(State state, String text, Scene scene) {
        boolean drafting = state instanceof State.ChoosingPresentation
                || state instanceof State.ChoosingOptions
                || state instanceof State.ChoosingQuantity
                || state instanceof State.ChoosingPart;
        List<Line> lines = scene.session().cart().lines();
        Optional<Menu> menu = scene.menu().filter(_ -> !drafting && !lines.isEmpty());
        if (menu.isEmpty()) {
            return Optional.empty();
        }
        List<Held> held = new ArrayList<>();
        for (Line line : lines) {
            Optional<Product> product = menu.get().product(line.productId());
            if (product.isEmpty()) {
                return Optional.empty();
            }
            held.add(held(line, product.get()));
        }
        List<CartChange> changes =
                ChangeParser.parse(text, Lexicon.of(menu.get()), scene.session().language(), held);
        return changes.isEmpty() ? Optional.empty() : Optional.of(made(changes, lines, scene));
    }

    private static Held held(Line line, Product product) {
        String size = line.presentationId();
        return new Held(
                product,
                line.quantity(),
                size == null ? null : product.presentation(size).orElse(null),
                line.selections().stream().map(Selection::optionId).toList());
    }

    private static Turn made(List<CartChange> changes, List<Line> lines, Scene before) {
        Scene scene = before;
        List<String> said = new ArrayList<>();
        for (CartChange change : changes) {
            Step step = switch (change) {
                case CartChange.Emptied() -> new Step.Asked(ReviewingCart.emptied(scene));
                case CartChange.Removed(int line) ->
                    counted(scene, lines.get(line).number(), 0);
                case CartChange.Counted(int line, int quantity) ->
                    counted(scene, lines.get(line).number(), quantity);
                case CartChange.Added(String text) -> added(text, scene);
                case Altered altered -> altered(scene, lines.get(altered.line()).number(), altered);
            };
            switch (step) {
                case Step.Asked(Turn turn) -> {
                    return said.isEmpty() ? turn : turn.after(String.join("\n", said));
                }
                case Step.Made(Scene after, String words) -> {
                    scene = after;
                    said.add(words);
                }
            }
        }
        Turn next = scene.session().cart().isEmpty() ? Browsing.around(scene) : ReviewingCart.show(scene);
        return next.after(String.join("\n", said) + "\n" + scene.waiter().undoHint());
    }

    /** How far one change came. */
    private sealed interface Step {
        /** It is made. */
        record Made(Scene scene, String words) implements Step {}

        /** Something has to be said or asked instead of going on. */
        record Asked(Turn turn) implements Step {}
    }

    private static Step counted(Scene scene, int number, int quantity) {
        Optional<Line> line = scene.session().cart().line(number);
        if (line.isEmpty()) {
            return new Step.Asked(ReviewingCart.show(scene));
        }
        int most = scene.facts().limits().lineQuantity();
        if (quantity > most) {
            return new Step.Asked(
                    ChangingLine.ask(scene, number).after(scene.texts().tooMany(most)));
        }
        String name = CartView.knownName(scene, line.get());
        Scene after = scene.with(scene.session().cart().changeQuantity(number, quantity));
        return new Step.Made(
                after,
                quantity == 0 ? scene.texts().removed(name) : scene.texts().quantityChanged(quantity, name));
    }

    /** What is ordered besides is heard as an order, and said to be in the cart or asked about as one. */
    private static Step added(String text, Scene scene) {
        return new Step.Asked(WrittenOrder.heard(text, scene).orElseGet(() -> ReviewingCart.show(scene)));
    }

    private static Step altered(Scene scene, int number, Altered altered) {
        Optional<Line> there = scene.session().cart().line(number);
        if (there.isEmpty()) {
            return new Step.Asked(ReviewingCart.show(scene));
        }
        Line line = there.get();
        int units = Math.min(altered.units(), line.quantity());
        boolean all = units == line.quantity();
        Product product = altered.product();
        Draft draft = LineWish.of(line, altered, scene, units);
        if (!product.orderable()) {
            return new Step.Asked(MenuShelf.unavailable(scene, product));
        }
        Cart rest = all
                ? scene.session().cart().remove(number)
                : scene.session().cart().changeQuantity(number, line.quantity() - units);
        if (!Drafting.complete(product, draft)) {
            return new Step.Asked(WrittenOrder.ask(draft, scene.with(rest)));
        }
        Line wanted = LineWish.line(line.number(), draft, units, line.shownUnitPrice());
        if (!(Pricing.price(wanted, scene.menu().orElseThrow()) instanceof LinePrice.Priced priced)) {
            return new Step.Asked(ChangingLine.ask(scene, number));
        }
        if (same(wanted, line)) {
            // what the menu forbids, such as one more option than a group allows, is not said to be done
            return new Step.Asked(ChangingLine.ask(scene, number));
        }
        Line agreed = LineWish.line(line.number(), draft, units, priced.price().unitTotal());
        Cart cart = all ? replaced(scene.session().cart(), agreed) : rest.add(agreed);
        if (cart.lines().size() > scene.facts().limits().cartLines()) {
            return new Step.Asked(ReviewingCart.show(scene)
                    .after(scene.texts().cartFull(scene.facts().limits().cartLines())));
        }
        Scene after = scene.with(scene.session().with(cart).knowing(product.id(), product.name()));
        return new Step.Made(
                after, ChangeTexts.in(scene.session().language()).changed(units, CartView.name(after, priced.price())));
    }

    private static boolean same(Line wanted, Line line) {
        return wanted.productId().equals(line.productId())
                && Objects.equals(wanted.presentationId(), line.presentationId())
                && wanted.selections().equals(line.selections())
                && Objects.equals(wanted.note(), line.note());
    }

    private static Cart replaced(Cart cart, Line wanted) {
        return cart.withLines(cart.lines().stream()
                .map(line -> line.number() == wanted.number() ? wanted : line)
                .toList());
    }
}
