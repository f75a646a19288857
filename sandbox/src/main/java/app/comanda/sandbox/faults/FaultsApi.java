package app.comanda.sandbox.faults;

import app.comanda.sandbox.web.Json;
import app.comanda.sandbox.web.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The switches over HTTP, {@code /sandbox/api/faults}: GET shows them; PUT sets the latency of a side, or switches a fault
 * on; DELETE switches off one fault ({@code ?side=&id=}), one side ({@code ?side=}) or everything.
 */
public final class FaultsApi {
    private final Faults faults;
    private final Json json;
    private final Pages pages;

    public FaultsApi(Faults faults, Json json, Pages pages) {
        this.faults = faults;
        this.json = json;
        this.pages = pages;
    }

    public void register(RoutesConfig routes) {
        routes.get("/faults", pages.page("faults.html"));
        routes.get("/sandbox/api/faults", ctx -> ctx.json(view()));
        routes.put("/sandbox/api/faults", ctx -> answering(ctx, () -> put(json.read(ctx.bodyAsBytes()))));
        routes.delete(
                "/sandbox/api/faults",
                ctx -> answering(ctx, () -> delete(ctx.queryParam("side"), ctx.queryParam("id"))));
    }

    private void answering(Context ctx, Runnable change) {
        try {
            change.run();
            ctx.json(view());
        } catch (IllegalArgumentException wrong) {
            ctx.status(400).json(Map.of("message", String.valueOf(wrong.getMessage())));
        } catch (JacksonException notJson) {
            ctx.status(400).json(Map.of("message", "The body must be a JSON object."));
        }
    }

    private void put(JsonNode body) {
        Switches switches = faults.of(side(body.path("side").asString("")));
        JsonNode kind = body.path("kind");
        if (kind.isString()) {
            switches.add(FaultReader.read(kind.stringValue(), body));
            return;
        }
        if (!body.has("latencyMs") && !body.has("jitterMs")) {
            throw new IllegalArgumentException("Say a kind, or latencyMs and jitterMs.");
        }
        switches.latency(
                Duration.ofMillis(FaultReader.number(body, "latencyMs", 0)),
                Duration.ofMillis(FaultReader.number(body, "jitterMs", 0)));
    }

    private void delete(@Nullable String side, @Nullable String id) {
        if (side == null) {
            faults.clear();
        } else if (id == null) {
            faults.of(side(side)).clear();
        } else if (!faults.of(side(side)).remove(Integer.parseInt(id))) {
            throw new IllegalArgumentException("There is no fault " + id + " on the side " + side + ".");
        }
    }

    private static Side side(String code) {
        return Arrays.stream(Side.values())
                .filter(each -> each.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The side must be carta, graph or webhook."));
    }

    private Map<String, Object> view() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Side side : Side.values()) {
            Switches switches = faults.of(side);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("latencyMs", switches.latency().fixed().toMillis());
            one.put("jitterMs", switches.latency().jitter().toMillis());
            one.put("faults", switches.faults().stream().map(FaultsApi::view).toList());
            one.put("kinds", kinds(side));
            all.put(side.code(), one);
        }
        return all;
    }

    private static List<String> kinds(Side side) {
        return Arrays.stream(FaultKind.values())
                .filter(each -> each.fits(side))
                .map(FaultKind::code)
                .toList();
    }

    private static Map<String, Object> view(ActiveFault active) {
        Fault fault = active.fault();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", active.id());
        view.put("kind", fault.kind().code());
        switch (fault.trigger()) {
            case Trigger.Next next -> view.put("next", next.count());
            case Trigger.Every every -> view.put("every", every.nth());
            case Trigger.Always _ -> view.put("always", true);
        }
        if (fault.endpoint() != null) {
            view.put("endpoint", fault.endpoint());
        }
        switch (fault.kind()) {
            case RATE_LIMIT -> {
                view.put("retryAfterSeconds", fault.retryAfterSeconds());
                view.put("retryAfterAsDate", fault.retryAfterAsDate());
            }
            case GRAPH_ERROR -> view.put("graphCode", fault.graphCode());
            case STALE_ORDERS, DELAY -> view.put("lagMs", fault.lag().toMillis());
            case ERROR_BEFORE,
                    ERROR_AFTER,
                    DROP_ANSWER,
                    MALFORMED,
                    HTML,
                    NULL_DATA,
                    EXPIRED_TOKEN,
                    REPEAT,
                    REORDER -> {}
        }
        view.put("fired", active.fired());
        view.put("spent", active.spent());
        return view;
    }
}
