package app.comanda.sandbox.carta;

import app.comanda.sandbox.Restaurants;
import app.comanda.sandbox.SandboxSettings;
import app.comanda.sandbox.faults.Faults;
import app.comanda.sandbox.web.EventStream;
import app.comanda.sandbox.web.Json;
import app.comanda.sandbox.web.Pages;
import io.javalin.config.RoutesConfig;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * CartaAI as the sandbox plays it: menus, zones and orders of the demo's restaurants, under {@code /carta/api/v1}. The
 * methods are for tests that run it in their own process; the kitchen page uses the same over HTTP.
 */
public final class CartaStandIn implements AutoCloseable {
    private static final String ROOT = "/carta/api/v1";

    private final List<Branch> branches;
    private final Orders orders;
    private final EventStream events;
    private final RequestLog log = new RequestLog();
    private final MenuEndpoints menuEndpoints;
    private final OrderEndpoints orderEndpoints;
    private final KitchenApi kitchen;
    private final Pictures pictures;
    private final Clock clock;
    private volatile CartaMode mode = CartaMode.documented();

    public CartaStandIn(SandboxSettings settings, Faults faults, Clock clock) {
        Json json = new Json();
        this.clock = clock;
        this.branches = Restaurants.demo().onPlatform().stream()
                .map(restaurant ->
                        Branch.load(restaurant, settings.cartaTokens().getOrDefault(restaurant.subDomain(), ""), json))
                .toList();
        this.events = new EventStream(json);
        this.orders = new Orders(clock, events);
        Gate gate = new Gate(branches, faults.carta(), log, clock, this::mode);
        this.menuEndpoints = new MenuEndpoints(gate, json, this::mode);
        this.orderEndpoints = new OrderEndpoints(gate, orders, faults.carta(), json, clock);
        this.kitchen = new KitchenApi(this, events, json, new Pages());
        this.pictures = new Pictures(branches);
    }

    /** Adds the API, the pictures and the kitchen to the sandbox's server. */
    public void register(RoutesConfig routes) {
        menuEndpoints.register(routes, ROOT);
        orderEndpoints.register(routes, ROOT);
        pictures.register(routes);
        kitchen.register(routes);
    }

    /** All orders, oldest first. */
    public List<Order> orders() {
        return orders.all();
    }

    /** The orders of one restaurant, oldest first. */
    public List<Order> orders(String subDomain) {
        return orders.all().stream()
                .filter(order -> order.restaurant().subDomain().equals(subDomain))
                .toList();
    }

    /** Finds an order by its id or its number. */
    public Optional<Order> order(String idOrNumber) {
        return orders.find(idOrNumber);
    }

    /** The orders whose notes carry this reference, oldest first. */
    public List<Order> ordersWith(String reference) {
        return orders.all().stream()
                .filter(order -> order.notes().contains(reference))
                .toList();
    }

    /** How many POSTs of an order with this reference arrived, also those that were refused or failed on purpose. */
    public int postsWith(String reference) {
        return (int) log.all().stream()
                .filter(request -> request.endpoint().equals("create-order"))
                .filter(request -> request.body().contains(reference))
                .count();
    }

    /** The latest ten thousand requests to the API, oldest first. */
    public List<LoggedRequest> requests() {
        return log.all();
    }

    public void forgetRequests() {
        log.clear();
    }

    /**
     * Moves an order on, as staff do.
     *
     * @throws IllegalArgumentException when there is no such order, or it may not go there from where it is
     */
    public Order move(String idOrNumber, OrderStatus next) {
        return change(idOrNumber, order -> {
            boolean allowed = OrderStatus.ofCode(order.status())
                    .map(current -> current.mayBecome(next))
                    .orElse(false);
            if (!allowed) {
                throw new IllegalArgumentException(
                        "An order that is " + order.status() + " cannot become " + next.code() + ".");
            }
            return order.moved(next.code(), clock.instant());
        });
    }

    /**
     * Puts any word as an order's status, also one that the platform does not know.
     *
     * @throws IllegalArgumentException when there is no such order
     */
    public Order forceStatus(String idOrNumber, String status) {
        return change(idOrNumber, order -> order.moved(status, clock.instant()));
    }

    private Order change(String idOrNumber, UnaryOperator<Order> change) {
        return orders.change(idOrNumber, change)
                .orElseThrow(() -> new IllegalArgumentException("There is no order " + idOrNumber + "."));
    }

    public Menu menu(String subDomain) {
        return branch(subDomain).menu();
    }

    public List<Zone> zones(String subDomain) {
        return branch(subDomain).zones();
    }

    public void replaceZones(String subDomain, List<Zone> zones) {
        branch(subDomain).replaceZones(zones);
    }

    /** Sets {@code isAvailable} of a product, found by either id. */
    public void setAvailable(String subDomain, String productId, boolean available) {
        branch(subDomain).change(menu -> menu.changing(productId, product -> product.available(available)));
    }

    /** Sets {@code isOutOfStock} of a product, found by either id. */
    public void setOutOfStock(String subDomain, String productId, boolean out) {
        branch(subDomain).change(menu -> menu.changing(productId, product -> product.outOfStock(out)));
    }

    /** Sets a product's base price. */
    public void setPrice(String subDomain, String productId, BigDecimal price) {
        branch(subDomain).change(menu -> menu.changing(productId, product -> product.priced(price)));
    }

    /** Sets the price of one presentation of a product. */
    public void setPrice(String subDomain, String productId, String presentationId, BigDecimal price) {
        branch(subDomain)
                .change(menu -> menu.changing(
                        productId,
                        product -> product.withPresentations(
                                each -> each.is(presentationId) ? each.priced(price) : each)));
    }

    /** Sets how many of a presentation are left; null stops counting. */
    public void setStock(String subDomain, String productId, String presentationId, @Nullable Integer stock) {
        branch(subDomain)
                .change(menu -> menu.changing(
                        productId,
                        product -> product.withPresentations(
                                each -> each.is(presentationId) ? each.stocked(stock) : each)));
    }

    public CartaMode mode() {
        return mode;
    }

    public void setMode(CartaMode newMode) {
        mode = newMode;
    }

    private Branch branch(String subDomain) {
        return branches.stream()
                .filter(each -> each.restaurant().subDomain().equals(subDomain))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no restaurant " + subDomain + "."));
    }

    /** Ends the kitchen's event streams. */
    @Override
    public void close() {
        events.close();
    }
}
