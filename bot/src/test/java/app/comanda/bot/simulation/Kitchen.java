package app.comanda.bot.simulation;

import app.comanda.bot.journal.LocalStore;
import app.comanda.bot.local.LocalDesk;
import app.comanda.bot.local.LocalMenus;
import app.comanda.bot.local.LocalOrder;
import app.comanda.bot.local.OrderBook;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.source.OrderDesk;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.menu.Source;
import app.comanda.ordering.tracking.OrderStatus;
import java.util.List;

/** The restaurants' own side, as one instance has it: their menus, and the orders that Comanda keeps itself. */
final class Kitchen {
    private static final List<OrderStatus> WAY = List.of(
            OrderStatus.CONFIRMED,
            OrderStatus.PREPARING,
            OrderStatus.READY,
            OrderStatus.DISPATCHED,
            OrderStatus.DELIVERED);

    private final World world;
    private final MenuSource menus;
    private final OrderBook book;
    private final OrderDesk desk;

    Kitchen(World world, Instance instance, Menus menus, LocalMenus restaurants) {
        this.world = world;
        this.menus = new KeptMenus(
                Source.BUILT_IN, instance, tenant -> new KeptMenus.Reading.Read(menus.builtIn()), Menus.zones(400));
        LocalStore store = world.database().local(instance);
        this.book = new OrderBook(store, instance.clock());
        this.desk = new LocalDesk(book, store, restaurants, instance.clock());
    }

    MenuSource menus() {
        return menus;
    }

    OrderDesk desk() {
        return desk;
    }

    /** Staff move an order or two along. */
    void work() {
        for (Tenant tenant : world.tenants().all()) {
            for (LocalOrder order : book.open(tenant.id())) {
                OrderBook.Moved ignored =
                        book.move(tenant, order.id(), world.chance().of(WAY), "staff");
            }
        }
    }
}
