package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Discount;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.LinePrice;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.PricedLine.PricedOption;
import app.comanda.ordering.cart.Pricing;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The cart, and any priced lines, in words. */
final class CartView {
    private CartView() {}

    /**
     * What the cart holds.
     *
     * @param subtotal of the lines
     * @param discounts what offers take off them
     */
    record Contents(List<Item> items, int units, Money subtotal, List<Discount> discounts) {

        /** What the lines come to, the courier and an added tax apart. */
        Money total() {
            return discounts.stream().map(Discount::amount).reduce(subtotal, Money::minus);
        }
    }

    /**
     * A line of the cart.
     *
     * @param text several lines of text: name, options, note
     */
    record Item(int number, String name, String text, Money total) {}

    /** What is in a cart that is not empty. */
    static Contents of(Scene scene) {
        Optional<Menu> menu = scene.menu();
        List<Item> items = scene.session().cart().lines().stream()
                .map(line -> item(scene, line, menu))
                .toList();
        return new Contents(
                items,
                scene.session().cart().units(),
                items.stream().map(Item::total).reduce(Money::plus).orElseThrow(),
                Deals.offTheLines(scene, priced(scene)));
    }

    /** The lines that can be had now, priced. */
    static List<PricedLine> priced(Scene scene) {
        return scene.menu().stream()
                .flatMap(menu -> Pricing.price(scene.session().cart(), menu).stream())
                .filter(LinePrice.Priced.class::isInstance)
                .map(price -> ((LinePrice.Priced) price).price())
                .toList();
    }

    /** Each discount on a line of its own. */
    static List<String> discounts(Scene scene, List<Discount> discounts) {
        return discounts.stream()
                .map(one -> scene.selling().discount(scene.in(one.reason()), one.amount()))
                .toList();
    }

    private static Item item(Scene scene, Line line, Optional<Menu> menu) {
        if (menu.isPresent() && Pricing.price(line, menu.get()) instanceof LinePrice.Priced(Line _, PricedLine price)) {
            return new Item(line.number(), name(scene, price), text(scene, price), price.total());
        }
        Money total = line.shownUnitPrice().times(line.quantity());
        String name = knownName(scene, line);
        return new Item(line.number(), name, scene.texts().line(line.quantity(), name, total), total);
    }

    /** The name a line's product was chosen by. */
    static String knownName(Scene scene, Line line) {
        return scene.session().names().stream()
                .filter(known -> known.productId().equals(line.productId()))
                .findFirst()
                .map(known -> scene.in(known.name()))
                .orElse(scene.texts().somethingChosen());
    }

    /** "Margarita (Grande)". */
    static String name(Scene scene, PricedLine line) {
        String name = scene.in(line.productName());
        return line.presentationName() == null ? name : name + " (" + scene.in(line.presentationName()) + ")";
    }

    /** A line with its options and note, each on a line of its own. */
    static String text(Scene scene, PricedLine line) {
        List<String> lines = new ArrayList<>();
        String regular = line.regularTotal()
                .map(before -> " (" + scene.selling().instead(before) + ")")
                .orElse("");
        lines.add(scene.texts().line(line.quantity(), name(scene, line), line.total()) + regular);
        for (PricedOption option : line.options()) {
            String price = option.price().isZero()
                    ? ""
                    : " (+ " + MoneyText.of(option.price().times(option.quantity())) + ")";
            lines.add("   + " + times(scene.in(option.name()), option.quantity()) + price);
        }
        if (line.note() != null) {
            lines.add("   📝 " + line.note());
        }
        return String.join("\n", lines);
    }

    /** "Queso", or "Queso ×2". */
    static String times(String name, int quantity) {
        return quantity == 1 ? name : name + " ×" + quantity;
    }
}
