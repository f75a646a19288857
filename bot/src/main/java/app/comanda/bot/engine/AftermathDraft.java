package app.comanda.bot.engine;

import app.comanda.bot.journal.Aftercare;
import app.comanda.bot.journal.DishAliases;
import app.comanda.bot.journal.Handovers;
import app.comanda.bot.journal.Orders;
import app.comanda.bot.journal.TurnCommit;
import app.comanda.ordering.conversation.Effect;
import app.comanda.ordering.conversation.Handover;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a turn wants done about orders that were placed, as the journal keeps it. */
final class AftermathDraft {
    private final Supplier<String> ids;
    private final List<String> cancel = new ArrayList<>();
    private final List<Orders.Promise> watch = new ArrayList<>();
    private final List<Aftercare.NewNote> notes = new ArrayList<>();
    private final List<Aftercare.Settled> settled = new ArrayList<>();
    private final List<Aftercare.NewRating> ratings = new ArrayList<>();
    private final List<DishAliases.Name> heard = new ArrayList<>();
    private Handovers.@Nullable Change handover;

    AftermathDraft(Supplier<String> ids) {
        this.ids = ids;
    }

    void add(Effect.CancelOrder effect) {
        cancel.add(effect.reference());
    }

    void add(Effect.WatchTime effect) {
        watch.add(new Orders.Promise(effect.reference(), effect.promisedAt()));
    }

    void add(Effect.NoteForStaff effect) {
        notes.add(new Aftercare.NewNote(
                ids.get(), effect.reference(), effect.matter().name(), effect.detail()));
    }

    void add(Effect.NoteSettled effect) {
        settled.add(new Aftercare.Settled(effect.reference(), effect.matter().name()));
    }

    void add(Effect.Rate effect) {
        ratings.add(new Aftercare.NewRating(effect.reference(), effect.stars(), effect.comment()));
    }

    void add(Effect.NoteAlias effect) {
        heard.add(new DishAliases.Name(effect.source(), effect.productId(), effect.phrase()));
    }

    /** @param patience how long the restaurant lets a conversation be silent with a person */
    void add(Effect.WithPerson effect, Duration patience) {
        Handover now = effect.handover();
        handover = new Handovers.Change.WithPerson(
                now.since(),
                now.takenBy(),
                now.waitingSince(),
                now.idleFrom(),
                now.idleFrom().plus(patience),
                now.reference());
    }

    void add(Effect.BackFromPerson effect) {
        handover = new Handovers.Change.Back();
    }

    TurnCommit.Aftermath whole() {
        return new TurnCommit.Aftermath(cancel, watch, notes, settled, ratings, handover).hearing(heard);
    }
}
