package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Altered;
import app.comanda.ordering.language.CartChange.Held;
import java.util.ArrayList;
import java.util.List;

/** How lines are wanted otherwise: "la hawaiana sin piña", "con doble huevo", "nota para la torta: que diga feliz día". */
final class Alterations {
    private final Clause clause;
    private final List<Token> tokens;
    private final List<Held> cart;
    private final Cues cues;
    private final References references;
    private final Wishing wishing;
    private final Instead instead;
    private final MoreOrdered ordered;

    Alterations(Clause clause) {
        this.clause = clause;
        tokens = clause.tokens;
        cart = clause.cart;
        cues = clause.cues;
        references = clause.references;
        wishing = clause.wishing;
        instead = clause.instead;
        ordered = new MoreOrdered(clause);
    }

    /** "Nota para la torta: que diga feliz día": words for the kitchen about a line. */
    List<CartChange> noted(List<Reference> found) {
        if (found.size() == 0 || !cues.notes() || found.getFirst().lines().size() != 1) {
            return List.of();
        }
        int pause = found.getFirst().to();
        int line = found.getFirst().lines().getFirst();
        boolean said = pause + 1 < tokens.size() && tokens.get(pause).pause();
        return said
                ? List.of(new Altered(
                        line,
                        cart.get(line).quantity(),
                        cart.get(line).product(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(clause.text(pause + 1, tokens.size()))))
                : List.of();
    }

    /** "La hawaiana sin piña", "agrégale huevo a la primera y palta a la segunda", "las dos familiares". */
    List<CartChange> of(List<Reference> all) {
        boolean cue = cues.changing();
        List<Reference> found =
                joined(all.stream().filter(one -> cue || one.definite()).toList());
        if (found.isEmpty()) {
            return all.isEmpty() ? unnamed() : instead.replaced(clause.order());
        }
        List<CartChange> changes = new ArrayList<>(wishing.each(found, clause.order()));
        if (!changes.isEmpty()) {
            return changes;
        }
        boolean before = clause.names.wishBefore(found.getFirst().from());
        String said = "";
        for (int i = 0; i < found.size(); i++) {
            Reference reference = found.get(i);
            if (found.size() == 1) {
                boolean alone = (ordered.spokenOf(found) || references.owns(reference, 0))
                        && clause.order().lines().stream().noneMatch(Reading.Line::quantitySaid);
                changes.addAll(wishing.of(alone ? reference.alone() : reference, clause.rest(reference, false)));
                if (changes.isEmpty() && references.both(reference)) {
                    changes.addAll(wishing.of(references.whole(reference), clause.rest(reference, false)));
                }
                continue;
            }
            int from = before ? i == 0 ? 0 : found.get(i - 1).to() : reference.to();
            int next = i + 1 < found.size() ? found.get(i + 1).from() : tokens.size();
            int to = before && i + 1 < found.size() ? reference.from() : before ? tokens.size() : next;
            String wish = clause.text(from, Math.max(from, to), reference);
            said = i > 0 && cues.alike(from, to, reference) ? said : wish;
            changes.addAll(wishing.of(reference, said));
        }
        return changes;
    }

    /** "La primera y la segunda": of which the same is said. */
    private List<Reference> joined(List<Reference> found) {
        List<Reference> joined = new ArrayList<>();
        for (Reference next : found) {
            Reference before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && cues.owned(before.to(), next.from())) {
                joined.set(joined.size() - 1, next);
            } else if (before == null
                    || before.number() > 0
                    || next.number() > 0
                    || !cues.joined(before.to(), next.from())) {
                joined.add(next);
            } else {
                List<Integer> lines = new ArrayList<>(before.lines());
                next.lines().stream().filter(line -> !lines.contains(line)).forEach(lines::add);
                joined.set(
                        joined.size() - 1,
                        new Reference(before.from(), next.to(), lines, 0, true, false, before.start()));
            }
        }
        return joined;
    }

    /** "Con doble huevo", "una grande y la otra mediana": said of the line that can be so. */
    private List<CartChange> unnamed() {
        String all = clause.text(0, tokens.size());
        boolean cue = cues.changing();
        List<CartChange> replaced = instead.replaced(clause.order());
        if (!replaced.isEmpty()) {
            return replaced;
        }
        if (ChangeWords.MEANT.in(tokens, 0) >= 0 && instead.another(clause.order())) {
            return instead.of(Reference.line(clause.topic), all, false);
        }
        cue |= cues.unnamed()
                || (!clause.order().lines().isEmpty()
                        && MoreOrdered.unnamed(clause.order().lines()));
        boolean orders = !cues.unnamed()
                && !cues.onto()
                && clause.order().lines().stream()
                        .anyMatch(line -> line.products().size() == 1 && line.confidence() > Rereading.NAMED);
        if (!cue) {
            return List.of();
        }
        List<CartChange> best = List.of();
        for (int line : clause.lines()) {
            List<CartChange> changes = wishing.of(Reference.line(line), all);
            boolean there = changes.stream()
                    .anyMatch(change -> Changes.touches(change, cart)
                            || (orders && cues.corrects() && Changes.answers(change, cart)));
            boolean counts = orders ? there : best.isEmpty() || there;
            if (changes.stream().anyMatch(Changes::named) && counts) {
                best = changes;
            }
        }
        return best;
    }
}
