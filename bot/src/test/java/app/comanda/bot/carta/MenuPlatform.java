package app.comanda.bot.carta;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.CartaBranch.AuthKind;
import app.comanda.bot.tenant.CartaBranch.MenuCare;
import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.Tenant;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A platform with one small branch, whose every answer a test can change, and which can be switched off. */
final class MenuPlatform implements AutoCloseable {
    static final String PIZZA = "PROD1760097779970AAAAA";
    static final String PIZZA_OBJECT = "65f000000000000000000001";
    static final String MENU = "/menu2/bot-structure";
    static final String DETAILS = "/menu/getProductInMenu/LOC1/casa";
    static final String PRODUCTS = "/products/get-all/casa/LOC1";
    static final String BUSINESS = "/business";
    static final String ZONES = "/delivery/zones/casa/LOC1";

    final List<String> asked = new CopyOnWriteArrayList<>();
    final Map<String, String> answers = new ConcurrentHashMap<>();
    volatile boolean away;
    volatile CountDownLatch gate = new CountDownLatch(0);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    MenuPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(executor);
        server.createContext("/api/v1", this::answer);
        answers.put(MENU, structure("Pizza Margarita", "\"basePrice\":32.5"));
        answers.put(
                PRODUCTS,
                "{\"type\":\"success\",\"message\":\"ok\",\"data\":[{\"_id\":\"" + PIZZA_OBJECT + "\",\"rId\":\""
                        + PIZZA + "\",\"name\":\"Pizza\",\"basePrice\":32.5,\"isActive\":true,\"isAvailable\":true}]}");
        answers.put(DETAILS, details(PIZZA_OBJECT));
        answers.put(
                ZONES,
                "{\"success\":true,\"data\":[{\"_id\":\"z1\",\"zoneName\":\"Miraflores\",\"type\":\"simple\","
                        + "\"deliveryCost\":5,\"minimumOrder\":20,\"estimatedTime\":30,\"isActive\":true}]}");
        server.start();
    }

    static String structure(String name, String price) {
        return "{\"type\":\"1\",\"message\":\"ok\",\"data\":{\"categories\":[{\"id\":\"c1\",\"name\":\"Pizzas\",\"position\":1,"
                + "\"products\":[{\"id\":\"" + PIZZA + "\",\"name\":\"" + name + "\"," + price
                + ",\"isAvailable\":true}]}]}}";
    }

    static String details(String id) {
        return "{\"success\":true,\"message\":\"ok\",\"data\":[{\"_id\":\"" + id
                + "\",\"name\":\"Pizza\",\"price\":32.5,"
                + "\"presentations\":[],\"modifiers\":[{\"_id\":\"65f0000000000000000000a1\",\"name\":\"Extras\","
                + "\"minSelections\":0,\"maxSelections\":2,\"options\":[{\"_id\":\"65f0000000000000000000b1\","
                + "\"name\":\"Queso\",\"price\":3}]}]}]}";
    }

    Tenant tenant(String id) {
        return tenant(id, "LOC1", null);
    }

    Tenant tenant(String id, String localId, @Nullable String defaultImage) {
        return Calls.tenant(
                id,
                new CartaBranch(
                        URI.create("http://localhost:" + server.getAddress().getPort()),
                        "casa",
                        localId,
                        new Secret("the-token-of-casa"),
                        AuthKind.BEARER,
                        Duration.ofSeconds(20),
                        0,
                        new MenuCare(Duration.ofMinutes(15), Duration.ofDays(1), defaultImage),
                        Calls.PEN));
    }

    long times(String path) {
        return asked.stream().filter(path::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/api/v1".length());
            asked.add(path);
            exchange.getRequestBody().readAllBytes();
            gate.await();
            String body = answers.get(path);
            byte[] bytes = (away || body == null ? "{\"success\":false,\"message\":\"down\"}" : body).getBytes(UTF_8);
            exchange.sendResponseHeaders(away ? 503 : body == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
