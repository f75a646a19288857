package app.comanda.bot.console.command;

import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.SettingsFile;
import app.comanda.bot.tenant.WrongSettings;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command that speaks to the running service: {@link #run(ApiClient)} does its work and prints with {@link #say}. The
 * exit code is 0, or 1 when the service is not running or says no, 2 when the command or its settings are wrong.
 */
public abstract class ApiCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "the settings file of the service, for COMANDA_PORT and COMANDA_ADMIN_PASSWORD")
    private @Nullable Path settings;

    @Option(names = "--url", paramLabel = "URL", description = "where the service is, if not on this machine")
    private @Nullable URI url;

    /** Does the command's work. */
    protected abstract void run(ApiClient api);

    @Override
    public final Integer call() {
        try {
            run(client(System.getenv()));
            return 0;
        } catch (ApiClient.Failed e) {
            complain(String.valueOf(e.getMessage()));
            return 1;
        } catch (WrongSettings e) {
            e.problems().forEach(this::complain);
            return 2;
        }
    }

    /** Prints a line. */
    protected final void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    /** An empty JSON object to fill for a body. */
    protected static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private ApiClient client(Map<String, String> environment) {
        Map<String, String> values = SettingsFile.under(environment, settings);
        String password = values.getOrDefault("COMANDA_ADMIN_PASSWORD", "").strip();
        if (password.isEmpty()) {
            throw new WrongSettings("COMANDA_ADMIN_PASSWORD is missing: set it as the service has it, or give its"
                    + " settings file with --settings FILE.");
        }
        URI base = url == null
                ? URI.create("http://localhost:"
                        + values.getOrDefault("COMANDA_PORT", "8080").strip())
                : url;
        return new ApiClient(base, new Secret(password), environment.getOrDefault("USER", "command"));
    }

    private void complain(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("comanda: " + sentence);
        err.flush();
    }
}
