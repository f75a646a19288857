package app.comanda.bot.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Restaurants and branches over HTTP. */
@RestController
final class TenantApi {
    private final TenantDesk desk;
    private final Trials trials;

    TenantApi(TenantDesk desk, Trials trials) {
        this.desk = desk;
        this.trials = trials;
    }

    /**
     * What is sent to add or try a branch.
     *
     * @param restaurant left out for a restaurant's first or only branch
     */
    record Sent(
            @Nullable String id,
            @Nullable String restaurant,
            @Nullable Map<String, String> settings) {
        TenantDesk.Draft draft() {
            String known = id == null ? "" : id.strip();
            return new TenantDesk.Draft(
                    known,
                    restaurant == null || restaurant.isBlank() ? known : restaurant.strip(),
                    settings == null ? Map.of() : settings);
        }
    }

    /** What a call came to, in English. */
    record Tried(String side, String call, boolean ok, String result) {}

    @GetMapping("/api/tenants")
    List<TenantView> all() {
        return desk.all();
    }

    @GetMapping("/api/tenants/{id}")
    TenantView one(@PathVariable String id) {
        return desk.one(id);
    }

    @PostMapping("/api/tenants")
    ResponseEntity<TenantView> add(@RequestBody Sent sent, HttpServletRequest request) {
        return ResponseEntity.status(201).body(desk.add(sent.draft(), by(request)));
    }

    @PatchMapping("/api/tenants/{id}")
    TenantView change(@PathVariable String id, @RequestBody Map<String, String> settings, HttpServletRequest request) {
        return desk.change(id, settings, by(request));
    }

    @PostMapping("/api/tenants/{id}/disable")
    TenantView disable(@PathVariable String id, HttpServletRequest request) {
        return desk.takeOrders(id, false, by(request));
    }

    @PostMapping("/api/tenants/{id}/enable")
    TenantView enable(@PathVariable String id, HttpServletRequest request) {
        return desk.takeOrders(id, true, by(request));
    }

    @PostMapping("/api/tenants/{id}/test")
    List<Tried> test(@PathVariable String id) {
        return tried(trials.run(desk.served(id)));
    }

    /** Tries what is not kept yet. */
    @PostMapping("/api/tenants/test")
    List<Tried> testDraft(@RequestBody Sent sent) {
        return tried(trials.run(desk.drafted(sent.draft())));
    }

    private static List<Tried> tried(List<TrialView> views) {
        return views.stream()
                .map(view -> new Tried(
                        view.side(), view.call(), view.ok(), view.result().en()))
                .toList();
    }

    private static String by(HttpServletRequest request) {
        return String.valueOf(request.getRemoteUser());
    }
}
