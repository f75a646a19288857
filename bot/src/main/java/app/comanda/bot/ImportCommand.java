package app.comanda.bot;

import app.comanda.bot.console.command.ApiClient;
import app.comanda.bot.console.command.ApiCommand;
import app.comanda.bot.tenant.WrongSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes over a menu file, and the order files of an earlier bot, into the running service. */
@Command(
        name = "import",
        description = "Makes a menu file a restaurant's own, and takes over an earlier bot's orders.",
        mixinStandardHelpOptions = true)
final class ImportCommand extends ApiCommand {
    private static final int MOST_FILES = 100_000;

    @Option(names = "--tenant", required = true, paramLabel = "ID", description = "the restaurant they are for")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private String tenant;

    @Option(names = "--menu", paramLabel = "FILE", description = "a menu file (docs/menu-file.md)")
    private @Nullable Path menu;

    @Option(names = "--orders", paramLabel = "DIR", description = "a folder of JSON files, such as data/carts/orders")
    private @Nullable Path orders;

    @Override
    protected void run(ApiClient api) {
        if (menu == null && orders == null) {
            throw new WrongSettings("Nothing to import: give --menu FILE, --orders DIR, or both.");
        }
        try {
            if (menu != null) {
                importMenu(api, menu);
            }
            if (orders != null) {
                importOrders(api, orders);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new WrongSettings("A file cannot be read: " + e.getMessage());
        }
    }

    private void importMenu(ApiClient api, Path file) throws IOException {
        ObjectNode body = object().put("content", Files.readString(file, StandardCharsets.UTF_8));
        JsonNode served = api.put("/api/tenants/" + tenant + "/menu-file", body);
        say(file + " is the menu of " + tenant + " now:");
        served.path("summary").forEach(line -> say("  " + line.asString()));
    }

    private void importOrders(ApiClient api, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).sorted().limit(MOST_FILES).toList();
        }
        Map<String, Integer> sums = new TreeMap<>();
        for (Path file : files) {
            if (!file.toString().endsWith(".json")) {
                said(sums, file, "refused", "", "it is not a .json file");
                continue;
            }
            ObjectNode body = object().put("content", Files.readString(file, StandardCharsets.UTF_8));
            for (JsonNode taken : api.post("/api/tenants/" + tenant + "/local-orders/import", body)) {
                said(
                        sums,
                        file,
                        taken.path("outcome").asString(""),
                        taken.path("order").asString(""),
                        taken.path("detail").asString(""));
            }
        }
        say("Files read: " + files.size() + "; orders " + (sums.isEmpty() ? "none" : sums.toString()));
        if (sums.containsKey("refused")) {
            throw new ApiClient.Failed(sums.get("refused") + " could not be taken; the reasons are above.");
        }
    }

    private void said(Map<String, Integer> sums, Path file, String outcome, String order, String detail) {
        sums.merge(outcome, 1, Integer::sum);
        say("  " + file.getFileName() + "  " + outcome + "  " + order + (detail.isEmpty() ? "" : "  (" + detail + ")"));
    }
}
