package app.comanda.ordering.conversation;

import app.comanda.ordering.money.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as customers read them in Peru, in both languages: "S/ 1,290.00". */
final class MoneyText {
    private MoneyText() {}

    static String of(Money money) {
        String symbol = switch (money.currency().getCurrencyCode()) {
            case "PEN" -> "S/";
            case "USD" -> "US$";
            case "EUR" -> "€";
            default -> money.currency().getCurrencyCode();
        };
        DecimalFormat digits = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        int places = Math.max(0, money.currency().getDefaultFractionDigits());
        digits.setMinimumFractionDigits(places);
        digits.setMaximumFractionDigits(places);
        return (money.isNegative() ? "-" : "") + symbol + " "
                + digits.format(money.toDecimal().abs());
    }
}
