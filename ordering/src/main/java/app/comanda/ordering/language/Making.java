package app.comanda.ordering.language;

import app.comanda.ordering.language.Reading.Choice;
import app.comanda.ordering.language.Reading.Span;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the line of a reading of what was gathered for it: which products, size and options that may be. */
final class Making {
    private final Lines lines;
    private final List<Token> tokens;

    Making(Lines lines, List<Token> tokens) {
        this.lines = lines;
        this.tokens = tokens;
    }

    /** The line, or null where no product could be it. */
    Reading.@Nullable Line line(Work work) {
        int[] set = work.set;
        for (Work.Pick pick : work.picks) {
            int[] having = lines.having(set, pick.mention());
            set = having.length > 0 ? having : set;
        }
        if (work.size != null) {
            int[] sized = lines.sized(set, work.size);
            set = sized.length > 0 ? sized : set;
        }
        if (set.length == 0) {
            return null;
        }
        Dish dish = lines.shelf().dish(set[0]);
        List<Choice> wanted = new ArrayList<>();
        List<Choice> excluded = new ArrayList<>();
        for (Work.Pick pick : work.picks) {
            Choice choice = choice(dish, pick);
            if (choice != null) {
                (pick.excluded() ? wanted : excluded).removeIf(choice::same);
                put(pick.excluded() ? excluded : wanted, choice);
            }
        }
        instead(dish, wanted, excluded);
        for (Mention group : work.groups) {
            everything(dish, group, wanted, excluded);
        }
        excluded.removeIf(choice -> dish.product().modifier(choice.modifierId()).stream()
                .anyMatch(group -> group.maxSelections() == 1
                        && wanted.stream().anyMatch(one -> one.modifierId().equals(group.id()))));
        int counted = work.size == null && work.pieces == 0 && work.quantity > 1 ? dish.counted(work.quantity) : -1;
        List<Product> products = new ArrayList<>();
        for (int product : set) {
            products.add(lines.shelf().dish(product).product());
        }
        return new Reading.Line(
                products,
                counted >= 0 ? 1 : Math.max(1, work.quantity),
                work.said,
                presentation(dish, work, counted),
                wanted,
                excluded,
                work.notes,
                work.spans,
                (set.length > 1 ? 0.5 : 1) * work.closeness);
    }

    /** Where the menu has an option of leaving something out, that one is chosen: "Sin azúcar" for sugar left out. */
    private static void instead(Dish dish, List<Choice> wanted, List<Choice> excluded) {
        for (Choice choice : List.copyOf(excluded)) {
            Option without =
                    choice.options().stream().filter(Negated::is).findFirst().orElse(null);
            if (without != null) {
                excluded.remove(choice);
                put(wanted, new Choice(choice.modifierId(), List.of(without), false, Level.NORMAL, 1, choice.span()));
                continue;
            }
            if (choice.options().size() != 1) {
                continue;
            }
            Option said = choice.options().getFirst();
            dish.product().modifier(choice.modifierId()).stream()
                    .filter(group -> group.maxSelections() == 1)
                    .flatMap(group -> group.options().stream())
                    .filter(option -> Negated.of(option, said))
                    .findFirst()
                    .ifPresent(option -> {
                        excluded.remove(choice);
                        put(
                                wanted,
                                new Choice(
                                        choice.modifierId(), List.of(option), false, Level.NORMAL, 1, choice.span()));
                    });
        }
    }

    private void everything(Dish dish, Mention group, List<Choice> wanted, List<Choice> excluded) {
        List<Modifier> modifiers = dish.product().modifiers();
        for (int i = 0; i < modifiers.size(); i++) {
            Modifier modifier = modifiers.get(i);
            if (dish.groups()[i] == group.ids()[0]) {
                for (Option option : modifier.options()) {
                    Choice choice = new Choice(
                            modifier.id(), List.of(option), false, Level.NORMAL, 1, span(group.from(), group.to()));
                    boolean without = excluded.stream()
                            .anyMatch(one -> one.modifierId().equals(modifier.id())
                                    && one.options().contains(option));
                    boolean there = wanted.stream()
                            .anyMatch(one -> one.modifierId().equals(modifier.id())
                                    && one.options().contains(option));
                    if (!without && !there) {
                        wanted.add(choice);
                    }
                }
            }
        }
    }

    /** The same option named twice is one, and "rice" says nothing beside "white rice". */
    private static void put(List<Choice> choices, Choice choice) {
        choices.removeIf(there -> there.options().size() > 1
                && there.modifierId().equals(choice.modifierId())
                && choice.options().size() == 1
                && there.options().containsAll(choice.options()));
        for (Choice there : choices) {
            if (there.modifierId().equals(choice.modifierId())
                    && there.options().equals(choice.options())) {
                return;
            }
        }
        choices.add(choice);
    }

    private static @Nullable Presentation presentation(Dish dish, Work work, int counted) {
        if (work.place >= 0) {
            return dish.product().presentations().get(work.place);
        }
        int pieces = counted >= 0 || work.pieces == 0 ? counted : dish.counted(work.pieces);
        Mention size = work.size;
        if (pieces >= 0) {
            return dish.product().presentations().get(pieces);
        }
        if (size != null) {
            for (int id : size.ids()) {
                int place = dish.presentation(id);
                if (place >= 0) {
                    return dish.product().presentations().get(place);
                }
            }
        }
        return null;
    }

    private @Nullable Choice choice(Dish dish, Work.Pick pick) {
        Mention mention = pick.mention();
        int first = Lines.option(dish, mention);
        if (first < 0) {
            return null;
        }
        int modifier = dish.choice(mention.ids()[first]) >> 16;
        Modifier group = dish.product().modifiers().get(modifier);
        List<Option> options = new ArrayList<>();
        for (int i = first; i < mention.ids().length; i++) {
            int choice = dish.choice(mention.ids()[i]);
            if (mention.closeness()[i] >= mention.closeness()[first] - Mention.tie(mention.closeness()[first])
                    && choice >= 0
                    && choice >> 16 == modifier) {
                options.add(group.options().get(choice & 0xffff));
            }
        }
        boolean any = options.size() > 1 && (pick.excluded() || mention.closeness()[first] > 0.9f);
        return new Choice(group.id(), options, any, pick.level(), pick.quantity(), span(mention.from(), mention.to()));
    }

    /** Where so many tokens stand in the text. */
    Span span(int from, int to) {
        return new Span(
                tokens.get(Math.min(from, tokens.size() - 1)).from(),
                tokens.get(Math.max(from, to - 1)).to());
    }
}
