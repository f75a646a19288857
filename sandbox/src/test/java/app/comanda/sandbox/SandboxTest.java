package app.comanda.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
    @Test
    void severalRunSideBySideAndStopAtOnce() throws Exception {
        try (Sandbox one = Sandbox.start(SandboxSettings.demoDefaults());
                Sandbox other = Sandbox.start(SandboxSettings.demoDefaults());
                SandboxClient client = new SandboxClient(one.uri())) {
            assertThat(one.port()).isNotEqualTo(other.port());
            client.put("/sandbox/api/faults", "{\"side\":\"carta\",\"kind\":\"html\",\"always\":true}");
            assertThat(one.faults().carta().faults()).hasSize(1);
            assertThat(other.faults().carta().faults()).isEmpty();
        }
    }

    /** The aim is 0.3 s; the limit leaves room for a machine that is busy with other builds. */
    @Test
    void startsQuickly() {
        Sandbox.start(SandboxSettings.demoDefaults()).close();
        Instant before = Instant.now();
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.demoDefaults())) {
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(sandbox.port()).isPositive();
        }
    }

    @Test
    void settingsComeFromTheEnvironmentAndNameWhatIsWrong() {
        SandboxSettings settings = SandboxSettings.fromEnvironment(Map.of(
                "SANDBOX_PORT", "9001",
                "SANDBOX_WEBHOOK_URL", "http://localhost:9000/webhook",
                "WHATSAPP_APP_SECRET", "secret",
                "CARTAAI_API_TOKEN", "token"));
        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.webhookUrl()).isEqualTo(URI.create("http://localhost:9000/webhook"));
        assertThat(settings.appSecret()).isEqualTo("secret");
        assertThat(settings.graphToken()).isEqualTo("demo-graph-token");
        assertThat(settings.cartaTokens()).hasSize(3).containsEntry("bodega-gourmet", "token");
        for (Map<String, String> wrong : List.of(
                Map.of("SANDBOX_PORT", "ninety"),
                Map.of("SANDBOX_PORT", "70000"),
                Map.of("SANDBOX_WEBHOOK_URL", "http://not a url"))) {
            assertThatThrownBy(() -> SandboxSettings.fromEnvironment(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong.keySet().iterator().next());
        }
    }

    @Test
    void indexSpeaksOfKillingTheBotOnlyInTheDemo(@TempDir Path dir) throws Exception {
        Path pid = Files.writeString(dir.resolve("bot.pid"), "4242\n");
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.demoDefaults().withDemo(pid));
                SandboxClient client = new SandboxClient(sandbox.uri())) {
            assertThat(client.get("/").body()).contains("kill -9 4242").contains("class=\"shown");
            Files.writeString(pid, "5353");
            assertThat(client.get("/").body()).contains("kill -9 5353");
            Files.writeString(pid, "<script>");
            assertThat(client.get("/").body()).contains("kill -9 PID").doesNotContain("<script>alert");
        }
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.demoDefaults());
                SandboxClient client = new SandboxClient(sandbox.uri())) {
            assertThat(client.get("/").body()).contains("class=\"hidden").contains("/phone", "/kitchen", "/faults");
        }
    }

    @Test
    void servesOnlyItsOwnPages() throws Exception {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.demoDefaults());
                SandboxClient client = new SandboxClient(sandbox.uri())) {
            assertThat(client.get("/assets/sandbox.css").header("Content-Type")).hasValue("text/css; charset=utf-8");
            assertThat(client.get("/assets/nothing.css").status()).isEqualTo(404);
            assertThat(client.get("/assets/..%2Fmenus%2Fla-braza-roja.json").status())
                    .isNotEqualTo(200);
        }
    }
}
