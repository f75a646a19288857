package app.comanda.sandbox.meta;

import app.comanda.sandbox.Restaurant;
import app.comanda.sandbox.Restaurants;
import app.comanda.sandbox.faults.Fault;
import app.comanda.sandbox.faults.Switches;
import app.comanda.sandbox.web.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The Graph API over HTTP. */
final class GraphRoutes {
    private final String bearer;
    private final Restaurants restaurants = Restaurants.demo();
    private final MessageDesk desk;
    private final Media media;
    private final MetaCounters counters;
    private final Ids ids;
    private final Switches faults;
    private final Json json = new Json();

    GraphRoutes(String graphToken, MessageDesk desk, Media media, MetaCounters counters, Ids ids, Switches faults) {
        this.bearer = "Bearer " + graphToken;
        this.desk = desk;
        this.media = media;
        this.counters = counters;
        this.ids = ids;
        this.faults = faults;
    }

    void register(RoutesConfig routes) {
        routes.post("/graph/{version}/{id}/messages", guarded("messages", this::messages));
        routes.post("/graph/{version}/{id}/media", guarded("media", this::upload));
        routes.get("/graph/lookaside/whatsapp_business/attachments", guarded("media", this::download));
        routes.get("/graph/{version}/{id}", guarded("media", this::describe));
        routes.delete("/graph/{version}/{id}", guarded("media", this::delete));
    }

    private Handler guarded(String endpoint, Handler work) {
        return faults.guard(endpoint, this::refuse, ctx -> {
            try {
                authorize(ctx);
                work.handle(ctx);
            } catch (GraphRefusal refusal) {
                answer(ctx, refusal.error());
            }
        });
    }

    private void authorize(Context ctx) {
        String given = ctx.header("Authorization");
        if (given == null
                || !MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), bearer.getBytes(StandardCharsets.UTF_8))) {
            throw GraphError.badToken().refusal();
        }
    }

    private void refuse(Context ctx, Fault fault) {
        GraphError error = switch (fault.kind()) {
            case ERROR_BEFORE, ERROR_AFTER -> new GraphError(500, 1, 0, "(#1) An unknown error occurred", null);
            case RATE_LIMIT ->
                GraphError.of(130_429, "Cloud API message throughput has been reached.")
                        .withStatus(429);
            case GRAPH_ERROR -> GraphError.of(fault.graphCode(), null);
            case DROP_ANSWER, MALFORMED, HTML, NULL_DATA, EXPIRED_TOKEN, STALE_ORDERS, REPEAT, REORDER, DELAY ->
                throw new IllegalStateException(fault.kind() + " is not worded by the Graph API");
        };
        answer(ctx, error);
    }

    private void answer(Context ctx, GraphError error) {
        counters.countRefused(error.code());
        send(ctx.status(error.status()), error.body(ids.trace()));
    }

    private void send(Context ctx, JsonNode body) {
        ctx.contentType("application/json; charset=UTF-8").result(json.write(body));
    }

    private Restaurant restaurant(Context ctx, String method) {
        String id = ctx.pathParam("id");
        return restaurants
                .byPhoneNumberId(id)
                .orElseThrow(() -> GraphError.unknownObject(method, id).refusal());
    }

    private void messages(Context ctx) {
        Restaurant restaurant = restaurant(ctx, "post");
        ObjectNode answer = desk.accept(restaurant, object(ctx.bodyAsBytes()));
        if (answer.has("messages")) {
            counters.countAccepted();
        }
        send(ctx, answer);
    }

    private ObjectNode object(byte[] body) {
        try {
            if (json.read(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException notJson) {
            throw new GraphRefusal(GraphError.parameter("Invalid JSON: " + notJson.getOriginalMessage()));
        }
        throw GraphError.parameter("The body must be a JSON object.").refusal();
    }

    private void upload(Context ctx) throws IOException {
        restaurant(ctx, "post");
        if (!"whatsapp".equals(ctx.formParam("messaging_product"))) {
            throw GraphError.parameter("The parameter messaging_product is required.")
                    .refusal();
        }
        UploadedFile file = ctx.uploadedFile("file");
        if (file == null) {
            throw GraphError.parameter("The parameter file is required.").refusal();
        }
        String declared = ctx.formParam("type");
        String type = declared != null ? declared : String.valueOf(file.contentType());
        try (InputStream content = file.content()) {
            MediaFile stored = media.upload(type, content.readAllBytes());
            send(ctx, JsonNodeFactory.instance.objectNode().put("id", stored.id()));
        }
    }

    private void describe(Context ctx) {
        String id = ctx.pathParam("id");
        Restaurant number = restaurants.byPhoneNumberId(id).orElse(null);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (number != null) {
            send(
                    ctx,
                    answer.put("verified_name", number.name())
                            .put("code_verification_status", "VERIFIED")
                            .put("display_phone_number", number.displayPhoneNumber())
                            .put("quality_rating", "GREEN")
                            .put("id", id));
            return;
        }
        MediaFile file = media.find(id)
                .orElseThrow(() -> GraphError.unknownObject("get", id).refusal());
        send(
                ctx,
                answer.put("url", ctx.scheme() + "://" + ctx.host() + media.link(file))
                        .put("mime_type", file.mimeType())
                        .put("sha256", file.sha256Hex())
                        .put("file_size", file.bytes().length)
                        .put("id", id)
                        .put("messaging_product", "whatsapp"));
    }

    private void download(Context ctx) {
        media.open(query(ctx, "mid"), query(ctx, "ext"), query(ctx, "hash"))
                .ifPresentOrElse(
                        file -> ctx.contentType(file.mimeType()).result(file.bytes()),
                        () -> ctx.status(404).contentType("text/plain").result("Not Found"));
    }

    private static String query(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value;
    }

    private void delete(Context ctx) {
        String id = ctx.pathParam("id");
        if (!media.delete(id)) {
            throw GraphError.unknownObject("delete", id).refusal();
        }
        send(ctx, JsonNodeFactory.instance.objectNode().put("success", true));
    }
}
