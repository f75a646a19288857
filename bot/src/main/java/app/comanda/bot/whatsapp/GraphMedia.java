package app.comanda.bot.whatsapp;

import app.comanda.bot.tenant.Tenant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Pictures that customers sent, fetched from Meta when somebody looks at them: its id gives a link that lives for five
 * minutes, and the link gives the picture, both with the number's token (Cloud API, Media). Meta keeps what customers send
 * for seven days. Nothing is kept here.
 */
public final class GraphMedia implements AutoCloseable {
    /** The largest picture WhatsApp takes is 5 MB (Cloud API, supported media types). */
    private static final int PICTURE_BYTES = 5 * 1024 * 1024;

    private static final int ANSWER_BYTES = 64 * 1024;
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp");
    /** Where Meta's links lead; the token goes nowhere else but to the Graph API itself. */
    private static final String META_FILES = "lookaside.fbsbx.com";

    private final GraphSettings settings;
    private final HttpClient http;

    /** @param executor runs what HTTP answers set going */
    public GraphMedia(GraphSettings settings, Executor executor) {
        this.settings = settings;
        this.http = settings.client(executor);
    }

    /** A picture as the customer sent it. */
    public static final class Picture {
        private final String type;
        private final byte[] bytes;

        private Picture(String type, byte[] bytes) {
            this.type = type;
            this.bytes = bytes;
        }

        /** {@code image/jpeg}, {@code image/png} or {@code image/webp}. */
        public String type() {
            return type;
        }

        /** Its content, which is the caller's from here on. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /** The picture of that id; empty where Meta has it no more, does not answer, or gives something else. */
    public Optional<Picture> picture(Tenant tenant, String mediaId) {
        if (!mediaId.matches("[0-9A-Za-z_-]{1,64}")) {
            return Optional.empty();
        }
        return fetch(tenant, settings.number(mediaId), ANSWER_BYTES)
                .map(answer -> link(answer.body()))
                .filter(this::ofMeta)
                .flatMap(link -> fetch(tenant, link, PICTURE_BYTES))
                .flatMap(GraphMedia::picture);
    }

    private static Optional<Picture> picture(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .map(type -> type.split(";", 2)[0].strip())
                .filter(PICTURES::contains)
                .map(type -> new Picture(type, answer.body()));
    }

    private Optional<HttpResponse<byte[]>> fetch(Tenant tenant, URI from, int limit) {
        HttpRequest request = settings.request(tenant, from).GET().build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limit));
            return answer.statusCode() == 200 ? Optional.of(answer) : Optional.empty();
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static @Nullable URI link(byte[] answer) {
        try {
            JsonNode body = MetaJson.plain().readTree(answer);
            String url = body.isObject() ? Fields.text(body, "url") : null;
            return url == null ? null : URI.create(url);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private boolean ofMeta(URI link) {
        boolean graph = settings.baseUrl().getScheme().equals(link.getScheme())
                && settings.baseUrl().getAuthority().equals(link.getAuthority());
        return graph || ("https".equals(link.getScheme()) && META_FILES.equals(link.getAuthority()));
    }

    @Override
    public void close() {
        http.close();
    }
}
