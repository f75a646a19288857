package app.comanda.ordering.matching;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.LinePrice;
import app.comanda.ordering.cart.Pricing;
import app.comanda.ordering.cart.Selection;
import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cart carried over from one source's menu to another's. A line comes along whole, with its size and every option, or
 * not at all: something else than was chosen is never put in its place.
 *
 * @param cart what came along, with the line numbers it had; its shown prices are those of the menu it came from
 * @param left the lines that did not
 */
public record CartCrossing(Cart cart, List<Line> left) {
    public CartCrossing {
        left = List.copyOf(left);
    }

    /**
     * Where a cart goes and what helps it there.
     *
     * @param from the menu it was filled from, null where that cannot be had any more
     * @param target whose menu {@code to} is
     * @param knownName what the customer knows a product id as
     */
    public record Way(@Nullable Menu from, Menu to, Source target, IdMap ids, Function<String, Localized> knownName) {}

    /** Carries a cart over. */
    public static CartCrossing of(Cart cart, Way way) {
        List<Line> lines = new ArrayList<>();
        List<Line> left = new ArrayList<>();
        for (Line line : cart.lines()) {
            Optional<Line> carried = carried(line, way);
            if (carried.isPresent()) {
                lines.add(carried.get());
            } else {
                left.add(line);
            }
        }
        return new CartCrossing(cart.withLines(lines), left);
    }

    private static Optional<Line> carried(Line line, Way way) {
        Product before =
                way.from() == null ? null : way.from().product(line.productId()).orElse(null);
        Localized name = before == null ? way.knownName().apply(line.productId()) : before.name();
        Aliases aliases = before == null ? Aliases.NONE : before.aliases();
        Optional<Product> found = Twins.find(line.productId(), name, aliases, way.to(), way.target(), way.ids());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Product after = found.get();
        Optional<Choice> choice = presentation(line, before, after);
        Optional<List<Selection>> selections = selections(line, before, after);
        if (choice.isEmpty() || selections.isEmpty()) {
            return Optional.empty();
        }
        Line there = new Line(
                line.number(),
                after.id(),
                choice.get().presentationId(),
                selections.get(),
                line.quantity(),
                line.shownUnitPrice(),
                line.note());
        return Pricing.price(there, way.to()) instanceof LinePrice.Priced ? Optional.of(there) : Optional.empty();
    }

    /** A presentation, or that there is none to choose. */
    private record Choice(@Nullable String presentationId) {}

    /** Empty where the chosen size has no counterpart. */
    private static Optional<Choice> presentation(Line line, @Nullable Product before, Product after) {
        if (line.presentationId() == null) {
            return switch (after.presentations().size()) {
                case 0 -> Optional.of(new Choice(null));
                case 1 ->
                    Optional.of(new Choice(after.presentations().getFirst().id()));
                default -> Optional.empty();
            };
        }
        Optional<Presentation> chosen = before == null ? Optional.empty() : before.presentation(line.presentationId());
        return chosen.flatMap(one -> Names.only(
                        Names.of(one.name(), one.aliases()),
                        after.presentations(),
                        other -> Names.of(other.name(), other.aliases())))
                .map(one -> new Choice(one.id()));
    }

    /** Empty where a chosen option has no counterpart. */
    private static Optional<List<Selection>> selections(Line line, @Nullable Product before, Product after) {
        List<Selection> all = new ArrayList<>();
        for (Selection selection : line.selections()) {
            Optional<Option> chosen = before == null
                    ? Optional.empty()
                    : before.modifier(selection.modifierId()).flatMap(group -> group.option(selection.optionId()));
            Optional<Selection> there = chosen.flatMap(option -> counterpart(option, after, selection.quantity()));
            if (there.isEmpty()) {
                return Optional.empty();
            }
            all.add(there.get());
        }
        return Optional.of(all);
    }

    private static Optional<Selection> counterpart(Option option, Product after, int quantity) {
        record Place(Modifier group, Option option) {}
        List<Place> places = after.modifiers().stream()
                .flatMap(group -> group.options().stream().map(one -> new Place(group, one)))
                .toList();
        return Names.only(
                        Names.of(option.name(), option.aliases()),
                        places,
                        place -> Names.of(place.option().name(), place.option().aliases()))
                .map(place -> new Selection(place.group().id(), place.option().id(), quantity));
    }
}
