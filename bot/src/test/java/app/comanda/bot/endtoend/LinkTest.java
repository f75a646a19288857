package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.console.command.LinkCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("case 60: links hold the number people see and open exactly what they name")
class LinkTest {
    private static final String PASSWORD = "abrete-sesamo";

    @TempDir
    static Path folder;

    private static Installation installation;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.start(folder, Map.of("COMANDA_ADMIN_PASSWORD", PASSWORD));
    }

    @AfterAll
    static void stop() {
        installation.close();
        HTTP.close();
    }

    @Test
    void aLinkOfTheApiOpensItsProductInTheChat() throws Exception {
        installation
                .diner("51970000001", "Rosa", Installation.TASTY)
                .writes("hola")
                .hears("Tasty Bites");
        JsonNode link = StreamSupport.stream(
                        JsonMapper.shared()
                                .readTree(api("/api/tenants/tasty/links").body())
                                .spliterator(),
                        false)
                .filter(one -> one.path("kind").asString("").equals("product"))
                .findFirst()
                .orElseThrow();

        assertThat(link.path("url").asString(""))
                .startsWith("https://wa.me/")
                .doesNotContain(Installation.TASTY, "+", " ");
        installation
                .diner("51970000002", "Luis", Installation.TASTY)
                .writes(link.path("text").asString(""))
                .hears(link.path("name").asString(""));
    }

    @Test
    void theCommandPrintsALinkAndWritesItsCode(@TempDir Path out) throws Exception {
        installation
                .diner("51970000003", "Ana", Installation.TASTY)
                .writes("hola")
                .hears("Tasty Bites");
        JsonNode link = JsonMapper.shared()
                .readTree(api("/api/tenants/tasty/links").body())
                .get(0);
        Path code = out.resolve("code.svg");

        String printed =
                run("tasty", link.path("kind").asString(""), link.path("id").asString(""), "--qr", code.toString());

        assertThat(printed).contains(link.path("url").asString(""));
        assertThat(Files.readString(code)).startsWith("<svg");
        assertThat(run("nowhere")).contains("There is no restaurant");
    }

    @Test
    void thePageShowsEachLinkWithItsCode() throws Exception {
        installation
                .diner("51970000004", "Eva", Installation.TASTY)
                .writes("hola")
                .hears("Tasty Bites");
        JsonNode link = JsonMapper.shared()
                .readTree(api("/api/tenants/tasty/links").body())
                .get(0);
        HttpResponse<String> form = page("/console/login", "");
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> in = HTTP.send(
                HttpRequest.newBuilder(installation.uri("/console/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie(form))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "_csrf=" + token.group(1) + "&name=Rosa&password=" + PASSWORD))
                        .build(),
                BodyHandlers.ofString());

        assertThat(page("/console/links", cookie(in)).body()).contains("/console/links/tasty");
        HttpResponse<String> links = page("/console/links/tasty", cookie(in));
        assertThat(links.body())
                .contains(link.path("name").asString(""), link.path("url").asString(""));
        Matcher code =
                Pattern.compile("src=\"(/console/links/tasty/qr[^\"]+)\"").matcher(links.body());
        assertThat(code.find()).isTrue();
        HttpResponse<String> picture = page(code.group(1).replace("&amp;", "&"), cookie(in));
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(picture.body()).startsWith("<svg");
        assertThat(page("/console/links/nowhere", cookie(in)).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> page(String path, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(installation.uri(path));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine command =
                new CommandLine(new LinkCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 4);
        try {
            all[arguments.length] = "--url";
            all[arguments.length + 1] = installation.uri("").toString();
            all[arguments.length + 2] = "--settings";
            all[arguments.length + 3] = Files.writeString(
                            folder.resolve("door.settings"), "COMANDA_ADMIN_PASSWORD=" + PASSWORD + "\n")
                    .toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        command.execute(all);
        return out.toString();
    }

    private static HttpResponse<String> api(String path) throws Exception {
        URI uri = installation.uri(path);
        return HTTP.send(
                HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + PASSWORD)
                        .build(),
                BodyHandlers.ofString());
    }
}
