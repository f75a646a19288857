package app.comanda.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The service as its own process, with a database of its own in a folder that is gone afterwards. */
final class BotProcess implements AutoCloseable {
    private final Process process;
    private final Path folder;
    private final int port;

    private BotProcess(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    static BotProcess start(LoadOptions options, URI sandbox) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("comanda-bench");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(
                folder.resolve("settings"),
                String.join(
                        "\n",
                        "COMANDA_PORT=" + port,
                        "COMANDA_DATA_DIR=" + folder,
                        options.database() == null ? "" : "COMANDA_DB_URL=" + options.database(),
                        "WHATSAPP_GRAPH_BASE_URL=" + sandbox + "/graph",
                        "WHATSAPP_APP_SECRET=demo-app-secret",
                        "WHATSAPP_VERIFY_TOKEN=demo-verify-token",
                        "WHATSAPP_ACCESS_TOKEN=demo-graph-token",
                        "WHATSAPP_PHONE_NUMBER_ID=100000000000002",
                        "WHATSAPP_MESSAGES_PER_SECOND=0",
                        "COMANDA_SENDER_MESSAGES_PER_MINUTE=0",
                        "COMANDA_NUMBER_MESSAGES_PER_MINUTE=0",
                        "CARTAAI_API_BASE_URL=" + sandbox + "/carta",
                        "CARTAAI_API_TOKEN=demo-carta-token",
                        "CARTAAI_SUBDOMAIN=pizzeria-don-aurelio",
                        "CARTAAI_LOCAL_ID=LOC1760097779969DAUR1"));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseCompactObjectHeaders",
                        "-Xmx1g",
                        "-jar",
                        options.botJar().toString(),
                        "--settings",
                        settings.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("bot.log").toFile())
                .start();
        BotProcess bot = new BotProcess(process, folder, port);
        bot.awaitHealth();
        return bot;
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Resident memory in MiB, where the system tells. */
    String residentMemory() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return "unknown on this system";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:") || line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\s+", " "))
                .map(line -> line.substring(0, 6) + " " + Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024 + " MiB")
                .reduce((peak, now) -> now + ", " + peak)
                .orElse("unknown");
    }

    /** Processor time used so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void awaitHealth() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 240; i++) {
                if (!process.isAlive()) {
                    break;
                }
                try {
                    HttpResponse<Void> health = client.send(
                            HttpRequest.newBuilder(uri("/actuator/health")).build(),
                            HttpResponse.BodyHandlers.discarding());
                    if (health.statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // not listening yet: looked at again below, at most 240 times
                }
                Thread.sleep(250);
            }
        }
        throw new IOException("The bot did not start:\n" + Files.readString(folder.resolve("bot.log")));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
