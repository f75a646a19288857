package app.comanda.sandbox.meta;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Meta's switches over HTTP, for load tests and scripts that run beside the sandbox: {@code /sandbox/api/meta} shows
 * switches and counters and changes switches; {@code /sandbox/api/meta/templates} approves templates.
 */
final class MetaControl {
    private final MetaSwitches switches;
    private final MetaCounters counters;
    private final Templates templates;
    private final WebhookSender webhooks;
    private final ObjectMapper json = new ObjectMapper();

    MetaControl(MetaSwitches switches, MetaCounters counters, Templates templates, WebhookSender webhooks) {
        this.switches = switches;
        this.counters = counters;
        this.templates = templates;
        this.webhooks = webhooks;
    }

    void register(RoutesConfig routes) {
        routes.get("/sandbox/api/meta", ctx -> ctx.json(view()));
        routes.put("/sandbox/api/meta", ctx -> answering(ctx, this::change));
        routes.get("/sandbox/api/meta/templates", ctx -> ctx.json(templates.all()));
        routes.put("/sandbox/api/meta/templates", ctx -> answering(ctx, this::approve));
    }

    private interface Change {
        void apply(JsonNode body);
    }

    private void answering(Context ctx, Change change) {
        try {
            change.apply(json.readTree(ctx.bodyAsBytes()));
            ctx.json(view());
        } catch (JacksonException | IllegalArgumentException wrong) {
            ctx.status(400).json(Map.of("message", String.valueOf(wrong.getMessage())));
        }
    }

    private void approve(JsonNode body) {
        templates.add(json.treeToValue(body, Template.class));
    }

    private void change(JsonNode body) {
        for (Map.Entry<String, JsonNode> entry : body.properties()) {
            JsonNode value = entry.getValue();
            switch (entry.getKey()) {
                case "statuses" -> switches.statuses(value.asBoolean());
                case "windowEnforced" -> switches.windowEnforced(value.asBoolean());
                case "windowSynchronous" -> switches.windowSynchronous(value.asBoolean());
                case "pairLimit" -> switches.pairLimit(value.asBoolean());
                case "messagesPerSecond" -> switches.messagesPerSecond(value.asInt());
                case "rateLimitStatus" -> switches.rateLimitStatus(value.asInt());
                case "listBodyLimit" -> switches.listBodyLimit(value.asInt());
                case "lengthUnit" -> switches.lengthUnit(MetaSwitches.LengthUnit.valueOf(value.asString()));
                case "carouselTap" -> switches.carouselTap(MetaSwitches.CarouselTap.valueOf(value.asString()));
                case "webhookBatch" -> switches.webhookBatch(value.asInt());
                case "webhookUrl" -> webhooks.target(target(value));
                default -> throw new IllegalArgumentException("There is no switch " + entry.getKey() + ".");
            }
        }
    }

    private static @Nullable URI target(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        String url = value.asString();
        if (!Links.isWeb(url)) {
            throw new IllegalArgumentException("webhookUrl must be a web address.");
        }
        return URI.create(url);
    }

    private Map<String, @Nullable Object> view() {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("statuses", switches.statuses());
        view.put("windowEnforced", switches.windowEnforced());
        view.put("windowSynchronous", switches.windowSynchronous());
        view.put("pairLimit", switches.pairLimit());
        view.put("messagesPerSecond", switches.messagesPerSecond());
        view.put("rateLimitStatus", switches.rateLimitStatus());
        view.put("listBodyLimit", switches.listBodyLimit());
        view.put("lengthUnit", switches.lengthUnit());
        view.put("carouselTap", switches.carouselTap());
        view.put("webhookBatch", switches.webhookBatch());
        view.put("webhookUrl", webhooks.target());
        view.put("accepted", counters.accepted());
        view.put("refused", counters.refused());
        view.put("deliveries", counters.deliveries());
        view.put("failedDeliveries", counters.failedDeliveries());
        view.put("droppedStatuses", counters.droppedUpdates());
        return view;
    }
}
