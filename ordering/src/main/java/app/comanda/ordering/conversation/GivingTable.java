package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@link State.GivingTable}: at which table the order is served, if the customer sits at one already. */
final class GivingTable {
    /** "5", "la 12", "mesa 5B", "table 3", "mesa de la terraza". */
    private static final Pattern TABLE = Pattern.compile(
            "(?iu)(?:en |at )?(?:la |el |the )?(?:(mesa|table) *)?(?:n[°ºo.]* *|number +|n[uú]mero +)?(\\p{Alnum}[\\p{L}\\p{N} -]{0,19})");

    /** "12B", "A-12": what is longer and not called a table is something else. */
    private static final int LONGEST_NUMBER = 4;

    private GivingTable() {}

    static Turn ask(Scene scene) {
        return Turn.to(
                new State.GivingTable(scene.session()),
                Speech.ask(
                        scene.selling().whichTable(),
                        List.of(scene.button(Action.NO_TABLE, scene.selling().noTable()))));
    }

    static Optional<Turn> tapped(Tap tap, Scene scene) {
        return tap.action() == Action.NO_TABLE ? Optional.of(given(scene, null)) : Optional.empty();
    }

    static Optional<Turn> wrote(String text, Scene scene) {
        if (Intents.of(text).contains(Intent.NO)) {
            return Optional.of(given(scene, null));
        }
        return named(text).map(table -> given(scene, table));
    }

    /** The table a text names: with a digit in it, or called a table. */
    static Optional<String> named(String text) {
        Matcher matcher = TABLE.matcher(text.strip().replaceAll("[.!]+$", ""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String table = matcher.group(2).strip();
        boolean number = table.length() <= LONGEST_NUMBER && table.chars().anyMatch(Character::isDigit);
        return number || matcher.group(1) != null ? Optional.of(table) : Optional.empty();
    }

    private static Turn given(Scene scene, @Nullable String table) {
        Session session = scene.session();
        return CheckoutPath.next(scene.with(session.with(session.checkout().with(new Fulfilment.OnSite(table)))));
    }
}
