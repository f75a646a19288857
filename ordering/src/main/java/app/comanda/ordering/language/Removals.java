package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Counted;
import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.language.CartChange.Removed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines, and parts of them, that are not wanted any more: "quita la segunda", "borra todo menos la hawaiana". */
final class Removals {
    private final Clause clause;
    private final List<Token> tokens;
    private final List<Held> cart;
    private final Cues cues;
    private final References references;

    Removals(Clause clause) {
        this.clause = clause;
        tokens = clause.tokens;
        cart = clause.cart;
        cues = clause.cues;
        references = clause.references;
    }

    /** "Borra todo", "quita todo menos la hawaiana". */
    List<CartChange> emptied(List<Reference> found, int from) {
        List<Integer> kept = found.stream()
                .filter(reference -> reference.from() >= from)
                .flatMap(reference -> reference.lines().stream())
                .toList();
        if (kept.isEmpty()) {
            boolean all = clause.phrases.fills(from)
                    || clause.order(from, tokens.size()).lines().isEmpty();
            return all ? List.of(new CartChange.Emptied()) : List.of();
        }
        List<CartChange> changes = new ArrayList<>();
        for (int line = 0; line < cart.size(); line++) {
            if (!kept.contains(line)) {
                changes.add(new Removed(line));
            }
        }
        return cues.excepts(from) ? changes : List.of();
    }

    /** "Quita la segunda", "el kam lu ya no va", "sin alitas ya". */
    List<CartChange> of(List<Reference> found) {
        int verb = ChangeWords.REMOVE.in(tokens, 0);
        if (verb < 0) {
            return refused(found);
        }
        List<CartChange> parts = partBefore(found, verb);
        if (!parts.isEmpty()) {
            return parts;
        }
        boolean of =
                ChangeWords.ONTO.at(tokens, verb) > 0 && found.stream().anyMatch(reference -> reference.to() <= verb);
        if (of || clause.names.optionAfter(verb + ChangeWords.REMOVE.at(tokens, verb))) {
            return of ? from(found, verb) : List.of();
        }
        return removed(found, verb);
    }

    /** "Sin alitas ya", "la inca kola no": lines that are left out without a word for it. */
    private List<CartChange> refused(List<Reference> found) {
        boolean without = found.size() == 1 && references.without(found.getFirst());
        return found.stream()
                .filter(reference -> without || references.refused(reference))
                .flatMap(reference -> reference.lines().stream())
                .<CartChange>map(Removed::new)
                .toList();
    }

    /** "Quita la segunda y ponme una chicha": the lines up to where more is ordered, and that. */
    private List<CartChange> removed(List<Reference> found, int verb) {
        int more = found.isEmpty()
                ? tokens.size()
                : cues.ordering(Math.max(found.getFirst().to(), verb + 1));
        List<CartChange> all = removedUpTo(found, more);
        String rest = clause.text(more, tokens.size());
        if (all.size() == 1 && all.getFirst() instanceof Removed(int line)) {
            int left = clause.quantities.left(found.getLast().to());
            if (left > 0) {
                return List.of(new Counted(line, left));
            }
            List<CartChange> other = cues.instead(more) ? clause.instead.another(found.getFirst(), rest) : List.of();
            if (!other.isEmpty()) {
                return other;
            }
        }
        if (!all.isEmpty() && !clause.order(more, tokens.size()).lines().isEmpty()) {
            all.add(new CartChange.Added(rest));
        }
        return all;
    }

    /** The lines spoken of before a token, or so many of each as are said: "quita una hawaiana". */
    private List<CartChange> removedUpTo(List<Reference> found, int end) {
        Map<Integer, CartChange> changes = new LinkedHashMap<>();
        for (Reference reference : found) {
            if (reference.start() > end) {
                break;
            }
            for (int line : reference.lines()) {
                int left = cart.get(line).quantity() - reference.number();
                changes.put(line, reference.number() > 0 && left > 0 ? new Counted(line, left) : new Removed(line));
            }
        }
        return new ArrayList<>(changes.values());
    }

    /** "La mayonesa del chicharrón quítala": a part of a line that is named before what is done to it. */
    private List<CartChange> partBefore(List<Reference> found, int verb) {
        return found.size() == 1
                        && found.getFirst().to() <= verb
                        && references.owns(found.getFirst(), 0)
                        && clause.phrases.fills(verb + ChangeWords.REMOVE.at(tokens, verb))
                ? clause.wishing.without(found.getFirst(), clause.text(0, references.named(found.getFirst())))
                : List.of();
    }

    /** "A la segunda quítale el jamón": what is left out of the lines spoken of before. */
    private List<CartChange> from(List<Reference> found, int verb) {
        return found.stream()
                .filter(reference -> reference.to() <= verb)
                .flatMap(reference -> clause.wishing.of(reference, clause.text(verb, tokens.size())).stream())
                .toList();
    }
}
