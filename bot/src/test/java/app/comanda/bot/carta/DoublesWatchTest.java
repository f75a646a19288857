package app.comanda.bot.carta;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.Aftercare;
import app.comanda.bot.journal.MemoryDatabase;
import app.comanda.bot.source.OrderDesk.Finding;
import app.comanda.bot.source.Submitted;
import app.comanda.sandbox.carta.Order;
import app.comanda.sandbox.faults.Fault;
import app.comanda.sandbox.faults.FaultKind;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Orders that the sandbox really has twice, seen in its own list over HTTP. */
@Timeout(120)
class DoublesWatchTest {
    private static final String ONE = "#8F3K2M9QXA";
    private static final String TWO = "#8F3K2M9QXB";

    private final SandboxHouse house = new SandboxHouse();
    private final MemoryDatabase database = new MemoryDatabase();
    private final Disk disk = new Disk();
    private final DoublesWatch first = watch();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(DoublesAlarm.class);

    /** A database that can be away. */
    private static final class Disk implements MemoryDatabase.Disk {
        private boolean away;

        @Override
        public boolean accepts() {
            return !away;
        }

        @Override
        public boolean answers() {
            return true;
        }
    }

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
        confirmed(ONE, "PLATFORM");
        confirmed(TWO, "PLATFORM");
    }

    @AfterEach
    void close() {
        logger.detachAppender(lines);
        database.close();
        house.close();
    }

    /** One instance's. */
    private DoublesWatch watch() {
        return new DoublesWatch(
                house.calls.client, database.doubledOrders(disk), alarm(), house.calls.clock, house.calls.meters);
    }

    private DoublesAlarm alarm() {
        return new DoublesAlarm(database.doubledOrders(disk), house.calls.clock, house.calls.meters);
    }

    private void confirmed(String reference, String desk) {
        database.execute("INSERT INTO orders (tenant, reference, quote_id, conversation, payload, stage, attempts,"
                + " ready_at, due_at, lease_until, fence, desk) VALUES ('pizzeria', '" + reference + "', 'q" + reference
                + "', 'lucia', '{\"name\":\"Lucia\"}', 'PLACED', 1, "
                + house.calls.clock.instant().toEpochMilli() + ", 0, 0, 0, '" + desk + "')");
    }

    private Order placed(String reference) {
        assertThat(house.desk.submit(house.pizzeria, house.pickup(), reference)).isInstanceOf(Submitted.Placed.class);
        return house.sandbox.carta().ordersWith(reference).getLast();
    }

    private boolean look() {
        return first.look(house.pizzeria);
    }

    private List<Aftercare.Note> notes() {
        return database.aftercare().notes("pizzeria", 10);
    }

    private double alarms(String state) {
        return house.calls
                .meters
                .get("comanda.orders.doubled")
                .tag("tenant", "pizzeria")
                .tag("state", state)
                .counter()
                .count();
    }

    @Test
    @DisplayName("case 5: an order that the platform has twice is told to staff and operators, once")
    void alarmsOnceOverManyLooksAndInstances() {
        Order one = placed(ONE);
        Order other = placed(ONE);
        placed(TWO);
        DoublesWatch second = watch();

        for (int round = 0; round < 5; round++) {
            assertThat(look()).isTrue();
            assertThat(second.look(house.pizzeria)).isTrue();
            assertThat(watch().look(house.pizzeria)).as("after a restart").isTrue();
            house.calls.clock.advance(Duration.ofMinutes(10));
        }

        assertThat(alarms("open")).isEqualTo(1);
        assertThat(alarms("over")).isZero();
        assertThat(notes()).singleElement().satisfies(note -> {
            assertThat(note.matter()).isEqualTo("DOUBLED");
            assertThat(note.reference()).isEqualTo(ONE);
            assertThat(note.detail()).contains(one.orderNumber(), other.orderNumber());
            assertThat(note.settledAt()).isNull();
        });
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getFormattedMessage())
                    .contains(ONE, one.orderNumber(), one.id(), other.orderNumber(), other.id(), "Cancel all but one");
            assertThat(line.getKeyValuePairs())
                    .extracting(pair -> pair.key + "=" + pair.value)
                    .containsExactly("tenant=pizzeria", "order=" + ONE);
        });
        assertThat(database.doubledOrders(disk).open()).containsEntry("pizzeria", 1L);
    }

    @Test
    @DisplayName("case 68: the line of the alarm holds nothing of the customer")
    void theLineHoldsNothingOfTheCustomer() {
        placed(ONE);
        placed(ONE);
        look();

        assertThat(lines.list)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getFormattedMessage() + line.getKeyValuePairs())
                        .doesNotContain("Lucía", "Ríos", "987654321", "bien dorada"));
    }

    @Test
    void isSilentWhereEveryOrderIsThereOnce() {
        placed(ONE);
        placed(TWO);

        assertThat(look()).isTrue();

        assertThat(lines.list).isEmpty();
        assertThat(notes()).isEmpty();
        assertThat(alarms("open")).as("counted from nothing").isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"ERROR_BEFORE", "MALFORMED", "HTML", "NULL_DATA", "RATE_LIMIT", "DROP_ANSWER", "EXPIRED_TOKEN"})
    void aListThatFailsOrIsCutIsNoAlarmAndIsReadAgain(FaultKind fault) {
        placed(ONE);
        placed(ONE);
        house.sandbox
                .faults()
                .carta()
                .add(Fault.always(fault).at("filled-orders").retryAfter(60));

        assertThat(look()).isFalse();
        assertThat(lines.list).isEmpty();
        assertThat(notes()).isEmpty();

        house.sandbox.faults().clear();
        house.calls.clock.advance(Duration.ofMinutes(10));
        assertThat(look()).isTrue();
        assertThat(notes()).hasSize(1);
    }

    @Test
    void aListThatDoesNotShowTheSecondYetIsNoAlarmUntilItDoes() {
        placed(ONE);
        house.calls.clock.advance(Duration.ofMinutes(5));
        placed(ONE);
        house.sandbox
                .faults()
                .carta()
                .add(Fault.next(1, FaultKind.STALE_ORDERS).at("filled-orders").lag(Duration.ofMinutes(2)));

        look();
        assertThat(notes()).isEmpty();
        look();
        assertThat(notes()).hasSize(1);
    }

    @Test
    void theNoteIsClosedOnceStaffHaveCancelledOne() {
        Order one = placed(ONE);
        placed(ONE);
        look();
        house.sandbox.carta().forceStatus(one.id(), "cancelled");

        look();
        look();

        assertThat(notes())
                .singleElement()
                .satisfies(note -> assertThat(note.settledBy()).isEqualTo("comanda"));
        assertThat(alarms("open")).isEqualTo(1);
        assertThat(lines.list).hasSize(1);
    }

    @Test
    void staysSilentOnceStaffHaveSeenToItThemselves() {
        placed(ONE);
        placed(ONE);
        look();
        database.aftercare()
                .settle("pizzeria", notes().getFirst().id(), "Rosa", house.calls.clock.instant())
                .join();

        look();

        assertThat(notes())
                .singleElement()
                .satisfies(note -> assertThat(note.settledBy()).isEqualTo("Rosa"));
        assertThat(alarms("open")).isEqualTo(1);
    }

    @Test
    void oneThatWasCancelledBeforeAnybodyLookedIsReportedAndAsksNobody() {
        Order one = placed(ONE);
        placed(ONE);
        house.sandbox.carta().forceStatus(one.id(), "cancelled");

        look();
        look();

        assertThat(alarms("over")).isEqualTo(1);
        assertThat(alarms("open")).isZero();
        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.WARN));
        assertThat(notes())
                .singleElement()
                .satisfies(note -> assertThat(note.settledAt()).isNotNull());
        assertThat(database.doubledOrders(disk).open()).isEmpty();

        placed(ONE);
        look();
        assertThat(alarms("open")).as("a third one stands").isEqualTo(1);
    }

    @Test
    void leavesNumbersThatOtherSystemsWriteIntoTheirOrdersAlone() {
        placed("#1234567890");
        placed("#1234567890");
        confirmed("#8F3K2M9QXC", "BUILT_IN");
        placed("#8F3K2M9QXC");
        placed("#8F3K2M9QXC");

        assertThat(look()).isTrue();

        assertThat(lines.list).isEmpty();
        assertThat(notes()).isEmpty();
    }

    @Test
    void asksThePlatformOfNoRestaurantThatHasSentNothing() {
        house.sandbox.carta().forgetRequests();

        assertThat(first.look(house.braza)).isTrue();
        house.calls.clock.advance(Duration.ofDays(2));
        assertThat(look()).as("the latest order is two days old").isTrue();

        assertThat(house.sandbox.carta().requests()).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayLeavesTheAlarmToTheNextLook() {
        placed(ONE);
        placed(ONE);
        disk.away = true;
        look();
        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage()).contains(ONE, "did not note it"));
        assertThat(alarms("open")).isZero();

        disk.away = false;
        look();
        assertThat(notes()).hasSize(1);
        assertThat(alarms("open")).isEqualTo(1);
    }

    @Test
    void aLostOrderThatIsFoundTwiceAlarmsByTheSameWayAndIsTakenAsOneThatStands() {
        placed(ONE);
        Order latest = placed(ONE);
        house.sandbox.carta().forceStatus(latest.id(), "cancelled");
        Order third = placed(ONE);
        house.sandbox.carta().forceStatus(third.id(), "cancelled");
        Order standing = house.sandbox.carta().ordersWith(ONE).getFirst();
        List<Doubled> seen = new ArrayList<>();

        Finding found = new Reconciliation(
                        house.calls.client, (tenant, doubled) -> seen.add(doubled), house.calls.clock)
                .find(house.pizzeria, ONE);

        assertThat(found)
                .isInstanceOfSatisfying(
                        Finding.Found.class,
                        order -> assertThat(order.orderId()).isEqualTo(standing.id()));
        assertThat(seen)
                .singleElement()
                .satisfies(doubled -> assertThat(doubled.orders()).hasSize(3));

        placed(ONE);
        new CartaDesk(house.calls.client, alarm(), house.calls.clock).find(house.pizzeria, ONE);
        look();
        assertThat(alarms("open")).isEqualTo(1);
        assertThat(notes()).hasSize(1);
    }
}
