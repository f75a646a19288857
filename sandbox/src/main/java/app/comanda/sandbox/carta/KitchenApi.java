package app.comanda.sandbox.carta;

import app.comanda.sandbox.Restaurants;
import app.comanda.sandbox.web.EventStream;
import app.comanda.sandbox.web.Json;
import app.comanda.sandbox.web.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The kitchen page and what it calls: the latest orders, news about them, and moving one on. */
final class KitchenApi {
    private static final int SHOWN = 200;
    private final CartaStandIn carta;
    private final EventStream events;
    private final Json json;
    private final Pages pages;
    private final KitchenViews views = new KitchenViews();

    KitchenApi(CartaStandIn carta, EventStream events, Json json, Pages pages) {
        this.carta = carta;
        this.events = events;
        this.json = json;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get("/kitchen", pages.page("kitchen.html"));
        routes.get(
                "/sandbox/api/restaurants", ctx -> ctx.json(Restaurants.demo().onPlatform()));
        routes.sse("/sandbox/api/orders/events", events::serve);
        routes.get(
                "/sandbox/api/orders",
                ctx -> ctx.json(carta.orders().reversed().stream()
                        .limit(SHOWN)
                        .map(views::view)
                        .toList()));
        routes.post("/sandbox/api/orders/{id}/status", this::move);
        routes.get("/sandbox/api/carta/mode", ctx -> ctx.json(carta.mode()));
        routes.put("/sandbox/api/carta/mode", this::mode);
    }

    private void move(Context ctx) {
        String id = ctx.pathParam("id");
        if (carta.order(id).isEmpty()) {
            message(ctx, 404, "There is no order " + id + ".");
            return;
        }
        try {
            JsonNode body = json.read(ctx.bodyAsBytes());
            String wanted = body.path("status").asString("");
            if (body.path("force").asBoolean(false) && !wanted.isBlank()) {
                ctx.json(views.view(carta.forceStatus(id, wanted)));
                return;
            }
            OrderStatus next = OrderStatus.ofCode(wanted)
                    .orElseThrow(() -> new IllegalArgumentException("There is no status \"" + wanted + "\"."));
            ctx.json(views.view(carta.move(id, next)));
        } catch (JacksonException notJson) {
            message(ctx, 400, "The body must be {\"status\": ...}.");
        } catch (IllegalArgumentException refused) {
            message(ctx, 409, String.valueOf(refused.getMessage()));
        }
    }

    /** Changes the switches that the body names and leaves the others. */
    private void mode(Context ctx) {
        try {
            JsonNode body = json.read(ctx.bodyAsBytes());
            if (!body.isObject()) {
                message(ctx, 400, "The body must be {\"objectIdsOnly\", \"refusalsAsOk\", \"wrappedLists\"}.");
                return;
            }
            CartaMode now = carta.mode();
            carta.setMode(new CartaMode(
                    body.path("objectIdsOnly").asBoolean(now.objectIdsOnly()),
                    body.path("refusalsAsOk").asBoolean(now.refusalsAsOk()),
                    body.path("wrappedLists").asBoolean(now.wrappedLists())));
            ctx.json(carta.mode());
        } catch (JacksonException unreadable) {
            message(ctx, 400, "The body must be a JSON object.");
        }
    }

    private static void message(Context ctx, int status, String message) {
        ctx.status(status).json(Map.of("message", message));
    }
}
