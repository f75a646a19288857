package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Altered;
import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.language.Told.Counted;
import app.comanda.ordering.language.Told.Pick;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes changes to the carts of the corpus, by the rules of its README. */
final class Carts {
    private Carts() {}

    static List<Held> held(List<Counted> cart, Menu menu) {
        return cart.stream()
                .map(line -> {
                    Product product = menu.product(
                                    line.told().products().iterator().next())
                            .orElseThrow();
                    String presentation = line.told().presentation();
                    return new Held(
                            product,
                            line.quantity(),
                            presentation == null
                                    ? null
                                    : product.presentation(presentation).orElseThrow(),
                            line.told().options().stream()
                                    .flatMap(pick -> pick.options().stream())
                                    .toList());
                })
                .toList();
    }

    static List<Counted> changed(List<Counted> before, List<CartChange> changes, Lexicon lexicon) {
        List<Counted> after = new ArrayList<>(before);
        List<Counted> more = new ArrayList<>();
        for (CartChange change : changes) {
            switch (change) {
                case CartChange.Emptied() -> {
                    return List.of();
                }
                case CartChange.Removed(int line) ->
                    after.set(line, counted(0, after.get(line).told()));
                case CartChange.Counted(int line, int quantity) ->
                    after.set(line, counted(quantity, after.get(line).told()));
                case CartChange.Added(String text) ->
                    OrderParser.parse(text, lexicon, Language.ES)
                            .lines()
                            .forEach(line -> more.add(counted(line.quantity(), told(line))));
                case Altered altered -> {
                    Counted there = after.get(altered.line());
                    Told otherwise = otherwise(there.told(), altered);
                    int units = Math.min(altered.units(), there.quantity());
                    if (units == before.get(altered.line()).quantity() || units == there.quantity()) {
                        after.set(altered.line(), counted(there.quantity(), otherwise));
                    } else {
                        after.set(altered.line(), counted(there.quantity() - units, there.told()));
                        more.add(counted(units, otherwise));
                    }
                }
            }
        }
        after.addAll(more);
        after.removeIf(line -> line.quantity() == 0);
        return after;
    }

    private static Counted counted(int quantity, Told told) {
        return new Counted(quantity, told);
    }

    private static Told otherwise(Told told, Altered altered) {
        Product product = altered.product();
        boolean other = !told.products().contains(product.id());
        Set<Pick> options = new HashSet<>(told.options());
        Set<Pick> excluded = new HashSet<>(told.excluded());
        if (other) {
            options.removeIf(pick -> !has(product, pick));
            excluded.removeIf(pick -> !has(product, pick));
        }
        for (Reading.Choice choice : altered.excluded()) {
            Set<String> ids = ids(choice);
            if (!options.removeIf(pick -> ids.containsAll(pick.options()))) {
                excluded.add(pick(choice, "normal"));
            }
        }
        for (Reading.Choice choice : altered.options()) {
            Modifier group = product.modifier(choice.modifierId()).orElseThrow();
            Set<String> ids = ids(choice);
            excluded.removeIf(pick -> pick.options().equals(ids));
            options.removeIf(pick -> pick.modifier().equals(group.id())
                    && (group.maxSelections() == 1 || pick.options().equals(ids)));
            options.add(pick(choice, choice.level().name().toLowerCase(Locale.ROOT)));
        }
        Set<String> note = new HashSet<>(told.note());
        altered.notes().forEach(one -> note.addAll(Told.words(one)));
        var size = altered.presentation();
        String presentation = size != null ? size.id() : other ? null : told.presentation();
        return new Told(
                Set.of(product.id()), presentation, Set.copyOf(options), Set.copyOf(excluded), Set.copyOf(note));
    }

    private static boolean has(Product product, Pick pick) {
        return product.modifier(pick.modifier()).isPresent();
    }

    private static Set<String> ids(Reading.Choice choice) {
        return choice.options().stream().map(Option::id).collect(Collectors.toSet());
    }

    private static Pick pick(Reading.Choice choice, String level) {
        return new Pick(choice.modifierId(), ids(choice), level);
    }

    static Told told(Reading.Line line) {
        return new Told(
                line.products().stream().map(Product::id).collect(Collectors.toSet()),
                line.presentation() == null ? null : line.presentation().id(),
                line.options().stream()
                        .map(choice -> pick(choice, choice.level().name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                line.excluded().stream().map(choice -> pick(choice, "normal")).collect(Collectors.toSet()),
                line.notes().stream().flatMap(note -> Told.words(note).stream()).collect(Collectors.toSet()));
    }
}
