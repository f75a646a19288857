package app.comanda.bot.engine;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Errands;
import app.comanda.bot.journal.Inbox;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.Orders;
import app.comanda.bot.journal.Outbox;
import app.comanda.bot.journal.TurnCommit;
import app.comanda.bot.tenant.Restaurant;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.whatsapp.OutboundJson;
import app.comanda.bot.whatsapp.Rendering;
import app.comanda.ordering.conversation.Conversation;
import app.comanda.ordering.conversation.Effect;
import app.comanda.ordering.conversation.Reply;
import app.comanda.ordering.conversation.State;
import app.comanda.ordering.conversation.Turn;
import app.comanda.ordering.menu.Source;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies what waits for a conversation, all of it in one turn, and commits state, messages, orders and done-marks
 * together. A turn is a pure function between a read and a commit, so two of them racing need no lock: the version lets
 * one win and the other begin again.
 */
final class TurnWorker {
    private static final Logger log = LoggerFactory.getLogger(TurnWorker.class);

    private final House house;
    private final Instant started;
    private final AfterTurn after;
    private final CoreJson json;
    private final Shelves shelves;
    private final InboxReading reading;
    private final Timer turns;
    private final Counter overtaken;

    /** What follows a committed turn; none of it may block. */
    interface AfterTurn {
        void deliver(Outbox.Lane lane);

        void place(Orders.Row order);

        void run(Errands.Row errand);

        void lookAtOrders();

        /** The branch has no menu of this source yet: read it, then wake the conversation. */
        void needsMenu(Tenant tenant, Source source, ConversationKey key);

        void read(Tenant tenant, String messageId, boolean typing);
    }

    TurnWorker(House house, AfterTurn after, CoreJson json) {
        this.house = house;
        this.started = house.clock().instant();
        this.json = json;
        this.after = after;
        this.shelves = new Shelves(house);
        this.reading = new InboxReading(house, shelves, json);
        this.turns = house.meters().timer("comanda.turn");
        this.overtaken = house.meters().counter("comanda.turn.overtaken");
    }

    /**
     * Applies everything that waits. The house's one broad catch: a bug in a turn rolls it back, and the row it happened
     * on is tried alone, then set aside with its reason, so that the conversation goes on.
     */
    void run(ConversationKey key) {
        boolean alone = false;
        while (true) {
            try {
                if (!apply(key, alone ? 1 : house.limits().turnRows())) {
                    return;
                }
            } catch (JournalException e) {
                log.atError()
                        .addKeyValue("tenant", key.tenant())
                        .addKeyValue("conversation", key.conversation())
                        .log("The database did not take a turn; it is tried again: {}", e.getMessage());
                return;
            } catch (RuntimeException e) {
                log.atError()
                        .addKeyValue("tenant", key.tenant())
                        .addKeyValue("conversation", key.conversation())
                        .setCause(e)
                        .log("A turn failed");
                if (alone && !blame(key, e)) {
                    return;
                }
                alone = true;
            }
        }
    }

    /** Whether there may be more to do. */
    private boolean apply(ConversationKey key, int rows) {
        Optional<Inbox.Waiting> found = house.journal().waiting(key, rows);
        Optional<Restaurant> restaurant = house.tenants().restaurant(key.tenant());
        if (found.isEmpty() || found.get().rows().isEmpty() || restaurant.isEmpty()) {
            return false;
        }
        Inbox.Waiting waiting = found.get();
        Tenant home = restaurant.get().home();
        State state = waiting.state() == null ? Conversation.begin(home.branch()) : json.readState(waiting.state());
        Optional<Tenant> tenant = branch(restaurant.get(), state);
        Optional<Source> missing = tenant.flatMap(branch -> missingMenu(branch, waiting, state));
        if (missing.isPresent()) {
            after.needsMenu(tenant.get(), missing.get(), key);
            return false;
        }
        Timer.Sample sample = Timer.start(house.meters());
        Instant now = house.clock().instant();
        Turn turn = reading.turn(restaurant.get(), state, waiting, now);
        TurnCommit commit = commit(home, waiting, turn, reminder(home, waiting, state, turn.state(), now), now);
        TurnCommit.Outcome outcome = Journal.await(house.journal().commit(commit));
        sample.stop(turns);
        switch (outcome) {
            case TurnCommit.Outcome.Overtaken ignored -> overtaken.increment();
            case TurnCommit.Outcome.Committed committed ->
                follow(
                        home,
                        withPerson(state) && withPerson(turn.state()) ? List.of() : waiting.rows(),
                        commit,
                        committed);
        }
        return true;
    }

    /** Menus come a moment after the process: what waited for it longer than that waits for them, too. */
    private Optional<Source> missingMenu(Tenant tenant, Inbox.Waiting waiting, State state) {
        Instant receivedAt = waiting.rows().getFirst().receivedAt();
        Instant since = receivedAt.isAfter(started) ? receivedAt : started;
        return house.clock().instant().isBefore(since.plus(house.limits().menuPatience()))
                ? shelves.missing(tenant, waiting.key().conversation(), state)
                : Optional.empty();
    }

    /** Who serves the conversation: the branch that was chosen, or the only one there is; empty before it is chosen. */
    private static Optional<Tenant> branch(Restaurant restaurant, State state) {
        String chosen = state.session().branch();
        if (chosen != null) {
            return restaurant.branch(chosen);
        }
        boolean one = restaurant.branches().size() == 1;
        return one || !state.session().cart().isEmpty() ? Optional.of(restaurant.home()) : Optional.empty();
    }

    /** A customer who leaves a cart is reminded a while after their last words; null where nothing changes of that. */
    private static TurnCommit.@Nullable Reminder reminder(
            Tenant home, Inbox.Waiting waiting, State before, State after, Instant now) {
        Duration wait = home.selling().cartReminder();
        boolean written = waiting.rows().stream().anyMatch(row -> row.source() == Inbox.Source.WHATSAPP);
        if (wait != null && written && Conversation.cartWaits(after)) {
            return new TurnCommit.Reminder(now.plus(wait));
        }
        boolean over = Conversation.cartWaits(before) && !Conversation.cartWaits(after);
        return over ? new TurnCommit.Reminder(null) : null;
    }

    private TurnCommit commit(
            Tenant home, Inbox.Waiting waiting, Turn turn, TurnCommit.@Nullable Reminder reminder, Instant now) {
        List<Outbox.NewMessage> messages = new ArrayList<>();
        List<Orders.NewOrder> orders = new ArrayList<>();
        List<Errands.NewErrand> errands = new ArrayList<>();
        List<String> lookAt = new ArrayList<>();
        List<Orders.Receipt> receipts = new ArrayList<>();
        AftermathDraft aftermath = new AftermathDraft(house.ids());
        for (Effect effect : turn.effects()) {
            switch (effect) {
                case Effect.Say(Reply reply) -> messages.add(message(reply));
                case Effect.Ask(Reply reply) -> messages.add(message(reply));
                case Effect.Relay(var text, var who) ->
                    messages.add(new Outbox.NewMessage(
                            house.ids().get(), OutboundJson.write(Rendering.render(new Reply.Text(text))), who));
                case Effect.WithPerson with -> aftermath.add(with, home.number().personPatience());
                case Effect.BackFromPerson back -> aftermath.add(back);
                case Effect.SubmitOrder(var reference, var quote, var desk) ->
                    orders.add(new Orders.NewOrder(
                            reference,
                            quote.id(),
                            json.write(quote, turn.state().session().branch()),
                            desk));
                case Effect.LookAtOrder(var reference) -> lookAt.add(reference);
                case Effect.AttachReceipt(var reference, var mediaId) ->
                    receipts.add(new Orders.Receipt(reference, mediaId, now));
                case Effect.CancelOrder cancel -> aftermath.add(cancel);
                case Effect.WatchTime watch -> aftermath.add(watch);
                case Effect.NoteForStaff note -> aftermath.add(note);
                case Effect.NoteSettled settled -> aftermath.add(settled);
                case Effect.Rate rate -> aftermath.add(rate);
                case Effect.NoteAlias alias -> aftermath.add(alias);
                case Effect.EraseCustomer erase ->
                    errands.add(new Errands.NewErrand(house.ids().get(), Errands.Kind.ERASE));
                case Effect.ReadMenu(var source) ->
                    errands.add(new Errands.NewErrand(house.ids().get(), ErrandWorker.kind(source)));
            }
        }
        return new TurnCommit(
                waiting.key(),
                waiting.version(),
                json.write(turn.state()),
                waiting.rows().stream().map(Inbox.Row::id).toList(),
                messages,
                orders,
                errands,
                lookAt,
                receipts,
                aftermath.whole(),
                reminder,
                now);
    }

    private Outbox.NewMessage message(Reply reply) {
        return new Outbox.NewMessage(house.ids().get(), OutboundJson.write(Rendering.render(reply)));
    }

    /** While a person has the conversation, they are the one who reads it. */
    private static boolean withPerson(State state) {
        return state.session().memory().handover() != null;
    }

    /** @param read the rows that Comanda has read */
    private void follow(
            Tenant tenant, List<Inbox.Row> read, TurnCommit commit, TurnCommit.Outcome.Committed committed) {
        read.stream()
                .filter(row -> row.source() == Inbox.Source.WHATSAPP)
                .reduce((first, second) -> second)
                .ifPresent(last -> after.read(
                        tenant,
                        last.eventKey(),
                        !commit.orders().isEmpty() || !commit.errands().isEmpty()));
        if (committed.lane() != null) {
            after.deliver(committed.lane());
        }
        committed.orders().forEach(after::place);
        committed.errands().forEach(after::run);
        if (!commit.lookAt().isEmpty() || !commit.aftermath().cancel().isEmpty()) {
            after.lookAtOrders();
        }
    }

    /** Notes the failure on the row that was tried alone; false when the database cannot even take that. */
    private boolean blame(ConversationKey key, RuntimeException failure) {
        try {
            Optional<Inbox.Row> row = house.journal()
                    .waiting(key, 1)
                    .flatMap(waiting -> waiting.rows().stream().findFirst());
            if (row.isEmpty()) {
                return true;
            }
            boolean giveUp = row.get().attempts() + 1 >= house.limits().turnAttempts();
            Journal.await(house.journal()
                    .failed(
                            key,
                            row.get().id(),
                            failure.getClass().getSimpleName(),
                            giveUp,
                            house.clock().instant()));
            if (giveUp) {
                house.meters()
                        .counter("comanda.inbox.set.aside", "tenant", key.tenant())
                        .increment();
                log.atError()
                        .addKeyValue("tenant", key.tenant())
                        .addKeyValue("conversation", key.conversation())
                        .addKeyValue("messageId", row.get().eventKey())
                        .log(
                                "A message was set aside after {} failed turns",
                                house.limits().turnAttempts());
            }
            return true;
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("tenant", key.tenant())
                    .addKeyValue("conversation", key.conversation())
                    .setCause(e)
                    .log("A failed turn could not be noted; the message stays and is tried again");
            return false;
        }
    }
}
