package app.comanda.sandbox.carta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders as the kitchen page shows them: the platform's view, the restaurant's name, and the possible moves. */
final class KitchenViews {
    Map<String, @Nullable Object> view(Order order) {
        Map<String, @Nullable Object> view = OrderViews.whole(order);
        view.put("restaurant", order.restaurant().name());
        view.put(
                "moves",
                OrderStatus.ofCode(order.status())
                        .map(status ->
                                status.moves().stream().map(OrderStatus::code).toList())
                        .orElse(List.of()));
        view.put("lines", order.lines().stream().map(KitchenViews::line).toList());
        return view;
    }

    private static Map<String, @Nullable Object> line(Order.Line line) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("productId", line.productId());
        view.put("presentationId", line.item().path("presentationId").asString(""));
        view.put("presentation", line.presentation());
        view.put("name", line.name());
        view.put("quantity", line.quantity());
        view.put("unitPrice", line.unitPrice());
        view.put("menuPrice", line.menuPrice());
        view.put("modifiers", line.item().path("modifiers"));
        view.put("notes", line.item().path("notes").asString(""));
        return view;
    }
}
