package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.carta.PlatformMenu.Section;
import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.delivery.Zone;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tries a tenant's access to the platform: each call that changes nothing, once, with a sentence an operator can act on.
 * No order is placed.
 */
public final class CartaTrial {
    /** An id that no order has, in the platform's form. */
    private static final String NO_ORDER = "000000000000000000000000";

    private final CartaClient client;
    private final InstantSource clock;

    public CartaTrial(CartaClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * What one part of the trial came to.
     *
     * @param what the call, or {@code token}
     * @param sentence what it found, or what went wrong and which setting to look at
     */
    public record Line(String what, boolean good, String sentence) {}

    /** Makes the calls, one after the other and without second tries. Blocks for as long as the platform takes. */
    public List<Line> run(Tenant tenant) {
        Tenant once = withoutRetries(tenant);
        List<Line> lines = new ArrayList<>();
        client.tokenWarning(once).ifPresent(warning -> lines.add(new Line("token", false, warning)));
        Answer<List<Section>> menu = client.menu(once);
        lines.add(line(Call.MENU, menu, CartaTrial::menu));
        lines.add(details(once, menu));
        lines.add(line(Call.PRODUCTS, client.products(once), index -> index.products() + " products"));
        lines.add(line(Call.CATEGORIES, client.categories(once), CartaTrial::categories));
        lines.add(line(Call.ZONES, client.zones(once), CartaTrial::zones));
        lines.add(line(Call.DRIVERS, client.drivers(once), CartaTrial::drivers));
        lines.add(line(Call.BUSINESS, client.business(once), business -> business(once, business)));
        lines.add(line(
                Call.ORDERS,
                client.orders(once, OrderFilter.since(clock.instant())),
                orders -> orders.size() + " orders today"));
        lines.add(orderStatus(once));
        return List.copyOf(lines);
    }

    private static <T> Line line(Call call, Answer<T> answer, Function<T, String> found) {
        return switch (answer) {
            case Answer.Ok<T>(T value) -> new Line(call.label(), true, found.apply(value));
            case Answer.Failed<T>(CartaError error) -> new Line(call.label(), false, error.sentence());
        };
    }

    private static String menu(List<Section> sections) {
        int products =
                sections.stream().mapToInt(section -> section.items().size()).sum();
        return products + " products in " + sections.size() + " categories";
    }

    private Line details(Tenant tenant, Answer<List<Section>> menu) {
        return switch (menu) {
            case Answer.Failed<List<Section>> ignored ->
                new Line(Call.DETAILS.label(), false, "not tried: the menu could not be read");
            case Answer.Ok<List<Section>>(List<Section> sections) -> {
                String first = MenuMapper.productIds(sections).getFirst();
                yield line(
                        Call.DETAILS,
                        client.products(tenant)
                                .then(index -> new DetailsReader(client, tenant, index).read(List.of(first))),
                        details -> details.size() + " of 1 product has its details");
            }
        };
    }

    private static String categories(List<PlatformCategory> categories) {
        long active = categories.stream().filter(PlatformCategory::active).count();
        return categories.size() + " categories, " + active + " of them switched on";
    }

    private static String zones(List<Zone> zones) {
        long active = zones.stream().filter(Zone::active).count();
        return zones.isEmpty() ? "no zones: nothing can be delivered" : active + " active zones of " + zones.size();
    }

    private static String drivers(List<Driver> drivers) {
        return drivers.stream().filter(Driver::available).count() + " drivers available";
    }

    private static String business(Tenant tenant, Business business) {
        boolean otherCurrency = business.currency() != null
                && !business.currency().equals(tenant.carta().currency());
        boolean otherZone = business.timeZone() != null
                && !business.timeZone().equals(tenant.branch().timeZone());
        return "currency "
                + Optional.ofNullable(business.currency()).map(Object::toString).orElse("not said")
                + (otherCurrency
                        ? ", but COMANDA_CURRENCY says " + tenant.carta().currency()
                        : "")
                + ", time zone "
                + Optional.ofNullable(business.timeZone()).map(Object::toString).orElse("not said")
                + (otherZone ? ", but COMANDA_TIME_ZONE says " + tenant.branch().timeZone() : "");
    }

    /** The platform answers a made-up id with "not found" if it lets the tenant ask at all. */
    private Line orderStatus(Tenant tenant) {
        return switch (client.orderStatus(tenant, NO_ORDER)) {
            case Answer.Ok<PlatformOrder> ignored ->
                new Line(Call.ORDER_STATUS.label(), true, "orders can be looked up");
            case Answer.Failed<PlatformOrder>(CartaError error) ->
                knowsNone(error.kind())
                        ? new Line(Call.ORDER_STATUS.label(), true, "orders can be looked up")
                        : new Line(Call.ORDER_STATUS.label(), false, error.sentence());
        };
    }

    private static boolean knowsNone(Kind kind) {
        return kind instanceof Kind.Refused || (kind instanceof Kind.NotFound(String message) && message != null);
    }

    private static Tenant withoutRetries(Tenant tenant) {
        CartaBranch own = tenant.carta();
        return new Tenant(
                tenant.id(),
                tenant.branch(),
                tenant.number(),
                new CartaBranch(
                        own.baseUrl(),
                        own.subDomain(),
                        own.localId(),
                        own.token(),
                        own.authKind(),
                        own.timeout(),
                        0,
                        own.menus(),
                        own.currency()),
                tenant.menuFile());
    }
}
