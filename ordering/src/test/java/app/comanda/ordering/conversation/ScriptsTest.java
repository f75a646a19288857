package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole journeys, each written down in a file that can be read: what is documented is what happens. */
class ScriptsTest {
    private static final int FEWEST = 40;

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void goesAsItIsWrittenDown(String name) throws Exception {
        Script.play(Files.readAllLines(folder().resolve(name)));
    }

    @Test
    void tellsOfFortyJourneysEachWithATitleAndAnEnd() throws Exception {
        assertThat(names()).hasSizeGreaterThanOrEqualTo(FEWEST);
        for (String name : names().toList()) {
            List<String> lines = Files.readAllLines(folder().resolve(name));
            assertThat(lines.getFirst()).as(name).startsWith("# ");
            assertThat(lines).as(name).anyMatch(line -> line.startsWith("Guest: "));
            assertThat(lines.getLast()).as(name).startsWith("Comanda");
        }
    }

    static Stream<String> names() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(ScriptsTest.class.getResource("scripts")).toURI());
    }
}
