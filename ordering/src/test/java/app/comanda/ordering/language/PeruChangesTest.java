package app.comanda.ordering.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.language.Told.Counted;
import app.comanda.ordering.menu.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many of the Peruvian changes are made exactly; a change of the parser that loses some of them fails here. */
class PeruChangesTest {
    private final Map<String, Lexicon> lexicons = new HashMap<>();

    @ParameterizedTest
    @CsvSource({"dev, 96", "dev2, 98", "dev3, 99", "dev4, 97", "wide, 335", "heldout, 96"})
    void asManyChangesAsBeforeAreMadeExactly(String half, int least) {
        long exact = PeruCorpus.changes(half).stream().filter(this::exactly).count();
        assertThat(exact).as("exact in " + half).isGreaterThanOrEqualTo(least);
    }

    @Test
    void nothingOfACartChangesWhereNothingIsOrdered() {
        for (String file : List.of("no-orders", "no-orders-en")) {
            Language language = file.endsWith("en") ? Language.EN : Language.ES;
            assertThat(PeruCorpus.asides(file))
                    .allSatisfy(aside -> assertThat(carts(aside.menu()))
                            .allSatisfy(cart -> assertThat(changes(aside.text(), aside.menu(), language, cart))
                                    .as(aside.text())
                                    .isEmpty()));
        }
    }

    @Test
    void ordersAreHardlyEverTakenForChanges() {
        assertThat(PeruCorpus.orders("dev"))
                .filteredOn(order -> carts(order.menu()).stream()
                        .anyMatch(cart -> !changes(order.text(), order.menu(), Language.ES, cart)
                                .isEmpty()))
                .hasSizeLessThanOrEqualTo(7);
    }

    private boolean exactly(PeruCorpus.Change change) {
        Lexicon lexicon = lexicon(change.menu());
        List<CartChange> changes =
                changes(change.text(), change.menu(), PeruCorpus.language(change.text()), change.before());
        List<Counted> after = new ArrayList<>(Carts.changed(change.before(), changes, lexicon));
        if (changes.isEmpty()) {
            OrderParser.parse(change.text(), lexicon, PeruCorpus.language(change.text()))
                    .lines()
                    .forEach(line -> after.add(new Counted(line.quantity(), Carts.told(line))));
        }
        return settled(after, lexicon).equals(settled(change.after(), lexicon));
    }

    private static Map<Told, Integer> settled(List<Counted> cart, Lexicon lexicon) {
        return Told.bag(cart.stream()
                .map(line -> new Counted(line.quantity(), line.told().settled(lexicon.menu())))
                .toList());
    }

    private List<CartChange> changes(String text, String menu, Language language, List<Counted> cart) {
        Lexicon lexicon = lexicon(menu);
        return ChangeParser.parse(text, lexicon, language, Carts.held(cart, lexicon.menu()));
    }

    private static Set<List<Counted>> carts(String menu) {
        return PeruCorpus.changes("dev").stream()
                .filter(change -> change.menu().equals(menu))
                .map(PeruCorpus.Change::before)
                .collect(Collectors.toSet());
    }

    private Lexicon lexicon(String menu) {
        return lexicons.computeIfAbsent(menu, name -> Lexicon.of(PeruCorpus.menu(name)));
    }
}
