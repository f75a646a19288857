package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets into the console and the API. */
class ConsoleDoorTest {
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
    void theApiTellsWhoeverComesWithoutThePasswordWhatItNeeds() throws Exception {
        HttpResponse<String> answer = get("/api/anything");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("COMANDA_ADMIN_PASSWORD");
        // a browser that is not asked for Basic never keeps the password
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void theApiTakesThePasswordAsBasicAndAsBearer() throws Exception {
        String basic = Base64.getEncoder().encodeToString(("rosa:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

        for (String credentials : new String[] {"Basic " + basic, "Bearer " + PASSWORD}) {
            HttpResponse<String> answer = get("/api/anything", "Authorization", credentials);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("There is nothing under this path");
        }
        assertThat(get("/api/anything", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(401);
    }

    @Test
    void pagesLeadToTheLogInAndTheLogInLeadsBack() throws Exception {
        HttpResponse<String> page = get("/console");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/console/login");

        HttpResponse<String> form = get("/console/login");
        String cookie = cookie(form);
        HttpResponse<String> taken = post(
                "/console/login",
                cookie,
                "_csrf=" + csrf(form) + "&name=Rosa&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(taken.headers().firstValue("Location").orElseThrow()).endsWith("/console");
        assertThat(taken.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Strict");

        HttpResponse<String> home = get("/console", "Cookie", cookie(taken));
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("Mensajes por atender").doesNotContain(PASSWORD);
        assertThat(home.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(get("/console/nowhere", "Cookie", cookie(taken)).statusCode())
                .isEqualTo(404);
        assertThat(get("/api/anything", "Cookie", cookie(taken)).statusCode()).isEqualTo(401);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        HttpResponse<String> form = get("/console/login");

        HttpResponse<String> refused = post("/console/login", cookie(form), "name=Rosa&password=" + PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void whatPagesAreMadeOfIsServed() throws Exception {
        String page = get("/console/login").body();
        Matcher parts =
                Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"").matcher(page);

        assertThat(parts.results().map(part -> part.group(1)).toList())
                .hasSize(3)
                .allSatisfy(part -> assertThat(get(part).statusCode()).as(part).isEqualTo(200));
    }

    @Test
    void healthMetricsAndWebhookNeedNoPassword() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(post("/webhook", "", "{}").statusCode()).isEqualTo(401);
        assertThat(get("/webhook").statusCode()).isEqualTo(403);
    }

    @Test
    void withoutAPasswordThereIsNothingToGetInto(@TempDir Path other) throws Exception {
        try (Installation closed = Installation.start(other, Map.of("COMANDA_ADMIN_PASSWORD", ""))) {
            for (String path : new String[] {"/console", "/console/login", "/api/tenants"}) {
                HttpResponse<String> answer =
                        HTTP.send(HttpRequest.newBuilder(closed.uri(path)).build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.body()).contains("set COMANDA_ADMIN_PASSWORD to turn them on");
            }
        }
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(installation.uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String cookie, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(installation.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static String csrf(HttpResponse<String> form) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
