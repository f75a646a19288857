package app.comanda.bot.simulation;

import app.comanda.bot.source.MenuSource;
import app.comanda.bot.source.OrderDesk;
import app.comanda.bot.source.Submitted;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Source;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The platform as the house meets it: orders appear before, after or long after the answer, or not at all; lists lag, are
 * cut or fail; prices change while customers choose. The truth is here, whatever was answered.
 */
final class Platform {
    private static final Currency PEN = Currency.getInstance("PEN");
    private static final String CROWDED = "too many calls are waiting";
    private static final Duration NO_TURN = Duration.ofSeconds(2);
    private static final List<OrderStatus> WAY = List.of(
            OrderStatus.PENDING,
            OrderStatus.CONFIRMED,
            OrderStatus.PREPARING,
            OrderStatus.READY,
            OrderStatus.DISPATCHED,
            OrderStatus.DELIVERED);

    private final Loom loom;
    private final Chance chance;
    private final Menus kept;
    private final List<Placed> orders = new ArrayList<>();
    private final Map<String, Menu> menus = new HashMap<>();
    private final List<Runnable> onPlaced = new ArrayList<>();
    private int menuVersions;

    /** An order that really exists. */
    static final class Placed {
        final String tenant;
        final String id;
        final String reference;
        final Quote quote;
        final Instant at;
        final Instant shownFrom;
        int step;

        Placed(String tenant, String id, String reference, Quote quote, Instant at, Instant shownFrom) {
            this.tenant = tenant;
            this.id = id;
            this.reference = reference;
            this.quote = quote;
            this.at = at;
            this.shownFrom = shownFrom;
        }
    }

    Platform(Loom loom, Chance chance, Menus kept) {
        this.loom = loom;
        this.kept = kept;
        this.chance = chance;
    }

    List<Placed> orders() {
        return orders;
    }

    List<Placed> ordersOf(String tenant, String reference) {
        return orders.stream()
                .filter(order -> order.tenant.equals(tenant) && order.reference.equals(reference))
                .toList();
    }

    void whenPlaced(Runnable check) {
        onPlaced.add(check);
    }

    /** Another price, or something sold out. */
    void changeMenu(String tenant) {
        menuVersions++;
        int cents = 900 + 100 * chance.below(4);
        boolean soldOut = chance.once(0.2);
        menus.put(tenant, kept.menu("v" + menuVersions, cents, soldOut));
    }

    private void place(Tenant tenant, Quote quote, String reference, boolean lags) {
        Instant shown = loom.now().plusMillis(lags ? chance.between(100, 20_000) : 0);
        orders.add(new Placed(
                tenant.id(), String.format("%024x", orders.size() + 1), reference, quote, loom.now(), shown));
        onPlaced.forEach(Runnable::run);
    }

    /** The desk as one instance reaches it. */
    OrderDesk desk(Instance instance) {
        return new Desk(instance);
    }

    /** The menus as one instance keeps them: its own memory, gone with it. */
    MenuSource menus(Instance instance) {
        return new KeptMenus(Source.PLATFORM, instance, tenant -> read(instance, tenant), Menus.zones(500));
    }

    private KeptMenus.Reading read(Instance instance, String tenant) {
        instance.step(chance.between(5, 400));
        if (chance.fault("menu cannot be read", chance.weather().platform() / 3) || garbled()) {
            return new KeptMenus.Reading.Failed("answered 500");
        }
        Menu menu = menus.get(tenant);
        if (menu == null) {
            throw new IllegalStateException("No menu for " + tenant);
        }
        return new KeptMenus.Reading.Read(menu);
    }

    /** What the platform has now. */
    @Nullable
    Menu menu(String tenant) {
        return menus.get(tenant);
    }

    /** Whether an answer came that nobody can read. */
    private boolean garbled() {
        double bad = chance.weather().platform() / 20;
        return chance.fault("platform's answer is no JSON", bad)
                || chance.fault("platform's answer is cut off", bad)
                || chance.fault("platform's answer is too large", bad);
    }

    private final class Desk implements OrderDesk {
        private final Instance instance;

        Desk(Instance instance) {
            this.instance = instance;
        }

        @Override
        public Submitted submit(Tenant tenant, Quote quote, String reference) {
            double bad = chance.weather().platform();
            instance.step(chance.between(5, 300));
            if (chance.fault("order found no turn", bad / 6)) {
                return new Submitted.NoTurn(CROWDED, NO_TURN);
            }
            if (chance.fault("order refused before it was read", bad / 6)) {
                return new Submitted.NotSent("connection refused", Duration.ofMillis(chance.between(0, 2_000)));
            }
            if (chance.fault("order lost before the commit", bad / 6)) {
                instance.step(chance.between(100, 5_000));
                return new Submitted.Unknown("timed out");
            }
            if (garbled()) {
                return new Submitted.Unknown("an answer that cannot be read, and no order");
            }
            if (chance.fault("order rejected", bad / 20)) {
                return new Submitted.Rejected("validation");
            }
            if (chance.fault("order committed long after the answer", bad / 6)) {
                long late = chance.between(1_000, 120_000);
                loom.in(late, () -> place(tenant, quote, reference, true));
                instance.step(chance.between(100, 5_000));
                return new Submitted.Unknown("504 of a proxy");
            }
            place(tenant, quote, reference, chance.fault("list lags", bad / 2));
            Placed placed = orders.getLast();
            instance.step(chance.between(5, 300));
            if (garbled()) {
                return new Submitted.Unknown("an answer that cannot be read");
            }
            if (chance.fault("order's answer lost", bad / 3)) {
                instance.step(chance.between(100, 5_000));
                return new Submitted.Unknown("connection reset");
            }
            boolean otherTotal = chance.fault("platform computes another total", bad / 10);
            Money total = otherTotal ? quote.total().plus(new Money(100, PEN)) : quote.total();
            return new Submitted.Placed(placed.id, "N-" + orders.size(), total, 30);
        }

        @Override
        public Finding find(Tenant tenant, String reference) {
            instance.step(chance.between(5, 200));
            if (chance.fault("order list found no turn", chance.weather().platform() / 6)) {
                return new Finding.NoTurn(CROWDED);
            }
            if (chance.fault("order list fails", chance.weather().platform() / 3)) {
                return new Finding.Unreadable("answered 500");
            }
            if (garbled()) {
                return new Finding.Unreadable("an answer that cannot be read");
            }
            boolean partial = chance.fault("order list is cut", chance.weather().platform() / 4);
            return orders.stream()
                    .filter(order -> order.tenant.equals(tenant.id()) && order.reference.equals(reference))
                    .filter(order -> !order.shownFrom.isAfter(loom.now()) && !partial)
                    .findFirst()
                    .<Finding>map(order -> new Finding.Found(order.id, "N-" + order.id, order.quote.total()))
                    .orElseGet(Finding.Absent::new);
        }

        @Override
        public Cancelled cancel(Tenant tenant, String orderId, String reference) {
            return new Cancelled.OnlyByStaff();
        }

        @Override
        public Sight look(Tenant tenant, String orderId, String reference) {
            instance.step(chance.between(5, 200));
            if (chance.fault("order status found no turn", chance.weather().platform() / 6)) {
                return new Sight.NoTurn(CROWDED, NO_TURN);
            }
            if (chance.fault("order status fails", chance.weather().platform() / 3)) {
                return chance.once(0.5) ? new Sight.Failed("answered 500") : new Sight.Gone();
            }
            if (garbled()) {
                return new Sight.Failed("an answer that cannot be read");
            }
            Placed order = orders.stream()
                    .filter(one -> one.tenant.equals(tenant.id()) && one.id.equals(orderId))
                    .findFirst()
                    .orElseThrow(() -> new Violation("placed only with an order", "no order " + orderId));
            if (!order.reference.equals(reference)) {
                return new Sight.Failed("the order is not this customer's");
            }
            if (chance.fault("order status is a strange word", chance.weather().platform() / 10)) {
                return new Sight.SeenUnknown("on_the_moon");
            }
            order.step = Math.min(WAY.size() - 1, order.step + chance.below(3));
            return new Sight.Seen(WAY.get(order.step));
        }
    }
}
