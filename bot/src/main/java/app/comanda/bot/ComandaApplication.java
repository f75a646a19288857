package app.comanda.bot;

import app.comanda.bot.console.command.CompareCommand;
import app.comanda.bot.console.command.CustomerCommand;
import app.comanda.bot.console.command.FlagCommand;
import app.comanda.bot.console.command.LinkCommand;
import app.comanda.bot.console.command.TalkCommand;
import app.comanda.bot.console.command.TenantCommand;
import app.comanda.bot.tenant.Settings;
import app.comanda.bot.tenant.WrongSettings;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;

/** The program: without a command it is the service, with one it does that and ends. */
public final class ComandaApplication {
    private ComandaApplication() {}

    public static void main(String[] args) {
        int result = program().execute(args);
        if (result != 0) {
            System.exit(result);
        }
    }

    /** The service and every command. */
    public static CommandLine program() {
        CommandLine program = new CommandLine(new ServiceCommand())
                .addSubcommand(new MenuCommand())
                .addSubcommand(new TenantCommand())
                .addSubcommand(new LinkCommand())
                .addSubcommand(new CustomerCommand())
                .addSubcommand(new TalkCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new FlagCommand())
                .addSubcommand(new CompareCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new ParseCommand());
        program.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof WrongSettings wrong) {
                command.getErr().println("Comanda cannot start with these settings (see docs/configuration.md):");
                wrong.problems().forEach(problem -> command.getErr().println("  - " + problem));
                return 2;
            }
            throw failure;
        });
        return program;
    }

    /** Starts the service in this process; closing the context stops it. */
    public static ConfigurableApplicationContext start(Settings settings) {
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setDefaultProperties(Map.of("server.port", settings.http().port()));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(Settings.class, () -> settings));
        return application.run();
    }
}
