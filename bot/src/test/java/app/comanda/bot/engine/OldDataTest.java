package app.comanda.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.engine.OldData.Kind;
import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.DishAliases;
import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.Journals;
import app.comanda.bot.journal.LocalOrders;
import app.comanda.bot.journal.Orders;
import app.comanda.bot.journal.Outbox;
import app.comanda.bot.journal.Person;
import app.comanda.bot.journal.TurnCommit;
import app.comanda.bot.local.CustomerErasure;
import app.comanda.bot.tenant.Settings.Keep;
import app.comanda.bot.tenant.Tenants;
import app.comanda.ordering.menu.Source;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old data go when their time has come, by a clock of the test's own. */
class OldDataTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final Person ANA = new Person("+51987000001", null, "Ana");
    private static final String TICKET = "{\"customer\":\"Ana\",\"phone\":\"+51987000001\",\"handover\":\"PICKUP\","
            + "\"total\":1300,\"currency\":\"PEN\"}";

    @TempDir
    Path folder;

    private final AtomicLong lastId = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now = START;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Journals journals;

    @SuppressWarnings("NullAway.Init")
    private Thread writer;

    @SuppressWarnings("NullAway.Init")
    private OldData oldData;

    @BeforeEach
    void open() {
        journals = Journals.open(folder, null, "first", () -> now, () -> "id-%08d".formatted(lastId.incrementAndGet()));
        writer = Thread.ofPlatform().daemon().start(journals.writer());
        CustomerErasure erasure =
                new CustomerErasure(new Tenants(List.of()), journals.journal().erasures(), () -> now);
        Keep keep = new Keep(Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(365));
        oldData = new OldData(journals.retention(), erasure, keep, () -> now, meters);
    }

    @AfterEach
    void close() throws InterruptedException {
        journals.stopWriter();
        writer.join();
        journals.close();
    }

    private Journal journal() {
        return journals.journal();
    }

    private Map<Kind, Integer> after(int days) {
        now = START.plus(Duration.ofDays(days));
        return oldData.letGo();
    }

    /** Ana has ordered at the restaurant's own kitchen, and all is over. */
    private void served() {
        ConversationKey key = journal()
                .store(new Intake(
                        "roma",
                        List.of(new Intake.Message(ANA, "wamid.1", START, "{\"text\":\"hola\"}")),
                        List.of(),
                        List.of(),
                        START))
                .join()
                .waiting()
                .getFirst();
        TurnCommit.Outcome.Committed committed = (TurnCommit.Outcome.Committed) journal()
                .commit(new TurnCommit(
                        key,
                        0,
                        "{\"name\":\"Ana\"}",
                        journal().waiting(key, 10).orElseThrow().rows().stream()
                                .map(row -> row.id())
                                .toList(),
                        List.of(new Outbox.NewMessage("out-1", "{\"text\":\"Hola Ana\"}")),
                        List.of(new Orders.NewOrder("#A", "q1", "{\"name\":\"Ana\"}", Source.BUILT_IN)),
                        List.of(),
                        List.of(),
                        START))
                .join();
        Outbox.Lane lane = Objects.requireNonNull(committed.lane());
        journal()
                .step(key, lane.fence(), "out-1", new Outbox.Step.Sent("wamid.out", START))
                .join();
        Orders.Row order = committed.orders().getFirst();
        journal()
                .move(order, new Orders.Move(Orders.Stage.CLOSED, null, null, null, 1, null, START, null, false, null))
                .join();
        journals.local()
                .keep(new LocalOrders.NewOrder("roma", "#A", "2026-03-01", "DELIVERED", TICKET, false, START, "chat"))
                .join();
    }

    @Test
    void letsGoOfEachKindWhenItsTimeHasComeAndRawMessagesFirst() {
        served();

        assertThat(after(30)).isEmpty();
        assertThat(after(31)).isEqualTo(Map.of(Kind.MESSAGES, 1));
        assertThat(after(32)).isEmpty();
        assertThat(after(91)).isEqualTo(Map.of(Kind.SENT, 1, Kind.CONVERSATIONS, 1));
        assertThat(after(364)).isEmpty();
        assertThat(after(366)).isEqualTo(Map.of(Kind.ORDERS, 1, Kind.TICKETS, 1, Kind.CUSTOMERS, 1));
        assertThat(after(4_000)).isEmpty();
    }

    @Test
    void letsGoOfWhatACustomerCalledADishWithTheirMessages() {
        ConversationKey key = journal()
                .store(new Intake(
                        "roma", List.of(new Intake.Message(ANA, "wamid.1", START, "{}")), List.of(), List.of(), START))
                .join()
                .waiting()
                .getFirst();
        TurnCommit.Aftermath heard =
                TurnCommit.Aftermath.NONE.hearing(List.of(new DishAliases.Name(Source.BUILT_IN, "p1", "quesudita")));
        journal()
                .commit(new TurnCommit(
                        key, 0, "{}", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), heard, null,
                        START))
                .join();

        assertThat(after(30)).isEmpty();
        assertThat(after(31)).isEqualTo(Map.of(Kind.ALIAS_HINTS, 1));
    }

    @Test
    void leavesOfAnOldOrderWhatTheAccountsNeed() {
        served();
        after(366);

        LocalOrders.Row kept = journals.local().byReference("roma", "#A").orElseThrow();
        assertThat(kept.ticket()).contains("1300", "PEN").doesNotContain("Ana", "987000001");
        assertThat(journal().erasures().find("roma", "+51987000001")).isEmpty();
    }

    @Test
    void countsWhatWent() {
        served();
        after(31);

        assertThat(meters.get("comanda.retention.removed")
                        .tag("what", "messages")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aRunThatTheDatabaseDoesNotFollowEndsQuietlyAndTheNextDoesItsWork() throws InterruptedException {
        served();
        now = START.plus(Duration.ofDays(31));
        close();
        oldData.run();

        open();
        assertThat(oldData.letGo()).isEqualTo(Map.of(Kind.MESSAGES, 1));
    }

    @Test
    void letsGoOfMoreThanABatchInOneRun() {
        for (int i = 0; i < OldData.BATCH + 50; i++) {
            journal()
                    .store(new Intake(
                            "roma",
                            List.of(new Intake.Message(ANA, "wamid." + i, START, "{}")),
                            List.of(),
                            List.of(),
                            START))
                    .join();
        }
        ConversationKey key = journal().erasures().find("roma", "+51987000001").orElseThrow();
        journal()
                .commit(new TurnCommit(
                        key,
                        0,
                        "{}",
                        journal().waiting(key, 500).orElseThrow().rows().stream()
                                .map(row -> row.id())
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        START))
                .join();

        assertThat(after(31)).isEqualTo(Map.of(Kind.MESSAGES, OldData.BATCH + 50));
    }
}
