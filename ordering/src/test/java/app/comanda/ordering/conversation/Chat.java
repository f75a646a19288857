package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.conversation.Conversation.Happening;
import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer's phone: what is written and tapped, and every message that came back. */
final class Chat {
    private Facts facts;
    private State state;
    private int turns;
    private final List<Reply> received = new ArrayList<>();
    private final List<Reply> lastReplies = new ArrayList<>();
    private final List<Effect> lastEffects = new ArrayList<>();
    private final List<Effect.SubmitOrder> submitted = new ArrayList<>();

    Chat(Facts facts) {
        this.facts = facts;
        this.state = Conversation.begin(facts.branch());
    }

    static Chat open() {
        return new Chat(Pizzeria.facts());
    }

    static Chat open(Branch branch) {
        return new Chat(Pizzeria.facts().with(branch));
    }

    Chat from(Facts.Person person) {
        return world(now -> now.with(person));
    }

    Chat menu(@Nullable Menu menu) {
        return world(now -> now.with(menu == null ? null : new MenuSnapshot(menu, now.now())));
    }

    /** Time goes by and the menu ages with it. */
    Chat later(Duration time) {
        return world(now -> now.at(now.now().plus(time)));
    }

    Chat world(UnaryOperator<Facts> change) {
        facts = change.apply(facts);
        return this;
    }

    Chat write(String text) {
        return happen(new Event.Wrote(text));
    }

    Chat share(Coordinates place) {
        return happen(new Event.SharedLocation(place, null, null));
    }

    /** Taps the newest button or row whose title begins so. */
    Chat tap(String title) {
        return tap(received.size(), title);
    }

    /** Taps on a message from before: only the first so many messages are looked at. */
    Chat tap(int upTo, String title) {
        for (int i = upTo - 1; i >= 0; i--) {
            for (Choice choice : choices(received.get(i))) {
                if (choice.title().startsWith(title)) {
                    return happen(new Event.Tapped(choice.id().value(), choice.title()));
                }
            }
        }
        throw new AssertionError("Nothing to tap that says \"" + title + "\" in:\n" + transcript());
    }

    Chat placed(String number, @Nullable Money total) {
        return happen(new Event.OrderPlaced(reference(), "id-" + number, number, total, 30));
    }

    Chat moved(OrderStatus status) {
        return happen(new Event.OrderMoved(reference(), status));
    }

    Chat happen(Event... events) {
        List<Happening> happenings = new ArrayList<>();
        for (Event event : events) {
            turns++;
            happenings.add(new Happening(event, facts.keyed("turn-" + turns)));
        }
        Turn turn = Conversation.turn(state, happenings);
        state = turn.state();
        lastReplies.clear();
        lastEffects.clear();
        lastEffects.addAll(turn.effects());
        for (Effect effect : turn.effects()) {
            switch (effect) {
                case Effect.Say say -> lastReplies.add(say.reply());
                case Effect.Ask ask -> lastReplies.add(ask.reply());
                case Effect.SubmitOrder submit -> submitted.add(submit);
                case Effect.Relay relay -> lastReplies.add(new Reply.Text(relay.text()));
                case Effect.WithPerson _,
                        Effect.BackFromPerson _,
                        Effect.ReadMenu _,
                        Effect.AttachReceipt _,
                        Effect.LookAtOrder _,
                        Effect.CancelOrder _,
                        Effect.WatchTime _,
                        Effect.NoteForStaff _,
                        Effect.NoteSettled _,
                        Effect.Rate _,
                        Effect.NoteAlias _,
                        Effect.EraseCustomer _ -> {}
            }
        }
        lastReplies.forEach(reply -> assertThat(Fits.faults(reply)).isEmpty());
        received.addAll(lastReplies);
        return this;
    }

    Chat says(String... parts) {
        assertThat(lastText()).as(transcript()).contains(parts);
        return this;
    }

    Chat saysNot(String... parts) {
        assertThat(lastText()).as(transcript()).doesNotContain(parts);
        return this;
    }

    Chat offers(String... titles) {
        assertThat(titles()).as(transcript()).contains(titles);
        return this;
    }

    List<String> titles() {
        return lastReplies.stream()
                .flatMap(reply -> choices(reply).stream())
                .map(Choice::title)
                .toList();
    }

    List<Reply> replies() {
        return List.copyOf(lastReplies);
    }

    List<Effect> effects() {
        return List.copyOf(lastEffects);
    }

    int receivedSoFar() {
        return received.size();
    }

    State state() {
        return state;
    }

    Session session() {
        return state.session();
    }

    Facts facts() {
        return facts;
    }

    List<Effect.SubmitOrder> submitted() {
        return submitted;
    }

    String reference() {
        return submitted.getLast().reference();
    }

    String lastText() {
        return lastReplies.stream().map(Chat::text).collect(Collectors.joining("\n"));
    }

    /** A button or a row. */
    record Choice(TapId id, String title) {}

    static List<Choice> choices(Reply reply) {
        return switch (reply) {
            case Reply.Buttons buttons ->
                buttons.buttons().stream()
                        .map(one -> new Choice(one.id(), one.title()))
                        .toList();
            case Reply.Rows rows ->
                rows.sections().stream()
                        .flatMap(section -> section.rows().stream())
                        .map(row -> new Choice(row.id(), row.title()))
                        .toList();
            case Reply.Cards cards ->
                cards.cards().stream()
                        .flatMap(card -> card.buttons().stream())
                        .map(one -> new Choice(one.id(), one.title()))
                        .toList();
            case Reply.Text text -> List.of();
            case Reply.Picture picture -> List.of();
            case Reply.AskLocation ask -> List.of();
        };
    }

    static String text(Reply reply) {
        return switch (reply) {
            case Reply.Buttons buttons -> buttons.body();
            case Reply.Rows rows ->
                Stream.concat(
                                Stream.of(rows.body()),
                                rows.sections().stream()
                                        .flatMap(section -> section.rows().stream())
                                        .map(row -> row.title() + " | " + row.detail()))
                        .collect(Collectors.joining("\n"));
            case Reply.Cards cards ->
                Stream.concat(Stream.of(cards.body()), cards.cards().stream().map(Reply.Card::body))
                        .collect(Collectors.joining("\n"));
            case Reply.Text text -> text.body();
            case Reply.Picture picture -> picture.caption();
            case Reply.AskLocation ask -> ask.body();
        };
    }

    private String transcript() {
        return received.stream()
                .map(reply -> text(reply) + "\n   "
                        + choices(reply).stream().map(Choice::title).toList())
                .collect(Collectors.joining("\n---\n"));
    }
}
