package app.comanda.bot.drill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the instances of a drill share or have: a folder with SQLite, or a schema of its own in a PostgreSQL. */
final class DrillDatabase implements AutoCloseable {
    /** A PostgreSQL that is there already; without it the drill starts one. */
    private static final @Nullable String GIVEN = System.getenv("COMANDA_DRILL_DB_URL");

    private final Map<String, String> settings;
    private final String url;
    private final @Nullable String schema;
    private final @Nullable Path folder;
    private @Nullable EmbeddedPostgres server;

    private DrillDatabase(
            Map<String, String> settings,
            String url,
            @Nullable String schema,
            @Nullable Path folder,
            @Nullable EmbeddedPostgres server) {
        this.settings = settings;
        this.url = url;
        this.schema = schema;
        this.folder = folder;
        this.server = server;
    }

    /** @param name {@code sqlite} or {@code postgres} */
    static DrillDatabase open(String name, Path folder) throws IOException, SQLException {
        return switch (name) {
            case "sqlite" ->
                new DrillDatabase(
                        Map.of("COMANDA_DATA_DIR", folder.toString()),
                        "jdbc:sqlite:" + folder.resolve("comanda.db"),
                        null,
                        null,
                        null);
            case "postgres" -> GIVEN == null ? own(folder) : given(GIVEN);
            default -> throw new IllegalArgumentException("--database is sqlite or postgres, not " + name);
        };
    }

    private static DrillDatabase own(Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("postgres"));
        EmbeddedPostgres server = start(data, 0);
        String url = server.getJdbcUrl("postgres", "postgres");
        return new DrillDatabase(Map.of("COMANDA_DB_URL", url), url, null, data, server);
    }

    /** @param port 0 for any */
    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static DrillDatabase given(String url) throws SQLException {
        String schema = "drill_" + System.currentTimeMillis();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        }
        String own = url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
        return new DrillDatabase(Map.of("COMANDA_DB_URL", own), own, schema, null, null);
    }

    /** Stops the drill's own PostgreSQL; what it has on disk stays. */
    void stop() throws IOException {
        Objects.requireNonNull(server, "only a PostgreSQL of the drill's own is stopped")
                .close();
    }

    /** Starts it again where it was. */
    void start() throws IOException {
        server = start(
                Objects.requireNonNull(folder), Objects.requireNonNull(server).getPort());
    }

    /** Lets all its processes stand still, as when its host hangs: connections stay, and nothing answers. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Lets them go on. */
    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        Path file = Objects.requireNonNull(folder, "only a PostgreSQL of the drill's own is frozen")
                .resolve("postmaster.pid");
        ProcessHandle server = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst()))
                .orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", signal, Long.toString(server.pid())));
        server.descendants().map(process -> Long.toString(process.pid())).forEach(command::add);
        new ProcessBuilder(command).start().waitFor();
    }

    /** What an instance is told about it. */
    Map<String, String> settings() {
        return settings;
    }

    /** Reads a column of the result set's rows. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> rows(String sql, Reader<T> reader) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        EmbeddedPostgres running = server;
        if (running != null) {
            running.close();
        }
        if (schema != null) {
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA " + schema + " CASCADE");
            }
        }
    }
}
