package app.comanda.bot.simulation;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.Quote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an order says, in the words of the message that its customer confirmed.
 *
 * @param lines of what is sold, as they stand in the message
 * @param rest what else must stand there: the courier's fee, the total, the address
 */
record Slip(List<String> lines, List<String> rest) {
    private static final JsonMapper JSON = new JsonMapper();

    static Slip of(Quote quote) {
        List<String> lines = quote.lines().stream()
                .map(line -> line(
                        line.quantity(), line.productName().es(), line.total().minor()))
                .toList();
        String fee = null;
        String street = null;
        if (quote.fulfilment() instanceof Fulfilment.Delivery delivery) {
            fee = amount(delivery.fee().minor());
            street = delivery.address().street();
        }
        return new Slip(lines, rest(fee, quote.total().minor(), street));
    }

    /** @param ticket of an order that Comanda keeps itself */
    static Slip of(String ticket) {
        JsonNode order = JSON.readTree(ticket);
        List<String> lines = new ArrayList<>();
        order.path("items")
                .forEach(item -> lines.add(line(
                        item.path("quantity").asInt(),
                        item.path("name").path("es").asString(),
                        item.path("total").asLong())));
        String address = order.path("address").asString(null);
        return new Slip(lines, rest(null, order.path("total").asLong(), address));
    }

    /** Whether the message says all of this, and sells nothing more. */
    boolean standsIn(String message) {
        List<String> shown =
                message.lines().filter(line -> line.matches("\\d+ × .*")).toList();
        return shown.equals(lines) && rest.stream().allMatch(message::contains);
    }

    private static List<String> rest(@Nullable String fee, long total, @Nullable String street) {
        List<String> rest = new ArrayList<>();
        rest.add("*Total: " + amount(total) + "*");
        if (fee != null) {
            rest.add("Envío: " + fee);
        }
        if (street != null) {
            rest.add(street);
        }
        return rest;
    }

    private static String line(int quantity, String name, long total) {
        return quantity + " × " + name + ": " + amount(total);
    }

    private static String amount(long minor) {
        return "S/ " + BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
