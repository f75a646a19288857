package app.comanda.sandbox.carta;

import app.comanda.sandbox.web.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a branch offers: menu, products, categories, zones, drivers and the branch itself. */
final class MenuEndpoints {
    private final Gate gate;
    private final Json json;
    private final Supplier<CartaMode> mode;

    MenuEndpoints(Gate gate, Json json, Supplier<CartaMode> mode) {
        this.gate = gate;
        this.json = json;
        this.mode = mode;
    }

    void register(RoutesConfig routes, String root) {
        routes.get(
                root + "/menu2/bot-structure",
                gate.branch(
                        "bot-structure",
                        Envelope.CODE,
                        (ctx, branch) -> ctx.json(Envelope.CODE.ok(
                                "Menu structure retrieved successfully",
                                Map.of("categories", views(ctx, branch).structure())))));
        routes.post(
                root + "/menu/getProductInMenu/{localId}/{subDomain}",
                gate.branch("product-details", Envelope.SUCCESS, this::details));
        routes.get(
                root + "/categories/get-all/{subDomain}/{localId}",
                gate.branch(
                        "categories",
                        Envelope.SUCCESS,
                        (ctx, branch) -> ctx.json(
                                Envelope.SUCCESS.ok(null, views(ctx, branch).categories()))));
        routes.get(
                root + "/products/get-all/{subDomain}/{localId}",
                gate.branch(
                        "products",
                        Envelope.WORD,
                        (ctx, branch) -> ctx.json(Envelope.WORD.ok(
                                "Products found", views(ctx, branch).products()))));
        routes.get(
                root + "/delivery/zones/{subDomain}/{localId}",
                gate.branch(
                        "zones",
                        Envelope.SUCCESS,
                        (ctx, branch) -> ctx.json(list(
                                branch.zones().stream().map(ZoneViews::view).toList()))));
        routes.get(
                root + "/delivery/drivers/available/{subDomain}/{localId}",
                gate.branch(
                        "drivers",
                        Envelope.SUCCESS,
                        (ctx, branch) -> ctx.json(list(branch.drivers().stream()
                                .map(MenuEndpoints::driver)
                                .toList()))));
        routes.get(
                root + "/business",
                gate.branch(
                        "business",
                        Envelope.SUCCESS,
                        (ctx, branch) -> ctx.json(Envelope.SUCCESS.ok(null, branch.business()))));
        routes.get(
                root + "/menu2/integration/{subDomain}/{localId}",
                gate.branch(
                        "integration",
                        Envelope.SUCCESS,
                        (ctx, branch) -> ctx.json(Envelope.SUCCESS.ok(
                                "Integration data retrieved", views(ctx, branch).integration()))));
    }

    private static Map<String, Object> driver(Branch.Driver driver) {
        return Map.of("_id", driver.id(), "name", driver.name(), "status", driver.status());
    }

    private Object list(List<?> entries) {
        return mode.get().wrappedLists() ? Envelope.SUCCESS.ok(null, entries) : entries;
    }

    private static MenuViews views(Context ctx, Branch branch) {
        return new MenuViews(branch, ctx.scheme() + "://" + ctx.host());
    }

    private void details(Context ctx, Branch branch) {
        Optional<List<String>> ids = ids(ctx);
        if (ids.isEmpty()) {
            gate.refusal(ctx, 400, Envelope.SUCCESS.error("The body must be a non-empty array of product ids"));
            return;
        }
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        MenuViews views = views(ctx, branch);
        boolean objectIdsOnly = mode.get().objectIdsOnly();
        for (String id : ids.get()) {
            Optional<Menu.Product> product = branch.menu()
                    .product(id)
                    .filter(each -> !objectIdsOnly || each.id().equals(id));
            if (product.isEmpty() && objectIdsOnly) {
                ctx.status(500).json(Envelope.failed("Cannot read properties of null (reading 'presentations')"));
                return;
            }
            product.ifPresent(each -> found.add(views.details(each)));
        }
        ctx.json(Envelope.SUCCESS.ok("Products found", found));
    }

    private Optional<List<String>> ids(Context ctx) {
        try {
            JsonNode body = json.read(ctx.bodyAsBytes());
            boolean good = body.isArray()
                    && !body.isEmpty()
                    && StreamSupport.stream(body.spliterator(), false).allMatch(JsonNode::isString);
            return good
                    ? Optional.of(StreamSupport.stream(body.spliterator(), false)
                            .map(JsonNode::stringValue)
                            .toList())
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
