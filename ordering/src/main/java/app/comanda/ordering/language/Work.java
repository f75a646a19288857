package app.comanda.ordering.language;

import app.comanda.ordering.language.Reading.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line in the making: what the steps of a reading have said of it so far. */
final class Work {
    /** An option as it was named, before the product says which it is. */
    record Pick(Mention mention, boolean excluded, Level level, int quantity) {}

    int quantity;
    boolean said;
    int[] set = Hypothesis.NONE;
    float closeness = 1;

    @Nullable
    Mention size;
    /** How many pieces the size is of, 0 where that is not said. */
    int pieces;
    /** The place of its size among those of its product, -1 where a name says which it is. */
    int place = -1;

    final List<Pick> picks = new ArrayList<>();
    final List<Mention> groups = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<Span> spans = new ArrayList<>();
    boolean dropped;

    /** So many units of it for themselves, with all that was said of it. */
    Work part(int units) {
        Work part = new Work();
        part.quantity = units;
        part.said = true;
        part.set = set;
        part.closeness = closeness;
        part.size = size;
        part.pieces = pieces;
        part.place = place;
        part.picks.addAll(picks);
        part.groups.addAll(groups);
        part.notes.addAll(notes);
        part.spans.addAll(spans);
        return part;
    }
}
