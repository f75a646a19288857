package app.comanda.bot.console.command;

import app.comanda.bot.tenant.SettingsFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code comanda tenant …}: restaurants and branches of the running service. */
@Command(
        name = "tenant",
        description = "Lists, adds, changes, tries, pauses and resumes restaurants and branches.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            TenantCommand.List.class,
            TenantCommand.Show.class,
            TenantCommand.Add.class,
            TenantCommand.Set.class,
            TenantCommand.Test.class,
            TenantCommand.Disable.class,
            TenantCommand.Enable.class
        })
public final class TenantCommand {
    private static String path(String id, String rest) {
        return "/api/tenants/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + rest;
    }

    private static String line(JsonNode tenant) {
        String state = !tenant.path("problem").asString("").isEmpty()
                ? "cannot be served: " + tenant.path("problem").asString("")
                : tenant.path("enabled").asBoolean() ? "takes orders" : "paused";
        return "%-20s %-20s %-30s %-10s %s"
                .formatted(
                        tenant.path("id").asString(""),
                        tenant.path("restaurant").asString(""),
                        tenant.path("name").asString("") + " · "
                                + tenant.path("branch").asString(""),
                        tenant.path("origin").asString(""),
                        state);
    }

    private static ObjectNode settings(Map<String, String> given, @Nullable Path file) {
        Map<String, String> all = new LinkedHashMap<>();
        if (file != null) {
            all.putAll(SettingsFile.read(file));
        }
        all.putAll(given);
        ObjectNode node = ApiCommand.object();
        all.forEach(node::put);
        return node;
    }

    @Command(name = "list", description = "All of them.", mixinStandardHelpOptions = true)
    static final class List extends ApiCommand {
        @Override
        protected void run(ApiClient api) {
            api.get("/api/tenants").forEach(tenant -> say(line(tenant)));
        }
    }

    @Command(name = "show", description = "One of them; secrets are not shown.", mixinStandardHelpOptions = true)
    static final class Show extends ApiCommand {
        @Parameters(paramLabel = "ID")
        private String id = "";

        @Override
        protected void run(ApiClient api) {
            JsonNode tenant = api.get(path(id, ""));
            say(line(tenant));
            tenant.path("settings")
                    .properties()
                    .forEach(setting -> say(
                            "  " + setting.getKey() + "=" + setting.getValue().asString("")));
        }
    }

    @Command(
            name = "add",
            description = "Adds one. Give secrets in a file rather than on the command line, which others can see.",
            mixinStandardHelpOptions = true)
    static final class Add extends ApiCommand {
        @Parameters(index = "0", paramLabel = "ID")
        private String id = "";

        @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "settings as in docs/configuration.md")
        private Map<String, String> settings = new LinkedHashMap<>();

        @Option(names = "--restaurant", paramLabel = "ID", description = "the restaurant it is another branch of")
        private String restaurant = "";

        @Option(names = "--from", paramLabel = "FILE", description = "settings, one NAME=value a line")
        private @Nullable Path file;

        @Override
        protected void run(ApiClient api) {
            ObjectNode body = object();
            body.put("id", id);
            body.put("restaurant", restaurant);
            body.set("settings", settings(settings, file));
            say(line(api.post("/api/tenants", body)));
        }
    }

    @Command(
            name = "set",
            description = "Changes settings of one; NAME= drops a setting.",
            mixinStandardHelpOptions = true)
    static final class Set extends ApiCommand {
        @Parameters(index = "0", paramLabel = "ID")
        private String id = "";

        @Parameters(index = "1..*", paramLabel = "NAME=VALUE")
        private Map<String, String> settings = new LinkedHashMap<>();

        @Option(names = "--from", paramLabel = "FILE", description = "settings, one NAME=value a line")
        private @Nullable Path file;

        @Override
        protected void run(ApiClient api) {
            say(line(api.patch(path(id, ""), settings(settings, file))));
        }
    }

    @Command(
            name = "test",
            description = "Tries the credentials of one: each call of CartaAI and WhatsApp once.",
            mixinStandardHelpOptions = true)
    static final class Test extends ApiCommand {
        @Parameters(paramLabel = "ID")
        private String id = "";

        @Override
        protected void run(ApiClient api) {
            api.post(path(id, "/test"), null)
                    .forEach(one -> say("%-5s %s %s: %s"
                            .formatted(
                                    one.path("ok").asBoolean() ? "ok" : "WRONG",
                                    one.path("side").asString(""),
                                    one.path("call").asString(""),
                                    one.path("result").asString(""))));
        }
    }

    @Command(
            name = "disable",
            description = "Takes no new orders; those under way are followed.",
            mixinStandardHelpOptions = true)
    static final class Disable extends ApiCommand {
        @Parameters(paramLabel = "ID")
        private String id = "";

        @Override
        protected void run(ApiClient api) {
            say(line(api.post(path(id, "/disable"), null)));
        }
    }

    @Command(name = "enable", description = "Takes orders again.", mixinStandardHelpOptions = true)
    static final class Enable extends ApiCommand {
        @Parameters(paramLabel = "ID")
        private String id = "";

        @Override
        protected void run(ApiClient api) {
            say(line(api.post(path(id, "/enable"), null)));
        }
    }
}
