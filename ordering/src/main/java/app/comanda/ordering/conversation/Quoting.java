package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Contact;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Freezes a finished checkout into a quote and puts it into words. */
final class Quoting {
    private Quoting() {}

    /** The quote of a checkout whose every answer is known, from a fresh menu that has all of the cart. */
    static Turn quote(Scene scene) {
        Menu menu = scene.menu().orElseThrow();
        Session session = scene.session();
        Facts facts = scene.facts();
        PaymentMethod payment = Objects.requireNonNull(session.checkout().payment());
        String phone = session.phone() == null ? facts.person().phone() : session.phone();
        Quote quote = new Quote(
                Digests.quoteId(facts.turnKey(), session.cart().version()),
                session.cart().version(),
                menu.version(),
                Repricing.of(scene, menu).lines(),
                Objects.requireNonNull(session.checkout().fulfilment()),
                new Contact(Objects.requireNonNull(session.name()), phone),
                payment,
                facts.now());
        return show(new State.Quoted(session.asked(), quote, false), scene.asking());
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
        return new Turn(state, Speech.askBelow(lines, closing(quote, scene), buttons));
    }

    private static String closing(Quote quote, Scene scene) {
        Texts texts = scene.texts();
        List<String> lines = new ArrayList<>();
        lines.add("");
        switch (quote.fulfilment()) {
            case Fulfilment.Delivery delivery -> {
                lines.add(texts.subtotal(quote.subtotal()));
                lines.add(texts.deliveryFee(quote.deliveryFee()));
                lines.add(texts.total(quote.total()));
                lines.add("");
                lines.add("📍 " + Titles.shorten(address(delivery.address()), 300));
            }
            case Fulfilment.Pickup pickup -> {
                lines.add(texts.total(quote.total()));
                lines.add("");
                lines.add("🏪 " + texts.pickupAt(scene.facts().branch().name()));
            }
        }
        String phone = quote.contact().phone();
        lines.add("👤 " + quote.contact().name() + (phone == null ? "" : " · " + phone));
        lines.add("💳 " + texts.payment(quote.payment()));
        Optional.ofNullable(minutes(quote, scene)).ifPresent(minutes -> lines.add("⏱️ " + texts.estimate(minutes)));
        lines.add("");
        lines.add(texts.shallIOrder());
        return String.join("\n", lines);
    }

    /** Minutes until it is handed over, as far as zone and kitchen say; null where they do not. */
    static @Nullable Integer minutes(Quote quote, Scene scene) {
        return switch (quote.fulfilment()) {
            case Fulfilment.Delivery delivery -> delivery.minutes();
            case Fulfilment.Pickup pickup -> {
                int kitchen = quote.lines().stream()
                        .map(PricedLine::productId)
                        .flatMap(id -> scene.menu().flatMap(menu -> menu.product(id)).stream())
                        .mapToInt(Product::preparationMinutes)
                        .max()
                        .orElse(0);
                yield kitchen > 0 ? Integer.valueOf(kitchen) : null;
            }
        };
    }

    private static String address(Address address) {
        List<String> parts = new ArrayList<>();
        parts.add(address.street());
        if (address.district() != null) {
            parts.add(address.district());
        }
        parts.add(address.city());
        String whole = String.join(", ", parts);
        return address.reference() == null ? whole : whole + " (" + address.reference() + ")";
    }

    private static Button button(Action action, Quote quote, String title) {
        return new Button(TapId.encode(action, 0, 0, quote.id()), title);
    }
}
