package app.comanda.bot.console.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code comanda compare}: the built-in and the platform's menu side by side. */
@Command(
        name = "compare",
        description = "Shows a restaurant's built-in menu and its menu in CartaAI side by side.",
        mixinStandardHelpOptions = true)
public final class CompareCommand extends ApiCommand {
    @Parameters(index = "0", paramLabel = "RESTAURANT")
    private String tenant = "";

    @Option(names = "--all", description = "also the products in which nothing differs")
    private boolean all;

    @Override
    protected void run(ApiClient api) {
        int different = 0;
        JsonNode pairs = api.get(FlagCommand.path(tenant) + "/compare");
        for (JsonNode pair : pairs) {
            List<String> differences = new ArrayList<>();
            pair.path("differences").forEach(one -> differences.add(one.asString("")));
            different += differences.isEmpty() ? 0 : 1;
            if (all || !differences.isEmpty()) {
                say(FlagCommand.text(pair, "name") + "  built-in " + price(pair, "builtInPrice") + "  CartaAI "
                        + price(pair, "platformPrice") + "  " + String.join(", ", differences));
            }
        }
        say(different + " of " + pairs.size() + " products differ.");
    }

    private static String price(JsonNode pair, String field) {
        return pair.path(field).isString() ? FlagCommand.text(pair, field) : "-";
    }
}
