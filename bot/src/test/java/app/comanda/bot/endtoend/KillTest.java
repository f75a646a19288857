package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.console.command.ApiClient;
import app.comanda.bot.tenant.Secret;
import app.comanda.sandbox.Sandbox;
import app.comanda.sandbox.SandboxSettings;
import app.comanda.sandbox.carta.Order;
import app.comanda.sandbox.meta.OutgoingMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Kills the real program with SIGKILL in the middle of its work, again and again, and counts what customers saw. */
class KillTest {
    /** Milliseconds from the webhooks to the kill: before the first commit, between commits, during a send, after it. */
    private static final List<Integer> MOMENTS = List.of(0, 4, 20, 60, 160, 400);

    /** Its own kitchen has fewer steps to be killed in: nothing is sent to a platform. */
    private static final List<Integer> KITCHEN = List.of(0, 35, 250);

    /**
     * A kill in the instant between the attempt's commit and the request's first byte leaves an order that was never
     * sent. The sandbox shows an order at once, so the window may be short and the order sent again after it.
     */
    private static final Map<String, String> SETTINGS =
            Map.of("COMANDA_UNKNOWN_ORDER_SECONDS", "5", "COMANDA_UNKNOWN_ORDER_THEN", "resubmit");

    private static final int GREETING = 6;

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "case 75: killed again and again between webhook and reply, every customer is answered once, every order placed once")
    void answersOnceAndPlacesOnceHoweverOftenItIsKilled() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.demoDefaults());
                BotProcess bot = BotProcess.start(folder, sandbox.port(), SETTINGS)) {
            sandbox.meta().deliverTo(bot.uri("/webhook"));
            sandbox.meta().switches().longestRetryPause(Duration.ofMillis(500));
            List<Diner> ordering = walkToTheQuote(
                    MOMENTS.size(),
                    i -> diner(sandbox, "51980000%03d".formatted(i)).walksToTheQuote());
            // Both far sides take their time, so that the kills fall into every step of the way.
            sandbox.faults().graph().latency(Duration.ofMillis(30), Duration.ofMillis(60));
            sandbox.faults().carta().latency(Duration.ofMillis(40), Duration.ofMillis(80));

            List<Diner> greeting = new ArrayList<>();
            for (int round = 0; round < MOMENTS.size(); round++) {
                for (int i = 0; i < GREETING; i++) {
                    Diner diner = diner(sandbox, "5197%03d%04d".formatted(round, i));
                    greeting.add(diner.writes("hola"));
                }
                ordering.get(round).taps("✅ Confirmar");
                Thread.sleep(MOMENTS.get(round));
                bot.kill();
                bot.restart();
            }

            for (Diner diner : greeting) {
                diner.hears("Te damos la bienvenida");
            }
            for (Diner diner : ordering) {
                diner.hears("El restaurante recibió tu pedido");
            }
            sandbox.faults().clear();
            settle();
            assertThat(greeting)
                    .allSatisfy(diner -> assertThat(diner.all())
                            .as("answers to %s", diner.customer)
                            .hasSize(1));
            assertThat(ordering).allSatisfy(diner -> {
                assertThat(diner.heard("El restaurante recibió tu pedido")).isEqualTo(1);
                assertThat(diner.heard("Estamos enviando tu pedido")).isEqualTo(1);
            });
            assertThat(sandbox.carta().orders()).hasSize(MOMENTS.size());
            assertThat(sandbox.carta().orders())
                    .extracting(Order::notes)
                    .doesNotHaveDuplicates()
                    .allSatisfy(notes ->
                            assertThat(sandbox.carta().postsWith(notes)).isEqualTo(1));
            assertThat(sandbox.meta().outgoing())
                    .extracting(OutgoingMessage::opaque)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("case 75: killed while its own kitchen takes orders, every order is there once and told once")
    void keepsEveryOrderOfItsOwnKitchenOnceHoweverOftenItIsKilled() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.demoDefaults());
                BotProcess bot = BotProcess.start(folder, sandbox.port(), SETTINGS)) {
            sandbox.meta().deliverTo(bot.uri("/webhook"));
            sandbox.meta().switches().longestRetryPause(Duration.ofMillis(500));
            List<Diner> ordering =
                    walkToTheQuote(KITCHEN.size(), i -> cola(tasty(sandbox, "51980001%03d".formatted(i))));
            sandbox.faults().graph().latency(Duration.ofMillis(30), Duration.ofMillis(60));

            for (int round = 0; round < KITCHEN.size(); round++) {
                ordering.get(round).taps("✅ Confirmar");
                Thread.sleep(KITCHEN.get(round));
                bot.kill();
                bot.restart();
            }

            for (Diner diner : ordering) {
                diner.hears("El restaurante recibió tu pedido");
            }
            sandbox.faults().clear();
            settle();
            assertThat(ordering)
                    .allSatisfy(diner -> assertThat(diner.heard("El restaurante recibió tu pedido"))
                            .isEqualTo(1));
            JsonNode orders = new ApiClient(bot.uri("/"), new Secret("comanda-demo"), "Rosa")
                    .get("/api/tenants/tasty/local-orders");
            assertThat(orders.valueStream().map(order -> order.get("number").asInt()))
                    .as("the kitchen's numbers, without a gap")
                    .containsExactlyInAnyOrder(1, 2, 3);
            assertThat(orders.valueStream().map(order -> order.get("reference").asString()))
                    .doesNotHaveDuplicates();
        }
    }

    private static Diner tasty(Sandbox sandbox, String waId) {
        return new Diner(sandbox, sandbox.meta().customer(waId, "Cliente"), Installation.TASTY);
    }

    private static Diner cola(Diner diner) throws InterruptedException {
        diner.writes("2 coca colas grandes").hears("Agregué");
        diner.taps("Pagar").hears("¿Te lo llevamos o lo recoges?");
        diner.taps("🏪 Recojo en local").hears("¿A nombre de quién");
        diner.writes("Ana").hears("¿Cómo vas a pagar?");
        diner.taps("Efectivo").hears("¿Lo pedimos?");
        return diner;
    }

    /** Somebody who walks as far as the quote. */
    private interface Walk {
        Diner toTheQuote(int number) throws Exception;
    }

    /** One customer for each kill, each with a quote on the screen. */
    private static List<Diner> walkToTheQuote(int diners, Walk walk) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Diner>> walks = new ArrayList<>();
            for (int i = 0; i < diners; i++) {
                int number = i;
                walks.add(executor.submit(() -> walk.toTheQuote(number)));
            }
            List<Diner> there = new ArrayList<>();
            for (Future<Diner> arrival : walks) {
                there.add(arrival.get());
            }
            return there;
        }
    }

    private static Diner diner(Sandbox sandbox, String waId) {
        return new Diner(sandbox, sandbox.meta().customer(waId, "Cliente"), Installation.AURELIO);
    }

    /** Longer than the bot waits for the proof of an ambiguous send, so that a second one would be seen. */
    private static void settle() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(7));
    }
}
