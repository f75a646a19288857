package app.comanda.bot.console.command;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code comanda customer …}: what the running service knows of a customer. */
@Command(
        name = "customer",
        description = "Erases a customer's data.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CustomerCommand.Erase.class)
public final class CustomerCommand {

    @Command(
            name = "erase",
            description =
                    "Erases all that is known of a customer but what the accounts need. Waits for an order under way.",
            mixinStandardHelpOptions = true)
    static final class Erase extends ApiCommand {
        @Parameters(index = "0", paramLabel = "RESTAURANT")
        private String restaurant = "";

        @Parameters(
                index = "1",
                paramLabel = "CUSTOMER",
                description = "a phone number with its country code, or a user id")
        private String customer = "";

        @Override
        protected void run(ApiClient api) {
            String path = "/api/tenants/" + URLEncoder.encode(restaurant, StandardCharsets.UTF_8) + "/customers/erase";
            String state = api.post(path, object().put("customer", customer))
                    .path("state")
                    .asString("");
            say(
                    switch (state) {
                        case "erased" -> "Erased.";
                        case "after_order" -> "An order is under way: the customer is erased as soon as it is over.";
                        default -> "Something of theirs is just on its way: the customer is erased within a minute.";
                    });
        }
    }
}
