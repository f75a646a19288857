package app.comanda.bot.endtoend;

import app.comanda.bot.ComandaApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The real program as a process of its own, so that it can be killed: the built jar where {@code -Dcomanda.bot.jar} names
 * it, else the tests' class path.
 */
public final class BotProcess implements AutoCloseable {
    private final Path folder;
    private final Path settings;
    private final int port;
    private Process process;

    private BotProcess(Path folder, Path settings, int port, Process process) {
        this.folder = folder;
        this.settings = settings;
        this.port = port;
        this.process = process;
    }

    public static BotProcess start(Path folder, int sandboxPort, Map<String, String> changes) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Map<String, String> values = Installation.settings(folder, sandboxPort, port);
        values.putAll(changes);
        Path settings = Files.writeString(
                folder.resolve("bot.settings"),
                values.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n")));
        BotProcess bot = new BotProcess(folder, settings, port, launch(folder, settings));
        bot.awaitHealth();
        return bot;
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** SIGKILL: nothing of the program's own runs any more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, as a supervisor stops it; returns once it has ended. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** When the process began. */
    public Instant startedAt() {
        return process.info().startInstant().orElseThrow();
    }

    /** The most memory it has had resident so far, in MiB; 0 where the system does not tell. */
    public long mostMemory() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .sum();
        }
    }

    void restart() throws Exception {
        begin();
        awaitHealth();
    }

    /** Starts it again without waiting for it. */
    public void begin() throws IOException {
        process = launch(folder, settings);
    }

    private static Process launch(Path folder, Path settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx256m"));
        String jar = System.getProperty("comanda.bot.jar");
        command.addAll(
                jar == null
                        ? List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ComandaApplication.class.getName())
                        : List.of("-XX:+UseCompactObjectHeaders", "-jar", jar));
        command.addAll(List.of("--settings", settings.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("bot.log").toFile()))
                .start();
    }

    public void awaitHealth() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 600 && process.isAlive(); i++) {
                try {
                    HttpResponse<Void> health = client.send(
                            HttpRequest.newBuilder(uri("/actuator/health")).build(),
                            HttpResponse.BodyHandlers.discarding());
                    if (health.statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // not listening yet; the loop ends after a minute
                }
                Thread.sleep(100);
            }
        }
        throw new AssertionError("The bot did not start:\n" + Files.readString(folder.resolve("bot.log")));
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
