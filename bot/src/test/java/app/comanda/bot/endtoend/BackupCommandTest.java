package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.ComandaApplication;
import app.comanda.sandbox.Sandbox;
import app.comanda.sandbox.SandboxSettings;
import app.comanda.sandbox.faults.Fault;
import app.comanda.sandbox.faults.FaultKind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A backup of the running service and the way back to it, by command. */
class BackupCommandTest {
    private static final Map<String, String> SETTINGS = Map.of("COMANDA_TENANTS", "aurelio");

    @TempDir
    Path folder;

    private record Said(int code, String words) {}

    private Said run(String... arguments) {
        StringWriter said = new StringWriter();
        CommandLine program =
                ComandaApplication.program().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        String[] all = Stream.concat(
                        Arrays.stream(arguments),
                        Stream.of("--settings", folder.resolve("settings").toString()))
                .toArray(String[]::new);
        return new Said(program.execute(all), said.toString());
    }

    private static int posts(Sandbox sandbox) {
        return sandbox.carta().postsWith("#");
    }

    @Test
    @DisplayName(
            "case 5: an order that was placed after the backup is found again by its reference and not placed twice")
    void doesNotPlaceAnOrderASecondTime() throws Exception {
        String copy = folder.resolve("copy.db").toString();
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.demoDefaults())) {
            Installation before = Installation.start(folder, sandbox, SETTINGS);
            Diner ana = before.diner("51922223333", "Ana", Installation.AURELIO).walksToTheQuote();
            sandbox.faults().carta().add(Fault.always(FaultKind.RATE_LIMIT).at("create-order"));
            ana.taps("✅ Confirmar").hears("Estamos enviando tu pedido");
            assertThat(run("backup", copy).words()).contains("is a checked copy of the database");
            assertThat(run("backup", copy))
                    .isEqualTo(new Said(1, "comanda: " + copy + " is there already; --force replaces it.\n"));
            sandbox.faults().clear();
            ana.hears("El restaurante recibió tu pedido");
            assertThat(run("restore", copy).words()).contains("is in use by another process");
            before.bot.close();
            int posts = posts(sandbox);

            assertThat(run("restore", copy).words()).contains("order twice", "--force");
            Said restored = run("restore", copy, "--force");
            assertThat(restored.words())
                    .contains("is the database", "before-restore-", "looked up by their reference at the start: 1.");
            assertThat(restored.code()).isZero();

            Installation after = Installation.start(folder, sandbox, SETTINGS);
            ana.hears("El restaurante recibió tu pedido");
            ana.writes("estado de mi pedido").hears("ORD-2026-000001");
            assertThat(sandbox.carta().orders()).hasSize(1);
            assertThat(posts(sandbox)).isEqualTo(posts);
            after.bot.close();
        }
    }

    @Test
    void leavesPostgresToItsOwnTools() throws Exception {
        Files.writeString(folder.resolve("settings"), "COMANDA_DB_URL=jdbc:postgresql://localhost/comanda");

        assertThat(run("backup", "copy.db").words()).contains("pg_dump");
        assertThat(run("restore", "copy.db").words()).contains("pg_restore");
    }
}
