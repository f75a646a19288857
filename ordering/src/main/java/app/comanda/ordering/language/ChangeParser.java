package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.menu.Language;
import java.util.List;

/**
 * Reads what a message changes in a cart: "quita la segunda", "que sean tres", "la coca mejor zero". A message that names
 * nothing of the cart, or only orders more, changes nothing here and is read as an order. Here a message is taken apart
 * into clauses; {@code ChangeReading} says what each of them changes.
 */
public final class ChangeParser {
    /** Parts of a message that are looked for, and the tokens of the longest that is looked at so: each is read anew. */
    private static final int MOST_PARTS = 5;

    private static final int LONGEST_OF_PARTS = 60;
    /** Tokens of the longest message that is a change. */
    private static final int LONGEST = 150;

    private final Clause clause;
    private final List<Token> tokens;
    private final Cues cues;
    private final MoreOrdered ordered;

    private ChangeParser(Clause clause) {
        this.clause = clause;
        tokens = clause.tokens;
        cues = clause.cues;
        ordered = new MoreOrdered(clause);
    }

    /** The changes a message asks for, in its order; none where it asks for none, or only for more. */
    public static List<CartChange> parse(String text, Lexicon lexicon, Language language, List<Held> cart) {
        if (cart.isEmpty()) {
            return List.of();
        }
        Clause whole = new Clause(text, lexicon, language, cart, cart.size() - 1);
        List<CartChange> changes = new ChangeParser(whole).parsed(MOST_PARTS);
        return changes.stream().filter(change -> !Changes.kept(change, cart)).toList();
    }

    /** @param parts how many more parts of the message are looked for */
    private List<CartChange> parsed(int parts) {
        if (tokens.isEmpty() || tokens.size() > LONGEST) {
            return List.of();
        }
        int please = clause.requests.please();
        if (please > 0) {
            return parsed(please, clause.requests.unasked(), parts);
        }
        int aside = clause.requests.aside();
        if (aside > 0) {
            return parsed(0, aside, parts);
        }
        if (clause.requests.asks()) {
            return List.of();
        }
        List<CartChange> found = parts > 0 && tokens.size() <= LONGEST_OF_PARTS ? parts(parts) : List.of();
        return found.isEmpty() ? new ChangeReading(clause).changes() : found;
    }

    private List<CartChange> parsed(int from, int to, int parts) {
        return new ChangeParser(clause.part(from, to, clause.topic)).parsed(parts);
    }

    /** The changes of each part of the message where every part is one: "el tipakay familiar y quita las cervezas". */
    private List<CartChange> parts(int most) {
        int tried = 0;
        for (int i = 2; i < tokens.size() - 1 && tried < most; i++) {
            if (!cues.joins(i - 1) || !cues.begins(i) || counts(i)) {
                continue;
            }
            tried++;
            ChangeParser start = new ChangeParser(clause.part(0, i - 1, clause.topic));
            List<CartChange> first = start.parsed(0);
            boolean acts = cues.acts(i) || cues.acts(0, i - 1);
            if (first.isEmpty() && !(acts && start.ordered.surely())) {
                continue;
            }
            ChangeParser rest = new ChangeParser(clause.part(i, tokens.size(), about(first)));
            List<CartChange> second = rest.parsed(most - 1);
            if (!second.isEmpty() && (!first.isEmpty() || rest.ordered.apart(start.clause.order()))) {
                return first.isEmpty() ? Changes.adding(second, clause.text(0, i - 1)) : Changes.merged(first, second);
            }
            if (!first.isEmpty() && rest.ordered.besides()) {
                return Changes.adding(first, clause.text(i, tokens.size()));
            }
        }
        return List.of();
    }

    /** Whether a number at a token counts one more thing of an order: "todas grandes: una hawaiana y dos americanas". */
    private boolean counts(int token) {
        List<Reference> found = clause.references.all();
        return clause.phrases.number(token) > 0 && (cues.ahead() || (ordered.only(found) && !ordered.spokenOf(found)));
    }

    /** The line that changes speak of last, or the one that was spoken of before. */
    private int about(List<CartChange> changes) {
        int line = changes.isEmpty() ? -1 : Changes.line(changes.getLast());
        return line < 0 ? clause.topic : line;
    }
}
