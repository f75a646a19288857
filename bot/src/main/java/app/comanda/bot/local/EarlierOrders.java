package app.comanda.bot.local;

import app.comanda.bot.journal.LocalOrders;
import app.comanda.bot.tenant.Tenant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Takes over the orders of an earlier bot, a JSON file each, as its staff knew them. */
public final class EarlierOrders {
    private static final int MOST_ORDERS = 10_000;

    private final OrderBook book;
    private final LocalMenus menus;

    public EarlierOrders(OrderBook book, LocalMenus menus) {
        this.book = book;
        this.menus = menus;
    }

    /**
     * What became of an order of a file.
     *
     * @param order its id, or its place where it has none
     * @param outcome {@code taken}, {@code known} (it was taken before and is left as it is) or {@code refused}
     * @param detail what it is called now, or why it was refused
     */
    public record Taken(String order, String outcome, String detail) {}

    /**
     * Takes over what a file holds: one order, a list of them, or an object with a list {@code orders}.
     *
     * @param by who does it
     */
    public List<Taken> take(Tenant tenant, String text, String by) {
        JsonNode root;
        try {
            root = FileJson.read(text);
        } catch (FileJson.Unreadable e) {
            return List.of(new Taken("file", "refused", e.why()));
        }
        JsonNode orders = root.path("orders").isArray() ? root.path("orders") : root;
        if (!orders.isArray()) {
            return List.of(take(tenant, orders, "order", by));
        }
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < orders.size() && i < MOST_ORDERS; i++) {
            taken.add(take(tenant, orders.get(i), "orders[" + i + "]", by));
        }
        if (orders.size() > MOST_ORDERS) {
            taken.add(new Taken("file", "refused", "only the first " + MOST_ORDERS + " orders of a file are taken"));
        }
        return taken;
    }

    private Taken take(Tenant tenant, JsonNode node, String place, String by) {
        LocalRestaurant restaurant = menus.restaurant(tenant);
        ZoneId zone = tenant.platform() == null
                ? restaurant.branch(tenant.branch()).timeZone()
                : tenant.branch().timeZone();
        EarlierOrder reader = new EarlierOrder(node, restaurant.menu().currency(), zone);
        EarlierOrder.Read read = reader.read();
        if (!reader.problems().isEmpty()) {
            return new Taken(read.id().isEmpty() ? place : read.id(), "refused", String.join("; ", reader.problems()));
        }
        LocalOrders.Kept kept = book.keep(new LocalOrders.NewOrder(
                tenant.id(),
                read.id(),
                read.created().atZone(zone).toLocalDate().toString(),
                read.status().name(),
                read.ticket().json(),
                true,
                read.created(),
                by));
        String now = kept.order().day() + ", number " + kept.order().number() + ", "
                + kept.order().status().toLowerCase(java.util.Locale.ROOT);
        return new Taken(read.id(), kept.fresh() ? "taken" : "known", now);
    }
}
