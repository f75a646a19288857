package app.comanda.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program consists of may be passed on: every part offers a licence of the list, docs/licences.txt. */
class LicencesTest {
    /** Written by {@code ./comanda test} and {@code ./comanda sbom}. */
    private static final Path BILL = Path.of("target", "bom.json");

    private static final Path ALLOWED = Path.of("..", "docs", "licences.txt");

    @Test
    void everyPartOffersALicenceThatIsAllowed() throws IOException {
        assumeThat(BILL).exists();
        Set<String> allowed = Files.readAllLines(ALLOWED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toSet());

        JsonNode parts = new JsonMapper().readTree(BILL).path("components");

        assertThat(parts.size()).isGreaterThan(50);
        assertThat(parts.valueStream()
                        .filter(part -> !isOurs(part))
                        .filter(part -> licences(part).stream().noneMatch(allowed::contains)))
                .extracting(part -> part.path("purl").asString("") + " " + licences(part))
                .isEmpty();
    }

    private static boolean isOurs(JsonNode part) {
        return part.path("group").asString("").equals("app.comanda");
    }

    /** All a part can be had under; several are a choice. */
    private static List<String> licences(JsonNode part) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : part.path("licenses")) {
            JsonNode licence = one.path("license");
            String name = licence.path("id").asString(licence.path("name").asString(""));
            names.add(name.isEmpty() ? one.path("expression").asString("unknown") : name);
        }
        return names.isEmpty() ? List.of("unknown") : names;
    }
}
