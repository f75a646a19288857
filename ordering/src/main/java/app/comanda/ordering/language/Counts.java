package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Altered;
import app.comanda.ordering.language.CartChange.Counted;
import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.language.CartChange.Removed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often lines are wanted: "que sean tres", "dos del segundo", "una más", "la limonada déjala". */
final class Counts {
    private final Clause clause;
    private final List<Token> tokens;
    private final List<Held> cart;
    private final Quantities quantities;
    private final Wishing wishing;

    Counts(Clause clause) {
        this.clause = clause;
        tokens = clause.tokens;
        cart = clause.cart;
        quantities = clause.quantities;
        wishing = clause.wishing;
    }

    /** "La limonada déjala", "nos quedamos con el pulpo": lines that stay as they are. */
    List<CartChange> kept(List<Reference> found) {
        int keep = ChangeWords.KEEP.in(tokens, 0);
        boolean only = keep >= 0
                && found.size() == 1
                && found.getFirst().lines().size() == 1
                && found.getFirst().number() == 0
                && quantities.set() == 0
                && ChangeWords.REMOVE.in(tokens, 0) < 0
                && wishing.plain(
                        found.getFirst(),
                        clause.text(0, keep) + " "
                                + clause.text(found.getFirst().to(), tokens.size()));
        int line = only ? found.getFirst().lines().getFirst() : -1;
        return only ? List.of(new Counted(line, cart.get(line).quantity())) : List.of();
    }

    /** "Que sean tres", "dos del segundo", "una más", "otro igual". */
    List<CartChange> of(List<Reference> found) {
        if (found.isEmpty() && clause.instead.another(clause.order())) {
            return List.of();
        }
        int more = quantities.more();
        List<Reference> meant = found.isEmpty() ? List.of(Reference.line(clause.topic)) : found;
        int less = quantities.less();
        if (less > 0 && meant.size() == 1 && meant.getFirst().lines().size() == 1) {
            int line = meant.getFirst().lines().getFirst();
            int left = cart.get(line).quantity() - less;
            return List.of(left > 0 ? new Counted(line, left) : new Removed(line));
        }
        if (more > 0 && meant.size() == 1 && wishing.plain(meant.getFirst(), clause.rest(meant.getFirst(), true))) {
            return meant.getFirst().lines().stream()
                    .<CartChange>map(line -> new Counted(line, cart.get(line).quantity() + more))
                    .toList();
        }
        int each = quantities.each();
        if (each > 0) {
            List<CartChange> all = new ArrayList<>();
            for (int line = 0; line < cart.size(); line++) {
                all.add(new Counted(line, each));
            }
            return all;
        }
        boolean set = ChangeWords.SET.in(tokens, 0) >= 0;
        List<CartChange> changes = new ArrayList<>();
        for (Reference reference : meant) {
            int number = number(reference, found);
            boolean said = set || reference.definite();
            if (number > 0 && said && reference.lines().size() == 1 && !reference.part()) {
                changes.addAll(counted(reference, number, found.size() < 2));
            }
        }
        return changes;
    }

    /**
     * A line that is wanted so many times, and as is said of it: "que las hawaianas sean tres, sin piña".
     *
     * @param alone whether no other line is spoken of, so that all the rest is said of it
     */
    private List<CartChange> counted(Reference reference, int number, boolean alone) {
        int line = reference.lines().getFirst();
        Optional<CartChange> some = number < cart.get(line).quantity() && !reference.definite()
                ? wishing.altered(reference.some(number), clause.rest(reference, true))
                : Optional.empty();
        if (some.isPresent()) {
            return List.of(some.get());
        }
        Optional<Altered> pieces = wishing.pieces(line, number);
        if (pieces.isPresent()) {
            return List.of(pieces.get());
        }
        List<CartChange> changes = new ArrayList<>();
        if (number != cart.get(line).quantity()) {
            changes.add(new Counted(line, number));
        }
        String rest = alone ? clause.rest(reference, true) : "";
        wishing.altered(reference, rest).ifPresent(changes::add);
        return changes;
    }

    /** How many a line spoken of is to be: "que sean tres". */
    private int number(Reference reference, List<Reference> found) {
        if (quantities.corrected() > 0) {
            return quantities.corrected();
        }
        if (found.isEmpty()) {
            return quantities.onlyNumber();
        }
        return (reference.number() > 0 && !(reference.definite() && quantities.set() > 0)) || found.size() > 1
                ? reference.number()
                : quantities.set();
    }
}
