package app.comanda.ordering.language;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one part of a message changes: the ways of reading it, in the order in which they are tried. */
final class ChangeReading {
    private final Clause clause;

    ChangeReading(Clause clause) {
        this.clause = clause;
    }

    /** The changes of the first way of reading that finds some; none where the part only orders more. */
    List<CartChange> changes() {
        List<Reference> found = clause.references.all();
        Removals removals = new Removals(clause);
        int clear = ChangeWords.CLEAR.in(clause.tokens, 0);
        if (clear >= 0) {
            return removals.emptied(found, clear + ChangeWords.CLEAR.at(clause.tokens, clear));
        }
        if (new MoreOrdered(clause).only(found)) {
            return List.of();
        }
        Swaps swaps = new Swaps(clause);
        Counts counts = new Counts(clause);
        Alterations alterations = new Alterations(clause);
        return Stream.<Function<List<Reference>, List<CartChange>>>of(
                        alterations::noted,
                        _ -> swaps.refused(),
                        swaps::meant,
                        counts::kept,
                        removals::of,
                        swaps::of,
                        counts::of,
                        alterations::of)
                .map(reading -> reading.apply(found))
                .filter(changes -> !changes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
