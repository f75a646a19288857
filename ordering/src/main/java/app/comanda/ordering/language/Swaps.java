package app.comanda.ordering.language;

import java.util.List;

/** One thing for another: "cambia la chicha por limonada", "coca en vez de inca", "no era pierna, era pecho". */
final class Swaps {
    private final Clause clause;
    private final List<Token> tokens;
    private final Cues cues;
    private final References references;
    private final Instead instead;

    Swaps(Clause clause) {
        this.clause = clause;
        tokens = clause.tokens;
        cues = clause.cues;
        references = clause.references;
        instead = clause.instead;
    }

    /** "Ya no mayonesa, kétchup": an option in place of one that a line has, whatever lines are spoken of. */
    List<CartChange> refused() {
        int pause = 0;
        while (pause < tokens.size() && !tokens.get(pause).pause()) {
            pause++;
        }
        int refused = pause + 1 < tokens.size() ? ChangeWords.NO.at(tokens, pause + 1) : 0;
        if (refused > 0) {
            return instead.option(clause.text(pause + 1 + refused, tokens.size()), clause.text(0, pause));
        }
        int verb = Math.max(ChangeWords.REMOVE.at(tokens, 0), cues.negation());
        return verb > 0 && pause > verb && pause < tokens.size()
                ? instead.option(clause.text(verb, pause), clause.text(pause + 1, tokens.size()))
                : List.of();
    }

    /** "No era pierna, era pecho": what was ordered is not what was meant. */
    List<CartChange> meant(List<Reference> found) {
        int wrong = ChangeWords.NOT_MEANT.in(tokens, 0);
        int from = wrong + (wrong < 0 ? 0 : ChangeWords.NOT_MEANT.at(tokens, wrong));
        int right = wrong < 0 ? -1 : cues.meant(from);
        if (right < 0) {
            return List.of();
        }
        String wanted = clause.text(cues.afterMeant(right), tokens.size());
        List<CartChange> option = instead.option(clause.text(from, right), wanted);
        return !option.isEmpty()
                ? option
                : found.stream()
                        .filter(reference -> reference.from() >= from && reference.to() <= right)
                        .findFirst()
                        .map(reference -> instead.of(reference, wanted, false))
                        .orElse(List.of());
    }

    /** "Cambia la chicha por limonada", "maracuyá en vez de chicha", "la causa que sea de langostinos". */
    List<CartChange> of(List<Reference> found) {
        int replacing = cues.replacing();
        if (replacing >= 0 && clause.quantities.left(replacing + cues.replacingWords(replacing)) == 0) {
            return replaced(found, replacing);
        }
        int set = ChangeWords.SET.in(tokens, 1);
        List<CartChange> other = set < 0
                ? List.of()
                : instead.option(
                        clause.text(0, set), clause.text(set + ChangeWords.SET.at(tokens, set), tokens.size()));
        if (!other.isEmpty()) {
            return other;
        }
        if (set > 0
                && found.size() == 2
                && found.getFirst().to() <= set
                && found.getLast().from() > set
                && found.getLast().number() == 0) {
            return instead.of(
                    found.getFirst(), clause.text(set + ChangeWords.SET.at(tokens, set), tokens.size()), false);
        }
        int into = cues.swapping();
        return into < 0 ? List.of() : swapped(found, into);
    }

    /** "Maracuyá en vez de chicha": an option, or a line, in whose place something is wanted. */
    private List<CartChange> replaced(List<Reference> found, int replacing) {
        int unwanted = replacing + cues.replacingWords(replacing);
        int set = ChangeWords.SET.in(tokens, replacing);
        List<CartChange> options = set > unwanted && clause.phrases.fills(0, replacing)
                ? instead.option(
                        clause.text(unwanted, set), clause.text(set + ChangeWords.SET.at(tokens, set), tokens.size()))
                : instead.option(clause.text(unwanted, tokens.size()), unreferred(found, replacing));
        if (!options.isEmpty()) {
            return options;
        }
        String before = clause.text(0, replacing);
        for (Reference reference : found) {
            if (reference.from() >= replacing) {
                String after = clause.text(reference.to(), tokens.size());
                return instead.of(reference, clause.phrases.fills(0, replacing) ? after : before, false);
            }
        }
        return clause.names
                .calledLikeAnOption(unwanted)
                .map(reference -> instead.of(reference, before, false))
                .orElse(List.of());
    }

    /** "Cambia la chicha por limonada": an option of a line, or the line, for what stands after "por". */
    private List<CartChange> swapped(List<Reference> found, int into) {
        List<CartChange> option = optionSwap(found, into);
        if (!option.isEmpty()) {
            return option;
        }
        for (Reference reference : found) {
            if (reference.to() <= into) {
                return instead.of(
                        reference,
                        clause.text(into + cues.swappingWords(into), tokens.size()),
                        references.plural(reference));
            }
        }
        return List.of();
    }

    /** "Cambia la inca del combo por chicha", "al combo cámbiale la inca por coca": an option of a line for another. */
    private List<CartChange> optionSwap(List<Reference> found, int into) {
        int verb = ChangeWords.SWAP.in(tokens, 0);
        int from = verb + ChangeWords.SWAP.at(tokens, verb);
        String wanted = clause.text(into + cues.swappingWords(into), tokens.size());
        for (Reference reference : found) {
            boolean its = reference.to() <= verb || (reference.to() <= into && references.owns(reference, from));
            if (its) {
                int to = reference.to() <= verb ? into : references.named(reference);
                return instead.option(clause.text(from, to), wanted, reference.lines());
            }
        }
        return found.stream().anyMatch(reference -> reference.to() <= into)
                ? List.of()
                : instead.option(clause.text(from, into), wanted);
    }

    /** The words before a token without those that speak of lines. */
    private String unreferred(List<Reference> found, int end) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (Reference reference : found) {
            if (reference.to() <= end) {
                words.append(clause.text(from, references.named(reference))).append(' ');
                from = reference.to();
            }
        }
        return words.append(clause.text(from, end)).toString();
    }
}
