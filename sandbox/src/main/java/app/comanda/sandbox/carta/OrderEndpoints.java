package app.comanda.sandbox.carta;

import app.comanda.sandbox.faults.Fault;
import app.comanda.sandbox.faults.FaultKind;
import app.comanda.sandbox.faults.Switches;
import app.comanda.sandbox.web.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Orders in, one order out, and a branch's list of orders. */
final class OrderEndpoints {
    private static final Pattern OBJECT_ID = Pattern.compile("[0-9a-fA-F]{24}");
    private final Gate gate;
    private final Orders orders;
    private final Switches switches;
    private final Json json;
    private final Clock clock;

    OrderEndpoints(Gate gate, Orders orders, Switches switches, Json json, Clock clock) {
        this.gate = gate;
        this.orders = orders;
        this.switches = switches;
        this.json = json;
        this.clock = clock;
    }

    void register(RoutesConfig routes, String root) {
        routes.post(root + "/order", gate.branch("create-order", Envelope.CODE, this::create));
        routes.get(root + "/order/get-order/{orderId}", gate.anyTenant("get-order", this::show));
        routes.get(
                root + "/order/filled-orders/{subDomain}/{localId}",
                gate.branch("filled-orders", Envelope.SUCCESS, this::filled));
    }

    private void create(Context ctx, Branch branch) {
        JsonNode body;
        try {
            body = json.read(ctx.bodyAsBytes());
        } catch (JacksonException notJson) {
            gate.refusal(ctx, 400, Envelope.coded("701", "Malformed request body"));
            return;
        }
        if (!body.isObject()) {
            gate.refusal(ctx, 400, Envelope.coded("701", "Malformed request body"));
            return;
        }
        List<String> problems = OrderCheck.problems(body, branch.menu());
        if (problems.isEmpty()) {
            Order order = orders.add(new OrderIntake(branch, body));
            ctx.status(201).json(Envelope.CODE.ok("Order created successfully", OrderViews.receipt(order)));
            return;
        }
        Map<String, @Nullable Object> refused =
                new LinkedHashMap<>(Envelope.CODE.error("Validation error: " + problems.getFirst()));
        refused.put("errors", problems);
        gate.refusal(ctx, 400, refused);
    }

    /** Any key opens any order: the platform looks at neither the caller nor the tenant. */
    private void show(Context ctx) {
        String id = ctx.pathParam("orderId");
        if (!OBJECT_ID.matcher(id).matches()) {
            ctx.status(500).json(Envelope.failed("Cast to ObjectId failed for value \"" + id + "\" at path \"_id\""));
            return;
        }
        Optional<Order> order = orders.byId(id);
        if (order.isPresent()) {
            ctx.json(Envelope.CODE.ok("Order found", OrderViews.whole(order.get())));
        } else {
            gate.refusal(ctx, 404, Envelope.CODE.error("Order not found"));
        }
    }

    private void filled(Context ctx, Branch branch) {
        OrderFilter filter;
        try {
            filter = OrderFilter.of(ctx.queryParamMap());
        } catch (IllegalArgumentException wrong) {
            gate.refusal(ctx, 400, Envelope.SUCCESS.error(String.valueOf(wrong.getMessage())));
            return;
        }
        Instant until = switches.draw("filled-orders", FaultKind.STALE_ORDERS)
                .map(Fault::lag)
                .map(lag -> clock.instant().minus(lag))
                .orElse(Instant.MAX);
        ctx.json(Envelope.SUCCESS.ok(
                "Orders found",
                orders.all().reversed().stream()
                        .filter(order -> order.restaurant().equals(branch.restaurant()))
                        .filter(order -> !order.createdAt().isAfter(until))
                        .filter(filter::accepts)
                        .map(OrderViews::whole)
                        .toList()));
    }
}
