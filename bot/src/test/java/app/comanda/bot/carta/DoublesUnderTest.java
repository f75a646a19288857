package app.comanda.bot.carta;

import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.cart.Quote;
import java.util.List;

/** What a look for doubled orders would see of orders as Comanda writes them. */
public final class DoublesUnderTest {
    private DoublesUnderTest() {}

    /** An order that the platform has. */
    public record Listed(String id, Quote quote, String reference) {}

    /** The references it would alarm of. */
    public static List<String> among(List<Listed> orders, Tenant tenant) {
        CartaBranch branch = tenant.carta();
        return Doubled.among(orders.stream().map(order -> shown(order, tenant)).toList(), branch).stream()
                .map(Doubled::reference)
                .toList();
    }

    private static PlatformOrder shown(Listed order, Tenant tenant) {
        return new PlatformOrder(
                order.id(),
                order.id(),
                "pending",
                order.quote().total(),
                null,
                OrderNotes.of(order.quote(), order.reference(), tenant.branch().timeZone()),
                "",
                new PlatformOrder.Whose(
                        tenant.carta().subDomain(), tenant.carta().localId()),
                null,
                List.of());
    }
}
