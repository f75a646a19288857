package app.comanda.bot.drill;

import app.comanda.bot.endtoend.BotProcess;
import app.comanda.sandbox.Sandbox;
import app.comanda.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where drills are held: the sandbox, a database, instances of the real program, and a balancer before them. */
final class Ground implements AutoCloseable {
    /**
     * The sandbox shows an order at once, so the window for lost ones may be short and a lost one sent again; nothing is
     * held back for Meta's sake, because the sandbox's limits are lifted too. Placed orders are looked at so often that a whole
     * day's are due at once when an instance starts.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "COMANDA_UNKNOWN_ORDER_SECONDS", "5",
            "COMANDA_UNKNOWN_ORDER_THEN", "resubmit",
            "COMANDA_STATUS_SECONDS", "5",
            "WHATSAPP_MESSAGES_PER_SECOND", "0");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Sandbox sandbox;
    final DrillDatabase database;
    final List<BotProcess> instances;
    final Balancer balancer;
    private final HttpClient http = HttpClient.newHttpClient();

    private Ground(Sandbox sandbox, DrillDatabase database, List<BotProcess> instances, Balancer balancer) {
        this.sandbox = sandbox;
        this.database = database;
        this.instances = instances;
        this.balancer = balancer;
    }

    static Ground prepare(Path folder, DrillDatabase database, int instances) throws Exception {
        return prepare(folder, database, instances, Map.of());
    }

    static Ground prepare(Path folder, DrillDatabase database, int instances, Map<String, String> more)
            throws Exception {
        Sandbox sandbox = Sandbox.start(SandboxSettings.demoDefaults());
        sandbox.meta().switches().liftLimits();
        sandbox.meta().switches().longestRetryPause(Duration.ofMillis(500));
        // small deliveries, so that several are under way to several instances
        sandbox.meta().switches().webhookBatch(5);
        // both far sides take their time, so that whatever happens falls into every step of the way
        sandbox.faults().graph().latency(Duration.ofMillis(20), Duration.ofMillis(60));
        sandbox.faults().carta().latency(Duration.ofMillis(20), Duration.ofMillis(80));
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(database.settings());
        settings.putAll(more);
        List<BotProcess> started = new ArrayList<>();
        for (int i = 0; i < instances; i++) {
            Path own = Files.createDirectories(folder.resolve("instance-" + (i + 1)));
            started.add(BotProcess.start(own, sandbox.port(), settings));
        }
        Balancer balancer =
                Balancer.start(started.stream().map(bot -> bot.uri("/")).toList());
        sandbox.meta().deliverTo(balancer.webhook());
        return new Ground(sandbox, database, started, balancer);
    }

    /** What an instance says of itself. */
    JsonNode health(int instance) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(instances.get(instance).uri("/actuator/health"))
                .timeout(Duration.ofSeconds(30))
                .build();
        return JSON.readTree(
                http.send(question, HttpResponse.BodyHandlers.ofString()).body());
    }

    /**
     * Waits until nothing is on its way any more.
     *
     * @throws AssertionError when something stays
     */
    void settle() throws IOException, InterruptedException {
        sandbox.faults().clear();
        settle(Duration.ofMinutes(2));
    }

    /** The same with another patience, while the far sides go on taking their time. */
    void settle(Duration patience) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(patience);
        JsonNode health = health(0);
        while (!isSettled(health)) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("Something stays on its way: " + health);
            }
            Thread.sleep(200);
            health = health(0);
        }
    }

    private static boolean isSettled(JsonNode health) {
        JsonNode house = health.path("components").path("comanda").path("details");
        return house.path("inboxWaiting").asInt(1) == 0
                && house.path("outboxWaiting").asInt(1) == 0
                && house.path("ordersOpen").asInt(1) == 0;
    }

    @Override
    public void close() throws Exception {
        balancer.close();
        for (BotProcess bot : instances) {
            bot.close();
        }
        sandbox.close();
        http.close();
        database.close();
    }
}
