package app.comanda.bot.local;

import app.comanda.bot.journal.Journals;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The desk in a PostgreSQL. */
class PostgresLocalDeskTest extends LocalDeskContract {
    private static @Nullable EmbeddedPostgres server;
    private final String schema = "desk_" + UUID.randomUUID().toString().replace('-', '_');

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        Objects.requireNonNull(server).close();
    }

    @Override
    Journals open(String owner) {
        EmbeddedPostgres running = Objects.requireNonNull(server);
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        String url = running.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
        return Journals.open(
                Path.of("unused"),
                url,
                owner,
                this::now,
                () -> UUID.randomUUID().toString());
    }
}
