package app.comanda.bot.journal;

import static app.comanda.bot.journal.TestJournal.START;
import static app.comanda.bot.journal.TestJournal.done;

import app.comanda.ordering.menu.Source;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the contracts' sentences begin with. */
final class Given {
    static final String TENANT = "roma";
    static final String OTHER_TENANT = "milan";
    static final Person ANA = new Person("+51987000001", null, "Ana");
    static final Person LUIS = new Person("+51987000002", "PE.luis", "Luis");

    private Given() {}

    static Intake.Message message(Person sender, String id, int second) {
        return new Intake.Message(sender, id, START.plusSeconds(second), "{\"id\":\"" + id + "\"}");
    }

    static Intake intake(Intake.Message... messages) {
        return intake(TENANT, messages);
    }

    static Intake intake(String tenant, Intake.Message... messages) {
        return new Intake(tenant, List.of(messages), List.of(), List.of(), START);
    }

    static Intake reported(Intake.Report... reports) {
        return reported(TENANT, reports);
    }

    static Intake reported(String tenant, Intake.Report... reports) {
        return new Intake(tenant, List.of(), List.of(reports), List.of(), START);
    }

    static Intake changed(Person before, Person after) {
        return changed(TENANT, before, after);
    }

    static Intake changed(String tenant, Person before, Person after) {
        return new Intake(tenant, List.of(), List.of(), List.of(new Intake.AliasChange(before, after)), START);
    }

    static Intake.Report report(String wamid, @Nullable String outboxId, Intake.Report.Status status) {
        return new Intake.Report(wamid, outboxId, status, START.plusSeconds(60), null);
    }

    static Inbox.HouseEvent event(String key) {
        return new Inbox.HouseEvent(key, "{\"is\":\"" + key + "\"}", START.plusSeconds(5));
    }

    /** The conversation that a new message belongs to. */
    static ConversationKey stored(Journal journal, Person sender, String id) {
        return stored(journal, TENANT, sender, id);
    }

    static ConversationKey stored(Journal journal, String tenant, Person sender, String id) {
        return done(journal.store(intake(tenant, message(sender, id, 0))))
                .waiting()
                .getFirst();
    }

    /** Ana's conversation, with her first message waiting. */
    static ConversationKey conversation(Journal journal) {
        return stored(journal, ANA, "wamid.hello");
    }

    static Inbox.Waiting waiting(Journal journal, ConversationKey key) {
        return journal.waiting(key, 500).orElseThrow();
    }

    static List<String> eventKeys(Journal journal, ConversationKey key) {
        return waiting(journal, key).rows().stream().map(Inbox.Row::eventKey).toList();
    }

    /** A turn on all that waits, with these messages to send. */
    static TurnCommit turn(Journal journal, ConversationKey key, String... messages) {
        Inbox.Waiting now = waiting(journal, key);
        return new TurnCommit(
                key,
                now.version(),
                "{\"version\":" + (now.version() + 1) + "}",
                now.rows().stream().map(Inbox.Row::id).toList(),
                Arrays.stream(messages)
                        .map(id -> new Outbox.NewMessage(id, "{\"text\":\"" + id + "\"}"))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                START.plusSeconds(1));
    }

    /** The same turn with what came up about orders that were placed, pictures of payments, and a reminder. */
    static TurnCommit with(
            TurnCommit turn,
            TurnCommit.Aftermath aftermath,
            List<Orders.Receipt> receipts,
            TurnCommit.@Nullable Reminder reminder) {
        return new TurnCommit(
                turn.key(),
                turn.version(),
                turn.state(),
                turn.done(),
                turn.messages(),
                turn.orders(),
                turn.errands(),
                turn.lookAt(),
                receipts,
                aftermath,
                reminder,
                turn.at());
    }

    /** A turn on all that waits, with an order, an errand called after it, and these messages. */
    static TurnCommit ordering(
            Journal journal, ConversationKey key, String reference, String quote, String... messages) {
        TurnCommit turn = turn(journal, key, messages);
        return new TurnCommit(
                key,
                turn.version(),
                turn.state(),
                turn.done(),
                turn.messages(),
                List.of(new Orders.NewOrder(reference, quote, "{\"quote\":\"" + quote + "\"}", Source.PLATFORM)),
                List.of(new Errands.NewErrand("errand-" + reference, Errands.Kind.READ_MENU)),
                List.of(),
                turn.at());
    }

    static TurnCommit lookingAt(Journal journal, ConversationKey key, String... references) {
        TurnCommit turn = turn(journal, key);
        return new TurnCommit(
                key,
                turn.version(),
                turn.state(),
                turn.done(),
                List.of(),
                List.of(),
                List.of(),
                List.of(references),
                turn.at());
    }

    static TurnCommit.Outcome.Committed committed(Journal journal, TurnCommit turn) {
        return (TurnCommit.Outcome.Committed) done(journal.commit(turn));
    }

    /** The lane that a turn with these messages has just taken. */
    static Outbox.Lane lane(Journal journal, ConversationKey key, String... messages) {
        Outbox.Lane lane = committed(journal, turn(journal, key, messages)).lane();
        if (lane == null) {
            throw new AssertionError("The lane was not taken");
        }
        return lane;
    }

    /** The order that a turn has just placed, leased to its instance. */
    static Orders.Row order(Journal journal, ConversationKey key, String reference, String quote) {
        return committed(journal, ordering(journal, key, reference, quote))
                .orders()
                .getFirst();
    }

    static List<String> ids(Outbox.Lane lane) {
        return lane.rows().stream().map(Outbox.Row::id).toList();
    }

    static Orders.Move move(Orders.Stage stage, Instant dueAt, boolean keepLease, Inbox.@Nullable HouseEvent event) {
        return new Orders.Move(stage, null, null, null, 1, null, dueAt, null, keepLease, event);
    }

    static Orders.Move attempting(Instant at) {
        return new Orders.Move(Orders.Stage.ATTEMPTING, null, null, null, 1, at, at, null, true, null);
    }
}
