package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Contact;
import app.comanda.ordering.cart.Discount;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Freezes a finished checkout into a quote and puts it into words. */
final class Quoting {
    private Quoting() {}

    /** The quote of a checkout whose every answer is known, from a fresh menu that has all of the cart. */
    static Turn quote(Scene scene) {
        return show(new State.Quoted(scene.session().asked(), freeze(scene), false), scene.asking());
    }

    /** What a checkout comes to as it stands; its payment is known. */
    static Quote freeze(Scene scene) {
        Menu menu = scene.menu().orElseThrow();
        Session session = scene.session();
        Facts facts = scene.facts();
        PaymentMethod payment = Objects.requireNonNull(session.checkout().payment());
        List<PricedLine> lines = Repricing.of(scene, menu).lines();
        Fulfilment fulfilment = Objects.requireNonNull(session.checkout().fulfilment());
        String phone = session.phone() == null ? facts.person().phone() : session.phone();
        return new Quote(
                Digests.quoteId(facts.turnKey(), session.cart().version()),
                session.cart().version(),
                menu.version(),
                lines,
                fulfilment,
                new Contact(Objects.requireNonNull(session.name()), phone),
                payment,
                facts.now(),
                discounts(scene, lines, fulfilment),
                facts.terms().tax(),
                session.checkout().wishes());
    }

    private static List<Discount> discounts(Scene scene, List<PricedLine> lines, Fulfilment fulfilment) {
        List<Discount> discounts = new ArrayList<>(Deals.offTheLines(scene, lines));
        if (fulfilment instanceof Fulfilment.Delivery delivery) {
            Deals.offTheCourier(scene, lines, delivery.fee()).ifPresent(discounts::add);
        }
        return discounts;
    }

    /** The whole order in one message; a long one has its lines ahead and all that is to be agreed with the buttons. */
    static Turn show(State.Quoted state, Scene scene) {
        Texts texts = scene.texts();
        Quote quote = state.quote();
        List<String> lines = new ArrayList<>();
        lines.add(texts.yourOrder());
        quote.lines().forEach(line -> lines.add(CartView.text(scene, line)));
        List<Button> buttons = List.of(
                button(Action.CONFIRM, quote, texts.confirm()),
                button(Action.CHANGE, quote, texts.change()),
                button(Action.CANCEL, quote, texts.cancel()));
        return new Turn(state, Speech.askBelow(lines, QuoteText.closing(quote, scene), buttons));
    }

    /** Minutes until it is handed over, as far as zone and kitchen say; null where they do not. */
    static @Nullable Integer minutes(Quote quote, Scene scene) {
        return switch (quote.fulfilment()) {
            case Fulfilment.Delivery delivery -> delivery.minutes();
            case Fulfilment.Pickup pickup -> kitchenMinutes(quote, scene);
            case Fulfilment.OnSite onSite -> kitchenMinutes(quote, scene);
        };
    }

    private static @Nullable Integer kitchenMinutes(Quote quote, Scene scene) {
        int kitchen = quote.lines().stream()
                .map(PricedLine::productId)
                .flatMap(id -> scene.menu().flatMap(menu -> menu.product(id)).stream())
                .mapToInt(Product::preparationMinutes)
                .max()
                .orElse(0);
        return kitchen > 0 ? Integer.valueOf(kitchen) : null;
    }

    private static Button button(Action action, Quote quote, String title) {
        return new Button(TapId.encode(action, 0, 0, quote.id()), title);
    }
}
