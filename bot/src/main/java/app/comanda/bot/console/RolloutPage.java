package app.comanda.bot.console;

import app.comanda.bot.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of the move to the platform. */
@RestController
final class RolloutPage {
    private static final int CHANGES = 30;

    private final Screens screens;
    private final RolloutActs acts;

    RolloutPage(Screens screens, RolloutActs acts) {
        this.screens = screens;
        this.acts = acts;
    }

    @GetMapping("/console/rollout")
    ResponseEntity<String> all(HttpServletRequest request) {
        return screens.show(
                request,
                "console/rollout.jte",
                Map.of(
                        "restaurants",
                        acts.movable().stream()
                                .map(tenant -> RolloutViews.restaurant(tenant, acts.rollout()))
                                .toList()));
    }

    @GetMapping("/console/rollout/{tenant}")
    ResponseEntity<String> one(HttpServletRequest request, @PathVariable String tenant) {
        Tenant there = acts.tenant(tenant);
        return screens.show(
                request,
                "console/rollout-restaurant.jte",
                Map.of(
                        "restaurant",
                        RolloutViews.restaurant(there, acts.rollout()),
                        "waiting",
                        RolloutViews.waiting(there, acts.waiting(there)),
                        "changes",
                        RolloutViews.changes(there, acts.rollout(), CHANGES)));
    }

    @PostMapping("/console/rollout/{tenant}/flags/{flag}")
    ResponseEntity<String> set(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String flag,
            @RequestParam String setting,
            @RequestParam String why) {
        acts.set(tenant, flag, setting, RolloutApi.by(request, why));
        return back(request, tenant);
    }

    @PostMapping("/console/rollout/{tenant}/schedule")
    ResponseEntity<String> schedule(
            HttpServletRequest request,
            @PathVariable String tenant,
            @RequestParam String action,
            @RequestParam String why) {
        acts.schedule(tenant, action, RolloutApi.by(request, why));
        return back(request, tenant);
    }

    @PostMapping("/console/rollout/{tenant}/waiting-orders")
    ResponseEntity<String> done(
            HttpServletRequest request, @PathVariable String tenant, @RequestParam String reference) {
        acts.takenCareOf(tenant, reference);
        return screens.on(
                request, "/console/rollout/" + tenant, new Phrase("Pedido atendido.", "Order taken care of."));
    }

    @GetMapping("/console/rollout/{tenant}/ids")
    ResponseEntity<String> ids(HttpServletRequest request, @PathVariable String tenant) {
        Tenant there = acts.tenant(tenant);
        return screens.show(
                request,
                "console/rollout-ids.jte",
                Map.of(
                        "tenant",
                        tenant,
                        "mappings",
                        RolloutViews.mappings(
                                acts.proposals(there),
                                acts.rollout().plan(tenant).ids())));
    }

    @PostMapping("/console/rollout/{tenant}/ids")
    ResponseEntity<String> map(
            HttpServletRequest request,
            @PathVariable String tenant,
            @RequestParam String builtInId,
            @RequestParam String platformId,
            @RequestParam String why) {
        acts.map(tenant, builtInId, platformId, RolloutApi.by(request, why));
        return screens.on(request, "/console/rollout/" + tenant + "/ids", new Phrase("Guardado.", "Saved."));
    }

    @GetMapping("/console/rollout/{tenant}/compare")
    ResponseEntity<String> compare(HttpServletRequest request, @PathVariable String tenant) {
        return screens.show(
                request,
                "console/rollout-compare.jte",
                Map.of("tenant", tenant, "pairs", RolloutViews.pairs(acts.compare(acts.tenant(tenant)))));
    }

    private ResponseEntity<String> back(HttpServletRequest request, String tenant) {
        return screens.on(
                request,
                "/console/rollout/" + tenant,
                new Phrase(
                        "Cambiado. Vale en todas partes en menos de un segundo.",
                        "Changed. It holds everywhere within a second."));
    }
}
