package app.comanda.bot.journal;

import static app.comanda.bot.journal.Given.ANA;
import static app.comanda.bot.journal.Given.LUIS;
import static app.comanda.bot.journal.Given.OTHER_TENANT;
import static app.comanda.bot.journal.Given.TENANT;
import static app.comanda.bot.journal.Given.committed;
import static app.comanda.bot.journal.Given.message;
import static app.comanda.bot.journal.Given.turn;
import static app.comanda.bot.journal.Given.waiting;
import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much is read of customers who write without end. */
interface PaceContract extends UnderTest {
    Intake.Allowance FOUR_EACH = new Intake.Allowance(4, 0);

    private Journal.Stored written(String tenant, Intake.Allowance allowance, Intake.Message... messages) {
        return done(journal()
                .store(new Intake(tenant, List.of(messages), List.of(), List.of(), List.of(), allowance, START)));
    }

    /** One message of Ana's at a second, and whether it was read. */
    private boolean read(int second) {
        return written(TENANT, FOUR_EACH, message(ANA, "wamid." + second, second))
                        .tooMany()
                == 0;
    }

    private ConversationKey ana() {
        return written(TENANT, FOUR_EACH, message(ANA, "wamid.key", -600))
                .waiting()
                .getFirst();
    }

    private List<String> tooMany(ConversationKey key) {
        return waiting(journal(), key).rows().stream()
                .filter(row -> row.source() == Inbox.Source.TOO_MANY)
                .map(Inbox.Row::eventKey)
                .toList();
    }

    @Test
    default void readsABurstWithinTheAllowanceAndTellsOnceWhereItEnds() {
        ConversationKey key = ana();

        Journal.Stored stored = written(
                TENANT,
                FOUR_EACH,
                IntStream.range(0, 8)
                        .mapToObj(i -> message(ANA, "wamid." + i, i))
                        .toArray(Intake.Message[]::new));

        assertThat(stored).isEqualTo(new Journal.Stored(8, 0, 4, List.of(key)));
        assertThat(tooMany(key)).containsExactly("wamid.4");
        assertThat(test().value("SELECT COUNT(*) FROM inbox WHERE source = 'TOO_MANY' AND payload <> ''"))
                .isEqualTo("4");
    }

    @Test
    default void isSilentUntilTheySlowDownAndTellsAnewInTheNextFlood() {
        ConversationKey key = ana();
        assertThat(IntStream.of(0, 10, 20, 30).allMatch(this::read)).isTrue();
        assertThat(IntStream.of(35, 50, 65, 80).anyMatch(this::read)).isFalse();
        assertThat(tooMany(key)).containsExactly("wamid.35");
        committed(journal(), turn(journal(), key));

        assertThat(read(150)).isTrue();
        assertThat(IntStream.of(151, 152, 153).allMatch(this::read)).isTrue();
        assertThat(IntStream.of(154, 155).anyMatch(this::read)).isFalse();
        assertThat(tooMany(key)).containsExactly("wamid.154");
    }

    @Test
    default void countsByMetasTimeSoThatABacklogIsNoFlood() {
        ConversationKey key = ana();
        Intake.Message[] backlog = IntStream.range(0, 20)
                .mapToObj(i -> message(ANA, "wamid." + i, i * 30))
                .toArray(Intake.Message[]::new);

        assertThat(written(TENANT, FOUR_EACH, backlog).tooMany()).isZero();
        assertThat(tooMany(key)).isEmpty();
    }

    @Test
    default void costsNeitherAnotherCustomerNorAnotherRestaurantAnything() {
        ana();
        assertThat(IntStream.range(0, 12).filter(this::read).count()).isEqualTo(4);

        assertThat(written(TENANT, FOUR_EACH, message(LUIS, "wamid.luis", 12)).tooMany())
                .isZero();
        assertThat(written(OTHER_TENANT, FOUR_EACH, message(ANA, "wamid.other", 12))
                        .tooMany())
                .isZero();
    }

    @Test
    default void knowsWhatWasOneTooManyWhenItComesAgain() {
        ana();
        IntStream.range(0, 6).forEach(this::read);
        pass(Duration.ofDays(6));

        assertThat(written(TENANT, FOUR_EACH, message(ANA, "wamid.4", 4), message(ANA, "wamid.5", 5)))
                .isEqualTo(new Journal.Stored(0, 2, 0, List.of()));
    }

    @Test
    default void readsNoMoreOfARestaurantThanItIsAllowedAltogether() {
        Intake.Allowance six = new Intake.Allowance(0, 6);
        Intake.Message[] crowd = IntStream.range(0, 9)
                .mapToObj(i -> message(new Person("+5198700000" + i, null, null), "wamid." + i, 0))
                .toArray(Intake.Message[]::new);

        Journal.Stored stored = written(TENANT, six, crowd);

        assertThat(stored.tooMany()).isEqualTo(3);
        assertThat(stored.waiting()).hasSize(9);
        assertThat(written(OTHER_TENANT, six, message(ANA, "wamid.other", 0)).tooMany())
                .isZero();
        assertThat(written(TENANT, six, message(ANA, "wamid.later", 61)).tooMany())
                .isZero();
    }
}
