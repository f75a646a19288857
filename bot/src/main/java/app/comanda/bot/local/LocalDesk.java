package app.comanda.bot.local;

import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.LocalOrders;
import app.comanda.bot.journal.LocalStore;
import app.comanda.bot.source.OrderDesk;
import app.comanda.bot.source.Submitted;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The orders that Comanda keeps itself, as the engine places and follows them. An order is kept once for its reference,
 * however often it is handed over, so a try whose outcome is not known may simply be made again.
 */
public final class LocalDesk implements OrderDesk {
    private static final String CHAT = "chat";

    private final OrderBook book;
    private final LocalStore store;
    private final LocalMenus menus;
    private final InstantSource clock;

    public LocalDesk(OrderBook book, LocalStore store, LocalMenus menus, InstantSource clock) {
        this.book = book;
        this.store = store;
        this.menus = menus;
        this.clock = clock;
    }

    @Override
    public Submitted submit(Tenant tenant, Quote quote, String reference) {
        LocalRestaurant restaurant = menus.restaurant(tenant);
        Branch branch = tenant.platform() == null ? restaurant.branch(tenant.branch()) : tenant.branch();
        Instant now = clock.instant();
        try {
            LocalOrders.Row order = book.keep(new LocalOrders.NewOrder(
                            tenant.id(),
                            reference,
                            now.atZone(branch.timeZone()).toLocalDate().toString(),
                            OrderStatus.PENDING.name(),
                            TicketWriter.ticket(quote, tenant.branch().timeZone())
                                    .json(),
                            false,
                            now,
                            CHAT))
                    .order();
            return new Submitted.Placed(
                    order.id(), Long.toString(order.number()), total(order), minutes(quote, restaurant));
        } catch (JournalException e) {
            return new Submitted.NotSent(
                    "the database did not keep the order of " + tenant.id() + ": " + e.getMessage()
                            + "; check COMANDA_DB_URL or COMANDA_DATA_DIR",
                    Duration.ZERO);
        }
    }

    private static Money total(LocalOrders.Row order) {
        Ticket ticket = Ticket.read(order.ticket());
        return new Money(ticket.total(), Currency.getInstance(ticket.currency()));
    }

    private static @Nullable Integer minutes(Quote quote, LocalRestaurant restaurant) {
        return quote.fulfilment() instanceof Fulfilment.Delivery delivery
                ? delivery.minutes()
                : restaurant.about().pickupMinutes();
    }

    /** As long as the kitchen has not begun. */
    @Override
    public Cancelled cancel(Tenant tenant, String orderId, String reference) {
        try {
            Optional<LocalOrders.Row> order = store.byId(tenant.id(), orderId);
            if (order.isEmpty() || !order.get().reference().equals(reference)) {
                return new Cancelled.OnlyByStaff();
            }
            OrderStatus status = LocalOrder.of(order.get()).status();
            return switch (status) {
                case CANCELLED -> new Cancelled.Done();
                case PENDING, CONFIRMED ->
                    book.cancel(order.get(), CHAT)
                            ? new Cancelled.Done()
                            : new Cancelled.Failed("staff moved it meanwhile");
                case PREPARING, READY, DISPATCHED, DELIVERED, REJECTED -> new Cancelled.TooLate();
            };
        } catch (JournalException e) {
            return new Cancelled.Failed("the database did not answer: " + e.getMessage());
        }
    }

    @Override
    public Finding find(Tenant tenant, String reference) {
        try {
            Optional<LocalOrders.Row> order = store.byReference(tenant.id(), reference);
            return order.<Finding>map(row -> new Finding.Found(row.id(), Long.toString(row.number()), total(row)))
                    .orElseGet(Finding.NeverArrived::new);
        } catch (JournalException e) {
            return new Finding.Unreadable("the database did not answer: " + e.getMessage());
        }
    }

    @Override
    public Sight look(Tenant tenant, String orderId, String reference) {
        try {
            Optional<LocalOrders.Row> order = store.byId(tenant.id(), orderId);
            if (order.isEmpty()) {
                return new Sight.Gone();
            }
            if (!order.get().reference().equals(reference)) {
                return new Sight.Failed("order " + orderId + " of " + tenant.id() + " is not the one of " + reference);
            }
            return OrderStatus.parse(order.get().status())
                    .<Sight>map(Sight.Seen::new)
                    .orElseGet(() -> new Sight.SeenUnknown(order.get().status()));
        } catch (JournalException e) {
            return new Sight.Failed("the database did not answer: " + e.getMessage());
        }
    }
}
