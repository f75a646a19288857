package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Altered;
import app.comanda.ordering.language.CartChange.Counted;
import app.comanda.ordering.language.CartChange.Held;
import app.comanda.ordering.language.CartChange.Removed;
import app.comanda.ordering.menu.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a message changes in a cart: "quita la segunda", "que sean tres", "la coca mejor zero". A message that names
 * nothing of the cart, or only orders more, changes nothing here and is read as an order.
 */
public final class ChangeParser {
    /** Parts of a message that are looked for, and the tokens of the longest that is looked at so: each is read anew. */
    private static final int MOST_PARTS = 5;

    private static final int LONGEST_OF_PARTS = 60;
    /** Tokens of the longest message that is a change. */
    private static final int LONGEST = 150;

    private final Lexicon lexicon;
    private final Language language;
    private final List<Held> cart;
    private final String text;
    private final int topic;
    private final List<Token> tokens;
    private final Phrases phrases;
    private final Cues cues;
    private final Quantities quantities;
    private final Requests requests;
    private final NamedLines names;
    private final References references;
    private final Wishing wishing;
    private final Instead instead;
    /** The message read as an order, once it is needed. */
    private @Nullable Reading order;

    /**
     * @param topic the line that was spoken of before, or the last one
     */
    private ChangeParser(String text, Lexicon lexicon, Language language, List<Held> cart, int topic) {
        this.lexicon = lexicon;
        this.language = language;
        this.cart = cart;
        this.text = text;
        this.topic = topic;
        tokens = new Glued(lexicon).apart(Tokens.of(text));
        String tag = language.name().toLowerCase(Locale.ROOT);
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

    /** The changes a message asks for, in its order; none where it asks for none, or only for more. */
    public static List<CartChange> parse(String text, Lexicon lexicon, Language language, List<Held> cart) {
        if (cart.isEmpty()) {
            return List.of();
        }
        List<CartChange> changes = new ChangeParser(text, lexicon, language, cart, cart.size() - 1).parsed(MOST_PARTS);
        return changes.stream().filter(change -> !kept(change, cart)).toList();
    }

    /** Whether a line is wanted as often as it is. */
    private static boolean kept(CartChange change, List<Held> cart) {
        return change instanceof Counted counted && cart.get(counted.line()).quantity() == counted.quantity();
    }

    /** @param parts how many more parts of the message are looked for */
    private List<CartChange> parsed(int parts) {
        if (tokens.isEmpty() || tokens.size() > LONGEST) {
            return List.of();
        }
        int please = requests.please();
        if (please > 0) {
            return parsed(please, requests.unasked(), parts, topic);
        }
        int aside = requests.aside();
        if (aside > 0) {
            return parsed(0, aside, parts, topic);
        }
        if (requests.asks()) {
            return List.of();
        }
        List<CartChange> found = parts > 0 && tokens.size() <= LONGEST_OF_PARTS ? parts(parts) : List.of();
        return found.isEmpty() ? changes() : found;
    }

    private List<CartChange> parsed(int from, int to, int parts, int about) {
        return new ChangeParser(text(from, to), lexicon, language, cart, about).parsed(parts);
    }

    private Reading order() {
        Reading read = order;
        if (read == null) {
            read = OrderParser.parse(text, lexicon, language);
            order = read;
        }
        return read;
    }

    /** The changes of each part of the message where every part is one: "el tipakay familiar y quita las cervezas". */
    private List<CartChange> parts(int most) {
        int tried = 0;
        for (int i = 2; i < tokens.size() - 1 && tried < most; i++) {
            boolean counts = phrases.number(i) > 0
                    && (cues.ahead() || (orders(references.all()) && !spokenOf(references.all())));
            if (!cues.joins(i - 1) || !cues.begins(i) || counts) {
                continue;
            }
            tried++;
            List<CartChange> first = parsed(0, i - 1, 0, topic);
            boolean acts = cues.acts(i) || cues.acts(0, i - 1);
            if (first.isEmpty() && !(acts && orders(0, i - 1))) {
                continue;
            }
            ChangeParser rest = new ChangeParser(text(i, tokens.size()), lexicon, language, cart, about(first));
            List<CartChange> second = rest.parsed(most - 1);
            if (!second.isEmpty() && (!first.isEmpty() || rest.apart(text(0, i - 1)))) {
                return first.isEmpty() ? adding(second, text(0, i - 1)) : merged(first, second);
            }
            if (!first.isEmpty() && more(i)) {
                return adding(first, text(i, tokens.size()));
            }
        }
        return List.of();
    }

    /** What is said later of a line counts: "ya no la limonada, mejor la de hierbabuena". */
    private static List<CartChange> merged(List<CartChange> first, List<CartChange> second) {
        List<CartChange> all = new ArrayList<>(first);
        for (CartChange change : second) {
            if (change instanceof Altered || change instanceof Counted) {
                all.removeIf(before -> line(before) == line(change)
                        && (before instanceof Removed || (before instanceof Counted && change instanceof Counted)));
            }
        }
        all.addAll(second);
        return all;
    }

    /** The line that changes speak of last, or the one that was spoken of before. */
    private int about(List<CartChange> changes) {
        int line = changes.isEmpty() ? -1 : line(changes.getLast());
        return line < 0 ? topic : line;
    }

    /** Whether what follows a token only orders more: "…y una inca", where none is in the cart. */
    private boolean more(int from) {
        List<Reading.Line> lines =
                OrderParser.parse(text(from, tokens.size()), lexicon, language).lines();
        return !lines.isEmpty()
                && lines.stream()
                        .allMatch(line -> line.products().size() == 1
                                && line.confidence() > Rereading.NAMED
                                && (line.quantitySaid() || cues.acts(from))
                                && (cues.acts(from)
                                        || cues.other(from)
                                        || cart.stream()
                                                .noneMatch(
                                                        held -> held.product().equals(line.product()))));
    }

    /** Whether the message speaks of lines of the cart by name, and not of what was just ordered. */
    private boolean apart(String ordered) {
        List<String> products = OrderParser.parse(ordered, lexicon, language).lines().stream()
                .filter(line -> line.products().size() == 1)
                .map(line -> line.product().id())
                .toList();
        List<Reference> found = references.all();
        return !found.isEmpty()
                && cues.acts(0, tokens.size())
                && found.stream().noneMatch(references::both)
                && found.stream()
                        .flatMap(reference -> reference.lines().stream())
                        .noneMatch(line ->
                                products.contains(cart.get(line).product().id()));
    }

    /** Whether some of the message orders something for sure, as "agrega una chicha" does. */
    private boolean orders(int from, int to) {
        return OrderParser.parse(text(from, to), lexicon, language).lines().stream()
                .anyMatch(line -> line.products().size() == 1 && line.confidence() > Rereading.NAMED);
    }

    /** The changes with more that is ordered besides, which comes last and is one. */
    private static List<CartChange> adding(List<CartChange> changes, String more) {
        List<CartChange> all = new ArrayList<>(changes);
        String also = all.getLast() instanceof CartChange.Added(String there) ? more + ", " + there : more;
        all.removeIf(CartChange.Added.class::isInstance);
        all.add(new CartChange.Added(also));
        return all;
    }

    private List<CartChange> changes() {
        List<Reference> found = references.all();
        int clear = ChangeWords.CLEAR.in(tokens, 0);
        if (clear >= 0) {
            return emptied(found, clear + ChangeWords.CLEAR.at(tokens, clear));
        }
        if (orders(found)) {
            return List.of();
        }
        List<CartChange> changes = noted(found);
        if (changes.isEmpty()) {
            changes = otherOption();
        }
        if (changes.isEmpty()) {
            changes = meant(found);
        }
        if (changes.isEmpty()) {
            changes = kept(found);
        }
        if (changes.isEmpty()) {
            changes = removals(found);
        }
        if (changes.isEmpty()) {
            changes = swaps(found);
        }
        if (changes.isEmpty()) {
            changes = counts(found);
        }
        if (changes.isEmpty()) {
            changes = alterations(found);
        }
        return changes;
    }

    /** Whether the message begins with a line it speaks of as known. */
    private boolean spokenOf(List<Reference> found) {
        return !found.isEmpty() && found.getFirst().definite() && phrases.fills(0, references.named(found.getFirst()));
    }

    /** Whether the message orders more, and does not speak of the cart: "una hawaiana sin piña", with one in the cart. */
    private boolean orders(List<Reference> found) {
        List<Reading.Line> read = order().lines();
        long counted = read.stream().filter(Reading.Line::quantitySaid).count();
        boolean known = !found.isEmpty()
                && found.getFirst().definite()
                && found.getFirst().start() < 2
                && (read.size() == 1 || found.getFirst().lines().size() > 1);
        boolean speaks = quantities.more() > 0
                || quantities.less() > 0
                || cues.unnamed()
                || quantities.each() > 0
                || cues.replacing() >= 0
                || ChangeWords.REMOVE.in(tokens, 0) >= 0
                || cues.swapping() >= 0
                || known
                || found.stream().anyMatch(Reference::part);
        boolean sets = ChangeWords.SET.in(tokens, 0) >= 0
                && (counted == 1 || (ChangeWords.SET.at(tokens, 0) > 0 && found.size() >= counted))
                && (!cues.wanting() || ChangeWords.TOTAL.in(tokens, 0) >= 0);
        sets |= cues.setting() && found.size() >= counted;
        return counted > 0 && !speaks && !sets && !unnamed(read);
    }

    /** Whether no product is named, only what it should be like: "uno sin ají". */
    private static boolean unnamed(List<Reading.Line> read) {
        return read.stream()
                .allMatch(line -> line.confidence() <= 0.7 && line.products().size() > 1);
    }

    /** "Borra todo", "quita todo menos la hawaiana". */
    private List<CartChange> emptied(List<Reference> found, int from) {
        List<Integer> kept = found.stream()
                .filter(reference -> reference.from() >= from)
                .flatMap(reference -> reference.lines().stream())
                .toList();
        if (kept.isEmpty()) {
            boolean all = phrases.fills(from)
                    || OrderParser.parse(text(from, tokens.size()), lexicon, language)
                            .lines()
                            .isEmpty();
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

    /** "Ya no mayonesa, kétchup": an option in place of one that a line has. */
    private List<CartChange> otherOption() {
        int pause = 0;
        while (pause < tokens.size() && !tokens.get(pause).pause()) {
            pause++;
        }
        int refused = pause + 1 < tokens.size() ? ChangeWords.NO.at(tokens, pause + 1) : 0;
        if (refused > 0) {
            return instead.option(text(pause + 1 + refused, tokens.size()), text(0, pause));
        }
        int verb = Math.max(ChangeWords.REMOVE.at(tokens, 0), cues.negation());
        return verb > 0 && pause > verb && pause < tokens.size()
                ? instead.option(text(verb, pause), text(pause + 1, tokens.size()))
                : List.of();
    }

    /** "Nota para la torta: que diga feliz día": words for the kitchen about a line. */
    private List<CartChange> noted(List<Reference> found) {
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
                        List.of(text(pause + 1, tokens.size()))))
                : List.of();
    }

    /** "No era pierna, era pecho": what was ordered is not what was meant. */
    private List<CartChange> meant(List<Reference> found) {
        int wrong = ChangeWords.NOT_MEANT.in(tokens, 0);
        int from = wrong + (wrong < 0 ? 0 : ChangeWords.NOT_MEANT.at(tokens, wrong));
        int right = wrong < 0 ? -1 : cues.meant(from);
        if (right < 0) {
            return List.of();
        }
        String wanted = text(cues.afterMeant(right), tokens.size());
        List<CartChange> option = instead.option(text(from, right), wanted);
        return !option.isEmpty()
                ? option
                : found.stream()
                        .filter(reference -> reference.from() >= from && reference.to() <= right)
                        .findFirst()
                        .map(reference -> instead.of(reference, wanted, false))
                        .orElse(List.of());
    }

    /** "La limonada déjala", "nos quedamos con el pulpo": lines that stay as they are. */
    private List<CartChange> kept(List<Reference> found) {
        int keep = ChangeWords.KEEP.in(tokens, 0);
        boolean only = keep >= 0
                && found.size() == 1
                && found.getFirst().lines().size() == 1
                && found.getFirst().number() == 0
                && quantities.set() == 0
                && ChangeWords.REMOVE.in(tokens, 0) < 0
                && wishing.plain(
                        found.getFirst(),
                        text(0, keep) + " " + text(found.getFirst().to(), tokens.size()));
        int line = only ? found.getFirst().lines().getFirst() : -1;
        return only ? List.of(new Counted(line, cart.get(line).quantity())) : List.of();
    }

    /** "Quita la segunda", "el kam lu ya no va", "sin alitas ya". */
    private List<CartChange> removals(List<Reference> found) {
        int verb = ChangeWords.REMOVE.in(tokens, 0);
        if (verb < 0 && found.size() == 1 && references.without(found.getFirst())) {
            return found.getFirst().lines().stream()
                    .<CartChange>map(Removed::new)
                    .toList();
        }
        List<CartChange> refused = found.stream()
                .filter(references::refused)
                .flatMap(reference -> reference.lines().stream())
                .<CartChange>map(Removed::new)
                .toList();
        if (verb < 0 && !refused.isEmpty()) {
            return refused;
        }
        List<CartChange> parts = verb < 0 ? List.of() : partBefore(found, verb);
        if (!parts.isEmpty()) {
            return parts;
        }
        boolean of = verb >= 0
                && ChangeWords.ONTO.at(tokens, verb) > 0
                && found.stream().anyMatch(reference -> reference.to() <= verb);
        if (verb < 0 || of || names.optionAfter(verb + ChangeWords.REMOVE.at(tokens, verb))) {
            return of ? from(found, verb) : List.of();
        }
        Map<Integer, CartChange> changes = new LinkedHashMap<>();
        int more = found.isEmpty()
                ? tokens.size()
                : cues.ordering(Math.max(found.getFirst().to(), verb + 1));
        for (Reference reference : found) {
            if (reference.start() > more) {
                break;
            }
            for (int line : reference.lines()) {
                int left = cart.get(line).quantity() - reference.number();
                changes.put(line, reference.number() > 0 && left > 0 ? new Counted(line, left) : new Removed(line));
            }
        }
        List<CartChange> all = new ArrayList<>(changes.values());
        String rest = text(more, tokens.size());
        if (all.size() == 1 && all.getFirst() instanceof Removed(int line)) {
            int left = quantities.left(found.getLast().to());
            if (left > 0) {
                return List.of(new Counted(line, left));
            }
            List<CartChange> other = cues.instead(more) ? instead.another(found.getFirst(), rest) : List.of();
            if (!other.isEmpty()) {
                return other;
            }
        }
        if (!all.isEmpty()
                && !OrderParser.parse(rest, lexicon, language).lines().isEmpty()) {
            all.add(new CartChange.Added(rest));
        }
        return all;
    }

    /** "La mayonesa del chicharrón quítala": a part of a line that is named before what is done to it. */
    private List<CartChange> partBefore(List<Reference> found, int verb) {
        return found.size() == 1
                        && found.getFirst().to() <= verb
                        && references.owns(found.getFirst(), 0)
                        && phrases.fills(verb + ChangeWords.REMOVE.at(tokens, verb))
                ? wishing.without(found.getFirst(), text(0, references.named(found.getFirst())))
                : List.of();
    }

    /** "A la segunda quítale el jamón": what is left out of the lines spoken of before. */
    private List<CartChange> from(List<Reference> found, int verb) {
        return found.stream()
                .filter(reference -> reference.to() <= verb)
                .flatMap(reference -> wishing.of(reference, text(verb, tokens.size())).stream())
                .toList();
    }

    /** "Cambia la chicha por limonada", "maracuyá en vez de chicha", "la causa que sea de langostinos". */
    private List<CartChange> swaps(List<Reference> found) {
        int replacing = cues.replacing();
        if (replacing >= 0 && quantities.left(replacing + cues.replacingWords(replacing)) == 0) {
            int set = ChangeWords.SET.in(tokens, replacing);
            int unwanted = replacing + cues.replacingWords(replacing);
            List<CartChange> options = set > unwanted && phrases.fills(0, replacing)
                    ? instead.option(text(unwanted, set), text(set + ChangeWords.SET.at(tokens, set), tokens.size()))
                    : instead.option(text(unwanted, tokens.size()), unreferred(found, replacing));
            if (!options.isEmpty()) {
                return options;
            }
            for (Reference reference : found) {
                if (reference.from() >= replacing) {
                    String before = text(0, replacing);
                    String after = text(reference.to(), tokens.size());
                    return instead.of(reference, phrases.fills(0, replacing) ? after : before, false);
                }
            }
            return names.calledLikeAnOption(replacing + cues.replacingWords(replacing))
                    .map(reference -> instead.of(reference, text(0, replacing), false))
                    .orElse(List.of());
        }
        int set = ChangeWords.SET.in(tokens, 1);
        List<CartChange> other = set < 0
                ? List.of()
                : instead.option(text(0, set), text(set + ChangeWords.SET.at(tokens, set), tokens.size()));
        if (!other.isEmpty()) {
            return other;
        }
        if (set > 0
                && found.size() == 2
                && found.getFirst().to() <= set
                && found.getLast().from() > set
                && found.getLast().number() == 0) {
            return instead.of(found.getFirst(), text(set + ChangeWords.SET.at(tokens, set), tokens.size()), false);
        }
        int into = cues.swapping();
        if (into < 0) {
            return List.of();
        }
        List<CartChange> option = optionSwap(found, into);
        if (!option.isEmpty()) {
            return option;
        }
        for (Reference reference : found) {
            if (reference.to() <= into) {
                return instead.of(
                        reference, text(into + cues.swappingWords(into), tokens.size()), references.plural(reference));
            }
        }
        return List.of();
    }

    /** "Cambia la inca del combo por chicha", "al combo cámbiale la inca por coca": an option of a line for another. */
    private List<CartChange> optionSwap(List<Reference> found, int into) {
        int verb = ChangeWords.SWAP.in(tokens, 0);
        int from = verb + ChangeWords.SWAP.at(tokens, verb);
        String wanted = text(into + cues.swappingWords(into), tokens.size());
        for (Reference reference : found) {
            boolean its = reference.to() <= verb || (reference.to() <= into && references.owns(reference, from));
            if (its) {
                int to = reference.to() <= verb ? into : references.named(reference);
                return instead.option(text(from, to), wanted, reference.lines());
            }
        }
        return found.stream().anyMatch(reference -> reference.to() <= into)
                ? List.of()
                : instead.option(text(from, into), wanted);
    }

    /** The words before a token without those that speak of lines. */
    private String unreferred(List<Reference> found, int end) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        for (Reference reference : found) {
            if (reference.to() <= end) {
                words.append(text(from, references.named(reference))).append(' ');
                from = reference.to();
            }
        }
        return words.append(text(from, end)).toString();
    }

    /** "Que sean tres", "dos del segundo", "una más", "otro igual". */
    private List<CartChange> counts(List<Reference> found) {
        if (found.isEmpty() && instead.another(order())) {
            return List.of();
        }
        int more = quantities.more();
        List<Reference> meant = found.isEmpty() ? List.of(Reference.line(topic)) : found;
        int less = quantities.less();
        if (less > 0 && meant.size() == 1 && meant.getFirst().lines().size() == 1) {
            int line = meant.getFirst().lines().getFirst();
            int left = cart.get(line).quantity() - less;
            return List.of(left > 0 ? new Counted(line, left) : new Removed(line));
        }
        if (more > 0 && meant.size() == 1 && wishing.plain(meant.getFirst(), rest(meant.getFirst(), true))) {
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
                int line = reference.lines().getFirst();
                Optional<CartChange> some = number < cart.get(line).quantity() && !reference.definite()
                        ? wishing.altered(reference.some(number), rest(reference, true))
                        : Optional.empty();
                if (some.isPresent()) {
                    changes.add(some.get());
                    continue;
                }
                Optional<Altered> pieces = wishing.pieces(line, number);
                if (pieces.isPresent()) {
                    changes.add(pieces.get());
                    continue;
                }
                if (number != cart.get(line).quantity()) {
                    changes.add(new Counted(line, number));
                }
                String rest = found.size() < 2 ? rest(reference, true) : "";
                wishing.altered(reference, rest).ifPresent(changes::add);
            }
        }
        return changes;
    }

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

    /** "La hawaiana sin piña", "agrégale huevo a la primera y palta a la segunda", "las dos familiares". */
    private List<CartChange> alterations(List<Reference> all) {
        boolean cue = cues.changing();
        List<Reference> found =
                joined(all.stream().filter(one -> cue || one.definite()).toList());
        if (found.isEmpty()) {
            return all.isEmpty() ? unnamed() : instead.replaced(order());
        }
        List<CartChange> changes = new ArrayList<>(wishing.each(found, order()));
        if (!changes.isEmpty()) {
            return changes;
        }
        boolean before = names.wishBefore(found.getFirst().from());
        String said = "";
        for (int i = 0; i < found.size(); i++) {
            Reference reference = found.get(i);
            if (found.size() == 1) {
                boolean alone = (spokenOf(found) || references.owns(reference, 0))
                        && order().lines().stream().noneMatch(Reading.Line::quantitySaid);
                changes.addAll(wishing.of(alone ? reference.alone() : reference, rest(reference, false)));
                if (changes.isEmpty() && references.both(reference)) {
                    changes.addAll(wishing.of(references.whole(reference), rest(reference, false)));
                }
                continue;
            }
            int from = before ? i == 0 ? 0 : found.get(i - 1).to() : reference.to();
            int next = i + 1 < found.size() ? found.get(i + 1).from() : tokens.size();
            int to = before && i + 1 < found.size() ? reference.from() : before ? tokens.size() : next;
            String wish = text(from, Math.max(from, to), reference);
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
        String all = text(0, tokens.size());
        boolean cue = cues.changing();
        List<CartChange> replaced = instead.replaced(order());
        if (!replaced.isEmpty()) {
            return replaced;
        }
        if (ChangeWords.MEANT.in(tokens, 0) >= 0 && instead.another(order())) {
            return instead.of(Reference.line(topic), all, false);
        }
        cue |= cues.unnamed() || (!order().lines().isEmpty() && unnamed(order().lines()));
        boolean orders = !cues.unnamed()
                && !cues.onto()
                && order().lines().stream()
                        .anyMatch(line -> line.products().size() == 1 && line.confidence() > Rereading.NAMED);
        if (!cue) {
            return List.of();
        }
        List<CartChange> best = List.of();
        for (int line : lines()) {
            List<CartChange> changes = wishing.of(Reference.line(line), all);
            boolean there = changes.stream()
                    .anyMatch(change -> Changes.touches(line(change), change, cart)
                            || (orders && cues.corrects() && Changes.answers(line(change), change, cart)));
            boolean counts = orders ? there : best.isEmpty() || there;
            if (changes.stream().anyMatch(ChangeParser::named) && counts) {
                best = changes;
            }
        }
        return best;
    }

    /** The lines, the one spoken of first and then from the last. */
    private List<Integer> lines() {
        List<Integer> lines = new ArrayList<>(List.of(topic));
        for (int line = cart.size() - 1; line >= 0; line--) {
            if (line != topic) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static boolean named(CartChange change) {
        return change instanceof Altered altered
                && (altered.presentation() != null
                        || !altered.options().isEmpty()
                        || !altered.excluded().isEmpty());
    }

    private static int line(CartChange change) {
        return switch (change) {
            case Altered altered -> altered.line();
            case Counted counted -> counted.line();
            case Removed removed -> removed.line();
            case CartChange.Added _, CartChange.Emptied _ -> -1;
        };
    }

    /** What is said besides the line itself, with or without the number before it. */
    private String rest(Reference reference, boolean numbered) {
        int from = numbered || reference.part() ? reference.start() : references.named(reference);
        return text(0, from) + " " + text(reference.to(), tokens.size());
    }

    private String text(int from, int to, Reference without) {
        return without.from() >= from && without.to() <= to
                ? text(from, without.from()) + " " + text(without.to(), to)
                : text(from, to);
    }

    /** The words from one token to another. */
    private String text(int from, int to) {
        return from >= to
                ? ""
                : text.substring(tokens.get(from).from(), tokens.get(to - 1).to());
    }
}
