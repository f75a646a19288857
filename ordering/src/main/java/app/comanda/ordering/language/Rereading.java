package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Altered;
import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.language.Reading.Choice;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is said of a line of the cart as an order of its product, "hawaiana" with "sin piña", and makes a change of what
 * was read, so that sizes, options and exclusions are understood here as there.
 */
final class Rereading {
    /** Above this a line's product was named, and is not only told by its options. */
    static final double NAMED = 0.72;

    private final Lexicon lexicon;
    private final Language language;
    private final List<Held> cart;

    Rereading(Lexicon lexicon, Language language, List<Held> cart) {
        this.lexicon = lexicon;
        this.language = language;
        this.cart = cart;
    }

    /** Words read as an order: "dos hawaianas grandes". */
    Reading order(String said) {
        return OrderParser.parse(said, lexicon, language);
    }

    /** The line of words that order only one: "hawaiana sin piña". */
    Optional<Reading.Line> read(String said) {
        return single(order(said));
    }

    /** Words read as one line, whatever else they could be: "hawaiana piña, doble queso". */
    Optional<Reading.Line> line(String said) {
        return OrderParser.line(said, lexicon, language);
    }

    /** The line of an order that has only one. */
    static Optional<Reading.Line> single(Reading order) {
        return order.lines().size() == 1 ? Optional.of(order.lines().getFirst()) : Optional.empty();
    }

    /** The change of some units of a line into what was read: what is left out and no option of the menu becomes a note. */
    Altered altered(int line, int units, Reading.Line read) {
        Held held = cart.get(line);
        Presentation size = read.presentation();
        if (size == null && held.presentation() != null && !read.product().equals(held.product())) {
            size = read.product().presentationCalled(held.presentation().name()).orElse(null);
        }
        List<Choice> excluded = new ArrayList<>(read.excluded());
        List<String> notes = new ArrayList<>();
        for (String note : read.notes()) {
            Optional<Choice> part = chosen(held, note, read);
            part.ifPresentOrElse(excluded::add, () -> notes.add(note));
        }
        return new Altered(line, units, read.product(), size, read.options(), excluded, notes);
    }

    /** "Sin criolla", where the line has "Salsa criolla": the one option of the line with these words in its name. */
    private Optional<Choice> chosen(Held held, String note, Reading.Line read) {
        List<String> said = Tokens.words(note).stream().map(Stems::bare).toList();
        List<Choice> found = new ArrayList<>();
        for (Modifier modifier : held.product().modifiers()) {
            for (Option option : modifier.options()) {
                List<String> name =
                        Tokens.words(
                                        language == Language.EN
                                                ? option.name().en()
                                                : option.name().es())
                                .stream()
                                .map(Stems::bare)
                                .toList();
                if (held.options().contains(option.id()) && !said.isEmpty() && name.containsAll(said)) {
                    found.add(new Choice(
                            modifier.id(),
                            List.of(option),
                            false,
                            Level.NORMAL,
                            1,
                            read.spans().getFirst()));
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The name of a line's product in the language spoken. */
    String name(Held held) {
        return language == Language.EN
                ? held.product().name().en()
                : held.product().name().es();
    }

    /** Whether the names of two products begin with the same word: "coca cola" and "coca zero". */
    boolean related(Product one, Product other) {
        List<String> first = Tokens.words(one.name().es());
        List<String> second = Tokens.words(other.name().es());
        return !first.isEmpty()
                && !second.isEmpty()
                && Stems.bare(first.getFirst()).equals(Stems.bare(second.getFirst()));
    }

    /** Whether two products are of the same category. */
    boolean neighbours(Product one, Product other) {
        return lexicon.menu().categories().stream()
                .anyMatch(category ->
                        category.products().contains(one) && category.products().contains(other));
    }

    /** Whether the word at a place among tokens does something: "sin" negates. */
    boolean does(List<Token> tokens, int at, Role role) {
        return lexicon.grammar().does(tokens.get(at).text(), role);
    }
}
