package app.comanda.bot.console;

import app.comanda.bot.journal.DishAliases;
import app.comanda.bot.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers call products, for staff: accept it, dismiss it, add a name by hand, take one away. */
@RestController
final class AliasPages {
    static final String PATH = "/console/aliases";

    private final Screens screens;
    private final AliasDesk desk;

    AliasPages(Screens screens, AliasDesk desk) {
        this.screens = screens;
        this.desk = desk;
    }

    /** The restaurants to choose from; the only one at once. */
    @GetMapping(PATH)
    ResponseEntity<String> restaurants(HttpServletRequest request) {
        return screens.choice(
                request,
                PATH,
                desk.restaurants(),
                new Phrase("Otros nombres", "Other names"),
                new Phrase("Cómo llaman los clientes a los platos.", "What customers call the dishes."),
                new Phrase("propuestas", "proposals"));
    }

    @GetMapping(PATH + "/{restaurant}")
    ResponseEntity<String> one(HttpServletRequest request, @PathVariable String restaurant) {
        Tenant home = desk.restaurant(restaurant);
        AliasViews views =
                new AliasViews(desk.products(restaurant), home.branch().timeZone(), Screens.language(request));
        return screens.show(
                request,
                "console/aliases.jte",
                Map.of(
                        "restaurant", restaurant,
                        "name", home.branch().name(),
                        "proposals",
                                desk.proposals(restaurant).stream()
                                        .map(views::proposal)
                                        .toList(),
                        "accepted",
                                desk.accepted(restaurant).stream()
                                        .map(views::accepted)
                                        .toList(),
                        "dishes",
                                desk.dishes(restaurant, home.home()).stream()
                                        .map(views::choice)
                                        .toList()));
    }

    @PostMapping(PATH + "/{restaurant}/accept")
    ResponseEntity<String> accept(
            HttpServletRequest request,
            @PathVariable String restaurant,
            @RequestParam String dish,
            @RequestParam String phrase) {
        DishAliases.Name name = AliasViews.read(dish, phrase);
        DishAliases.Name accepted = desk.accept(
                restaurant, name.source(), name.productId(), phrase, String.valueOf(request.getRemoteUser()));
        return back(
                request,
                restaurant,
                "Desde ahora se entiende «" + accepted.phrase() + "».",
                "\"" + accepted.phrase() + "\" is understood from now on.");
    }

    @PostMapping(PATH + "/{restaurant}/dismiss")
    ResponseEntity<String> dismiss(
            HttpServletRequest request,
            @PathVariable String restaurant,
            @RequestParam String dish,
            @RequestParam String phrase) {
        desk.dismiss(restaurant, AliasViews.read(dish, phrase), String.valueOf(request.getRemoteUser()));
        return back(request, restaurant, "No se propone más.", "It is not proposed again.");
    }

    @PostMapping(PATH + "/{restaurant}/remove")
    ResponseEntity<String> remove(
            HttpServletRequest request,
            @PathVariable String restaurant,
            @RequestParam String dish,
            @RequestParam String phrase) {
        desk.remove(restaurant, AliasViews.read(dish, phrase));
        return back(request, restaurant, "Nombre quitado.", "Name removed.");
    }

    private ResponseEntity<String> back(HttpServletRequest request, String restaurant, String es, String en) {
        return screens.on(request, PATH + "/" + restaurant, new Phrase(es, en));
    }
}
