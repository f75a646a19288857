package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Reply.Row;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.MenuNames;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import java.util.List;
import java.util.Optional;

/** {@link State.ChoosingPresentation}: which size or form. */
final class ChoosingPresentation {
    private ChoosingPresentation() {}

    static Turn ask(Scene scene, Product product, Draft draft, int page) {
        List<Row> rows = product.offeredPresentations().stream()
                .map(one -> new Row(
                        scene.answer(Action.PRESENTATION, 0, one.id()),
                        scene.in(one.name()),
                        MoneyText.of(one.price())))
                .toList();
        List<Row> shown = Pages.page(rows, List.of(), page, next -> scene.answer(Action.PAGE, next, ""), scene.texts());
        List<String> prices = product.offeredPresentations().stream()
                .map(one -> scene.in(one.name()) + ": " + MoneyText.of(one.price()))
                .toList();
        State state = new State.ChoosingPresentation(scene.session(), draft);
        String question = scene.texts().whichPresentation(scene.in(product.name()));
        if (rows.size() > ChatLimits.BUTTONS || prices.stream().anyMatch(one -> one.length() > 100)) {
            return Turn.to(state, Speech.askRows(question, scene.texts().choose(), shown));
        }
        List<Reply.Button> buttons = rows.stream()
                .map(row -> new Reply.Button(row.id(), row.title()))
                .toList();
        return Turn.to(state, Speech.ask(question + "\n" + String.join("\n", prices), buttons));
    }

    static Turn again(State.ChoosingPresentation state, Scene scene) {
        return Drafting.with(scene, state.draft(), product -> ask(scene, product, state.draft(), 0));
    }

    static Optional<Turn> tapped(State.ChoosingPresentation state, Tap tap, Scene scene) {
        if (tap.action() == Action.PAGE) {
            return Optional.of(
                    Drafting.with(scene, state.draft(), product -> ask(scene, product, state.draft(), tap.number())));
        }
        if (tap.action() == Action.PRESENTATION) {
            return Optional.of(Drafting.with(
                    scene,
                    state.draft(),
                    product -> product.offeredPresentations().stream()
                            .filter(one -> tap.names(one.id()))
                            .findFirst()
                            .map(one -> chosen(state, one, product, scene))
                            .orElseGet(() -> Drafting.begin(scene, product)
                                    .after(scene.texts().choiceUnavailable(scene.in(product.name()))))));
        }
        return Optional.empty();
    }

    static Optional<Turn> wrote(State.ChoosingPresentation state, String text, Scene scene) {
        return scene.menu()
                .flatMap(menu -> menu.product(state.draft().productId()))
                .filter(Product::orderable)
                .flatMap(product -> {
                    List<Presentation> named =
                            MenuNames.among(text, product.offeredPresentations(), Presentation::name);
                    return named.size() == 1
                            ? Optional.of(chosen(state, named.getFirst(), product, scene))
                            : Optional.empty();
                });
    }

    private static Turn chosen(
            State.ChoosingPresentation state, Presentation presentation, Product product, Scene scene) {
        Draft draft = state.draft().sized(presentation.id());
        return Drafting.nextOptions(scene, product, draft, -1);
    }
}
