package app.comanda.bot.console.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code comanda talk}: the conversations that customers have with people of a restaurant. */
@Command(
        name = "talk",
        description = "Shows the conversations that are with a person, answers in them and gives them back to the bot.",
        mixinStandardHelpOptions = true,
        subcommands = {
            TalkCommand.Waiting.class,
            TalkCommand.Show.class,
            TalkCommand.Take.class,
            TalkCommand.Reply.class,
            TalkCommand.Back.class
        })
public final class TalkCommand {

    private static String path(String restaurant) {
        return "/api/tenants/" + FlagCommand.encoded(restaurant) + "/conversations";
    }

    private static String path(String restaurant, String conversation, String what) {
        return path(restaurant) + "/" + FlagCommand.encoded(conversation) + "/" + what;
    }

    @Command(name = "list", description = "Who is with a person, or waits for one.", mixinStandardHelpOptions = true)
    static final class Waiting extends ApiCommand {
        @Parameters(index = "0", paramLabel = "RESTAURANT")
        private String restaurant = "";

        @Override
        protected void run(ApiClient api) {
            for (JsonNode talk : api.get(path(restaurant))) {
                String taken = FlagCommand.text(talk, "takenBy");
                String waits = FlagCommand.text(talk, "waitingSince");
                say(FlagCommand.text(talk, "id") + "  " + FlagCommand.text(talk, "customer") + " "
                        + FlagCommand.text(talk, "phone") + "  "
                        + (taken.isEmpty() ? "nobody has taken it" : "with " + taken)
                        + (waits.isEmpty() ? ", answered" : ", waits since " + waits));
            }
        }
    }

    @Command(name = "show", description = "The last messages of a conversation.", mixinStandardHelpOptions = true)
    static final class Show extends ApiCommand {
        @Parameters(index = "0", paramLabel = "RESTAURANT")
        private String restaurant = "";

        @Parameters(index = "1", paramLabel = "CONVERSATION", description = "its id, as list shows it")
        private String conversation = "";

        @Override
        protected void run(ApiClient api) {
            for (JsonNode line : api.get(path(restaurant, conversation, "messages"))) {
                say(FlagCommand.text(line, "at") + "  " + FlagCommand.text(line, "who") + ": "
                        + FlagCommand.text(line, "text") + mark(FlagCommand.text(line, "fate")));
            }
        }

        private static String mark(String fate) {
            return fate.isEmpty() ? "" : "  (" + fate + ")";
        }
    }

    @Command(name = "take", description = "Says that you see to it.", mixinStandardHelpOptions = true)
    static final class Take extends ApiCommand {
        @Parameters(index = "0", paramLabel = "RESTAURANT")
        private String restaurant = "";

        @Parameters(index = "1", paramLabel = "CONVERSATION")
        private String conversation = "";

        @Override
        protected void run(ApiClient api) {
            api.post(path(restaurant, conversation, "take"), null);
            say("Taken.");
        }
    }

    @Command(name = "reply", description = "Answers the customer.", mixinStandardHelpOptions = true)
    static final class Reply extends ApiCommand {
        @Parameters(index = "0", paramLabel = "RESTAURANT")
        private String restaurant = "";

        @Parameters(index = "1", paramLabel = "CONVERSATION")
        private String conversation = "";

        @Parameters(index = "2", paramLabel = "TEXT", description = "what the customer is told, in quotes")
        private String text = "";

        @Override
        protected void run(ApiClient api) {
            api.post(path(restaurant, conversation, "reply"), object().put("text", text));
            say("On its way.");
        }
    }

    @Command(name = "back", description = "Gives the conversation back to the bot.", mixinStandardHelpOptions = true)
    static final class Back extends ApiCommand {
        @Parameters(index = "0", paramLabel = "RESTAURANT")
        private String restaurant = "";

        @Parameters(index = "1", paramLabel = "CONVERSATION")
        private String conversation = "";

        @Override
        protected void run(ApiClient api) {
            api.post(path(restaurant, conversation, "hand-back"), null);
            say("The bot has it again.");
        }
    }
}
