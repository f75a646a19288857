package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.LinePrice;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.Pricing;
import app.comanda.ordering.cart.Selection;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes a picked product through its questions into the cart. */
final class Drafting {
    private Drafting() {}

    /** Shows a picked product and asks its first question. */
    static Turn begin(Scene scene, Product product) {
        if (!product.orderable()) {
            return MenuShelf.unavailable(scene, product);
        }
        String card = ProductCard.of(scene, product);
        String image = product.imageUrl();
        Effect shown = image != null && image.startsWith("https://") ? Speech.picture(image, card) : Speech.say(card);
        List<Presentation> presentations = product.offeredPresentations();
        String only = presentations.size() == 1 ? presentations.getFirst().id() : null;
        Draft draft = new Draft(product.id(), only, List.of(), null);
        Turn question = presentations.size() > 1
                ? ChoosingPresentation.ask(scene.asking(), product, draft, 0)
                : nextOptions(scene, product, draft, -1);
        return question.after(List.of(shown));
    }

    /**
     * Asks about the next modifier, or how many where none is left.
     *
     * @param modifier the index of the one that is settled, -1 before the first
     */
    static Turn nextOptions(Scene scene, Product product, Draft draft, int modifier) {
        List<Integer> order = order(product);
        int next = modifier < 0 ? 0 : order.indexOf(modifier) + 1;
        while (draft.written()
                && next < order.size()
                && settled(product.modifiers().get(order.get(next)), draft)) {
            next++;
        }
        if (next < order.size()) {
            return ChoosingOptions.ask(scene.asking(), product, draft, order.get(next), 0);
        }
        return draft.written()
                ? add(scene, product, draft, draft.units())
                : ChoosingQuantity.ask(scene.asking(), product, draft);
    }

    /** Whether a draft has all its product must have. */
    static boolean complete(Product product, Draft draft) {
        return (draft.presentationId() != null || product.offeredPresentations().isEmpty())
                && product.modifiers().stream().allMatch(modifier -> settled(modifier, draft));
    }

    private static boolean settled(Modifier modifier, Draft draft) {
        return draft.selections().stream()
                        .filter(selection -> selection.modifierId().equals(modifier.id()))
                        .mapToInt(Selection::quantity)
                        .sum()
                >= modifier.minSelections();
    }

    /** The product of a draft if it can still be had; otherwise what is said instead of going on. */
    static Turn with(Scene scene, Draft draft, Function<Product, Turn> goOn) {
        Optional<Menu> menu = scene.menu();
        if (menu.isEmpty()) {
            return MenuShelf.noMenu(scene);
        }
        Optional<Product> product = menu.get().product(draft.productId());
        if (product.isEmpty()) {
            return MenuShelf.categories(scene, 0).after(scene.texts().goneFromMenu());
        }
        return product.get().orderable() ? goOn.apply(product.get()) : MenuShelf.unavailable(scene, product.get());
    }

    /** Puts a finished draft into the cart, at the menu's price and within the house's limits. */
    static Turn add(Scene scene, Product product, Draft draft, int quantity) {
        Menu menu = scene.menu().orElseThrow();
        Texts texts = scene.texts();
        Line line = line(draft, quantity, product.price());
        if (!(Pricing.price(line, menu) instanceof LinePrice.Priced(Line _, PricedLine price))) {
            return begin(scene, product).after(texts.choiceUnavailable(scene.in(product.name())));
        }
        Cart cart = scene.session().cart().add(line(draft, quantity, price.unitTotal()));
        Limits limits = scene.facts().limits();
        if (cart.lines().size() > limits.cartLines()) {
            return Browsing.around(scene).after(texts.cartFull(limits.cartLines()));
        }
        if (cart.lines().stream().anyMatch(one -> one.quantity() > limits.lineQuantity())) {
            return ChoosingQuantity.ask(scene.asking(), product, draft).after(texts.tooMany(limits.lineQuantity()));
        }
        Put put = put(scene, product, cart, price, quantity);
        return draft.then().isEmpty()
                ? added(put.scene(), put.said() + "\n")
                : WrittenOrder.ask(draft.then().getFirst().followedBy(rest(draft)), put.scene())
                        .after(put.said());
    }

    private static List<Draft> rest(Draft draft) {
        return draft.then().subList(1, draft.then().size());
    }

    /** A cart with one thing more in it, and the words for it. */
    record Put(Scene scene, String said) {}

    /** Puts a finished draft into the cart without asking on; empty where price or limits forbid it. */
    static Optional<Put> put(Scene scene, Product product, Draft draft, int quantity) {
        Line line = line(draft, quantity, product.price());
        if (!(Pricing.price(line, scene.menu().orElseThrow()) instanceof LinePrice.Priced(Line _, PricedLine price))) {
            return Optional.empty();
        }
        Cart cart = scene.session().cart().add(line(draft, quantity, price.unitTotal()));
        Limits limits = scene.facts().limits();
        return cart.lines().size() > limits.cartLines()
                        || cart.lines().stream().anyMatch(one -> one.quantity() > limits.lineQuantity())
                ? Optional.empty()
                : Optional.of(put(scene, product, cart, price, quantity));
    }

    private static Put put(Scene scene, Product product, Cart cart, PricedLine price, int quantity) {
        Scene added = scene.with(scene.session().with(cart).knowing(product.id(), product.name()));
        return new Put(added, scene.texts().added(quantity, CartView.name(added, price)));
    }

    /** What the cart has come to, and the ways from there. */
    static Turn added(Scene added) {
        return added(added, "");
    }

    private static Turn added(Scene added, String said) {
        CartView.Contents contents = CartView.of(added);
        return Turn.to(
                new State.Browsing(added.session()),
                Speech.ask(
                        said
                                + added.texts().cartSoFar(contents.units(), contents.total())
                                + "\n\n" + added.texts().whatNext(),
                        Browsing.ways(added)));
    }

    /** What one unit of the draft costs so far. */
    static Money unitPrice(Product product, Draft draft) {
        Money base = draft.presentationId() == null
                ? product.price()
                : product.presentation(draft.presentationId())
                        .map(Presentation::price)
                        .orElse(product.price());
        return draft.selections().stream()
                .flatMap(selection -> price(product, selection))
                .reduce(base, Money::plus);
    }

    private static Stream<Money> price(Product product, Selection selection) {
        return product
                .modifier(selection.modifierId())
                .flatMap(modifier -> modifier.option(selection.optionId()))
                .map(option -> option.price().times(selection.quantity()))
                .stream();
    }

    /** Required modifiers first, each kind in the menu's order; those with nothing on offer are not asked about. */
    private static List<Integer> order(Product product) {
        List<Integer> order = new ArrayList<>();
        for (boolean required : new boolean[] {true, false}) {
            IntStream.range(0, product.modifiers().size())
                    .filter(i -> product.modifiers().get(i).required() == required)
                    .filter(i -> !product.modifiers().get(i).offered().isEmpty())
                    .forEach(order::add);
        }
        return order;
    }

    private static Line line(Draft draft, int quantity, Money shown) {
        return new Line(
                0, draft.productId(), draft.presentationId(), draft.selections(), quantity, shown, draft.note());
    }
}
