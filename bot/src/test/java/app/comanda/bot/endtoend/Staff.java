package app.comanda.bot.endtoend;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody of the restaurant who is logged in to the console and reads its pages. */
final class Staff implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Installation installation;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Staff(Installation installation, String name, String password) throws IOException, InterruptedException {
        this.installation = installation;
        Matcher token = TOKEN.matcher(page("/console/login"));
        if (!token.find()) {
            throw new AssertionError("The log-in has no token");
        }
        String form = "_csrf=" + encoded(token.group(1)) + "&name=" + encoded(name) + "&password=" + encoded(password);
        http.send(
                HttpRequest.newBuilder(installation.uri("/console/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    String page(String path) throws IOException, InterruptedException {
        return get(path).body();
    }

    int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(installation.uri(path)).build(), BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
