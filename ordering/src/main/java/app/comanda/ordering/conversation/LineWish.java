package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.Selection;
import app.comanda.ordering.language.CartChange.Altered;
import app.comanda.ordering.language.Level;
import app.comanda.ordering.language.Reading.Choice;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the cart as it is wanted otherwise: what was not named stays, what the menu has no option for is a note. */
final class LineWish {
    private LineWish() {}

    static Draft of(Line line, Altered altered, Scene scene, int units) {
        Product product = altered.product();
        boolean same = line.productId().equals(product.id());
        List<Selection> selections = new ArrayList<>(line.selections());
        selections.removeIf(selection -> product.modifier(selection.modifierId())
                .flatMap(group -> group.option(selection.optionId()))
                .isEmpty());
        List<String> notes = new ArrayList<>(
                line.note() == null ? List.of() : List.of(line.note().split(", ")));
        for (Choice choice : altered.excluded()) {
            exclude(choice, selections, notes, scene);
        }
        for (Choice choice : altered.options()) {
            product.modifier(choice.modifierId()).ifPresent(group -> choose(choice, group, selections, notes, scene));
        }
        altered.notes().stream()
                .map(scene.texts()::without)
                .filter(note -> !notes.contains(note))
                .forEach(notes::add);
        return new Draft(
                product.id(),
                presentation(line, altered, same),
                selections,
                notes.isEmpty() ? null : String.join(", ", notes),
                units,
                List.of());
    }

    /** A line of a cart from a draft that has all it must have. */
    static Line line(int number, Draft draft, int quantity, Money shown) {
        return new Line(
                number, draft.productId(), draft.presentationId(), draft.selections(), quantity, shown, draft.note());
    }

    private static @Nullable String presentation(Line line, Altered altered, boolean same) {
        if (altered.presentation() != null) {
            return altered.presentation().id();
        }
        var offered = altered.product().offeredPresentations();
        return same
                ? line.presentationId()
                : offered.size() == 1 ? offered.getFirst().id() : null;
    }

    /** What was chosen is given up; what comes without being chosen is a note. */
    private static void exclude(Choice choice, List<Selection> selections, List<String> notes, Scene scene) {
        for (Option option : choice.options()) {
            forget(option, notes, scene);
            if (!selections.removeIf(selection -> selection.optionId().equals(option.id()))) {
                notes.add(scene.texts().without(scene.in(option.name())));
            }
        }
    }

    private static void choose(
            Choice choice, Modifier group, List<Selection> selections, List<String> notes, Scene scene) {
        Option option = choice.options().getFirst();
        if (choice.options().size() != 1 || !option.available()) {
            return;
        }
        forget(option, notes, scene);
        selections.removeIf(selection -> selection.modifierId().equals(group.id())
                && (group.maxSelections() == 1 || selection.optionId().equals(option.id())));
        int there = selections.stream()
                .filter(selection -> selection.modifierId().equals(group.id()))
                .mapToInt(Selection::quantity)
                .sum();
        if (there + choice.quantity() > group.maxSelections()) {
            return;
        }
        selections.add(new Selection(group.id(), option.id(), choice.quantity()));
        String name = scene.in(option.name());
        if (choice.level() == Level.EXTRA) {
            notes.add(scene.texts().plenty(name));
        } else if (choice.level() == Level.LIGHT) {
            notes.add(scene.texts().little(name));
        }
    }

    private static void forget(Option option, List<String> notes, Scene scene) {
        String name = scene.in(option.name());
        notes.removeAll(Arrays.asList(
                scene.texts().without(name),
                scene.texts().plenty(name),
                scene.texts().little(name)));
    }
}
