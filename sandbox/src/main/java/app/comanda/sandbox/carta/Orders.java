package app.comanda.sandbox.carta;

import app.comanda.sandbox.web.EventStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** All orders of a sandbox, in the order in which they came; the oldest are forgotten beyond a limit. */
final class Orders {
    private static final int LIMIT = 20_000;

    private final Clock clock;
    private final EventStream events;
    private final KitchenViews views = new KitchenViews();
    private final Map<String, Order> byId = new LinkedHashMap<>();
    private final long machine = new Random().nextLong() & 0xFF_FFFF_FFFFL;
    private int created;

    Orders(Clock clock, EventStream events) {
        this.clock = clock;
        this.events = events;
    }

    /** What a new order is made from: all that is known before it has an id. */
    interface Draft {
        Order order(String id, String orderNumber, Instant now);
    }

    Order add(Draft draft) {
        Order order;
        synchronized (byId) {
            created++;
            Instant now = clock.instant();
            order = draft.order(objectId(now), orderNumber(now), now);
            byId.put(order.id(), order);
            if (byId.size() > LIMIT) {
                byId.remove(byId.keySet().iterator().next());
            }
        }
        events.publish("order", views.view(order));
        return order;
    }

    Optional<Order> find(String idOrNumber) {
        synchronized (byId) {
            Order order = byId.get(idOrNumber);
            return order != null
                    ? Optional.of(order)
                    : byId.values().stream()
                            .filter(each -> each.orderNumber().equals(idOrNumber))
                            .findFirst();
        }
    }

    Optional<Order> byId(String id) {
        synchronized (byId) {
            return Optional.ofNullable(byId.get(id));
        }
    }

    /** Oldest first. */
    List<Order> all() {
        synchronized (byId) {
            return new ArrayList<>(byId.values());
        }
    }

    /** The changed order, or empty when there is none with this id. The change may refuse by throwing. */
    Optional<Order> change(String idOrNumber, UnaryOperator<Order> change) {
        Order changed;
        synchronized (byId) {
            Optional<Order> found = find(idOrNumber);
            if (found.isEmpty()) {
                return found;
            }
            changed = change.apply(found.get());
            byId.put(changed.id(), changed);
        }
        events.publish("order", views.view(changed));
        return Optional.of(changed);
    }

    /** Shaped as MongoDB's: four bytes of seconds, five of this sandbox, three of a counter. */
    private String objectId(Instant now) {
        return HexFormat.of().toHexDigits(now.getEpochSecond(), 8)
                + HexFormat.of().toHexDigits(machine, 10)
                + HexFormat.of().toHexDigits(created, 6);
    }

    private String orderNumber(Instant now) {
        return String.format(
                Locale.ROOT, "ORD-%d-%06d", now.atZone(ZoneOffset.UTC).getYear(), created);
    }
}
