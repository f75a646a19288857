package app.comanda.bot.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of restaurants and branches: the list, the form of a new one, and each one's own page. */
@RestController
final class TenantPages {
    private static final String PATH = "/console/tenants";

    private final Screens screens;
    private final TenantDesk desk;
    private final Trials trials;

    TenantPages(Screens screens, TenantDesk desk, Trials trials) {
        this.screens = screens;
        this.desk = desk;
        this.trials = trials;
    }

    /** The form as it was left: what is in it, what is wrong with it, what a trial of it gave. */
    private record Left(TenantDesk.Draft draft, List<Phrase> wrong, List<TrialView> tried) {}

    @GetMapping(PATH)
    ResponseEntity<String> list(HttpServletRequest request) {
        return screens.show(request, "console/tenants.jte", Map.of("tenants", desk.all()));
    }

    @GetMapping(PATH + "/new")
    ResponseEntity<String> blank(HttpServletRequest request) {
        return form(request, 200, new Left(new TenantDesk.Draft("", "", Map.of()), List.of(), List.of()));
    }

    /** Adds what the form holds, or tries it first and shows what came of it. */
    @PostMapping(PATH + "/new")
    ResponseEntity<String> add(HttpServletRequest request, @RequestParam Map<String, String> form) {
        TenantDesk.Draft draft = draft(form);
        try {
            if (form.containsKey("try")) {
                return form(request, 200, new Left(draft, List.of(), trials.run(desk.drafted(draft))));
            }
            desk.add(draft, String.valueOf(request.getRemoteUser()));
        } catch (Refusal refusal) {
            return form(request, refusal.status(), new Left(draft, refusal.reasons(), List.of()));
        }
        return screens.on(
                request,
                PATH + "/" + draft.id(),
                new Phrase("Listo: " + draft.id() + " ya atiende.", "Done: " + draft.id() + " is being served."));
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<String> one(HttpServletRequest request, @PathVariable String id) {
        return one(request, 200, desk.one(id), List.of(), List.of());
    }

    @PostMapping(PATH + "/{id}")
    ResponseEntity<String> change(
            HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> form) {
        Map<String, String> settings = new TreeMap<>(draft(form).settings());
        // an empty field of a secret leaves the secret that is kept
        TenantFields.secrets().forEach(name -> settings.remove(name, ""));
        try {
            desk.change(id, settings, String.valueOf(request.getRemoteUser()));
        } catch (Refusal refusal) {
            return one(request, refusal.status(), desk.one(id), refusal.reasons(), List.of());
        }
        return screens.on(request, PATH + "/" + id, new Phrase("Guardado.", "Saved."));
    }

    @PostMapping(PATH + "/{id}/test")
    ResponseEntity<String> test(HttpServletRequest request, @PathVariable String id) {
        return one(request, 200, desk.one(id), List.of(), trials.run(desk.served(id)));
    }

    @PostMapping(PATH + "/{id}/disable")
    ResponseEntity<String> disable(HttpServletRequest request, @PathVariable String id) {
        desk.takeOrders(id, false, String.valueOf(request.getRemoteUser()));
        return screens.on(
                request,
                PATH + "/" + id,
                new Phrase(
                        id + " ya no toma pedidos nuevos; los que están en camino se siguen.",
                        id + " takes no new orders; those on their way are followed."));
    }

    @PostMapping(PATH + "/{id}/enable")
    ResponseEntity<String> enable(HttpServletRequest request, @PathVariable String id) {
        desk.takeOrders(id, true, String.valueOf(request.getRemoteUser()));
        return screens.on(
                request, PATH + "/" + id, new Phrase(id + " toma pedidos otra vez.", id + " takes orders again."));
    }

    private ResponseEntity<String> form(HttpServletRequest request, int status, Left left) {
        Map<String, String> restaurants = new TreeMap<>();
        desk.all().forEach(view -> restaurants.putIfAbsent(view.restaurant(), view.name()));
        return screens.show(
                request,
                status,
                "console/tenant-new.jte",
                Map.of(
                        "id",
                        left.draft().id(),
                        "restaurant",
                        left.draft().restaurant(),
                        "restaurants",
                        restaurants,
                        "fields",
                        TenantFields.filled(left.draft().settings()),
                        "wrong",
                        left.wrong(),
                        "tried",
                        left.tried()));
    }

    private ResponseEntity<String> one(
            HttpServletRequest request, int status, TenantView view, List<Phrase> wrong, List<TrialView> tried) {
        return screens.show(
                request,
                status,
                "console/tenant.jte",
                Map.of("tenant", view, "fields", TenantFields.filled(view.settings()), "wrong", wrong, "tried", tried));
    }

    private static TenantDesk.Draft draft(Map<String, String> form) {
        Map<String, String> settings = new TreeMap<>();
        TenantFields.names()
                .forEach(name -> settings.put(name, form.getOrDefault(name, "").strip()));
        String id = form.getOrDefault("id", "").strip();
        String restaurant = form.getOrDefault("restaurant", "").strip();
        if (form.containsKey("id")) {
            settings.values().removeIf(String::isEmpty);
        }
        return new TenantDesk.Draft(id, restaurant.isEmpty() ? id : restaurant, settings);
    }
}
