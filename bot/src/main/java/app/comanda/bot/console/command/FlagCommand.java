package app.comanda.bot.console.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code comanda flag}: how far restaurants have moved to the platform, and changing it. */
@Command(
        name = "flag",
        description = "Shows and changes how far a restaurant has moved to CartaAI.",
        mixinStandardHelpOptions = true,
        subcommands = {
            FlagCommand.Show.class,
            FlagCommand.Set.class,
            FlagCommand.Schedule.class,
            FlagCommand.Log.class,
            FlagCommand.Ids.class,
            FlagCommand.Map.class
        })
public final class FlagCommand {

    /** The path of a restaurant. */
    static String path(String tenant) {
        return "/api/rollout/" + encoded(tenant);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Command(name = "show", description = "Says what every flag is set to.", mixinStandardHelpOptions = true)
    static final class Show extends ApiCommand {
        @Parameters(paramLabel = "RESTAURANT", arity = "0..1", description = "one of them; all without it")
        private @Nullable String tenant;

        @Override
        protected void run(ApiClient api) {
            if (tenant == null) {
                api.get("/api/rollout").forEach(one -> print(one, this::say));
            } else {
                print(api.get(path(tenant)), this::say);
            }
        }
    }

    @Command(name = "set", description = "Sets a flag.", mixinStandardHelpOptions = true)
    static final class Set extends ApiCommand {
        @Parameters(index = "0", paramLabel = "RESTAURANT")
        private String tenant = "";

        @Parameters(index = "1", paramLabel = "FLAG", description = "master, menu, orders, delivery or built-in")
        private String flag = "";

        @Parameters(index = "2", paramLabel = "SETTING", description = "on, off, default or a percentage such as 10")
        private String setting = "";

        @Option(names = "--why", required = true, paramLabel = "REASON", description = "kept in the audit")
        private String why = "";

        @Override
        protected void run(ApiClient api) {
            print(
                    api.put(
                            path(tenant) + "/flags/" + encoded(flag),
                            object().put("setting", setting).put("why", why)),
                    this::say);
        }
    }

    @Command(name = "schedule", description = "The step-by-step move.", mixinStandardHelpOptions = true)
    static final class Schedule extends ApiCommand {
        @Parameters(index = "0", paramLabel = "RESTAURANT")
        private String tenant = "";

        @Parameters(index = "1", paramLabel = "ACTION", description = "start, pause, resume or end")
        private String action = "";

        @Option(names = "--why", required = true, paramLabel = "REASON", description = "kept in the audit")
        private String why = "";

        @Override
        protected void run(ApiClient api) {
            print(
                    api.post(
                            path(tenant) + "/schedule",
                            object().put("action", action).put("why", why)),
                    this::say);
        }
    }

    @Command(name = "log", description = "Who changed what, when and why.", mixinStandardHelpOptions = true)
    static final class Log extends ApiCommand {
        @Parameters(index = "0", paramLabel = "RESTAURANT")
        private String tenant = "";

        @Override
        protected void run(ApiClient api) {
            api.get(path(tenant) + "/changes")
                    .forEach(change -> say(text(change, "at") + "  " + text(change, "who") + "  "
                            + text(change, "what") + ": " + text(change, "before") + " -> " + text(change, "after")
                            + "  (" + text(change, "why") + ")"));
        }
    }

    @Command(
            name = "ids",
            description = "Which products of the built-in menu are which in CartaAI, with a proposal.",
            mixinStandardHelpOptions = true)
    static final class Ids extends ApiCommand {
        @Parameters(index = "0", paramLabel = "RESTAURANT")
        private String tenant = "";

        @Override
        protected void run(ApiClient api) {
            api.get(path(tenant) + "/ids").forEach(one -> {
                String is = one.path("platformId").isString()
                        ? " = " + text(one, "platformId")
                        : one.path("proposedId").isString()
                                ? " ? " + text(one, "proposedId") + " " + text(one, "proposedName") + " ("
                                        + text(one, "likeness") + ")"
                                : " ?";
                say(text(one, "builtInId") + " " + text(one, "name") + is);
            });
        }
    }

    @Command(
            name = "map",
            description = "Says which product in CartaAI a product of the built-in menu is.",
            mixinStandardHelpOptions = true)
    static final class Map extends ApiCommand {
        @Parameters(index = "0", paramLabel = "RESTAURANT")
        private String tenant = "";

        @Parameters(index = "1", paramLabel = "BUILT-IN-ID", description = "such as burgers_0")
        private String builtInId = "";

        @Parameters(index = "2", arity = "0..1", paramLabel = "CARTAAI-ID", description = "forgotten without it")
        private String platformId = "";

        @Option(names = "--why", required = true, paramLabel = "REASON", description = "kept in the audit")
        private String why = "";

        @Override
        protected void run(ApiClient api) {
            api.put(
                    path(tenant) + "/ids/" + encoded(builtInId),
                    object().put("platformId", platformId).put("why", why));
            say(builtInId + (platformId.isEmpty() ? " is not mapped any more." : " = " + platformId));
        }
    }

    private interface Line {
        void say(String line);
    }

    private static void print(JsonNode restaurant, Line line) {
        line.say(text(restaurant, "tenant"));
        restaurant.path("flags").forEach(flag -> {
            String setting = text(flag, "setting");
            line.say("  " + text(flag, "flag") + ": " + setting
                    + (setting.equals("default") ? " (" + (flag.path("starting").asBoolean() ? "on" : "off") + ")" : "")
                    + (flag.path("fallen").isString() ? "  turned off by itself: " + text(flag, "fallen") : ""));
        });
        JsonNode schedule = restaurant.path("schedule");
        if (schedule.isObject()) {
            line.say("  schedule: step " + schedule.path("taken").asInt() + " of "
                    + schedule.path("steps").size()
                    + (schedule.path("paused").asBoolean() ? ", paused" : ""));
        }
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
