package app.comanda.bot.drill;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** The drills in small; {@code ./comanda drill} holds them in full, with the same properties. */
class DrillTest {
    private static final int HISTORIES = Integer.getInteger("comanda.drill.histories", 6);

    @TempDir
    Path folder;

    @BeforeAll
    static void quiet() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    }

    static Stream<Arguments> places() {
        String database = System.getProperty("comanda.drill.database");
        return database == null
                ? Stream.of(Arguments.of("sqlite", 1), Arguments.of("postgres", 2))
                : Stream.of(Arguments.of(database, Integer.getInteger("comanda.drill.instances", 1)));
    }

    @ParameterizedTest
    @MethodSource("places")
    @DisplayName("case 75: whatever is killed under load, every message is answered and every order placed once")
    void kill(String database, int instances) throws Exception {
        try (Ground ground = Ground.prepare(folder, DrillDatabase.open(database, folder), instances)) {
            assertThat(KillDrill.run(ground, HISTORIES).violations()).isEmpty();
        }
    }
}
