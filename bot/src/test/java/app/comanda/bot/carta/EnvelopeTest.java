package app.comanda.bot.carta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which the platform wraps an answer or an error, over HTTP. */
class EnvelopeTest {
    private CannedPlatform platform;
    private Calls calls;

    @BeforeEach
    void start() throws IOException {
        platform = new CannedPlatform();
        calls = new Calls();
    }

    @AfterEach
    void stop() {
        calls.close();
        platform.close();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("case 2: every envelope that holds categories is opened")
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"1","message":"OK","data":[{"_id":"a","name":"Pollos"}]}
            {"type":1,"message":"OK","data":[{"_id":"a","name":"Pollos"}]}
            {"type":"2","message":"almost","data":[{"_id":"a","name":"Pollos"}]}
            {"type":"4","message":"by the way","data":[{"_id":"a","name":"Pollos"}]}
            {"type":"200","data":[{"_id":"a","name":"Pollos"}]}
            {"success":true,"data":[{"_id":"a","name":"Pollos"}]}
            {"success":true,"message":"Found","data":[{"_id":"a","name":"Pollos"}]}
            {"type":"success","message":"Found","data":[{"_id":"a","name":"Pollos"}]}
            """)
    void opensEveryEnvelope(String body) {
        platform.answers(200, body);

        assertThat(Calls.value(calls.client.categories(platform.tenant("casa"))))
                .extracting(PlatformCategory::name)
                .containsExactly("Pollos");
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @DisplayName("cases 2 and 9: what is no good answer is a typed error, whatever its status")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            200 | {"type":"3","message":"Local not found","data":null} | refused
            200 | {"type":3,"data":[]} | refused
            200 | {"type":"701","message":"Malformed"} | refused
            200 | {"type":"601","data":[]} | unreadable
            200 | {"type":"401","message":"no"} | unauthorised
            200 | {"type":"403","message":"no"} | unauthorised
            200 | {"type":"error","message":"no"} | refused
            200 | {"success":false,"message":"no"} | refused
            200 | {"success":"error","message":"no","data":[]} | refused
            200 | {"error":"no"} | refused
            200 | {"error":{"message":"no"}} | refused
            200 | {"type":"1","message":"OK","data":null} | unreadable
            200 | {"success":true} | unreadable
            200 | {"success":true,"data":null} | unreadable
            200 | {"success":true,"data":{}} | unreadable
            200 | {"success":true,"data":"none"} | unreadable
            200 | {"success":true,"data":[7]} | unreadable
            200 | {"success":true,"data":[{"name":"no id"}]} | unreadable
            200 | [{"_id":"a","name":"Pollos"}] | unreadable
            200 | null | unreadable
            200 | "words" | unreadable
            200 | {"success":true,"data":[{" | unreadable
            200 | {"success":true,"data":[{"_id":"a","name":"Pollos","position":-1e99999999912}]} | unreadable
            200 | <html><body>Hello</body></html> | unreadable
            204 | `` | unreadable
            400 | {"type":"701","message":"Malformed request body","data":null} | refused
            400 | <html>Bad Request</html> | unreadable
            401 | {"error":"Access token required"} | unauthorised
            401 | {"success":false,"message":"Invalid service API key"} | unauthorised
            403 | {"error":"Forbidden"} | unauthorised
            404 | {"type":"3","message":"Local not found","data":null} | not-found
            404 | <html>Not Found</html> | not-found
            301 | `` | unreachable
            308 | `` | unreachable
            408 | `` | timeout
            429 | {"success":false,"message":"Too many requests"} | rate-limited
            500 | {"success":false,"message":"Internal server error"} | server
            502 | <html><title>502 Bad Gateway</title></html> | server
            503 | `` | server
            """)
    void typesEveryError(int status, String body, String outcome) {
        platform.answers(status, body);

        CartaError error = Calls.error(calls.client.categories(platform.tenant("casa")));

        assertThat(error.kind().outcome()).isEqualTo(outcome);
        assertThat(error.sentence()).contains("categories", "casa").doesNotContain("demo-carta-token");
    }

    @Test
    void namesTheFieldThatCannotBeRead() {
        platform.answers(200, "{\"type\":\"1\",\"data\":{\"categories\":{\"a\":1}}}");

        assertThat(Calls.error(calls.client.menu(platform.tenant("casa"))).sentence())
                .isEqualTo("CartaAI's bot-structure for tenant casa: unreadable answer (200): "
                        + "data.categories is an object where a list belongs");
    }

    @Test
    @DisplayName("case 2: a menu without a product is an error, never an empty menu")
    void neverTakesAMenuForEmpty() {
        for (String data : new String[] {
            "{}", "[]", "{\"categories\":[]}", "{\"categories\":[{\"id\":\"a\",\"name\":\"Vacía\",\"products\":[]}]}"
        }) {
            platform.answers(200, "{\"type\":\"1\",\"data\":" + data + "}");

            assertThat(Calls.error(calls.client.menu(platform.tenant("casa"))).kind())
                    .isInstanceOf(CartaError.Kind.Unreadable.class);
        }
    }

    @Test
    void keepsCustomersDataOutOfItsSentences() {
        platform.answers(400, "{\"type\":\"3\",\"message\":\"lucia@example.pe, +51 987 654 321\\nis not valid\"}");

        assertThat(Calls.error(calls.client.categories(platform.tenant("casa"))).sentence())
                .contains("is not valid")
                .doesNotContain("lucia", "987", "\n");
    }

    @Test
    void takesBareListsWhereTheContractHasThem() {
        platform.answers(200, "[]");

        assertThat(Calls.value(calls.client.zones(platform.tenant("casa")))).isEmpty();
        assertThat(Calls.value(calls.client.drivers(platform.tenant("casa")))).isEmpty();
    }

    @Test
    void leavesOutWhatItCannotReadAndCountsIt() {
        platform.answers(200, "{\"success\":true,\"data\":[{\"_id\":\"a\",\"name\":\"Pollos\"},{\"_id\":\"b\"},null]}");

        assertThat(Calls.value(calls.client.categories(platform.tenant("casa"))))
                .hasSize(1);
        assertThat(calls.meters
                        .get("comanda.carta.parts.left.out")
                        .tags("tenant", "casa", "call", "categories")
                        .counter()
                        .count())
                .isEqualTo(2);
    }
}
