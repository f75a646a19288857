package app.comanda.sandbox.carta;

import app.comanda.sandbox.Restaurant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An order as the platform keeps it.
 *
 * @param id 24 hexadecimal digits
 * @param orderNumber what staff call it
 * @param restaurant the branch that cooks it
 * @param status the platform's word; normally one of {@link OrderStatus}, but a test may put any word here
 * @param request the body as it was sent
 * @param lines the items, checked against the menu
 * @param totals what the platform charges
 * @param estimatedMinutes until it is there
 */
public record Order(
        String id,
        String orderNumber,
        Restaurant restaurant,
        String status,
        JsonNode request,
        List<Line> lines,
        Totals totals,
        int estimatedMinutes,
        Instant createdAt,
        Instant updatedAt) {
    public Order {
        lines = List.copyOf(lines);
    }

    /**
     * An item of an order.
     *
     * @param productId the product's readable id
     * @param presentation the menu's name of the chosen size; empty where there is none to choose
     * @param menuPrice what the menu says one costs; {@code unitPrice} is what the caller said
     */
    public record Line(
            String productId,
            String presentation,
            String name,
            int quantity,
            BigDecimal unitPrice,
            BigDecimal menuPrice,
            JsonNode item) {}

    /** The platform's own arithmetic, in the branch's currency. */
    public record Totals(BigDecimal subtotal, BigDecimal tax, BigDecimal deliveryFee, BigDecimal discount) {
        public BigDecimal total() {
            return subtotal.add(tax).add(deliveryFee).subtract(discount).max(BigDecimal.ZERO);
        }
    }

    public BigDecimal total() {
        return totals.total();
    }

    public String notes() {
        return request.path("notes").asString("");
    }

    public String type() {
        return request.path("type").asString("");
    }

    public String customerPhone() {
        return request.path("customer").path("phone").asString("");
    }

    Order moved(String newStatus, Instant when) {
        return new Order(
                id, orderNumber, restaurant, newStatus, request, lines, totals, estimatedMinutes, createdAt, when);
    }
}
