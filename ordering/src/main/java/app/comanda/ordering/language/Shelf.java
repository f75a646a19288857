package app.comanda.ordering.language;

import app.comanda.ordering.language.Mention.Kind;
import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The things of a menu, numbered: products in the menu's order, categories, and the options, sizes and groups of all
 * products, each name once however many products have it.
 */
final class Shelf {
    private final List<Dish> dishes = new ArrayList<>();
    private final List<int[]> categories = new ArrayList<>();
    private final Map<Localized, Integer> options = new LinkedHashMap<>();
    private final Map<Localized, Integer> sizes = new LinkedHashMap<>();
    private final Map<Localized, Integer> groups = new LinkedHashMap<>();
    private final Map<Kind, Map<Integer, Set<String>>> texts = new HashMap<>();
    private final Map<List<Modifier>, int[][]> tables = new HashMap<>();
    private final Set<Long> beside = new HashSet<>();
    private final Set<String> units;
    private final Map<String, Aliases> products = new HashMap<>();
    private int[] everything = new int[0];
    private final String[] firstWords;
    private final int[][] withOption;
    private final int[][] withSize;

    Shelf(Menu menu, Names names, Set<String> units) {
        this.units = units;
        Map<String, Integer> places = new HashMap<>();
        menu.categories()
                .forEach(category -> category.products()
                        .forEach(product -> products.put(product.name().es(), product.aliases())));
        for (Category category : menu.categories()) {
            List<Integer> inside = new ArrayList<>();
            for (Product product : category.products()) {
                Integer place = places.get(product.id());
                if (place == null) {
                    place = dishes.size();
                    places.put(product.id(), place);
                    dishes.add(dish(product, place, categories.size()));
                    called(Kind.PRODUCT, place, product.name(), product.aliases());
                }
                inside.add(place);
            }
            heading(category, inside);
            categories.add(inside.stream().mapToInt(Integer::intValue).sorted().toArray());
        }
        everything = new int[dishes.size()];
        for (int i = 0; i < everything.length; i++) {
            everything[i] = i;
        }
        firstWords = dishes.stream()
                .map(dish -> Tokens.words(dish.product().name().es()))
                .map(words -> words.isEmpty() ? "" : Stems.bare(words.getFirst()))
                .toArray(String[]::new);
        withOption = dishes(options.size(), Dish::options);
        withSize = dishes(sizes.size(), Dish::sizes);
        texts.forEach((kind, things) -> things.forEach((id, called) -> names.add(kind, id, called)));
        texts.clear();
        tables.clear();
        products.clear();
    }

    /** A name of a heading that has the whole name of one of its products in it is another name of that product. */
    private void heading(Category category, List<Integer> inside) {
        called(Kind.CATEGORY, categories.size(), category.name(), Aliases.NONE);
        List<String> aliases = new ArrayList<>(category.aliases().es());
        aliases.addAll(category.aliases().en());
        for (String alias : new LinkedHashSet<>(aliases)) {
            List<String> words = stems(alias);
            Integer named = null;
            for (int place : inside) {
                List<String> name = stems(dishes.get(place).product().name().en());
                if (words.size() > name.size() && java.util.Collections.indexOfSubList(words, name) >= 0) {
                    named = place;
                }
            }
            Kind kind = named == null ? Kind.CATEGORY : Kind.PRODUCT;
            called(kind, named == null ? categories.size() : named, Localized.of(alias), Aliases.NONE);
        }
    }

    private static List<String> stems(String text) {
        return Tokens.words(text).stream().map(Stems::plain).toList();
    }

    private Dish dish(Product product, int index, int category) {
        int[][] table = tables.computeIfAbsent(product.modifiers(), this::table);
        int[] sized = new int[product.presentations().size()];
        for (int i = 0; i < sized.length; i++) {
            Presentation presentation = product.presentations().get(i);
            sized[i] = sizes.computeIfAbsent(presentation.name(), _ -> sizes.size());
            called(Kind.SIZE, sized[i], presentation.name(), presentation.aliases());
        }
        int[] counts = product.presentations().stream()
                .mapToInt(presentation -> pieces(presentation.name().es()))
                .toArray();
        return new Dish(index, category, product, table[0], table[1], sized, counts, naming(product), table[2]);
    }

    private static boolean[] naming(Product product) {
        List<List<String>> names = new ArrayList<>();
        names.add(stems(product.name().es()));
        product.aliases().es().forEach(alias -> names.add(stems(alias)));
        product.aliases().en().forEach(alias -> names.add(stems(alias)));
        boolean[] naming = new boolean[product.presentations().size()];
        for (int i = 0; i < naming.length; i++) {
            List<String> size = stems(product.presentations().get(i).name().es());
            naming[i] = names.stream()
                    .anyMatch(name -> !name.isEmpty()
                            && name.size() < size.size()
                            && java.util.Collections.indexOfSubList(size, name) >= 0);
        }
        return naming;
    }

    /** "12 unidades" is twelve pieces; "500 ml" and "1/4" are none. */
    private int pieces(String name) {
        List<Token> tokens = Tokens.of(name);
        if (tokens.isEmpty()
                || tokens.getFirst().kind() != Token.Kind.NUMBER
                || tokens.getFirst().text().length() > 3
                || !tokens.getFirst().text().chars().allMatch(Character::isDigit)
                || (tokens.size() > 1 && units.contains(tokens.get(1).text()))) {
            return 0;
        }
        return Integer.parseInt(tokens.getFirst().text());
    }

    private int[][] table(List<Modifier> modifiers) {
        List<long[]> rows = new ArrayList<>();
        int[] inside = new int[modifiers.size()];
        for (int m = 0; m < modifiers.size(); m++) {
            Modifier modifier = modifiers.get(m);
            int group = groups.computeIfAbsent(modifier.name(), _ -> groups.size());
            inside[m] = group;
            called(Kind.GROUP, group, modifier.name(), Aliases.NONE);
            for (int o = 0; o < modifier.options().size(); o++) {
                var option = modifier.options().get(o);
                int id = options.computeIfAbsent(option.name(), _ -> options.size());
                called(Kind.OPTION, id, option.name(), option.aliases());
                called(
                        Kind.OPTION,
                        id,
                        option.name(),
                        products.getOrDefault(option.name().es(), Aliases.NONE));
                rows.add(new long[] {id, m << 16 | o});
            }
        }
        for (int group : inside) {
            rows.forEach(row -> beside.add((long) group << 32 | row[0]));
        }
        rows.sort((one, other) -> one[0] == other[0] ? Long.compare(one[1], other[1]) : Long.compare(one[0], other[0]));
        int[] ids = new int[rows.size()];
        int[] choices = new int[rows.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = (int) rows.get(i)[0];
            choices[i] = (int) rows.get(i)[1];
        }
        return new int[][] {ids, choices, inside};
    }

    private void called(Kind kind, int id, Localized name, Aliases aliases) {
        Set<String> called =
                texts.computeIfAbsent(kind, _ -> new LinkedHashMap<>()).computeIfAbsent(id, _ -> new LinkedHashSet<>());
        called.add(name.es());
        called.add(name.en());
        called.addAll(aliases.es());
        called.addAll(aliases.en());
    }

    /** Beside each thing the products that have it, ascending. */
    private int[][] dishes(int things, Function<Dish, int[]> of) {
        int[][] having = new int[things][];
        Arrays.fill(having, Hypothesis.NONE);
        for (Dish dish : dishes) {
            for (int thing : of.apply(dish)) {
                int[] there = having[thing];
                if (there.length == 0 || there[there.length - 1] != dish.index()) {
                    having[thing] = Arrays.copyOf(there, there.length + 1);
                    having[thing][there.length] = dish.index();
                }
            }
        }
        return having;
    }

    /** The products that have one of some options or sizes, ascending; none for things of another kind. */
    int[] having(Kind kind, int[] ids) {
        return switch (kind) {
            case OPTION -> union(withOption, ids);
            case SIZE -> union(withSize, ids);
            case PRODUCT, CATEGORY, GROUP -> Hypothesis.NONE;
        };
    }

    private int[] union(int[][] having, int[] ids) {
        if (ids.length == 1) {
            return having[ids[0]];
        }
        BitSet all = new BitSet(dishes.size());
        for (int id : ids) {
            for (int dish : having[id]) {
                all.set(dish);
            }
        }
        return all.stream().toArray();
    }

    /** The products that have an option, ascending. */
    int[] withOption(int option) {
        return withOption[option];
    }

    List<Dish> dishes() {
        return dishes;
    }

    Dish dish(int index) {
        return dishes.get(index);
    }

    /** A product of the menu. */
    Optional<Dish> dish(Product product) {
        return dishes.stream().filter(dish -> dish.product().equals(product)).findFirst();
    }

    /** The products of a category, ascending. */
    int[] category(int index) {
        return categories.get(index);
    }

    /** Every product, ascending. */
    int[] everything() {
        return everything;
    }

    /** Whether some product has both a group and an option, in that group or another. */
    boolean beside(int group, int option) {
        return beside.contains((long) group << 32 | option);
    }

    int options() {
        return options.size();
    }

    /** The products whose names begin with the same word as some products' do, ascending: every "chaufa". */
    int[] family(int[] products) {
        Set<String> words = new HashSet<>();
        for (int product : products) {
            words.add(firstWords[product]);
        }
        int[] found = new int[dishes.size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (words.contains(firstWords[i])) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
