package app.comanda.bot.console;

import app.comanda.bot.local.LocalMenus;
import app.comanda.bot.local.LocalOrder;
import app.comanda.bot.local.OrderBook;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Source;
import app.comanda.ordering.tracking.OrderStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The orders that Comanda keeps itself, on a page that shows them as they come and moves each on by a tap. */
@RestController
final class KitchenPage {
    private final Screens screens;
    private final Tenants tenants;
    private final OrderBook book;
    private final LocalMenus menus;
    private final KitchenStream stream;

    KitchenPage(Screens screens, Tenants tenants, OrderBook book, LocalMenus menus, KitchenStream stream) {
        this.screens = screens;
        this.tenants = tenants;
        this.book = book;
        this.menus = menus;
        this.stream = stream;
    }

    /** The restaurants with a kitchen of their own; the only one at once. */
    @GetMapping("/console/kitchen")
    ResponseEntity<String> kitchens(HttpServletRequest request) {
        List<Tenant> kitchens = tenants.all().stream()
                .filter(tenant -> tenant.home() == Source.BUILT_IN
                        || !book.open(tenant.id()).isEmpty())
                .toList();
        if (kitchens.size() == 1) {
            return screens.on(request, "/console/kitchen/" + kitchens.getFirst().id(), null);
        }
        return screens.show(request, "console/kitchens.jte", Map.of("kitchens", kitchens));
    }

    @GetMapping("/console/kitchen/{tenant}")
    ResponseEntity<String> kitchen(HttpServletRequest request, @PathVariable String tenant) {
        return screens.show(request, "console/kitchen.jte", values(request, Restaurants.branch(tenants, tenant)));
    }

    /** The orders alone, for the page to put in the place of those it shows. */
    @GetMapping("/console/kitchen/{tenant}/orders")
    ResponseEntity<String> orders(HttpServletRequest request, @PathVariable String tenant) {
        return screens.show(
                request, "console/kitchen-orders.jte", values(request, Restaurants.branch(tenants, tenant)));
    }

    /** Says "orders" whenever an order came or moved. */
    @GetMapping("/console/kitchen/{tenant}/events")
    void events(HttpServletResponse response, @PathVariable String tenant) throws IOException {
        stream.serve(Restaurants.branch(tenants, tenant).id(), response);
    }

    /** Moves an order and shows all of them as they are then. */
    @PostMapping("/console/kitchen/{tenant}/orders/{id}")
    ResponseEntity<String> move(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String id,
            @RequestParam OrderStatus to) {
        Tenant owner = Restaurants.branch(tenants, tenant);
        String mover = String.valueOf(request.getRemoteUser());
        Phrase said = switch (book.move(owner, id, to, mover)) {
            case OrderBook.Moved.Done ignored -> null;
            case OrderBook.Moved.NotFrom(LocalOrder order) -> KitchenWords.notFrom(order, to);
            case OrderBook.Moved.Nowhere ignored ->
                throw new Refusal(404, "Ese pedido no existe.", "There is no such order.");
        };
        if (request.getHeader("HX-Request") == null) {
            return screens.on(request, "/console/kitchen/" + owner.id(), said);
        }
        Map<String, Object> values = values(request, owner);
        if (said != null) {
            values.put("said", said.in(Screens.language(request)));
        }
        return screens.show(request, "console/kitchen-orders.jte", values);
    }

    private Map<String, Object> values(HttpServletRequest request, Tenant tenant) {
        Language language = Screens.language(request);
        Branch branch = tenant.platform() == null ? menus.restaurant(tenant).branch(tenant.branch()) : tenant.branch();
        List<KitchenCard> open = new ArrayList<>();
        book.open(tenant.id()).forEach(order -> open.add(KitchenCard.of(order, branch.timeZone(), language)));
        List<KitchenCard> closed = new ArrayList<>();
        book.closed(tenant.id()).forEach(order -> closed.add(KitchenCard.of(order, branch.timeZone(), language)));
        return new java.util.HashMap<>(Map.of(
                "tenant",
                tenant.id(),
                "name",
                branch.name(),
                "open",
                open,
                "closed",
                closed,
                "problems",
                menus.warnings(tenant),
                "said",
                ""));
    }
}
