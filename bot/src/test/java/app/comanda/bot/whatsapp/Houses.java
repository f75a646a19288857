package app.comanda.bot.whatsapp;

import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.bot.tenant.WhatsAppNumber;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.menu.Language;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** Two restaurants for tests. */
final class Houses {
    static final Tenant LIMA = tenant("lima", "551000111");
    static final Tenant CUSCO = tenant("cusco", "551000222");
    static final Tenants BOTH = new Tenants(List.of(LIMA, CUSCO));

    private Houses() {}

    private static Tenant tenant(String id, String phoneNumberId) {
        return new Tenant(
                id,
                new Branch(id, "Lima", Language.ES, ZoneId.of("America/Lima"), true, true, List.of(PaymentMethod.CASH)),
                new WhatsAppNumber(phoneNumberId, new Secret("token-of-" + id)),
                new CartaBranch(
                        URI.create("http://localhost:1"),
                        id,
                        "1",
                        new Secret("x"),
                        CartaBranch.AuthKind.BEARER,
                        Duration.ofSeconds(1),
                        0,
                        new CartaBranch.MenuCare(Duration.ofMinutes(15), Duration.ofDays(1), null),
                        Currency.getInstance("PEN")));
    }
}
