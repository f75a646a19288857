package app.comanda.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.MemoryDatabase;
import app.comanda.bot.journal.Orders;
import app.comanda.bot.journal.Person;
import app.comanda.bot.journal.TurnCommit;
import app.comanda.bot.source.OrderDesk;
import app.comanda.bot.source.Submitted;
import app.comanda.bot.tenant.Settings.AfterWindow;
import app.comanda.bot.tenant.Settings.OrderCare;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.whatsapp.Messenger;
import app.comanda.bot.whatsapp.SendResult;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.menu.Source;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An order that the platform does not show: where such orders are to be sent again after a while, and where it was not asked. */
class LostOrderTest {
    private static final Instant NOON = Instant.parse("2026-11-25T17:00:00Z");
    private static final Person ANA = new Person("+51987654321", null, "Ana");

    private static final OrderDesk.Sight.NoTurn NO_TURN =
            new OrderDesk.Sight.NoTurn("too many calls are waiting", Duration.ofSeconds(2));

    private final MemoryDatabase database = new MemoryDatabase();
    private Instant now = NOON;
    private int ids;
    private final Journal journal =
            database.journal("first", () -> now, () -> "id-" + ++ids, MemoryDatabase.Disk.SOUND);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @DisplayName("case 5: an order that is missed for longer than the platform is read back is never sent again")
    void neverSendsAgainWhatThePlatformMayNoLongerShow() {
        assertThat(stageAfterALook(Duration.ofDays(2))).isEqualTo("HANDED_OVER");
    }

    @Test
    void sendsAgainWhatThePlatformHasNotShownForTheWindow() {
        assertThat(stageAfterALook(Duration.ofMinutes(10))).isEqualTo("READY");
    }

    @Test
    void looksAgainSoonWhereALookFoundNoTurn() {
        ordered();
        database.execute("UPDATE orders SET stage = 'PLACED', order_id = '65f0'");
        now = now.plus(Duration.ofMinutes(1));
        look();

        assertThat(database.column("SELECT stage FROM orders")).containsExactly("PLACED");
        Instant again = now.plus(NO_TURN.pause());
        assertThat(Journal.await(journal.claimOrders(again.minusMillis(1), 1))).isEmpty();
        assertThat(Journal.await(journal.claimOrders(again, 1))).hasSize(1);
    }

    /** What becomes of an order whose send was under way when the process died, looked at so much later. */
    private String stageAfterALook(Duration later) {
        ordered();
        database.execute("UPDATE orders SET stage = 'UNKNOWN', attempted_at = ready_at");
        now = now.plus(later);
        look();
        return database.column("SELECT stage FROM orders").getFirst();
    }

    private void ordered() {
        ConversationKey key = Journal.await(journal.store(new Intake(
                        "roma", List.of(new Intake.Message(ANA, "wamid.1", now, "{}")), List.of(), List.of(), now)))
                .waiting()
                .getFirst();
        TurnCommit turn = new TurnCommit(
                key,
                0,
                "{}",
                journal.waiting(key, 1).orElseThrow().rows().stream()
                        .map(row -> row.id())
                        .toList(),
                List.of(),
                List.of(new Orders.NewOrder("#AAAAAAAAA1", "q1", "{}", Source.PLATFORM)),
                List.of(),
                List.of(),
                now);
        assertThat(Journal.await(journal.commit(turn))).isInstanceOf(TurnCommit.Outcome.Committed.class);
    }

    private void look() {
        OrderWorker worker = new OrderWorker(house(), woken -> {}, new CoreJson());
        Journal.await(journal.claimOrders(now, 1)).forEach(worker::work);
    }

    private House house() {
        House roma = Roma.house(
                journal,
                new NobodyWrites(),
                new House.Surroundings(() -> now, () -> "house-" + ++ids, new SimpleMeterRegistry(), pause -> {}));
        return new House(
                roma.tenants(),
                journal,
                roma.messenger(),
                new House.Sources(roma.sources().menus(), Map.of(Source.PLATFORM, new ShowsNothing())),
                new OrderCare(Duration.ofSeconds(30), Duration.ofMinutes(3), AfterWindow.RESUBMIT, Duration.ZERO),
                roma.limits(),
                roma.surroundings());
    }

    private static final class NobodyWrites implements Messenger {
        @Override
        public SendResult send(Tenant tenant, Person recipient, String payloadJson, String outboxId) {
            throw new AssertionError("Nothing is said by a look");
        }

        @Override
        public boolean markRead(Tenant tenant, String inboundWamid, boolean typing) {
            return true;
        }
    }

    private static final class ShowsNothing implements OrderDesk {
        @Override
        public Submitted submit(Tenant tenant, Quote quote, String reference) {
            throw new AssertionError("Nothing is sent by a look");
        }

        @Override
        public Finding find(Tenant tenant, String reference) {
            return new Finding.Absent();
        }

        @Override
        public Sight look(Tenant tenant, String orderId, String reference) {
            return NO_TURN;
        }

        @Override
        public Cancelled cancel(Tenant tenant, String orderId, String reference) {
            return new Cancelled.OnlyByStaff();
        }
    }
}
