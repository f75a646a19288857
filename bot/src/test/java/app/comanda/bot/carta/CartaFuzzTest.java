package app.comanda.bot.carta;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.tenant.Tenant;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The decoders of what CartaAI answers, on answers nobody thought of. Run by {@code ./comanda fuzz}. */
class CartaFuzzTest {
    private static final Instant NOON = Instant.parse("2026-09-24T12:00:00Z");
    private static final Tenant TENANT = Calls.tenant("lima", URI.create("http://localhost:1"), "lima", "LOC1");

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @FuzzTest(maxDuration = "6s")
    @DictionaryEntries({
        "\"type\":\"1\"",
        "\"success\":true",
        "\"data\":{",
        "\"data\":[",
        "\"categories\":[",
        "\"products\":[",
        "\"presentations\":[",
        "\"modifiers\":[",
        "\"options\":[",
        "\"price\":",
        "\"basePrice\":",
        "\"coordinates\":[",
        "\"coberturaLocalRuta\":[",
        "\"latitude\":",
        "\"position\":",
        "\"estimatedDeliveryTime\":",
        "null",
        "1e999999999",
        "-0.0000001"
    })
    void reads(byte[] body) {
        for (int status : List.of(200, 201, 400, 404, 429, 500)) {
            for (boolean bareList : List.of(true, false)) {
                switch (Envelope.open(new Transport.Exchange.Answered(status, "7", body), bareList, NOON, json)) {
                    case Envelope.Opened.Problem problem ->
                        assertThat(problem.kind()).isNotNull();
                    case Envelope.Opened.Data data -> decode(data.data());
                }
            }
        }
    }

    private static void decode(JsonNode data) {
        MenuDecoder menus = new MenuDecoder(Calls.PEN);
        Stream.of(
                        menus.details(data),
                        ProductIndex.decode(data),
                        PlatformCategory.list(data),
                        new ZoneMapper(TENANT).zones(data),
                        Driver.list(data),
                        BusinessDecoder.decode(data, Calls.PEN),
                        PlatformOrder.list(data, TENANT.carta(), NOON),
                        PlatformOrder.one(data, TENANT.carta(), NOON))
                .forEach(decoded -> assertThat(decoded).isNotNull());
        if (menus.structure(data) instanceof Decoded.Read<List<PlatformMenu.Section>>(var sections, var odd)) {
            MenuMapper mapper = new MenuMapper(TENANT, ProductIndex.none(), Map.of());
            assertThat(mapper.menu(sections).categories()).hasSameSizeAs(sections);
        }
    }
}
