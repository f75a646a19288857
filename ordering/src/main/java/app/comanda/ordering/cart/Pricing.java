package app.comanda.ordering.cart;

import app.comanda.ordering.cart.PricedLine.PricedOption;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads prices from a menu. Prices come from nowhere else. */
public final class Pricing {
    private Pricing() {}

    /** Every line of a cart, in order. */
    public static List<LinePrice> price(Cart cart, Menu menu) {
        return cart.lines().stream().map(line -> price(line, menu)).toList();
    }

    /** One line: its price in this menu, or what of it cannot be had. */
    public static LinePrice price(Line line, Menu menu) {
        Optional<Product> found = menu.product(line.productId());
        if (found.isEmpty()) {
            return new LinePrice.Missing(line, Localized.of(""));
        }
        Product product = found.get();
        if (!product.orderable()) {
            return new LinePrice.Missing(line, product.name());
        }
        Localized presentationName = null;
        Money unit = product.price();
        Money regular = null;
        if (product.presentations().isEmpty() && line.presentationId() != null) {
            return new LinePrice.Missing(line, product.name());
        }
        if (!product.presentations().isEmpty()) {
            Optional<Presentation> presentation = line.presentationId() == null
                    ? Optional.empty()
                    : product.presentation(line.presentationId()).filter(Presentation::available);
            if (presentation.isEmpty()) {
                return new LinePrice.Missing(line, product.name());
            }
            presentationName = presentation.get().name();
            unit = presentation.get().price();
            regular = presentation.get().regularPrice();
        }
        List<PricedOption> options = new ArrayList<>();
        for (Selection selection : line.selections()) {
            Optional<Modifier> modifier = product.modifier(selection.modifierId());
            Optional<Option> option = modifier.flatMap(group -> group.option(selection.optionId()))
                    .filter(Option::available);
            if (option.isEmpty()) {
                return new LinePrice.Missing(line, product.name());
            }
            options.add(new PricedOption(
                    selection.modifierId(),
                    modifier.orElseThrow().name(),
                    selection.optionId(),
                    option.get().name(),
                    option.get().price(),
                    selection.quantity()));
        }
        if (!withinLimits(line, product)) {
            return new LinePrice.Missing(line, product.name());
        }
        return new LinePrice.Priced(
                line,
                new PricedLine(
                        line.number(),
                        product.id(),
                        product.name(),
                        line.presentationId(),
                        presentationName,
                        options,
                        line.quantity(),
                        unit,
                        line.note(),
                        regular));
    }

    /** Whether every modifier of the product has as many selections as it must and may have. */
    private static boolean withinLimits(Line line, Product product) {
        return product.modifiers().stream().allMatch(modifier -> {
            int chosen = line.selections().stream()
                    .filter(selection -> selection.modifierId().equals(modifier.id()))
                    .mapToInt(Selection::quantity)
                    .sum();
            return chosen >= modifier.minSelections() && chosen <= modifier.maxSelections();
        });
    }
}
