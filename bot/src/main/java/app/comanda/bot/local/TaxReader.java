package app.comanda.bot.local;

import app.comanda.ordering.cart.Tax;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** Reads a menu file's {@code tax}. */
final class TaxReader {
    private TaxReader() {}

    static Tax read(FileFields fields, JsonNode node) {
        if (FileFields.absent(node)) {
            return Tax.NONE;
        }
        fields.only(node, "tax", "percent", "included", "ofDelivery");
        JsonNode percent = node.path("percent");
        BigDecimal points = percent.isNumber() ? percent.decimalValue().movePointRight(2) : BigDecimal.valueOf(-1);
        boolean exact = points.stripTrailingZeros().scale() <= 0;
        if (!exact || points.signum() < 0 || points.compareTo(BigDecimal.valueOf(10_000)) > 0) {
            fields.problem("tax.percent", "must be a number from 0 to 100 with at most two decimals");
            return Tax.NONE;
        }
        return new Tax(
                points.intValue(),
                fields.flag(node, "included", "tax", true),
                fields.flag(node, "ofDelivery", "tax", false));
    }
}
