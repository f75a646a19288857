package app.comanda.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.MemoryDatabase;
import app.comanda.bot.journal.Person;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.whatsapp.Messenger;
import app.comanda.bot.whatsapp.SendResult;
import app.comanda.ordering.conversation.Event;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Conversations with a person, from the inbox to what is sent, with a clock of the test's own. */
class PersonTurnsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T17:00:00Z");
    private static final Person ANA = new Person("+51987654321", null, "Ana");

    private final MemoryDatabase database = new MemoryDatabase();
    private final List<String> sent = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private Instant now = NOON;
    private int ids;
    private final Journal journal = journal();
    private final Workers workers = new Workers(house(), Runnable::run, new CoreJson());

    @AfterEach
    void close() {
        database.close();
    }

    private ConversationKey written(String id, String text) {
        ConversationKey key = Journal.await(
                        journal.store(intake(List.of(new Intake.Message(ANA, id, now, payload(text))), List.of())))
                .waiting()
                .getFirst();
        answered();
        return key;
    }

    private Intake intake(List<Intake.Message> messages, List<Intake.Echo> echoes) {
        return new Intake("roma", messages, echoes, List.of(), List.of(), now);
    }

    private static String payload(String text) {
        return "{\"type\":\"text\",\"text\":{\"body\":\"" + text + "\"}}";
    }

    /** This restaurant has no menu: whatever waits for one is answered without it after a while. */
    private void answered() {
        now = now.plus(EngineLimits.STANDARD.menuPatience());
        workers.sweep();
    }

    private void passes(Duration time) {
        now = now.plus(time);
        workers.sweep();
        answered();
    }

    private List<String> handovers() {
        return database.column("SELECT taken_by FROM handover WHERE tenant = ?", "roma");
    }

    @Test
    @DisplayName("case 79: a conversation that nobody answers goes back by itself when the idle limit passes, once")
    void goesBackByItselfOnce() {
        written("wamid.1", "humano");
        assertThat(sent).singleElement().asString().contains("Le avisé al local", "Seguir con el bot");

        passes(Duration.ofHours(3));
        written("wamid.2", "hola?");
        assertThat(sent).hasSize(1);
        assertThat(handovers()).hasSize(1);

        passes(Duration.ofHours(1));
        passes(Duration.ofHours(9));

        assertThat(sent).hasSize(2);
        assertThat(sent.getLast()).contains("nadie del local pudo responderte");
        assertThat(handovers()).isEmpty();
    }

    @Test
    void sendsAnAnswerOnceHoweverOftenItIsGiven() {
        ConversationKey key = written("wamid.1", "humano");
        Event.FromStaff answer = new Event.StaffWrote("Hola, soy Rosa", "Rosa");

        assertThat(workers.tell(key, "answer", answer)).isTrue();
        assertThat(workers.tell(key, "answer", answer)).isFalse();
        answered();

        assertThat(sent).hasSize(2);
        assertThat(sent.getLast()).contains("Hola, soy Rosa");
        assertThat(handovers()).containsExactly("Rosa");
        assertThat(database.column("SELECT author FROM outbox WHERE tenant = ? AND author IS NOT NULL", "roma"))
                .containsExactly("Rosa");
    }

    @Test
    void leavesReadingToThePerson() {
        written("wamid.1", "humano");
        written("wamid.2", "hola?");
        written("wamid.3", "bot");

        assertThat(read).containsExactly("wamid.1", "wamid.3");
    }

    @Test
    @DisplayName("case 79: what the owner writes from the phone silences the bot and is not sent again")
    void isSilentAfterAnEcho() {
        Journal.await(journal.store(
                intake(List.of(), List.of(new Intake.Echo(ANA, "wamid.echo", now, payload("Hola Ana"))))));
        answered();
        written("wamid.1", "hola");

        assertThat(sent).isEmpty();
        assertThat(handovers()).containsExactly("WhatsApp");
    }

    private Journal journal() {
        return database.journal("first", () -> now, () -> "id-" + ++ids, MemoryDatabase.Disk.SOUND);
    }

    private House house() {
        return Roma.house(
                journal,
                new Recording(),
                new House.Surroundings(
                        () -> now, () -> "house-" + ++ids, new SimpleMeterRegistry(), pause -> now = now.plus(pause)));
    }

    private final class Recording implements Messenger {
        @Override
        public SendResult send(Tenant tenant, Person recipient, String payloadJson, String outboxId) {
            sent.add(payloadJson);
            return new SendResult.Accepted("wamid." + outboxId);
        }

        @Override
        public boolean markRead(Tenant tenant, String inboundWamid, boolean typing) {
            read.add(inboundWamid);
            return true;
        }
    }
}
