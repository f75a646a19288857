package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.cart.Tax;
import app.comanda.ordering.cart.Wishes;
import app.comanda.ordering.delivery.Address;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to be agreed with a quote besides its lines: money, where, when, for whom and how it is paid. */
final class QuoteText {
    /** Characters of an address or a note; all of them together stay within a message with buttons. */
    private static final int LONGEST = 150;

    private QuoteText() {}

    static String closing(Quote quote, Scene scene) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.addAll(money(quote, scene));
        lines.add("");
        lines.add(place(quote, scene));
        Texts texts = scene.texts();
        SellingTexts selling = scene.selling();
        Wishes wishes = quote.wishes();
        Instant time = wishes.scheduledFor();
        if (time != null) {
            lines.add("🗓️ " + selling.scheduledFor(OrderTimes.moment(scene, time)));
        } else {
            Optional.ofNullable(Quoting.minutes(quote, scene))
                    .ifPresent(minutes -> lines.add("⏱️ " + texts.estimate(minutes)));
        }
        String phone = quote.contact().phone();
        lines.add("👤 " + quote.contact().name() + (phone == null ? "" : " · " + phone));
        lines.add("💳 " + texts.payment(quote.payment())
                + quote.change()
                        .flatMap(change -> Optional.ofNullable(wishes.cash()).map(cash -> selling.cash(cash, change)))
                        .map(cash -> ". " + cash)
                        .orElse(""));
        if (wishes.document() != null) {
            lines.add("🧾 " + selling.document(wishes.document()));
        }
        if (wishes.note() != null) {
            lines.add("📝 " + Titles.shorten(wishes.note(), LONGEST));
        }
        if (wishes.courierNote() != null && quote.fulfilment() instanceof Fulfilment.Delivery) {
            lines.add("🛵 " + Titles.shorten(wishes.courierNote(), LONGEST));
        }
        lines.add("");
        lines.add(texts.shallIOrder());
        return String.join("\n", lines);
    }

    private static List<String> money(Quote quote, Scene scene) {
        Texts texts = scene.texts();
        List<String> lines = new ArrayList<>();
        boolean delivery = quote.fulfilment() instanceof Fulfilment.Delivery;
        Tax tax = quote.tax();
        if (delivery || !quote.discounts().isEmpty() || tax.added()) {
            lines.add(texts.subtotal(quote.subtotal()));
        }
        if (delivery) {
            lines.add(texts.deliveryFee(quote.deliveryFee()));
        }
        lines.addAll(CartView.discounts(scene, quote.discounts()));
        if (tax.added()) {
            lines.add(scene.selling().taxAdded(percent(tax), quote.taxAmount()));
        }
        lines.add(texts.total(quote.total()));
        if (!tax.added() && tax.basisPoints() > 0) {
            lines.add(scene.selling().taxIncluded(percent(tax), quote.taxAmount()));
        }
        return lines;
    }

    private static String place(Quote quote, Scene scene) {
        String restaurant = scene.facts().branch().name();
        return switch (quote.fulfilment()) {
            case Fulfilment.Delivery delivery -> "📍 " + Titles.shorten(address(delivery.address()), 2 * LONGEST);
            case Fulfilment.Pickup pickup -> "🏪 " + scene.texts().pickupAt(restaurant);
            case Fulfilment.OnSite(String table) -> "🍽️ " + scene.selling().eatHere(restaurant, table);
        };
    }

    /** "18", or "8.5". */
    private static String percent(Tax tax) {
        return BigDecimal.valueOf(tax.basisPoints(), 2).stripTrailingZeros().toPlainString();
    }

    static String address(Address address) {
        List<String> parts = new ArrayList<>();
        parts.add(address.street());
        if (address.district() != null) {
            parts.add(address.district());
        }
        parts.add(address.city());
        String whole = String.join(", ", parts);
        return address.reference() == null ? whole : whole + " (" + address.reference() + ")";
    }
}
