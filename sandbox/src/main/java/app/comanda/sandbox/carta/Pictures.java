package app.comanda.sandbox.carta;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Pictures of the products as JPEG under {@code /carta/images/}, drawn when first asked for and then kept. */
final class Pictures {
    private final List<Branch> branches;
    private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();

    Pictures(List<Branch> branches) {
        this.branches = branches;
    }

    void register(RoutesConfig routes) {
        routes.get("/carta/images/{name}", this::show);
    }

    private void show(Context ctx) {
        String name = ctx.pathParam("name");
        String id = name.endsWith(".jpg") ? name.substring(0, name.length() - 4) : "";
        Optional<String> subject = branches.stream()
                .map(Branch::menu)
                .flatMap(menu -> menu.product(id).flatMap(product -> menu.category(product.category())).stream())
                .map(category -> category.picture() == null ? "plate" : category.picture())
                .findFirst();
        if (subject.isEmpty()) {
            ctx.status(404).result("Not found");
            return;
        }
        ctx.contentType("image/jpeg")
                .header("Cache-Control", "max-age=3600")
                .result(drawn.computeIfAbsent(id, key -> new Drawing(subject.get(), key.hashCode()).jpeg()));
    }
}
