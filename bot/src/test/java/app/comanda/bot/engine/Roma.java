package app.comanda.bot.engine;

import app.comanda.bot.journal.Journal;
import app.comanda.bot.rollout.Flag;
import app.comanda.bot.rollout.Guide;
import app.comanda.bot.rollout.Steering;
import app.comanda.bot.source.Catalog;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.Settings.AfterWindow;
import app.comanda.bot.tenant.Settings.OrderCare;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.bot.tenant.WhatsAppNumber;
import app.comanda.bot.whatsapp.Messenger;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.conversation.Route;
import app.comanda.ordering.matching.IdMap;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Source;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A restaurant whose menu cannot be read, for tests of what the engine does around its conversations. */
final class Roma {
    private Roma() {}

    static House house(Journal journal, Messenger messenger, House.Surroundings surroundings) {
        return new House(
                new Tenants(List.of(tenant("roma", "1001"))),
                journal,
                messenger,
                new House.Sources(Map.of(Source.PLATFORM, new NoMenu(), Source.BUILT_IN, new NoMenu()), Map.of()),
                new OrderCare(Duration.ofSeconds(30), Duration.ofMinutes(3), AfterWindow.PERSON, Duration.ZERO),
                EngineLimits.STANDARD,
                surroundings);
    }

    /** The same house where customers may be served from the restaurant's own menu, too, and that one is at hand. */
    static House withItsOwnMenu(House house) {
        Set<Source> both = Set.of(Source.PLATFORM, Source.BUILT_IN);
        Guide guide = new Guide() {
            @Override
            public Steering steer(Tenant tenant, String customer) {
                return new Steering(Route.PLATFORM, both, Set.of(), IdMap.NONE);
            }

            @Override
            public Set<Source> sources(Tenant tenant) {
                return both;
            }

            @Override
            public Map<String, Map<Flag, String>> fallen() {
                return Map.of();
            }
        };
        return new House(
                house.tenants(),
                house.journal(),
                house.messenger(),
                new House.Sources(
                        Map.of(Source.PLATFORM, new NoMenu(), Source.BUILT_IN, new OwnMenu()), Map.of(), guide),
                house.orderCare(),
                house.limits(),
                house.surroundings());
    }

    private static final class OwnMenu implements MenuSource {
        private final Catalog catalog = new Catalog(
                Source.BUILT_IN,
                new MenuSnapshot(new Menu("own", Currency.getInstance("PEN"), List.of()), Instant.EPOCH),
                List.of());

        @Override
        public Optional<Catalog> current(Tenant tenant) {
            return Optional.of(catalog);
        }

        @Override
        public boolean needsRefresh(Tenant tenant, Instant at) {
            return false;
        }

        @Override
        public Refresh refresh(Tenant tenant) {
            return new Refresh.Refreshed(catalog);
        }
    }

    private static final class NoMenu implements MenuSource {
        @Override
        public Optional<Catalog> current(Tenant tenant) {
            return Optional.empty();
        }

        @Override
        public boolean needsRefresh(Tenant tenant, Instant at) {
            return true;
        }

        @Override
        public Refresh refresh(Tenant tenant) {
            return new Refresh.Failed("away");
        }
    }

    static Tenant tenant(String id, String number) {
        return new Tenant(
                id,
                new Branch(
                        "Roma",
                        "Lima",
                        Language.ES,
                        ZoneId.of("America/Lima"),
                        false,
                        true,
                        List.of(PaymentMethod.CASH)),
                new WhatsAppNumber(number, new Secret("x")),
                new CartaBranch(
                        URI.create("http://localhost:1"),
                        "roma",
                        "1",
                        new Secret("x"),
                        CartaBranch.AuthKind.BEARER,
                        Duration.ofSeconds(1),
                        0,
                        new CartaBranch.MenuCare(Duration.ofMinutes(15), Duration.ofDays(1), null),
                        Currency.getInstance("PEN")));
    }
}
