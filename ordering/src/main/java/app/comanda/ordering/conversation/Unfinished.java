package app.comanda.ordering.conversation;

import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was ordered in words and still lacks a choice when the customer goes on to the till: it is not in the cart, and
 * whoever wrote it believes it is.
 */
final class Unfinished {
    private Unfinished() {}

    /** The turn, which first names what it leaves behind. */
    static Turn told(State before, Turn turn, Facts facts) {
        Optional<Draft> left = before.underWay().filter(Draft::written);
        if (left.isEmpty() || !atTheTill(turn.state())) {
            return turn;
        }
        List<Product> products =
                facts.menu().map(menu -> products(left.get(), menu)).orElse(List.of());
        if (products.isEmpty()) {
            return turn;
        }
        Scene scene = Scene.of(turn.state(), facts);
        return turn.after(scene.waiter()
                .notInTheOrderYet(products.stream()
                        .map(product -> scene.in(product.name()))
                        .distinct()
                        .toList()));
    }

    private static List<Product> products(Draft left, Menu menu) {
        return Stream.concat(Stream.of(left), left.then().stream())
                .flatMap(draft -> menu.product(draft.productId()).stream())
                .toList();
    }

    private static boolean atTheTill(State state) {
        return state instanceof State.ChoosingFulfilment
                || state instanceof State.GivingAddress
                || state instanceof State.GivingTable
                || state instanceof State.GivingName
                || state instanceof State.GivingPhone
                || state instanceof State.ChoosingPayment
                || state instanceof State.AwaitingPrices
                || state instanceof State.Quoted;
    }
}
