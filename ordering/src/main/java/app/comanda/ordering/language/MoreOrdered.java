package app.comanda.ordering.language;

import app.comanda.ordering.language.CartChange.Held;
import java.util.List;

/** Tells what orders more from what changes a cart: "una hawaiana sin piña" from "la hawaiana sin piña". */
final class MoreOrdered {
    private final Clause clause;
    private final List<Token> tokens;
    private final List<Held> cart;
    private final Cues cues;
    private final References references;

    MoreOrdered(Clause clause) {
        this.clause = clause;
        tokens = clause.tokens;
        cart = clause.cart;
        cues = clause.cues;
        references = clause.references;
    }

    /** Whether the message orders more, and does not speak of the cart: "una hawaiana sin piña", with one in the cart. */
    boolean only(List<Reference> found) {
        List<Reading.Line> read = clause.order().lines();
        long counted = read.stream().filter(Reading.Line::quantitySaid).count();
        boolean known = !found.isEmpty()
                && found.getFirst().definite()
                && found.getFirst().start() < 2
                && (read.size() == 1 || found.getFirst().lines().size() > 1);
        boolean speaks = clause.quantities.more() > 0
                || clause.quantities.less() > 0
                || cues.unnamed()
                || clause.quantities.each() > 0
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

    /** Whether the message begins with a line it speaks of as known. */
    boolean spokenOf(List<Reference> found) {
        return !found.isEmpty()
                && found.getFirst().definite()
                && clause.phrases.fills(0, references.named(found.getFirst()));
    }

    /** Whether no product is named, only what it should be like: "uno sin ají". */
    static boolean unnamed(List<Reading.Line> read) {
        return read.stream()
                .allMatch(line -> line.confidence() <= 0.7 && line.products().size() > 1);
    }

    /** Whether it orders something for sure, as "agrega una chicha" does. */
    boolean surely() {
        return clause.order().lines().stream()
                .anyMatch(line -> line.products().size() == 1 && line.confidence() > Rereading.NAMED);
    }

    /** Whether it only orders more, after a change: "…y una inca", where none is in the cart. */
    boolean besides() {
        List<Reading.Line> lines = clause.order().lines();
        boolean acts = cues.acts(0);
        return !lines.isEmpty()
                && lines.stream()
                        .allMatch(line -> line.products().size() == 1
                                && line.confidence() > Rereading.NAMED
                                && (line.quantitySaid() || acts)
                                && (acts
                                        || cues.other(0)
                                        || cart.stream()
                                                .noneMatch(
                                                        held -> held.product().equals(line.product()))));
    }

    /** Whether the message speaks of lines of the cart by name, and not of what a part before it just ordered. */
    boolean apart(Reading ordered) {
        List<String> products = ordered.lines().stream()
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
}
