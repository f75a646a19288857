package app.comanda.bot.console;

import app.comanda.bot.local.EarlierOrders;
import app.comanda.bot.local.LocalOrder;
import app.comanda.bot.local.OrderBook;
import app.comanda.bot.local.Ticket;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.ordering.tracking.OrderStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The orders that Comanda keeps itself, for programs. */
@RestController
@RequestMapping("/api/tenants/{tenant}/local-orders")
final class LocalOrdersApi {
    private final Tenants tenants;
    private final OrderBook book;
    private final EarlierOrders earlier;

    LocalOrdersApi(Tenants tenants, OrderBook book, EarlierOrders earlier) {
        this.tenants = tenants;
        this.book = book;
        this.earlier = earlier;
    }

    /** A file of the earlier bot's orders. */
    record OrderFile(@Nullable String content) {}

    /** Takes over the orders of a file; what was taken before is left as it is. */
    @PostMapping("/import")
    List<EarlierOrders.Taken> take(
            HttpServletRequest request, @PathVariable String tenant, @RequestBody OrderFile file) {
        return earlier.take(
                Restaurants.branch(tenants, tenant),
                String.valueOf(file.content()),
                String.valueOf(request.getRemoteUser()));
    }

    /** An order as the API gives it. */
    record Shown(
            String id,
            long number,
            String day,
            String reference,
            String status,
            List<String> next,
            Instant placedAt,
            Instant movedAt,
            Ticket ticket) {
        static Shown of(LocalOrder order) {
            return new Shown(
                    order.id(),
                    order.number(),
                    order.day(),
                    order.reference(),
                    word(order.status()),
                    order.moves().stream().map(Shown::word).toList(),
                    order.placedAt(),
                    order.movedAt(),
                    order.ticket());
        }

        private static String word(OrderStatus status) {
            return status.name().toLowerCase(Locale.ROOT);
        }
    }

    /** An order with how it came to where it is. */
    record Told(Shown order, List<Step> steps) {}

    /** A step of an order. */
    record Step(String status, Instant at, String by) {}

    /** What a move asks for. */
    record Move(@Nullable String status) {}

    @GetMapping
    List<Shown> orders(@PathVariable String tenant, @RequestParam(defaultValue = "open") String state) {
        Restaurants.branch(tenants, tenant);
        List<LocalOrder> orders = switch (state) {
            case "open" -> book.open(tenant);
            case "closed" -> book.closed(tenant);
            default ->
                throw new Refusal(400, "El dato state es open o closed.", "The parameter state is open or closed.");
        };
        return orders.stream().map(Shown::of).toList();
    }

    @GetMapping("/{id}")
    Told order(@PathVariable String tenant, @PathVariable String id) {
        Restaurants.branch(tenants, tenant);
        LocalOrder order = book.order(tenant, id).orElseThrow(LocalOrdersApi::nowhere);
        List<Step> steps = book.steps(tenant, id).stream()
                .map(step -> new Step(step.status().toLowerCase(Locale.ROOT), step.at(), step.mover()))
                .toList();
        return new Told(Shown.of(order), steps);
    }

    @PostMapping("/{id}/status")
    Shown move(
            HttpServletRequest request, @PathVariable String tenant, @PathVariable String id, @RequestBody Move move) {
        Tenant owner = Restaurants.branch(tenants, tenant);
        OrderStatus to = OrderStatus.parse(move.status() == null ? "" : move.status())
                .orElseThrow(() -> new Refusal(
                        400,
                        "Ese estado no existe.",
                        "The field status is one of " + List.of(OrderStatus.values()) + ", in any case."));
        return switch (book.move(owner, id, to, String.valueOf(request.getRemoteUser()))) {
            case OrderBook.Moved.Done(LocalOrder order) -> Shown.of(order);
            case OrderBook.Moved.NotFrom(LocalOrder order) ->
                throw new Refusal(409, List.of(KitchenWords.notFrom(order, to)));
            case OrderBook.Moved.Nowhere ignored -> throw nowhere();
        };
    }

    private static Refusal nowhere() {
        return new Refusal(404, "Ese pedido no existe.", "There is no such order.");
    }
}
