package app.comanda.bot.console.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code comanda link …}: links into a chat with something of the menu, and their QR codes. */
@Command(
        name = "link",
        description = "Prints links that open a chat with a product, a category or an offer already asked for.",
        mixinStandardHelpOptions = true)
public final class LinkCommand extends ApiCommand {
    @Parameters(index = "0", paramLabel = "TENANT")
    private String tenant = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "KIND",
            description = "product, category or offer; all of them when left out")
    private @Nullable String kind;

    @Parameters(index = "2", arity = "0..1", paramLabel = "ID", description = "its id in the menu")
    private @Nullable String id;

    @Option(names = "--qr", paramLabel = "FILE", description = "writes the QR code of the one link as an SVG picture")
    private @Nullable Path code;

    @Override
    protected void run(ApiClient api) {
        String path = "/api/tenants/" + encoded(tenant) + "/links";
        if (kind != null && id != null) {
            JsonNode link = api.get(path + "/one?kind=" + encoded(kind) + "&id=" + encoded(id));
            say(link.path("url").asString(""));
            if (code != null) {
                write(code, link.path("qr").asString(""));
                say("QR code: " + code);
            }
            return;
        }
        if (code != null) {
            throw new ApiClient.Failed("--qr needs a KIND and an ID: it is the code of one link.");
        }
        for (JsonNode link : api.get(path)) {
            if (kind == null || kind.equals(link.path("kind").asString(""))) {
                say("%-8s %-28s %-40s %s"
                        .formatted(
                                link.path("kind").asString(""),
                                link.path("id").asString(""),
                                link.path("name").asString(""),
                                link.path("url").asString("")));
            }
        }
    }

    private static void write(Path file, String picture) {
        try {
            Files.writeString(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException("The QR code cannot be written to " + file, e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
