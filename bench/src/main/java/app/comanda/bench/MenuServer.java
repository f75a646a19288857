package app.comanda.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A platform with any number of branches, as many products in each as its id says ({@code LOC20}). Names, descriptions and
 * pictures are every branch's own; every product has sizes and two groups of extras.
 */
final class MenuServer implements AutoCloseable {
    private static final Pattern PRODUCT_ID = Pattern.compile("PROD[0-9A-Za-z]+");
    private static final int IN_A_CATEGORY = 10;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    MenuServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(executor);
        server.createContext("/api/v1", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = exchange.getRequestURI().toString();
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            byte[] answer = answer(asked, body).getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static String answer(String asked, String body) {
        if (asked.contains("bot-structure")) {
            return structure(between(asked, "subDomain=", "&"), products(asked));
        }
        if (asked.contains("getProductInMenu")) {
            return "{\"success\":true,\"data\":["
                    + PRODUCT_ID
                            .matcher(body)
                            .results()
                            .map(id -> details(id.group()))
                            .collect(Collectors.joining(","))
                    + "]}";
        }
        if (asked.contains("zones")) {
            return "{\"success\":true,\"data\":[{\"_id\":\"z1\",\"zoneName\":\"Miraflores\",\"type\":\"simple\","
                    + "\"deliveryCost\":5,\"minimumOrder\":20,\"isActive\":true}]}";
        }
        String tenant = between(asked, "get-all/", "/");
        return "{\"type\":\"success\",\"data\":["
                + IntStream.range(0, products(asked))
                        .mapToObj(i -> "{\"_id\":\"" + id(tenant, i) + "\",\"rId\":\"" + id(tenant, i)
                                + "\",\"name\":\"Plato\",\"basePrice\":20,\"isActive\":true,\"isAvailable\":true}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String structure(String tenant, int products) {
        return "{\"type\":\"1\",\"message\":\"ok\",\"data\":{\"categories\":["
                + IntStream.range(0, (products + IN_A_CATEGORY - 1) / IN_A_CATEGORY)
                        .mapToObj(c -> "{\"id\":\"" + tenant + ":cat:" + c + "\",\"name\":\"Carta " + c
                                + "\",\"description\":\"Lo mejor de la casa\",\"position\":" + c + ",\"products\":["
                                + IntStream.range(c * IN_A_CATEGORY, Math.min(products, (c + 1) * IN_A_CATEGORY))
                                        .mapToObj(i -> item(tenant, i))
                                        .collect(Collectors.joining(","))
                                + "]}")
                        .collect(Collectors.joining(","))
                + "]}}";
    }

    private static String item(String tenant, int number) {
        return "{\"id\":\"" + id(tenant, number) + "\",\"name\":\"Plato " + number + " de " + tenant
                + "\",\"description\":\"Con papas doradas, ensalada fresca y las cremas de " + tenant + ", " + number
                + "\",\"basePrice\":" + (15 + number % 40) + ".90,\"imageUrl\":\"https://cdn.cartaai.pe/" + tenant + "/"
                + number + ".jpg\",\"isAvailable\":true,\"preparationTime\":15}";
    }

    private static String details(String id) {
        return "{\"_id\":\"" + id + "\",\"name\":\"Plato\",\"price\":20,\"presentations\":["
                + IntStream.range(0, 3)
                        .mapToObj(i -> "{\"_id\":\"PRES" + id + i + "\",\"name\":\"Tamaño " + i + "\",\"price\":"
                                + (20 + i * 10) + ".90}")
                        .collect(Collectors.joining(","))
                + "],\"modifiers\":["
                + IntStream.range(0, 2)
                        .mapToObj(m -> "{\"_id\":\"MOD" + m + "\",\"name\":\"Extras " + m
                                + "\",\"minSelections\":0,\"maxSelections\":3,\"options\":["
                                + IntStream.range(0, 6)
                                        .mapToObj(o -> "{\"_id\":\"OPT" + m + o + "\",\"name\":\"Extra " + o
                                                + "\",\"price\":" + o + ".50}")
                                        .collect(Collectors.joining(","))
                                + "]}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String id(String tenant, int number) {
        return "PROD" + tenant + "N" + number;
    }

    private static int products(String asked) {
        Matcher number = Pattern.compile("LOC(\\d+)").matcher(asked);
        if (!number.find()) {
            throw new IllegalArgumentException("No branch in " + asked);
        }
        return Integer.parseInt(number.group(1));
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        int to = text.indexOf(after, from);
        return text.substring(from, to < 0 ? text.length() : to);
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
