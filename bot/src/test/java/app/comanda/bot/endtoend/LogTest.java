package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.sandbox.Sandbox;
import app.comanda.sandbox.SandboxSettings;
import app.comanda.sandbox.faults.Fault;
import app.comanda.sandbox.faults.FaultKind;
import app.comanda.sandbox.meta.MetaStandIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the real program writes into its log while things go right and wrong. */
@Timeout(180)
class LogTest {
    private static final String PHONE = "51955598765";

    @TempDir
    Path folder;

    @Test
    @DisplayName("case 68: the log of a whole run, troubles included, holds no secret and nothing of a customer")
    void holdsNoSecretAndNothingOfACustomer() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.demoDefaults());
                BotProcess bot = BotProcess.start(folder, sandbox.port(), Map.of())) {
            sandbox.meta().deliverTo(bot.uri("/webhook"));
            Diner zoraida = new Diner(sandbox, sandbox.meta().customer(PHONE, "Zoraida Ñaupari"), Installation.AURELIO);
            sandbox.faults().graph().add(Fault.every(3, FaultKind.GRAPH_ERROR).code(131_000));
            sandbox.faults().carta().add(Fault.every(4, FaultKind.ERROR_BEFORE));
            zoraida.writes("americana").hears("¿En qué presentación");
            zoraida.taps("Personal").hears("Tipo de masa");
            zoraida.taps("Tradicional").hears("Extras");
            zoraida.taps("Sin nada más").hears("¿Cuántas unidades");
            zoraida.taps("3").hears("¿Qué hacemos ahora?");
            zoraida.writes("pagar").hears("¿Te lo llevamos o lo recoges?");
            zoraida.taps("🛵 Delivery").hears("¿A dónde");
            zoraida.shares(-12.1211, -77.0297).hears("calle y número");
            zoraida.writes("Jr. Cometas 987, dpto 4").hears("¿A nombre de quién");
            zoraida.writes("Zoraida Ñaupari").hears("¿Cómo vas a pagar?");
            sandbox.faults().graph().add(Fault.next(1, FaultKind.GRAPH_ERROR).code(131_026));
            zoraida.writes("yape");
            zoraida.writes("confirmar").writes("quiero hablar con una persona");
            zoraida.hears("hablar con alguien");
            forged(bot.uri("/webhook"));
        }

        String log = Files.readString(folder.resolve("bot.log"));
        assertThat(log).as("troubles are told").contains("A message was not taken", "131000");
        assertThat(List.of(
                        PHONE,
                        "955598765",
                        "Zoraida",
                        "aupari",
                        "Cometas",
                        "-12.1211",
                        "-77.0297",
                        "hablar con una persona",
                        "demo-graph-token",
                        "demo-carta-token",
                        "demo-app-secret",
                        "demo-verify-token",
                        "comanda-demo",
                        "only-for-trying-comanda"))
                .allSatisfy(secret -> assertThat(log).as(secret).doesNotContain(secret));
    }

    /** A webhook that somebody else signed, and one that is no JSON. */
    private static void forged(URI webhook) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String secret : List.of("not-the-secret", "demo-app-secret")) {
                byte[] body = ("{\"Zoraida " + PHONE).getBytes(StandardCharsets.UTF_8);
                http.send(
                        HttpRequest.newBuilder(webhook)
                                .header("X-Hub-Signature-256", MetaStandIn.signature(secret, body))
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.discarding());
            }
        }
    }
}
