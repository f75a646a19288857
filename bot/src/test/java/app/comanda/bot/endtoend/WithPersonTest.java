package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.console.command.ApiClient;
import app.comanda.bot.console.command.TalkCommand;
import app.comanda.bot.tenant.Secret;
import app.comanda.sandbox.meta.OutgoingMessage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A conversation that is with a person: asked for, answered, taken over from a phone, and given back. */
@Timeout(120)
class WithPersonTest {
    private static final String PASSWORD = "abrete-sesamo";
    private static final String TALKS = "/api/tenants/tasty/conversations";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private Installation bot;
    private Staff staff;
    private Diner ana;

    @BeforeEach
    void start() throws Exception {
        bot = Installation.start(folder, Map.of("COMANDA_ADMIN_PASSWORD", PASSWORD));
        staff = new Staff(bot, "Rosa", PASSWORD);
        ana = bot.diner("51922230001", "Ana", Installation.TASTY);
    }

    @AfterEach
    void stop() {
        staff.close();
        bot.close();
    }

    private ApiClient api() {
        return new ApiClient(bot.uri("/"), new Secret(PASSWORD), "Rosa");
    }

    private String conversation() {
        return api().get(TALKS).get(0).get("id").asString();
    }

    private void answer(String id, String text) {
        api().post(
                        TALKS + "/" + conversation() + "/reply",
                        JSON.createObjectNode().put("text", text).put("id", id));
    }

    /** What the customer writes is in the conversation, and answered by nobody. */
    private void writesInVain(String text) throws InterruptedException {
        int before = ana.all().size();
        ana.writes(text);
        String messages = TALKS + "/" + conversation() + "/messages";
        until(() -> api().get(messages).toString().contains(text));
        assertThat(ana.all()).hasSize(before);
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plusSeconds(40);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    @Test
    @DisplayName("case 79: staff answer from the console, the bot is silent until handed back, and the cart is kept")
    void isSilentWhileStaffAnswerFromTheConsole() throws Exception {
        ana.writes("2 coca colas grandes").hears("Agregué");
        ana.writes("quiero hablar con una persona").hears("Tu carrito queda guardado");
        writesInVain("¿tienen mesa para diez?");

        JsonNode waiting = api().get(TALKS).get(0);
        assertThat(waiting.get("takenBy").isNull()).isTrue();
        assertThat(waiting.get("waitingSince").isNull()).isFalse();
        assertThat(staff.page("/console/talks/tasty")).contains("Ana", "¿tienen mesa para diez?", "Nadie la ha tomado");
        assertThat(staff.page("/console")).contains("data-testid=\"waiting\"");
        String page = "/console/talks/tasty/" + conversation();
        assertThat(staff.page(page)).contains("¿tienen mesa para diez?", "+51922230001", "24 horas", "Devolver al bot");
        assertThat(staff.status("/console/talks/braza/" + conversation())).isEqualTo(404);

        answer("answer-1", "Sí, a las ocho.");
        answer("answer-1", "Sí, a las ocho.");
        ana.hears("Sí, a las ocho.");
        writesInVain("menú");
        assertThat(ana.heard("Sí, a las ocho.")).isEqualTo(1);
        assertThat(api().get(TALKS).get(0).get("takenBy").asString()).isEqualTo("Rosa");
        assertThat(staff.page(page)).contains("Rosa · ", "Sí, a las ocho.");

        api().post(TALKS + "/" + conversation() + "/hand-back", null);
        ana.hears("Sigo yo contigo");
        assertThat(api().get(TALKS).isEmpty()).isTrue();
        ana.writes("carrito").hears("Coca");
    }

    @Test
    @DisplayName("case 79: the owner answers from the phone's own app, and the bot is silent until it is called back")
    void isSilentWhileTheOwnerAnswersFromThePhone() throws Exception {
        ana.writes("2 coca colas grandes").hears("Agregué");

        bot.sandbox.meta().writeByPhone(ana.customer, ana.number, "Hola Ana, hoy no hay delivery");
        until(() -> !api().get(TALKS).isEmpty());
        writesInVain("¿y mañana?");

        assertThat(api().get(TALKS).get(0).get("takenBy").asString()).isEqualTo("WhatsApp");
        assertThat(api().get(TALKS + "/" + conversation() + "/messages").toString())
                .contains("Hola Ana, hoy no hay delivery", "By phone");
        ana.writes("bot").hears("Sigo yo contigo");
        ana.writes("carrito").hears("Coca");
    }

    @Test
    void isGivenBackByACommandAndOnlyOnce() throws Exception {
        ana.writes("a person please").hears("I told the restaurant");
        OutgoingMessage told = ana.all().getLast();
        assertThat(told.text()).contains("as soon as they can");
        Path settings = Files.writeString(
                folder.resolve("talk.settings"),
                "COMANDA_PORT=" + bot.uri("/").getPort() + "\nCOMANDA_ADMIN_PASSWORD=" + PASSWORD + "\n");
        String id = conversation();

        assertThat(command(0, "list", "tasty", "--settings", settings.toString()))
                .contains(id, "nobody has taken it", "waits since");
        command(0, "take", "tasty", id, "--settings", settings.toString());
        command(0, "reply", "tasty", id, "Hello Ana", "--settings", settings.toString());
        ana.hears("Hello Ana");
        assertThat(command(0, "show", "tasty", id, "--settings", settings.toString()))
                .contains("Customer: a person please", "Hello Ana");
        command(0, "back", "tasty", id, "--settings", settings.toString());
        ana.hears("It's me again");

        assertThat(command(1, "back", "tasty", id, "--settings", settings.toString()))
                .contains("the bot has it");
    }

    private static String command(int code, String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line =
                new CommandLine(new TalkCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        assertThat(line.execute(arguments)).as(out.toString()).isEqualTo(code);
        return out.toString();
    }
}
