package app.comanda.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

    @Test
    void startsAgainWithinThreeTenthsOfASecond() {
        Sandbox.start(SandboxSettings.demoDefaults()).close();
        Instant before = Instant.now();
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.demoDefaults())) {
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMillis(1_500));
            assertThat(sandbox.port()).isPositive();
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
