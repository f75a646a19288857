package app.comanda.ordering.language;

import app.comanda.ordering.language.Told.Counted;
import app.comanda.ordering.language.Told.Pick;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Menu;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The messages of {@code language/peru} and their menus; its README says how they are read. */
public final class PeruCorpus {
    public static final List<String> MENUS = List.of("polleria", "chifa", "cevicheria", "pizzeria", "cafeteria");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PeruCorpus() {}

    /** A message that orders, and the order. */
    record Order(String id, String menu, String text, List<Counted> lines) {}

    /**
     * A message that changes a cart.
     *
     * @param note what it says about the whole order, or null
     */
    record Change(
            String id,
            String menu,
            String text,
            List<Counted> before,
            List<Counted> after,
            @Nullable String note) {}

    /** A message that orders nothing. */
    record Aside(String id, String menu, String text) {}

    public static Menu menu(String name) {
        return MenuFile.read(JSON.readTree(resource("menu-" + name + ".json")));
    }

    static List<Order> orders(String half) {
        return rows("orders-" + half).stream()
                .map(row -> new Order(text(row, "id"), text(row, "menu"), text(row, "text"), lines(row.path("lines"))))
                .toList();
    }

    static List<Change> changes(String half) {
        return rows("changes-" + half).stream()
                .map(row -> new Change(
                        text(row, "id"),
                        text(row, "menu"),
                        text(row, "text"),
                        lines(row.path("before")),
                        lines(row.path("after")),
                        row.path("orderNote").asString(null)))
                .toList();
    }

    /** What a message is read in: Spanish, but where it surely is English, as in the chat. */
    static Language language(String text) {
        return Intents.language(text).orElse(Language.ES);
    }

    /** @param file {@code no-orders} or {@code no-orders-en} */
    static List<Aside> asides(String file) {
        return rows(file).stream()
                .map(row -> new Aside(text(row, "id"), text(row, "menu"), text(row, "text")))
                .toList();
    }

    private static List<JsonNode> rows(String file) {
        return resource(file + ".jsonl").lines().map(JSON::readTree).toList();
    }

    private static List<Counted> lines(JsonNode lines) {
        return MenuFile.each(
                lines,
                line -> new Counted(
                        line.path("quantity").intValue(),
                        new Told(
                                ids(line, "product"),
                                line.path("presentation").asString(null),
                                picks(line.path("options")),
                                picks(line.path("excluded")),
                                Told.words(line.path("note").asString("")))));
    }

    private static Set<Pick> picks(JsonNode picks) {
        return Set.copyOf(MenuFile.each(
                picks,
                pick -> new Pick(
                        text(pick, "modifier"),
                        ids(pick, "option"),
                        pick.path("level").asString("normal"))));
    }

    private static Set<String> ids(JsonNode node, String one) {
        return node.has(one)
                ? Set.of(text(node, one))
                : MenuFile.each(node.path("anyOf"), JsonNode::stringValue).stream()
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PeruCorpus.class.getResourceAsStream("peru/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
