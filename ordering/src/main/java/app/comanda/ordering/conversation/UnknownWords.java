package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.language.AliasHints;
import app.comanda.ordering.language.Lexicon;
import app.comanda.ordering.language.OrderParser;
import app.comanda.ordering.language.Reading;
import app.comanda.ordering.language.Words;
import app.comanda.ordering.menu.Product;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Words that nobody understands and that turn out to mean a product: they are kept in mind until the customer puts one
 * into the cart by picking it, and then left to staff with that product. What may name the customer is not kept.
 */
final class UnknownWords {
    private UnknownWords() {}

    /** The answer to a text of which nothing was understood. */
    static Turn noted(String text, Scene scene, Turn answer) {
        return scene.menu()
                .map(menu -> noted(
                        text,
                        OrderParser.parse(
                                text, Lexicon.of(menu), scene.session().language()),
                        scene,
                        answer))
                .orElse(answer);
    }

    /** The answer to a text that was read so, and maybe not wholly. */
    static Turn noted(String text, Reading reading, Scene scene, Turn answer) {
        return scene.menu()
                .flatMap(menu -> AliasHints.in(text, reading, Lexicon.of(menu)))
                .filter(phrase -> !callsThem(phrase, scene))
                .map(phrase -> remembering(
                        answer,
                        new Memory.Heard(
                                phrase, understood(reading), scene.facts().now())))
                .orElse(answer);
    }

    private static boolean callsThem(String phrase, Scene scene) {
        Set<String> words = Set.copyOf(Words.of(phrase));
        return Stream.of(
                        Optional.ofNullable(scene.facts().person().profileName()),
                        Optional.ofNullable(scene.session().name()))
                .flatMap(Optional::stream)
                .flatMap(name -> Words.of(name).stream())
                .anyMatch(words::contains);
    }

    private static List<String> understood(Reading reading) {
        return reading.lines().stream()
                .filter(line -> line.products().size() == 1)
                .map(Reading.Line::product)
                .map(Product::id)
                .distinct()
                .toList();
    }

    /** The turn, which also says what the words of before have led to. */
    static Turn followed(State before, Turn turn, Facts facts) {
        Memory.Heard heard = before.session().memory().heard();
        Session after = turn.state().session();
        if (heard == null || !heard.equals(after.memory().heard())) {
            return turn;
        }
        boolean over = after.epoch() != before.session().epoch()
                || heard.at().plus(facts.limits().unknownWords()).isBefore(facts.now());
        Set<String> gained = gained(before.session().cart(), after.cart());
        if (over) {
            return remembering(turn, null);
        }
        if (gained.isEmpty() || heard.understood().containsAll(gained)) {
            return turn;
        }
        Turn settled = remembering(turn, null);
        boolean picked = before.underWay()
                .filter(draft -> !draft.written() && gained.equals(Set.of(draft.productId())))
                .isPresent();
        return picked
                ? settled.after(List.of(new Effect.NoteAlias(
                        heard.phrase(), gained.iterator().next(), after.held().menu())))
                : settled;
    }

    private static Set<String> gained(Cart before, Cart after) {
        return after.lines().stream()
                .map(Line::productId)
                .filter(id -> units(after, id) > units(before, id))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int units(Cart cart, String productId) {
        return cart.lines().stream()
                .filter(line -> line.productId().equals(productId))
                .mapToInt(Line::quantity)
                .sum();
    }

    private static Turn remembering(Turn turn, Memory.@Nullable Heard heard) {
        Session session = turn.state().session();
        return new Turn(turn.state().with(session.with(session.memory().hearing(heard))), turn.effects());
    }
}
