package app.comanda.sandbox.carta;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a checked body into an order with the platform's own arithmetic. */
final class OrderIntake implements Orders.Draft {
    private static final int STANDARD_MINUTES = 45;
    private final Branch branch;
    private final JsonNode body;

    OrderIntake(Branch branch, JsonNode body) {
        this.branch = branch;
        this.body = body;
    }

    @Override
    public Order order(String id, String orderNumber, Instant now) {
        return new Order(
                id,
                orderNumber,
                branch.restaurant(),
                OrderStatus.PENDING.code(),
                body,
                lines(),
                totals(),
                STANDARD_MINUTES,
                now,
                now);
    }

    private List<Order.Line> lines() {
        List<Order.Line> lines = new ArrayList<>();
        for (JsonNode item : body.path("items")) {
            Menu.Product product =
                    branch.menu().product(item.path("productId").asString("")).orElseThrow();
            Optional<Menu.Presentation> presentation =
                    product.presentation(item.path("presentationId").asString(""));
            lines.add(new Order.Line(
                    product.rId(),
                    presentation.map(Menu.Presentation::name).orElse(""),
                    item.path("name").asString(""),
                    item.path("quantity").intValue(),
                    item.path("unitPrice").decimalValue(),
                    presentation.map(Menu.Presentation::amountWithDiscount).orElse(product.basePrice()),
                    item));
        }
        return lines;
    }

    /** Prices are taken from the body, as the platform does; it neither taxes nor discounts such orders. */
    private Order.Totals totals() {
        BigDecimal subtotal = BigDecimal.ZERO;
        for (JsonNode item : body.path("items")) {
            subtotal = subtotal.add(times(item.path("unitPrice"), item));
            for (JsonNode modifier : item.path("modifiers")) {
                for (JsonNode option : modifier.path("options")) {
                    // The platform's rule: an option is charged by its own quantity alone, whatever the item's is.
                    subtotal = subtotal.add(times(option.path("price"), option));
                }
            }
        }
        return new Order.Totals(subtotal, BigDecimal.ZERO, deliveryFee(subtotal), BigDecimal.ZERO);
    }

    private BigDecimal deliveryFee(BigDecimal subtotal) {
        if (!OrderCheck.isDelivery(body)) {
            return BigDecimal.ZERO;
        }
        JsonNode info = body.path("deliveryInfo");
        return DeliveryFees.fee(
                branch,
                place(info.path("coordinates")),
                info.path("address").path("district").asString(""),
                subtotal);
    }

    private static @Nullable Coordinates place(JsonNode coordinates) {
        return coordinates.isObject()
                ? new Coordinates(
                        coordinates.path("latitude").doubleValue(),
                        coordinates.path("longitude").doubleValue())
                : null;
    }

    private static BigDecimal times(JsonNode price, JsonNode counted) {
        return price.decimalValue()
                .multiply(BigDecimal.valueOf(counted.path("quantity").intValue()));
    }
}
