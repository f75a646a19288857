package app.comanda.bot;

import app.comanda.bot.local.LocalRestaurant;
import app.comanda.bot.local.MenuFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with a menu file without the service. */
@Command(name = "menu", description = "Looks at menu files.", mixinStandardHelpOptions = true)
final class MenuCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before a command runs
    private CommandSpec spec;

    @Command(
            name = "example",
            description = "Prints the built-in restaurant's menu file, to be copied and edited.",
            mixinStandardHelpOptions = true)
    int example() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(MenuFile.builtIn());
        out.flush();
        return 0;
    }

    @Command(
            name = "check",
            description = "Says whether a menu file can be served, and everything that is wrong with it.",
            mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "FILE") Path file) {
        PrintWriter err = spec.commandLine().getErr();
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            err.println("The menu file " + file + " cannot be read: " + e.getMessage() + ".");
            return 2;
        }
        return switch (MenuFile.read(text)) {
            case MenuFile.Reading.Whole(LocalRestaurant restaurant) -> {
                PrintWriter out = spec.commandLine().getOut();
                out.println(file + " can be served:");
                restaurant.summary().forEach(line -> out.println("  " + line));
                yield 0;
            }
            case MenuFile.Reading.Wrong wrong -> {
                err.println(file + " cannot be served:");
                wrong.problems().forEach(problem -> err.println("  - " + problem));
                yield 1;
            }
        };
    }
}
