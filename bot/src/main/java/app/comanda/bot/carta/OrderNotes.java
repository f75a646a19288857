package app.comanda.bot.carta;

import app.comanda.ordering.cart.Discount;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.cart.TaxDocument;
import app.comanda.ordering.cart.Wishes;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Everything of an order for which the platform has no field of its own, in the notes that staff read: the reference first,
 * because the order is found again by it, then the time, the table, the money, the receipt and what the customer wrote.
 */
final class OrderNotes {
    private static final int NOTES = 1000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE dd/MM HH:mm", Locale.forLanguageTag("es-PE"));

    private OrderNotes() {}

    static String of(Quote quote, String reference, ZoneId zone) {
        Wishes wishes = quote.wishes();
        List<String> lines = new ArrayList<>();
        lines.add(reference);
        Instant time = wishes.scheduledFor();
        if (time != null) {
            lines.add("PROGRAMADO: " + TIME.format(time.atZone(zone)));
        }
        if (quote.fulfilment() instanceof Fulfilment.OnSite(String table) && table != null) {
            lines.add("Mesa: " + table);
        }
        Money cash = wishes.cash();
        if (cash != null) {
            lines.add("Paga con " + amount(cash)
                    + quote.change().map(change -> ", vuelto " + amount(change)).orElse(""));
        }
        TaxDocument document = wishes.document();
        if (document != null) {
            lines.add(
                    switch (document) {
                        case TaxDocument.Ruc ruc -> "Factura RUC " + ruc.number();
                        case TaxDocument.Dni dni -> "Boleta DNI " + dni.number();
                    });
        }
        for (Discount discount : quote.discounts()) {
            lines.add("Descuento " + amount(discount.amount()) + ": "
                    + discount.reason().in(Language.ES));
        }
        if (wishes.note() != null) {
            lines.add("Nota: " + wishes.note());
        }
        return Cut.to(String.join("\n", lines), NOTES);
    }

    private static String amount(Money money) {
        return money.currency().getCurrencyCode() + " " + money.toDecimal();
    }
}
