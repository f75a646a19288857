package app.comanda.ordering.language;

import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Product;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what a message orders from a menu. The same message, menu and language give the same reading; the work is bounded
 * whatever the message is.
 */
public final class OrderParser {
    private OrderParser() {}

    /**
     * Reads words as one line, whatever else they may name: "el combo con pizza hawaiana" is one combo.
     *
     * @return the line; empty where they name no product
     */
    static Optional<Reading.Line> line(String text, Lexicon lexicon, Language language) {
        List<Token> tokens = new Glued(lexicon).apart(Tokens.of(text));
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        Hypothesis best = new Search(tokens).bestLine(lexicon, language.name().toLowerCase(Locale.ROOT));
        List<Reading.Line> lines = new Assembly(new Lines(lexicon.shelf()), tokens, text).of(best);
        return lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty();
    }

    /** Reads a message, by the words of the language that is spoken first. */
    public static Reading parse(String text, Lexicon lexicon, Language language) {
        return parse(text, new Glued(lexicon).apart(Tokens.of(text)), lexicon, language);
    }

    /** @param tokens those of the message, or of a part of it */
    private static Reading parse(String text, List<Token> tokens, Lexicon lexicon, Language language) {
        if (tokens.isEmpty()) {
            return Reading.nothing(List.of());
        }
        String tag = language.name().toLowerCase(Locale.ROOT);
        Hypothesis best = new Search(tokens).best(lexicon, tag);
        Assembly assembly = new Assembly(new Lines(lexicon.shelf()), tokens, text);
        List<Reading.Line> lines = assembly.of(best);
        if (asks(tokens, lexicon, tag)) {
            int asked = asked(tokens, lexicon, tag);
            return ordersFirst(lines, tokens, asked)
                    ? parse(text, tokens.subList(0, asked), lexicon, language)
                    : answered(text, tokens, lexicon, language).orElse(Reading.nothing(assembly.unknown()));
        }
        double sure = sure(best) * (lines.stream().allMatch(line -> line.confidence() <= 0.7) ? 0.75 : 1);
        return lines.isEmpty() || sure < 0.5
                ? Reading.nothing(assembly.unknown())
                : new Reading(lines, sure, assembly.unknown());
    }

    /** The first token of a question. */
    private static int asked(List<Token> tokens, Lexicon lexicon, String language) {
        int asked = 0;
        while (asked < tokens.size()
                && lexicon.grammar().at(tokens, asked, language).stream()
                        .noneMatch(sense -> sense.role() == Role.QUESTION)) {
            asked++;
        }
        return asked;
    }

    /** "Un pollo y una chicha, ¿cuánto demora?": whether a question only follows what is counted. */
    private static boolean ordersFirst(List<Reading.Line> lines, List<Token> tokens, int asked) {
        int from = asked < tokens.size() ? tokens.get(asked).from() : 0;
        return asked > 0
                && asked < tokens.size()
                && tokens.get(asked - 1).pause()
                && lines.stream().anyMatch(Reading.Line::quantitySaid)
                && lines.stream().flatMap(line -> line.spans().stream()).allMatch(span -> span.to() <= from);
    }

    /** "¿Hay pizza de cuatro quesos? Ya, una grande": what is counted after a question, of what was asked about. */
    private static Optional<Reading> answered(String text, List<Token> tokens, Lexicon lexicon, Language language) {
        int mark = tokens.size() - 2;
        while (mark > 0 && tokens.get(mark).kind() != Token.Kind.QUESTION) {
            mark--;
        }
        int from = mark + 1;
        while (from < tokens.size() && tokens.get(from).pause()) {
            from++;
        }
        Reading after = mark > 0
                ? parse(text, tokens.subList(from, tokens.size()), lexicon, language)
                : Reading.nothing(List.of());
        if (after.lines().isEmpty() || !after.lines().stream().allMatch(Reading.Line::quantitySaid)) {
            return Optional.empty();
        }
        List<Product> asked = about(tokens.subList(0, mark), lexicon, language);
        return Optional.of(new Reading(
                after.lines().stream().map(line -> line.narrowed(asked)).toList(),
                after.confidence(),
                after.unknown()));
    }

    /** The one product a question is about; none where it names none or several. */
    private static List<Product> about(List<Token> question, Lexicon lexicon, Language language) {
        Hypothesis best = new Search(question).best(lexicon, language.name().toLowerCase(Locale.ROOT));
        return best.allDishes.length == 1
                ? List.of(lexicon.shelf().dish(best.allDishes[0]).product())
                : List.of();
    }

    /** Whether a message asks or tells something rather than orders: it has words for that and none for wanting. */
    static boolean asks(List<Token> tokens, Lexicon lexicon, String language) {
        boolean question = false;
        boolean remark = false;
        boolean mark = false;
        for (int i = 0; i < tokens.size(); i++) {
            mark |= tokens.get(i).kind() == Token.Kind.QUESTION;
            if (i > 0
                    && lexicon.grammar().at(tokens, i, language).stream()
                            .anyMatch(sense -> sense.role() == Role.REASON)) {
                i = pause(tokens, i);
                continue;
            }
            int longest = 0;
            Role role = Role.FILLER;
            for (Grammar.Sense sense : lexicon.grammar().at(tokens, i, language)) {
                boolean telling = sense.role() == Role.WANT
                        || sense.role() == Role.QUESTION
                        || sense.role() == Role.REMARK
                        || sense.role() == Role.RETRACTION;
                if (sense.words() > longest || (sense.words() == longest && telling)) {
                    longest = sense.words();
                    role = telling ? sense.role() : Role.FILLER;
                }
            }
            if (role == Role.WANT || role == Role.RETRACTION) {
                return false;
            }
            question |= role == Role.QUESTION && (i < 3 || remark);
            remark |= role == Role.REMARK || (role == Role.QUESTION && i >= 3);
            i += Math.max(0, longest - 1);
        }
        return question || (remark && (mark || remarks(tokens, lexicon)));
    }

    private static int pause(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && !tokens.get(at).pause()) {
            at++;
        }
        return at;
    }

    private static boolean remarks(List<Token> tokens, Lexicon lexicon) {
        return tokens.stream().anyMatch(token -> lexicon.grammar().does(token.text(), Role.REMARK));
    }

    /** How surely a message is an order: what was read against what was not. */
    private static double sure(Hypothesis best) {
        double doubt = best.unknown * 0.6 + best.questions * 1.0;
        double gained = Math.max(0, best.score + best.unknown * 0.55 + best.questions * 0.3);
        return gained <= 0 ? 0 : gained / (gained + doubt);
    }
}
