package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.menu.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One part of a message, "y a la segunda quítale el ají", with the cart it speaks of and all that reads its words. */
final class Clause {
    final Lexicon lexicon;
    final List<Held> cart;
    /** The line that was spoken of before, or the last one. */
    final int topic;

    final List<Token> tokens;
    final Phrases phrases;
    final Cues cues;
    final Quantities quantities;
    final Requests requests;
    final NamedLines names;
    final References references;
    final Wishing wishing;
    final Instead instead;

    private final String text;
    private final Language language;
    /** The part read as an order, once it is needed. */
    private @Nullable Reading order;

    /** @param topic the line that was spoken of before, or the last one */
    Clause(String text, Lexicon lexicon, Language language, List<Held> cart, int topic) {
        this.lexicon = lexicon;
        this.language = language;
        this.cart = cart;
        this.text = text;
        this.topic = topic;
        String tag = language.name().toLowerCase(Locale.ROOT);
        tokens = new Glued(lexicon).apart(Tokens.of(text));
        phrases = new Phrases(lexicon, tokens, tag);
        cues = new Cues(tokens, phrases);
        quantities = new Quantities(lexicon, tokens, phrases);
        requests = new Requests(lexicon, tokens, tag, phrases, cues);
        CartDishes dishes = new CartDishes(lexicon, cart);
        Determiners determiners = new Determiners(phrases, cart);
        names = new NamedLines(tokens, phrases, new MentionFinder(lexicon, tokens, tag), dishes, determiners);
        references = new References(tokens, cart, phrases, determiners, names);
        Rereading rereading = new Rereading(lexicon, language, cart);
        wishing = new Wishing(lexicon, cart, rereading);
        instead = new Instead(lexicon, cart, rereading, wishing, cues, dishes);
    }

    /** The words from one token to another as a part of their own, where a line was spoken of before. */
    Clause part(int from, int to, int about) {
        return new Clause(text(from, to), lexicon, language, cart, about);
    }

    /** This part read as an order. */
    Reading order() {
        Reading read = order;
        if (read == null) {
            read = OrderParser.parse(text, lexicon, language);
            order = read;
        }
        return read;
    }

    /** The words from one token to another read as an order. */
    Reading order(int from, int to) {
        return OrderParser.parse(text(from, to), lexicon, language);
    }

    /** The line spoken of before, and then the others from the last. */
    List<Integer> lines() {
        List<Integer> lines = new ArrayList<>(List.of(topic));
        for (int line = cart.size() - 1; line >= 0; line--) {
            if (line != topic) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** What is said besides the line itself, with or without the number before it. */
    String rest(Reference reference, boolean numbered) {
        int from = numbered || reference.part() ? reference.start() : references.named(reference);
        return text(0, from) + " " + text(reference.to(), tokens.size());
    }

    /** The words from one token to another but for a stretch among them. */
    String text(int from, int to, Reference without) {
        return without.from() >= from && without.to() <= to
                ? text(from, without.from()) + " " + text(without.to(), to)
                : text(from, to);
    }

    /** The words from one token to another. */
    String text(int from, int to) {
        return from >= to
                ? ""
                : text.substring(tokens.get(from).from(), tokens.get(to - 1).to());
    }
}
