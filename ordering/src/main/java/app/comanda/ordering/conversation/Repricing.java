package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.LinePrice;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.Pricing;
import app.comanda.ordering.menu.Menu;
import java.util.ArrayList;
import java.util.List;

/**
 * The cart against the menu as it is now: what cannot be had any more is taken out and named with what there is instead,
 * what costs something else is named with both prices. Nothing else of the cart changes.
 *
 * @param scene with the cart as it can be had
 * @param lines its prices
 * @param gone whether something was taken out
 * @param notices what the customer must be told
 */
record Repricing(Scene scene, List<PricedLine> lines, boolean gone, List<String> notices) {

    static Repricing of(Scene scene, Menu menu) {
        Texts texts = scene.texts();
        Cart cart = scene.session().cart();
        List<PricedLine> lines = new ArrayList<>();
        List<PricedLine> changed = new ArrayList<>();
        List<String> notices = new ArrayList<>();
        boolean gone = false;
        for (LinePrice price : Pricing.price(cart, menu)) {
            switch (price) {
                case LinePrice.Priced priced -> {
                    lines.add(priced.price());
                    if (priced.changed()) {
                        changed.add(priced.price());
                        notices.add(texts.priceChanged(
                                CartView.name(scene, priced.price()),
                                priced.line().shownUnitPrice(),
                                priced.price().unitTotal()));
                    }
                }
                case LinePrice.Missing missing -> {
                    gone = true;
                    cart = cart.remove(missing.line().number());
                    notices.add(texts.ranOut(
                            name(scene, missing),
                            MenuShelf.alternatives(scene, missing.line().productId())));
                }
            }
        }
        if (!changed.isEmpty()) {
            cart = cart.withShownPrices(changed);
        }
        return new Repricing(notices.isEmpty() ? scene : scene.with(cart), lines, gone, notices);
    }

    /** What is to be said before going on. */
    List<Effect> said() {
        return notices.isEmpty() ? List.of() : Speech.sayAll(notices);
    }

    private static String name(Scene scene, LinePrice.Missing missing) {
        Line line = missing.line();
        String name = scene.in(missing.name());
        return name.isBlank() ? CartView.knownName(scene, line) : name;
    }
}
