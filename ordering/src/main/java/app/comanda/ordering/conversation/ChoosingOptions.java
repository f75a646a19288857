package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Selection;
import app.comanda.ordering.conversation.Reply.Row;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import app.comanda.ordering.language.MenuNames;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@link State.ChoosingOptions}: one modifier, within its least and most selections. */
final class ChoosingOptions {
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;+&\\n]|\\s(?:y|e|and|con)\\s)\\s*");

    private ChoosingOptions() {}

    static Turn ask(Scene scene, Product product, Draft draft, int index, int page) {
        Modifier modifier = product.modifiers().get(index);
        Texts texts = scene.texts();
        int chosen = count(draft, modifier);
        List<Row> rows = modifier.offered().stream()
                .map(option -> new Row(
                        scene.answer(Action.OPTION, 0, option.id()), scene.in(option.name()), detail(scene, option)))
                .toList();
        List<Row> fixed = chosen < modifier.minSelections()
                ? List.of()
                : List.of(scene.row(Action.OPTIONS_DONE, chosen == 0 ? texts.skip() : texts.done(), null));
        List<Row> shown = Pages.page(rows, fixed, page, next -> scene.answer(Action.PAGE, next, ""), texts);
        String question =
                texts.whichOptions(scene.in(modifier.name()), modifier.minSelections(), modifier.maxSelections());
        List<String> names = names(scene, draft, modifier);
        String body = names.isEmpty() ? question : question + "\n" + texts.chosenSoFar(names);
        return Turn.to(
                new State.ChoosingOptions(scene.session(), draft, index),
                Speech.askChoice(body, texts.choose(), shown));
    }

    static Turn again(State.ChoosingOptions state, Scene scene) {
        return with(state, scene, (product, modifier) -> ask(scene, product, state.draft(), state.modifier(), 0));
    }

    static Optional<Turn> tapped(State.ChoosingOptions state, Tap tap, Scene scene) {
        if (tap.action() == Action.PAGE) {
            return Optional.of(with(
                    state,
                    scene,
                    (product, modifier) -> ask(scene, product, state.draft(), state.modifier(), tap.number())));
        }
        if (tap.action() == Action.OPTION) {
            return Optional.of(with(
                    state,
                    scene,
                    (product, modifier) -> modifier.offered().stream()
                            .filter(option -> tap.names(option.id()))
                            .findFirst()
                            .map(option -> chosen(state, List.of(option), product, scene))
                            .orElseGet(() ->
                                    again(state, scene).after(scene.texts().optionUnavailable()))));
        }
        if (tap.action() == Action.OPTIONS_DONE) {
            return Optional.of(with(state, scene, (product, modifier) -> done(state, product, scene)));
        }
        return Optional.empty();
    }

    static Optional<Turn> wrote(State.ChoosingOptions state, String text, Scene scene) {
        Optional<Product> product = scene.menu()
                .flatMap(menu -> menu.product(state.draft().productId()))
                .filter(Product::orderable)
                .filter(one -> state.modifier() < one.modifiers().size());
        if (product.isEmpty()) {
            return Optional.empty();
        }
        List<Option> named = named(text, product.get().modifiers().get(state.modifier()));
        if (!named.isEmpty()) {
            return Optional.of(chosen(state, named, product.get(), scene));
        }
        Set<Intent> intents = Intents.of(text);
        return intents.contains(Intent.DONE) || intents.contains(Intent.NO)
                ? Optional.of(done(state, product.get(), scene))
                : Optional.empty();
    }

    /** Every option the text names, if it names nothing else. */
    private static List<Option> named(String text, Modifier modifier) {
        List<Option> whole = MenuNames.among(text, modifier.offered(), Option::name);
        if (whole.size() == 1) {
            return whole;
        }
        List<Option> all = new ArrayList<>();
        for (String part : BETWEEN.splitAsStream(text).toList()) {
            List<Option> named = MenuNames.among(part, modifier.offered(), Option::name);
            if (named.size() != 1) {
                return List.of();
            }
            all.addAll(named);
        }
        return all;
    }

    private static Turn chosen(State.ChoosingOptions state, List<Option> options, Product product, Scene scene) {
        Modifier modifier = product.modifiers().get(state.modifier());
        int chosen = count(state.draft(), modifier) + options.size();
        if (chosen > modifier.maxSelections()) {
            return again(state, scene).after(scene.texts().atMost(modifier.maxSelections(), scene.in(modifier.name())));
        }
        Draft draft = state.draft();
        for (Option option : options) {
            draft = plus(draft, modifier.id(), option.id());
        }
        return chosen == modifier.maxSelections()
                ? Drafting.nextOptions(scene, product, draft, state.modifier())
                : ask(scene.asking(), product, draft, state.modifier(), 0);
    }

    private static Turn done(State.ChoosingOptions state, Product product, Scene scene) {
        Modifier modifier = product.modifiers().get(state.modifier());
        int missing = modifier.minSelections() - count(state.draft(), modifier);
        return missing > 0
                ? again(state, scene).after(scene.texts().stillMissing(missing, scene.in(modifier.name())))
                : Drafting.nextOptions(scene, product, state.draft(), state.modifier());
    }

    private static Draft plus(Draft draft, String modifierId, String optionId) {
        List<Selection> selections = new ArrayList<>();
        int quantity = 1;
        int place = draft.selections().size();
        for (Selection there : draft.selections()) {
            if (there.modifierId().equals(modifierId) && there.optionId().equals(optionId)) {
                quantity = there.quantity() + 1;
                place = selections.size();
            } else {
                selections.add(there);
            }
        }
        selections.add(Math.min(place, selections.size()), new Selection(modifierId, optionId, quantity));
        return draft.with(selections);
    }

    private static int count(Draft draft, Modifier modifier) {
        return draft.selections().stream()
                .filter(selection -> selection.modifierId().equals(modifier.id()))
                .mapToInt(Selection::quantity)
                .sum();
    }

    private static List<String> names(Scene scene, Draft draft, Modifier modifier) {
        return draft.selections().stream()
                .filter(selection -> selection.modifierId().equals(modifier.id()))
                .flatMap(selection -> modifier.option(selection.optionId()).stream()
                        .map(option -> CartView.times(scene.in(option.name()), selection.quantity())))
                .toList();
    }

    private static String detail(Scene scene, Option option) {
        return option.price().isZero() ? scene.texts().free() : "+ " + MoneyText.of(option.price());
    }

    private interface Step {
        Turn of(Product product, Modifier modifier);
    }

    /** Goes on where the menu still has the question; begins the product again where it has changed. */
    private static Turn with(State.ChoosingOptions state, Scene scene, Step step) {
        return Drafting.with(
                scene,
                state.draft(),
                product -> state.modifier() < product.modifiers().size()
                        ? step.of(product, product.modifiers().get(state.modifier()))
                        : Drafting.begin(scene, product));
    }
}
