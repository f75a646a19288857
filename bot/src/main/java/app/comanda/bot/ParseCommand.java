package app.comanda.bot;

import app.comanda.bot.local.MenuFile;
import app.comanda.ordering.language.Lexicon;
import app.comanda.ordering.language.OrderParser;
import app.comanda.ordering.language.Reading;
import app.comanda.ordering.menu.Language;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what people write with a menu of one's own: JSON lines in and out, or line by line at a terminal. */
@Command(
        name = "parse",
        description = "Shows how messages are understood on a menu (docs/understanding.md).",
        mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Option(names = "--menu", required = true, description = "a menu file (docs/menu-file.md)")
    private Path menu = Path.of("");

    @Option(
            names = "--lang",
            defaultValue = "es",
            description = "the language written, es or en (default: ${DEFAULT-VALUE})")
    private String lang = "es";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Language language;
        switch (lang) {
            case "es" -> language = Language.ES;
            case "en" -> language = Language.EN;
            default -> {
                err.println("--lang takes es or en, not " + lang + ".");
                return 2;
            }
        }
        String text;
        try {
            text = Files.readString(menu, StandardCharsets.UTF_8);
        } catch (IOException e) {
            err.println("The menu file " + menu + " cannot be read: " + e.getMessage() + ".");
            return 2;
        }
        return switch (MenuFile.read(text)) {
            case MenuFile.Reading.Whole whole -> {
                Lexicon lexicon = Lexicon.of(whole.menu());
                yield atTerminal() ? converse(lexicon, language) : answer(lexicon, language);
            }
            case MenuFile.Reading.Wrong(var problems) -> {
                err.println(menu + " cannot be used:");
                problems.forEach(problem -> err.println("  - " + problem));
                yield 2;
            }
        };
    }

    @SuppressWarnings("SystemConsoleNull") // a JDK may still be told to give none
    private static boolean atTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private BufferedReader input() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    private int answer(Lexicon lexicon, Language language) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        BufferedReader input = input();
        int number = 0;
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonNode message = JSON.readTree(line);
                Reading reading = OrderParser.parse(message.path("text").asString(""), lexicon, language);
                Map<String, Object> result = new LinkedHashMap<>();
                result.put("id", message.path("id").asString(""));
                result.put("lines", ReadingJson.lines(reading));
                out.println(JSON.writeValueAsString(result));
            } catch (JacksonException e) {
                spec.commandLine()
                        .getErr()
                        .println("Line " + number + " is not a JSON object with \"id\" and \"text\": "
                                + e.getOriginalMessage());
                out.flush();
                return 2;
            }
        }
        out.flush();
        return 0;
    }

    private int converse(Lexicon lexicon, Language language) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Write an order as a customer would; an empty line ends.");
        out.flush();
        BufferedReader input = input();
        for (String line = input.readLine(); line != null && !line.isBlank(); line = input.readLine()) {
            ReadingText.of(line, OrderParser.parse(line, lexicon, language)).forEach(out::println);
            out.flush();
        }
        return 0;
    }
}
