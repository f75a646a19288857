package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.LinePrice;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.Pricing;
import app.comanda.ordering.conversation.Event.SentCatalogCart.CatalogItem;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cart filled in Meta's catalogue: what needs no choice is added at the menu's prices, the rest is named. */
final class CatalogCarts {
    private Scene scene;
    private final Menu menu;
    private final List<String> added = new ArrayList<>();
    private final List<Product> toChoose = new ArrayList<>();
    private final List<String> unavailable = new ArrayList<>();
    private int unknown;
    private boolean overLimits;

    private CatalogCarts(Scene scene, Menu menu) {
        this.scene = scene;
        this.menu = menu;
    }

    static Turn received(Event.SentCatalogCart cart, Scene scene) {
        return scene.menu()
                .map(menu -> {
                    CatalogCarts received = new CatalogCarts(scene, menu);
                    cart.items().forEach(received::take);
                    return received.turn();
                })
                .orElseGet(() -> MenuShelf.noMenu(scene));
    }

    private void take(CatalogItem item) {
        Optional<Product> found = menu.product(item.retailerId());
        if (found.isEmpty() || item.quantity() < 1) {
            unknown++;
            return;
        }
        Product product = found.get();
        String name = scene.in(product.name());
        List<Presentation> presentations = product.offeredPresentations();
        if (!product.orderable()) {
            unavailable.add(name);
        } else if (presentations.size() > 1 || product.modifiers().stream().anyMatch(Modifier::required)) {
            toChoose.add(product);
        } else {
            add(item, product, presentations.isEmpty() ? null : presentations.getFirst());
        }
    }

    private void add(CatalogItem item, Product product, @Nullable Presentation presentation) {
        String presentationId = presentation == null ? null : presentation.id();
        Line line = new Line(0, product.id(), presentationId, List.of(), item.quantity(), product.price(), null);
        if (!(Pricing.price(line, menu) instanceof LinePrice.Priced(Line _, PricedLine price))) {
            unavailable.add(scene.in(product.name()));
            return;
        }
        Cart cart = scene.session()
                .cart()
                .add(new Line(0, product.id(), presentationId, List.of(), item.quantity(), price.unitTotal(), null));
        Limits limits = scene.facts().limits();
        if (cart.lines().size() > limits.cartLines()
                || cart.lines().stream().anyMatch(one -> one.quantity() > limits.lineQuantity())) {
            overLimits = true;
            return;
        }
        scene = scene.with(scene.session().with(cart).knowing(product.id(), product.name()));
        added.add(CartView.times(CartView.name(scene, price), item.quantity()));
    }

    private Turn turn() {
        Texts texts = scene.texts();
        List<String> said = new ArrayList<>();
        if (!added.isEmpty()) {
            said.add(texts.catalogAdded(added));
        }
        if (!toChoose.isEmpty()) {
            said.add(texts.catalogToChoose(
                    toChoose.stream().map(product -> scene.in(product.name())).toList()));
        }
        if (!unavailable.isEmpty()) {
            said.add(texts.catalogUnavailable(unavailable));
        }
        if (unknown > 0) {
            said.add(texts.catalogUnknown(unknown));
        }
        if (overLimits) {
            Limits limits = scene.facts().limits();
            said.add(texts.overLimits(limits.cartLines(), limits.lineQuantity()));
        }
        Turn next = toChoose.isEmpty() ? ReviewingCart.show(scene) : MenuShelf.several(scene, toChoose);
        return next.after(Speech.sayAll(said));
    }
}
