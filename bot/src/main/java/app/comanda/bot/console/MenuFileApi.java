package app.comanda.bot.console;

import app.comanda.bot.local.LocalMenus;
import app.comanda.bot.local.LocalRestaurant;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A restaurant's own menu file: what is served from it, and a new one in its place. */
@RestController
@RequestMapping("/api/tenants/{tenant}/menu-file")
final class MenuFileApi {
    private final Tenants tenants;
    private final LocalMenus menus;

    MenuFileApi(Tenants tenants, LocalMenus menus) {
        this.tenants = tenants;
        this.menus = menus;
    }

    /** The text of a file. */
    record Text(@Nullable String content) {}

    /**
     * What is served.
     *
     * @param version names the menu's content
     * @param problems why a later file is not served; empty while there is none
     */
    record Served(String version, List<String> summary, List<String> problems) {}

    @GetMapping
    Served served(@PathVariable String tenant) {
        Tenant owner = Restaurants.branch(tenants, tenant);
        LocalRestaurant restaurant = menus.restaurant(owner);
        return new Served(restaurant.menu().version(), restaurant.summary(), menus.warnings(owner));
    }

    @PutMapping
    Served take(HttpServletRequest request, @PathVariable String tenant, @RequestBody Text text) {
        Tenant owner = Restaurants.branch(tenants, tenant);
        String by = String.valueOf(request.getRemoteUser());
        return switch (menus.take(owner, text.content() == null ? "" : text.content(), by)) {
            case LocalMenus.Imported.Served(LocalRestaurant restaurant) ->
                new Served(restaurant.menu().version(), restaurant.summary(), List.of());
            case LocalMenus.Imported.Refused(List<String> problems) ->
                throw new Refusal(
                        422,
                        problems.stream()
                                .map(problem -> new Phrase(problem, problem))
                                .toList());
        };
    }
}
