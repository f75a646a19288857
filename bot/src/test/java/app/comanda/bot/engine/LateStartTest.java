package app.comanda.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.carta.Sleeper;
import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Errands;
import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.MemoryDatabase;
import app.comanda.bot.journal.Orders;
import app.comanda.bot.journal.Outbox;
import app.comanda.bot.journal.Person;
import app.comanda.bot.journal.TurnCommit;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.whatsapp.Messenger;
import app.comanda.bot.whatsapp.SendResult;
import app.comanda.ordering.menu.Source;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a process that starts late owes to what an earlier one left behind. */
class LateStartTest {
    private static final Instant NOON = Instant.parse("2026-11-25T17:00:00Z");
    private static final Person ANA = new Person("+51987000001", null, "Ana");

    private final MemoryDatabase database = new MemoryDatabase();
    private final List<String> sent = new ArrayList<>();
    private Instant now = NOON;
    private int ids;
    private Runnable duringTheWait = () -> {};

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @DisplayName("case 75: a process that comes late still waits for the report that proves an earlier process's send")
    void waitsForAReportThatOnlyItCanHear() {
        killedWhileSending();
        Journal journal = journal("second");
        duringTheWait = () -> Journal.await(journal.store(new Intake(
                "roma",
                List.of(),
                List.of(new Intake.Report("wamid.1", "reply", Intake.Report.Status.DELIVERED, now, null)),
                List.of(),
                now)));

        deliverAfter(Duration.ofSeconds(30), journal);

        assertThat(sent).isEmpty();
    }

    @Test
    @DisplayName("case 75: the wait for the report begins when webhooks can arrive, however long the start took")
    void waitsFromTheMomentReportsCanBeHeard() {
        killedWhileSending();
        now = NOON.plusSeconds(30);
        Journal journal = journal("second");
        LaneWorker worker = new LaneWorker(house(journal));
        now = now.plusSeconds(20);
        worker.listening();

        worker.deliver(Journal.await(journal.claimLanes(now, 10)).getFirst(), false);

        assertThat(sent).containsExactly("reply");
        assertThat(now).isEqualTo(NOON.plusSeconds(50).plus(EngineLimits.STANDARD.statusGrace()));
    }

    @Test
    @DisplayName("case 75: a message that nothing proves is sent again once the wait is over")
    void sendsAgainWhatNothingProves() {
        killedWhileSending();

        deliverAfter(Duration.ofSeconds(30), journal("second"));

        assertThat(sent).containsExactly("reply");
        assertThat(now).isEqualTo(NOON.plusSeconds(30).plus(EngineLimits.STANDARD.statusGrace()));
    }

    @Test
    @DisplayName(
            "cases 50, 58: a message that waited for the process waits for the menu, too, and is not answered without one")
    void waitsForTheMenuThatComesAfterTheProcess() {
        Journal journal = journal("first");
        ConversationKey key = written(journal);
        now = NOON.plusSeconds(30);
        List<ConversationKey> waiting = new ArrayList<>();
        TurnWorker worker = new TurnWorker(house(journal), new Silent(waiting), new CoreJson());

        worker.run(key);

        assertThat(waiting).containsExactly(key);
        assertThat(journal.waiting(key, 1).orElseThrow().rows()).hasSize(1);

        now = now.plus(EngineLimits.STANDARD.menuPatience());
        worker.run(key);

        assertThat(journal.waiting(key, 1).orElseThrow().rows()).isEmpty();
    }

    @Test
    @DisplayName(
            "case 58: who waits for the platform's menu is not looked after all the while because the other menu is there")
    void waitsForTheMissingMenuAlone() {
        Journal journal = journal("first");
        ConversationKey key = written(journal);
        ArrayDeque<Runnable> work = new ArrayDeque<>();
        EngineUnderTest engine =
                new EngineUnderTest(Roma.withItsOwnMenu(house(journal)), work::add, new EngineUnderTest.Shared());

        engine.wake(List.of(key));
        for (int step = 0; step < 100 && !work.isEmpty(); step++) {
            work.poll().run();
        }

        assertThat(work).isEmpty();
        assertThat(journal.waiting(key, 1).orElseThrow().rows()).hasSize(1);
    }

    private static ConversationKey written(Journal journal) {
        String hello = "{\"type\":\"text\",\"text\":{\"body\":\"hola\"}}";
        return Journal.await(journal.store(new Intake(
                        "roma", List.of(new Intake.Message(ANA, "wamid.in", NOON, hello)), List.of(), List.of(), NOON)))
                .waiting()
                .getFirst();
    }

    /** The commit of a turn marks its first message as attempted; the process ends there. */
    private void killedWhileSending() {
        Journal journal = journal("first");
        ConversationKey key = written(journal);
        String row = journal.waiting(key, 1).orElseThrow().rows().getFirst().id();
        Journal.await(journal.commit(new TurnCommit(
                key,
                0,
                "{}",
                List.of(row),
                List.of(new Outbox.NewMessage("reply", "{}")),
                List.of(),
                List.of(),
                List.of(),
                NOON)));
        database.dropLeases();
    }

    private void deliverAfter(Duration pause, Journal journal) {
        now = NOON.plus(pause);
        LaneWorker worker = new LaneWorker(house(journal));
        Outbox.Lane lane = Journal.await(journal.claimLanes(now, 10)).getFirst();

        worker.deliver(lane, false);
    }

    private Journal journal(String owner) {
        return database.journal(owner, () -> now, () -> "id-" + ++ids, MemoryDatabase.Disk.SOUND);
    }

    private House house(Journal journal) {
        Sleeper sleeper = pause -> {
            now = now.plus(pause);
            duringTheWait.run();
        };
        return Roma.house(
                journal,
                new Recording(),
                new House.Surroundings(() -> now, () -> "house-" + ++ids, new SimpleMeterRegistry(), sleeper));
    }

    private final class Recording implements Messenger {
        @Override
        public SendResult send(Tenant tenant, Person recipient, String payloadJson, String outboxId) {
            sent.add(outboxId);
            return new SendResult.Accepted("wamid." + outboxId);
        }

        @Override
        public boolean markRead(Tenant tenant, String inboundWamid, boolean typing) {
            return true;
        }
    }

    /** Notes who waits for a menu; what else follows a turn is not done. */
    private record Silent(List<ConversationKey> waiting) implements TurnWorker.AfterTurn {
        @Override
        public void deliver(Outbox.Lane lane) {}

        @Override
        public void place(Orders.Row order) {}

        @Override
        public void run(Errands.Row errand) {}

        @Override
        public void lookAtOrders() {}

        @Override
        public void needsMenu(Tenant tenant, Source source, ConversationKey key) {
            waiting.add(key);
        }

        @Override
        public void read(Tenant tenant, String messageId, boolean typing) {}
    }
}
