package app.comanda.sandbox.carta;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Whether the platform accepts an order's body: required fields, lengths, forms, and what the menu has at the moment. */
final class OrderCheck {
    private static final Pattern PHONE = Pattern.compile("^[\\+]?[0-9\\s\\-\\(\\)]{7,15}$");
    private static final Set<String> TYPES =
            new TreeSet<>(Set.of("delivery", "pickup", "on_site", "scheduled_delivery", "scheduled_pickup"));
    private static final Set<String> PAYMENTS =
            new TreeSet<>(Set.of("cash", "card", "yape", "plin", "mercado_pago", "bank_transfer"));
    private static final int ANY_LENGTH = 10_000;

    private final FieldCheck check = new FieldCheck();
    private final JsonNode body;
    private final ItemCheck items;

    private OrderCheck(JsonNode body, Menu menu) {
        this.body = body;
        this.items = new ItemCheck(check, menu, isDelivery(body));
    }

    /** What is wrong, in the order in which the platform looks; empty when the order is accepted. */
    static List<String> problems(JsonNode body, Menu menu) {
        OrderCheck order = new OrderCheck(body, menu);
        order.customer();
        order.items();
        order.rest();
        order.delivery();
        return order.check.problems();
    }

    static boolean isDelivery(JsonNode body) {
        String type = body.path("type").asString("");
        return type.equals("delivery") || type.equals("scheduled_delivery");
    }

    private void customer() {
        JsonNode customer = body.path("customer");
        if (!check.object(customer, "customer")) {
            return;
        }
        check.requiredText(customer, "customer", "name", 100);
        if (check.requiredText(customer, "customer", "phone", ANY_LENGTH)) {
            check.holds(
                    PHONE.matcher(customer.path("phone").stringValue()).matches(),
                    "customer.phone is not a valid phone number");
        }
        if (!FieldCheck.absent(customer.path("address"))) {
            address(customer.path("address"), "customer.address");
        }
    }

    private void items() {
        JsonNode list = body.path("items");
        if (!check.holds(list.isArray() && !list.isEmpty(), "items must hold at least one item")) {
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            items.check(list.get(i), "items[" + i + "]");
        }
    }

    private void rest() {
        check.oneOf(body, "type", TYPES);
        check.oneOf(body, "paymentMethod", PAYMENTS);
        check.oneOf(body, "source", Set.of("whatsapp"));
        check.optionalText(body, "", "notes", 1000);
    }

    private void delivery() {
        JsonNode info = body.path("deliveryInfo");
        if (FieldCheck.absent(info)) {
            check.holds(!isDelivery(body), "deliveryInfo is required for delivery orders");
            return;
        }
        if (!check.object(info, "deliveryInfo")) {
            return;
        }
        if (isDelivery(body) || !FieldCheck.absent(info.path("address"))) {
            address(info.path("address"), "deliveryInfo.address");
        }
        check.optionalText(info, "deliveryInfo", "deliveryInstructions", 500);
        JsonNode place = info.path("coordinates");
        if (!FieldCheck.absent(place) && check.object(place, "deliveryInfo.coordinates")) {
            check.degrees(place, "deliveryInfo.coordinates", "latitude", 90);
            check.degrees(place, "deliveryInfo.coordinates", "longitude", 180);
        }
        JsonNode minutes = info.path("estimatedTime");
        check.holds(FieldCheck.absent(minutes) || minutes.isNumber(), "deliveryInfo.estimatedTime must be a number");
    }

    private void address(JsonNode address, String path) {
        if (!check.object(address, path)) {
            return;
        }
        check.requiredText(address, path, "street", 200);
        check.requiredText(address, path, "city", ANY_LENGTH);
        for (String field : List.of("district", "postalCode", "reference")) {
            check.optionalText(address, path, field, ANY_LENGTH);
        }
    }
}
