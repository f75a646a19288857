package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.LinePrice;
import app.comanda.ordering.cart.Offer.Bundle;
import app.comanda.ordering.cart.Pricing;
import app.comanda.ordering.cart.Target;
import app.comanda.ordering.conversation.Reply.Row;
import app.comanda.ordering.conversation.State.ChoosingPart.Pick;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.MenuNames;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link State.ChoosingPart}: a bundle is put together, one thing after the other; nothing is in the cart until each is picked. What of
 * them has choices of its own is then asked about as any product. */
final class ChoosingPart {
    private ChoosingPart() {}

    /** Something a part can be: a product in one of its presentations. */
    private record Choice(Pick pick, Localized name) {
        String key() {
            return pick.productId() + "\n" + pick.presentationId();
        }
    }

    static Turn begin(Scene scene, Bundle bundle) {
        return next(scene, bundle, List.of());
    }

    static Turn again(State.ChoosingPart state, Scene scene) {
        return bundle(scene, state)
                .map(bundle -> next(scene, bundle, state.picks()))
                .orElseGet(() -> over(scene));
    }

    static Optional<Turn> tapped(State.ChoosingPart state, Tap tap, Scene scene) {
        Optional<Bundle> bundle = bundle(scene, state);
        if (bundle.isEmpty()) {
            return Optional.of(over(scene));
        }
        if (tap.action() == Action.PAGE) {
            return Optional.of(ask(scene, bundle.get(), state.picks(), tap.number()));
        }
        return tap.action() == Action.PART
                ? choices(scene, bundle.get(), state.picks()).stream()
                        .filter(choice -> tap.names(choice.key()))
                        .findFirst()
                        .map(choice -> picked(scene, bundle.get(), state.picks(), choice))
                : Optional.empty();
    }

    static Optional<Turn> wrote(State.ChoosingPart state, String text, Scene scene) {
        return bundle(scene, state).flatMap(bundle -> {
            List<Choice> named = MenuNames.among(text, choices(scene, bundle, state.picks()), Choice::name);
            return named.size() == 1
                    ? Optional.of(picked(scene, bundle, state.picks(), named.getFirst()))
                    : Optional.empty();
        });
    }

    private static Turn picked(Scene scene, Bundle bundle, List<Pick> before, Choice choice) {
        List<Pick> picks = new ArrayList<>(before);
        picks.add(choice.pick());
        return next(scene, bundle, picks);
    }

    /** The next part; what leaves no choice is chosen. */
    private static Turn next(Scene scene, Bundle bundle, List<Pick> before) {
        List<Pick> picks = new ArrayList<>(before);
        int places = places(bundle).size();
        while (picks.size() < places) {
            List<Choice> choices = choices(scene, bundle, picks);
            if (choices.isEmpty()) {
                return Browsing.around(scene).after(scene.selling().bundleUnavailable(scene.in(bundle.name())));
            }
            if (choices.size() > 1) {
                return ask(scene.asking(), bundle, picks, 0);
            }
            picks.add(choices.getFirst().pick());
        }
        return add(scene, bundle, picks);
    }

    private static Turn ask(Scene scene, Bundle bundle, List<Pick> picks, int page) {
        List<Bundle.Part> places = places(bundle);
        List<Row> rows = choices(scene, bundle, picks).stream()
                .map(choice -> new Row(
                        scene.answer(Action.PART, 0, choice.key()), scene.in(choice.name()), longName(scene, choice)))
                .toList();
        String question = scene.selling()
                .choosePart(
                        scene.in(bundle.name()),
                        scene.in(places.get(picks.size()).name()),
                        picks.size() + 1,
                        places.size());
        return Turn.to(
                new State.ChoosingPart(scene.session(), bundle.id(), picks),
                Speech.askRows(
                        question,
                        scene.texts().choose(),
                        Pages.page(rows, List.of(), page, next -> scene.answer(Action.PAGE, next, ""), scene.texts())));
    }

    private static @Nullable String longName(Scene scene, Choice choice) {
        String name = scene.in(choice.name());
        return name.length() > ChatLimits.ROW_TITLE ? name : null;
    }

    private static Turn add(Scene scene, Bundle bundle, List<Pick> picks) {
        Menu menu = scene.menu().orElseThrow();
        if (picks.stream().anyMatch(pick -> asksMore(menu, pick))) {
            return WrittenOrder.all(picks.stream().map(ChoosingPart::draft).toList(), scene);
        }
        Cart cart = scene.session().cart();
        Scene added = scene;
        List<String> names = new ArrayList<>();
        for (Pick pick : picks) {
            Product product = menu.product(pick.productId()).orElseThrow();
            Line line = new Line(0, pick.productId(), pick.presentationId(), List.of(), 1, product.price(), null);
            if (!(Pricing.price(line, menu) instanceof LinePrice.Priced priced)) {
                return Browsing.around(scene).after(scene.selling().bundleUnavailable(scene.in(bundle.name())));
            }
            cart = cart.add(new Line(
                    0,
                    pick.productId(),
                    pick.presentationId(),
                    List.of(),
                    1,
                    priced.price().unitTotal(),
                    null));
            added = added.with(added.session().with(cart).knowing(product.id(), product.name()));
            names.add(CartView.name(scene, priced.price()));
        }
        Limits limits = scene.facts().limits();
        if (cart.lines().size() > limits.cartLines()
                || cart.lines().stream().anyMatch(line -> line.quantity() > limits.lineQuantity())) {
            return Browsing.around(scene).after(scene.texts().overLimits(limits.cartLines(), limits.lineQuantity()));
        }
        CartView.Contents contents = CartView.of(added);
        return Turn.to(
                new State.Browsing(added.session()),
                Speech.ask(
                        scene.selling().bundleAdded(scene.in(bundle.name()), names) + "\n"
                                + scene.texts().cartSoFar(contents.units(), contents.total()) + "\n\n"
                                + scene.texts().whatNext(),
                        Browsing.ways(added)));
    }

    /** Whether a pick has choices that must be made before it can be had. */
    private static boolean asksMore(Menu menu, Pick pick) {
        return menu.product(pick.productId()).stream()
                .flatMap(product -> product.modifiers().stream())
                .anyMatch(Modifier::required);
    }

    private static Draft draft(Pick pick) {
        return new Draft(pick.productId(), pick.presentationId(), List.of(), null, 1, List.of());
    }

    private static List<Choice> choices(Scene scene, Bundle bundle, List<Pick> picks) {
        Menu menu = scene.menu().orElse(null);
        if (menu == null) {
            return List.of();
        }
        Target target = places(bundle).get(picks.size()).target();
        List<Choice> choices = new ArrayList<>();
        menu.offered().stream()
                .flatMap(category -> category.offered().stream())
                .distinct()
                .filter(product -> target.takesProduct(product.id(), menu))
                .forEach(product -> choices.addAll(forms(product, target)));
        return choices;
    }

    private static List<Choice> forms(Product product, Target target) {
        if (product.presentations().isEmpty()) {
            return target.presentations().isEmpty()
                    ? List.of(new Choice(new Pick(product.id(), null), product.name()))
                    : List.of();
        }
        List<Presentation> forms = product.offeredPresentations().stream()
                .filter(form -> target.presentations().isEmpty()
                        || target.presentations().contains(form.id()))
                .toList();
        return forms.stream()
                .map(form -> new Choice(
                        new Pick(product.id(), form.id()),
                        forms.size() == 1 ? product.name() : named(product.name(), form.name())))
                .toList();
    }

    private static Localized named(Localized product, Localized form) {
        return new Localized(product.es() + " (" + form.es() + ")", product.en() + " (" + form.en() + ")");
    }

    /** One place for each unit. */
    private static List<Bundle.Part> places(Bundle bundle) {
        return bundle.parts().stream()
                .flatMap(part -> Collections.nCopies(part.units(), part).stream())
                .toList();
    }

    private static Optional<Bundle> bundle(Scene scene, State.ChoosingPart state) {
        return Deals.advertised(scene).stream()
                .filter(Bundle.class::isInstance)
                .map(Bundle.class::cast)
                .filter(bundle -> bundle.id().equals(state.bundle())
                        && state.picks().size() < places(bundle).size())
                .findFirst();
    }

    private static Turn over(Scene scene) {
        return Browsing.around(scene).after(scene.selling().offerOver());
    }
}
