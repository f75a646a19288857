package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.LUIS;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.committed;
import static app.comanda.bot.journal.Given.intake;
import static app.comanda.bot.journal.Given.move;
import static app.comanda.bot.journal.Given.turn;
import static app.comanda.bot.journal.Given.waiting;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.menu.Source;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

/** A customer who is erased leaves nothing but what the accounts need, and comes back as a new one. */
interface ErasureContract extends UnderTest {
    String SAID = "wamid.HBgLNTE5ODc2NTQzMjE";
    Person ROSA = new Person("+51987654321", "PE.rosa-bsuid", "Rosa Quispe");
    Instant SOON = START.plusSeconds(60);
    String OWN_BRANCH = "roma-sur";
    /** Whatever of Rosa could be told her by. */
    List<String> TRACES = List.of(
            "987654321",
            "rosa-bsuid",
            "Rosa Quispe",
            "Av. Larco 345",
            "sin cebolla",
            "todo muy rico",
            "quesudita",
            "media-77",
            "HBgLNTE5",
            "OUTGOING");
    /** Tables that hold nothing of customers, each with the reason. */
    Set<String> WITHOUT_CUSTOMERS = Set.of(
            "restaurant", // what operators set
            "branch",
            "branch_setting",
            "dish_alias", // what staff call a product, and who of them said so
            "dish_alias_version",
            "rollout",
            "rollout_change",
            "local_order_step", // when an order came to a status, and which of the staff brought it there
            "local_counter",
            "local_menu",
            "menu_snapshot",
            "flyway_schema_history");

    private static Intake.Message said(Person sender, String id, int second) {
        return new Intake.Message(
                sender,
                id,
                START.plusSeconds(second),
                "{\"from\":\"51987654321\",\"text\":\"Av. Larco 345, sin cebolla\"}");
    }

    /** Rosa has ordered, paid, complained and rated; her order is with the desk. */
    private Orders.Row served() {
        ConversationKey key =
                done(journal().store(intake(said(ROSA, SAID, 0)))).waiting().getFirst();
        TurnCommit turn = turn(journal(), key, "out-1");
        TurnCommit.Outcome.Committed first = committed(
                journal(),
                new TurnCommit(
                        key,
                        turn.version(),
                        "{\"name\":\"Rosa Quispe\",\"home\":\"Av. Larco 345\"}",
                        turn.done(),
                        List.of(new Outbox.NewMessage("out-1", "{\"text\":\"OUTGOING Rosa Quispe\"}")),
                        List.of(new Orders.NewOrder(
                                "#AAAAAAAAA1",
                                "quote-1",
                                "{\"phone\":\"+51987654321\",\"address\":\"Av. Larco 345\"}",
                                Source.BUILT_IN)),
                        List.of(),
                        List.of(),
                        List.of(new Orders.Receipt("#AAAAAAAAA1", "media-77", START)),
                        new TurnCommit.Aftermath(
                                        List.of(),
                                        List.of(),
                                        List.of(new Aftercare.NewNote(
                                                "note-1", "#AAAAAAAAA1", "OTHER", "sin cebolla, dije")),
                                        List.of(),
                                        List.of(new Aftercare.NewRating("#AAAAAAAAA1", 5, "todo muy rico")))
                                .hearing(List.of(new DishAliases.Name(Source.BUILT_IN, "p1", "quesudita"))),
                        null,
                        START));
        for (String branch : List.of(TENANT, OWN_BRANCH)) {
            done(test().local()
                    .keep(new LocalOrders.NewOrder(
                            branch,
                            "#AAAAAAAAA1",
                            "2026-03-01",
                            "DELIVERED",
                            "{\"total\":4990,\"phone\":\"+51987654321\",\"customer\":\"Rosa Quispe\"}",
                            false,
                            START,
                            "chat")));
        }
        Outbox.Lane lane = first.lane();
        assertThat(lane).isNotNull();
        done(journal().step(key, lane.fence(), "out-1", new Outbox.Step.Sent("wamid.HBgLNTE5out", START)));
        return first.orders().getFirst();
    }

    private void delivered(Orders.Row order) {
        assertThat(done(journal().move(order, move(Orders.Stage.CLOSED, START, false, null))))
                .isTrue();
    }

    private Erasures.Outcome erase(ConversationKey key) {
        return journal().erasures().erase(key, List.of(TENANT, OWN_BRANCH), ticket -> "{\"total\":4990}", SOON);
    }

    /** Erases as the engine does: again where it is to be tried again. */
    private void erased(ConversationKey key) {
        Erasures.Outcome outcome = erase(key);
        assertThat(outcome == Erasures.Outcome.SOON ? erase(key) : outcome).isEqualTo(Erasures.Outcome.ERASED);
    }

    private ConversationKey rosa() {
        return journal().erasures().find(TENANT, "+51987654321").orElseThrow();
    }

    private Set<String> tables() {
        return test().dialect().read(db -> {
            Set<String> tables = new TreeSet<>();
            Connection connection = db.connection();
            try (ResultSet found =
                    connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            return tables;
        });
    }

    /** Every value of every column of every table, as {@code table.column=value}. */
    private List<String> everything() {
        List<String> values = new ArrayList<>();
        for (String table : tables()) {
            values.addAll(test().dialect()
                    .read(db -> db.list("SELECT * FROM " + table, row -> {
                        StringBuilder line = new StringBuilder();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            line.append(table)
                                    .append('.')
                                    .append(row.getMetaData().getColumnName(i))
                                    .append('=')
                                    .append(row.getString(i))
                                    .append('\n');
                        }
                        return line.toString();
                    })));
        }
        return values;
    }

    private static Condition<String> aTrace() {
        return new Condition<>(row -> TRACES.stream().anyMatch(row::contains), "a trace of the customer");
    }

    @Test
    default void everyTableIsErasedOrHoldsNothingOfCustomers() {
        Set<String> erased = new TreeSet<>();
        Stream.concat(Erasures.OF_CONVERSATION.stream(), Erasures.OF_ORDER.stream())
                .forEach(sql -> erased.add(sql.split(" ")[sql.startsWith("DELETE") ? 2 : 1]));
        erased.add("local_order"); // by its reference, and by the customer's number

        assertThat(tables()).isEqualTo(union(erased, WITHOUT_CUSTOMERS));
        assertThat(WITHOUT_CUSTOMERS).doesNotContainAnyElementsOf(erased);
    }

    @Test
    default void noTableWithoutCustomersNamesAConversationOrANumber() {
        for (String table : WITHOUT_CUSTOMERS) {
            List<String> columns = test().dialect().read(db -> {
                List<String> names = new ArrayList<>();
                try (ResultSet found = db.connection().getMetaData().getColumns(null, null, table, "%")) {
                    while (found.next()) {
                        names.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                    }
                }
                return names;
            });
            assertThat(columns)
                    .as(table)
                    .isNotEmpty()
                    .doesNotContain("conversation", "customer", "phone", "wa_id", "user_id", "profile_name", "wamid");
        }
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    default void leavesNoTraceOfAnErasedCustomerInAnyColumn() {
        delivered(served());
        assertThat(everything()).haveAtLeast(9, aTrace());

        erased(rosa());

        assertThat(everything()).isNotEmpty().doNotHave(aTrace());
    }

    @Test
    default void keepsWhatTheAccountsNeed() {
        delivered(served());
        erased(rosa());

        assertThat(test().column("SELECT ticket FROM local_order ORDER BY tenant"))
                .containsExactly("{\"total\":4990}", "{\"total\":4990}");
        assertThat(test().column("SELECT stage FROM orders")).containsExactly("CLOSED");
        assertThat(test().column("SELECT stars FROM rating")).containsExactly("5");
    }

    @Test
    default void leavesOtherCustomersAlone() {
        delivered(served());
        ConversationKey luis = done(journal().store(intake(said(LUIS, "wamid.luis", 1))))
                .waiting()
                .getFirst();
        erased(rosa());

        assertThat(waiting(journal(), luis).person()).isEqualTo(LUIS);
        assertThat(waiting(journal(), luis).rows()).hasSize(1);
        assertThat(journal().erasures().find(TENANT, "+51987000002")).contains(luis);
    }

    @Test
    default void waitsForAnOrderUnderWay() {
        Orders.Row order = served();
        ConversationKey rosa = rosa();
        assertThat(erase(rosa)).isEqualTo(Erasures.Outcome.AFTER_ORDER);
        assertThat(waiting(journal(), rosa).person()).isEqualTo(ROSA);

        delivered(order);
        erased(rosa);
    }

    @Test
    default void waitsForAMessageThatIsNotAnswered() {
        delivered(served());
        ConversationKey rosa = rosa();
        done(journal().store(intake(said(ROSA, "wamid.again", 5))));

        assertThat(erase(rosa)).isEqualTo(Erasures.Outcome.SOON);
        done(journal().commit(turn(journal(), rosa)));
        erased(rosa);
    }

    @Test
    default void waitsForAMessageThatHasNotLeft() {
        delivered(served());
        ConversationKey rosa = rosa();
        Outbox.Lane lane = journal()
                .commit(turn(journal(), rosa, "goodbye"))
                .thenApply(outcome -> ((TurnCommit.Outcome.Committed) outcome).lane())
                .join();
        assertThat(lane).isNotNull();

        assertThat(erase(rosa)).isEqualTo(Erasures.Outcome.SOON);
        done(journal().step(rosa, lane.fence(), "goodbye", new Outbox.Step.Sent("wamid.bye", START)));
        erased(rosa);
    }

    @Test
    default void knowsARedeliveredMessageOfAnErasedCustomer() {
        delivered(served());
        erased(rosa());

        Journal.Stored again = done(journal().store(intake(said(ROSA, SAID, 0))));

        assertThat(again).isEqualTo(new Journal.Stored(0, 1, List.of()));
        assertThat(everything()).doNotHave(aTrace());
    }

    @Test
    default void knowsARedeliveredMessageOfAnErasedCustomerWhoHasComeBack() {
        delivered(served());
        erased(rosa());
        done(journal().store(intake(said(ROSA, "wamid.back", 100))));

        assertThat(done(journal().store(intake(said(ROSA, SAID, 0)))).fresh()).isZero();
        assertThat(waiting(journal(), rosa()).rows())
                .extracting(Inbox.Row::eventKey)
                .containsExactly("wamid.back");
    }

    @Test
    default void meetsAnErasedCustomerAsANewOne() {
        delivered(served());
        ConversationKey before = rosa();
        erased(before);

        done(journal().store(intake(said(ROSA, "wamid.back", 100))));

        assertThat(rosa()).isNotEqualTo(before);
        assertThat(waiting(journal(), rosa()).state()).isNull();
        assertThat(journal().waiting(before, 10)).isEmpty();
    }

    @Test
    default void anAskedErasureIsTakenUpUntilItIsDone() {
        Orders.Row order = served();
        ConversationKey rosa = rosa();
        done(journal().erasures().ask(rosa));

        Errands.Row errand = done(journal().claimErrands(START, 10)).getFirst();
        assertThat(errand.key()).isEqualTo(rosa);
        assertThat(errand.kind()).isEqualTo(Errands.Kind.ERASE);
        assertThat(done(journal().claimErrands(START, 10))).isEmpty();
        assertThat(done(journal().claimErrands(TestJournal.LATER, 10))).hasSize(1);

        delivered(order);
        erased(rosa);
        assertThat(done(journal().claimErrands(TestJournal.LATER.plusSeconds(60), 10)))
                .isEmpty();
    }

    @Test
    default void nobodyIsErasedTwice() {
        delivered(served());
        ConversationKey rosa = rosa();
        erased(rosa);
        assertThat(erase(rosa)).isEqualTo(Erasures.Outcome.UNKNOWN);
        assertThat(journal().erasures().find(TENANT, "+51987654321")).isEmpty();
    }
}
