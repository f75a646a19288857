package app.comanda.sandbox.carta;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders as the platform's own API shows them. */
final class OrderViews {
    private OrderViews() {}

    /** What the answer to a new order holds. */
    static Map<String, Object> receipt(Order order) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("_id", order.id());
        view.put("orderNumber", order.orderNumber());
        view.put("status", order.status());
        view.put("total", order.total());
        view.put("estimatedDeliveryTime", estimated(order));
        return view;
    }

    /** The whole order. */
    static Map<String, @Nullable Object> whole(Order order) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("_id", order.id());
        view.put("orderNumber", order.orderNumber());
        view.put("subDomain", order.restaurant().subDomain());
        view.put("localId", order.restaurant().localId());
        view.put("customer", order.request().path("customer"));
        view.put("items", order.request().path("items"));
        view.put("type", order.type());
        view.put("status", order.status());
        view.put("paymentMethod", order.request().path("paymentMethod").asString(""));
        view.put("paymentStatus", "pending");
        view.put("source", order.request().path("source").asString(""));
        view.put("subtotal", order.totals().subtotal());
        view.put("tax", order.totals().tax());
        view.put("deliveryFee", order.totals().deliveryFee());
        view.put("discount", order.totals().discount());
        view.put("total", order.total());
        view.put("notes", order.notes());
        if (order.request().has("deliveryInfo")) {
            view.put("deliveryInfo", order.request().path("deliveryInfo"));
        }
        view.put("estimatedDeliveryTime", estimated(order));
        view.put("createdAt", order.createdAt().toString());
        view.put("updatedAt", order.updatedAt().toString());
        return view;
    }

    private static String estimated(Order order) {
        return order.createdAt()
                .plus(Duration.ofMinutes(order.estimatedMinutes()))
                .toString();
    }
}
