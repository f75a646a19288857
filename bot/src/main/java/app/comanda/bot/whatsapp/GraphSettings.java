package app.comanda.bot.whatsapp;

import app.comanda.bot.tenant.Tenant;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * Where the Graph API is and how long it is waited for.
 *
 * @param baseUrl with or without a slash at its end
 * @param version as in {@code v25.0}
 * @param connectTimeout shorter than the other: a send that never got a connection surely did not go out
 * @param requestTimeout from the first byte asked for to the last byte of the answer
 */
public record GraphSettings(URI baseUrl, String version, Duration connectTimeout, Duration requestTimeout) {
    public GraphSettings {
        if (!("https".equals(baseUrl.getScheme()) || "http".equals(baseUrl.getScheme())) || baseUrl.getHost() == null) {
            throw new IllegalArgumentException("The Graph API's base URL must be http or https with a host");
        }
        if (!version.matches("v[0-9]{1,3}(\\.[0-9]{1,2})?")) {
            throw new IllegalArgumentException("The Graph API's version must look like v25.0");
        }
        if (!connectTimeout.isPositive() || connectTimeout.compareTo(requestTimeout) >= 0) {
            throw new IllegalArgumentException("The connect timeout must be positive and below the request timeout");
        }
    }

    /**
     * A client for it, which follows nobody elsewhere.
     *
     * @param executor runs what HTTP answers set going
     */
    HttpClient client(Executor executor) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(executor)
                .build();
    }

    /** A request with the tenant's token. */
    HttpRequest.Builder request(Tenant tenant, URI to) {
        return HttpRequest.newBuilder(to)
                .timeout(requestTimeout)
                .header(
                        "Authorization",
                        "Bearer " + tenant.number().accessToken().value());
    }

    /** Where messages of a number are posted. */
    URI messages(String phoneNumberId) {
        return URI.create(number(phoneNumberId) + "/messages");
    }

    /** Where a number says who it is. */
    URI number(String phoneNumberId) {
        String base = baseUrl.toString();
        String trimmed = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return URI.create(trimmed + "/" + version + "/" + phoneNumberId);
    }
}
