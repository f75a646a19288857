package app.comanda.bot.carta;

import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's own orders on the platform, newest first. The platform shows everybody's to anyone who asks, so they are
 * picked out here: only those that carry exactly this customer's phone, of this branch.
 */
public final class OrderHistory {
    /** The shortest number that is taken for a phone. */
    private static final int PHONE_DIGITS = 7;

    private final CartaClient client;
    private final InstantSource clock;

    public OrderHistory(CartaClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** What could be found out. */
    public sealed interface History {
        /** The customer's orders, newest first; there may be none. */
        record Shown(List<PastOrder> orders) implements History {
            public Shown {
                orders = List.copyOf(orders);
            }
        }

        /**
         * They could not be read.
         *
         * @param reason one sentence for operators
         */
        record Failed(String reason) implements History {}
    }

    /**
     * An order of the past.
     *
     * @param number what the platform calls it in front of people
     * @param status null for one that Comanda does not know
     * @param total null where the platform does not say
     * @param placedAt null where the platform does not say
     */
    public record PastOrder(
            String number,
            @Nullable OrderStatus status,
            @Nullable Money total,
            @Nullable Instant placedAt,
            List<Item> items) {
        public PastOrder {
            items = List.copyOf(items);
        }

        /** What was ordered, under its name at that time. */
        public record Item(String productId, String name, int quantity) {}
    }

    /**
     * Reads the customer's orders of the last three months. Blocks for as long as the platform takes.
     *
     * @param phone E.164; whoever has none has no history here
     */
    public History of(Tenant tenant, String phone) {
        String own = digits(phone);
        if (own.length() < PHONE_DIGITS) {
            return new History.Shown(List.of());
        }
        OrderFilter recent = OrderFilter.since(clock.instant().minus(CartaLimits.HISTORY_BACK));
        return switch (client.orders(tenant, recent)) {
            case Answer.Failed<List<PlatformOrder>>(CartaError error) -> new History.Failed(error.sentence());
            case Answer.Ok<List<PlatformOrder>>(List<PlatformOrder> orders) ->
                new History.Shown(orders.stream()
                        .filter(order -> digits(order.phone()).equals(own) && !order.foreignTo(tenant.carta()))
                        .limit(CartaLimits.HISTORY)
                        .map(OrderHistory::past)
                        .toList());
        };
    }

    private static PastOrder past(PlatformOrder order) {
        return new PastOrder(
                order.number(),
                OrderStatus.parse(order.status()).orElse(null),
                order.total(),
                order.createdAt(),
                order.items().stream()
                        .map(item -> new PastOrder.Item(item.productId(), item.name(), item.quantity()))
                        .toList());
    }

    private static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }
}
