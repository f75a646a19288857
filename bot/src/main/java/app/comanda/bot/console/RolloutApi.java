package app.comanda.bot.console;

import app.comanda.bot.rollout.Rollout;
import app.comanda.bot.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The move to the platform over HTTP: flags, schedule, id map, comparison, audit. */
@RestController
final class RolloutApi {
    private static final int MOST_CHANGES = 500;

    private final RolloutActs acts;

    RolloutApi(RolloutActs acts) {
        this.acts = acts;
    }

    record SetFlag(@Nullable String setting, @Nullable String why) {}

    record Act(@Nullable String action, @Nullable String why) {}

    record SetIds(
            @Nullable Map<String, String> ids, @Nullable String why) {}

    record SetId(@Nullable String platformId, @Nullable String why) {}

    @GetMapping("/api/rollout")
    List<RolloutViews.Restaurant> all() {
        return acts.movable().stream()
                .map(tenant -> RolloutViews.restaurant(tenant, acts.rollout()))
                .toList();
    }

    @GetMapping("/api/rollout/{tenant}")
    RolloutViews.Restaurant one(@PathVariable String tenant) {
        return RolloutViews.restaurant(acts.tenant(tenant), acts.rollout());
    }

    @PutMapping("/api/rollout/{tenant}/flags/{flag}")
    RolloutViews.Restaurant set(
            @PathVariable String tenant,
            @PathVariable String flag,
            @RequestBody SetFlag body,
            HttpServletRequest request) {
        acts.set(tenant, flag, body.setting(), by(request, body.why()));
        return one(tenant);
    }

    @PostMapping("/api/rollout/{tenant}/schedule")
    RolloutViews.Restaurant schedule(@PathVariable String tenant, @RequestBody Act body, HttpServletRequest request) {
        acts.schedule(tenant, body.action(), by(request, body.why()));
        return one(tenant);
    }

    @GetMapping("/api/rollout/{tenant}/changes")
    List<RolloutViews.Change> changes(@PathVariable String tenant, @RequestParam(defaultValue = "50") int limit) {
        return RolloutViews.changes(acts.tenant(tenant), acts.rollout(), Math.clamp(limit, 1, MOST_CHANGES));
    }

    @GetMapping("/api/rollout/{tenant}/ids")
    List<RolloutViews.Mapping> ids(@PathVariable String tenant) {
        Tenant there = acts.tenant(tenant);
        return RolloutViews.mappings(
                acts.proposals(there), acts.rollout().plan(tenant).ids());
    }

    @PutMapping("/api/rollout/{tenant}/ids")
    List<RolloutViews.Mapping> ids(@PathVariable String tenant, @RequestBody SetIds body, HttpServletRequest request) {
        acts.map(tenant, body.ids() == null ? Map.of() : body.ids(), by(request, body.why()));
        return ids(tenant);
    }

    @PutMapping("/api/rollout/{tenant}/ids/{builtInId}")
    List<RolloutViews.Mapping> id(
            @PathVariable String tenant,
            @PathVariable String builtInId,
            @RequestBody SetId body,
            HttpServletRequest request) {
        acts.map(tenant, builtInId, body.platformId() == null ? "" : body.platformId(), by(request, body.why()));
        return ids(tenant);
    }

    @GetMapping("/api/rollout/{tenant}/compare")
    List<RolloutViews.Pair> compare(@PathVariable String tenant) {
        return RolloutViews.pairs(acts.compare(acts.tenant(tenant)));
    }

    @GetMapping("/api/rollout/{tenant}/waiting-orders")
    List<RolloutViews.Waiting> waiting(@PathVariable String tenant) {
        Tenant there = acts.tenant(tenant);
        return RolloutViews.waiting(there, acts.waiting(there));
    }

    @PostMapping("/api/rollout/{tenant}/waiting-orders/{reference}/done")
    List<RolloutViews.Waiting> done(@PathVariable String tenant, @PathVariable String reference) {
        acts.takenCareOf(tenant, reference);
        return waiting(tenant);
    }

    static Rollout.By by(HttpServletRequest request, @Nullable String why) {
        String who = request.getRemoteUser();
        return new Rollout.By(who == null ? "operator" : who, why == null ? "" : why);
    }
}
