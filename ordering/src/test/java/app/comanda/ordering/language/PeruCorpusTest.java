package app.comanda.ordering.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.language.Told.Counted;
import app.comanda.ordering.language.Told.Pick;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Product;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A wrong expected reading is worse than none: what the Peruvian messages are said to mean must fit their menus. */
class PeruCorpusTest {
    private static final Set<String> LEVELS = Set.of("normal", "light", "extra");
    private static final List<String> PARTS = List.of("dev", "dev2", "dev3", "dev4", "heldout");
    private final Map<String, Menu> menus = new HashMap<>();

    @Test
    void everyOrderNamesOnlyWhatItsMenuHas() {
        for (PeruCorpus.Order order : orders()) {
            assertThat(order.lines()).as(order.id()).isNotEmpty();
            order.lines().forEach(line -> fits(line, order.menu(), order.id()));
        }
    }

    @Test
    void everyChangeNamesOnlyWhatItsMenuHas() {
        for (PeruCorpus.Change change : changes()) {
            Stream.concat(change.before().stream(), change.after().stream())
                    .forEach(line -> fits(line, change.menu(), change.id()));
        }
    }

    @Test
    void everyChangeStartsFromACartThatCouldBeOrdered() {
        for (PeruCorpus.Change change : changes()) {
            assertThat(change.before()).as(change.id()).isNotEmpty();
            for (Counted line : change.before()) {
                Product product = only(line, change.menu());
                assertThat(line.told().presentation() == null)
                        .as(change.id() + " " + product.name().es())
                        .isEqualTo(product.presentations().isEmpty());
                for (Modifier modifier : product.modifiers()) {
                    assertThat(chosen(line.told(), modifier))
                            .as(change.id() + " " + modifier.name().es())
                            .isGreaterThanOrEqualTo(modifier.minSelections());
                }
            }
        }
    }

    @Test
    void eachMenuHasFortyOrdersAndTwentyChangesInEachPart() {
        for (String part : PARTS) {
            for (String menu : PeruCorpus.MENUS) {
                assertThat(PeruCorpus.orders(part))
                        .filteredOn(order -> order.menu().equals(menu))
                        .hasSize(40);
                assertThat(PeruCorpus.changes(part))
                        .filteredOn(change -> change.menu().equals(menu))
                        .hasSize(20);
            }
        }
    }

    @Test
    void noMessageIsTwiceInTheCorpus() {
        assertThat(orders()).extracting(PeruCorpus.Order::id).doesNotHaveDuplicates();
        assertThat(orders()).extracting(PeruCorpus.Order::text).doesNotHaveDuplicates();
        assertThat(changes()).extracting(PeruCorpus.Change::id).doesNotHaveDuplicates();
        assertThat(changes().stream().map(change -> change.menu() + change.before() + change.text()))
                .doesNotHaveDuplicates();
    }

    @Test
    void messagesThatOrderNothingAreThereInBothLanguages() {
        assertThat(PeruCorpus.asides("no-orders")).hasSize(60);
        assertThat(PeruCorpus.asides("no-orders-en")).hasSize(40);
        assertThat(Stream.of("no-orders", "no-orders-en")
                        .flatMap(file -> PeruCorpus.asides(file).stream())
                        .map(PeruCorpus.Aside::menu)
                        .collect(Collectors.toSet()))
                .isSubsetOf(PeruCorpus.MENUS);
    }

    private void fits(Counted line, String menu, String id) {
        Told told = line.told();
        assertThat(line.quantity()).as(id).isPositive();
        assertThat(told.products()).as(id).isNotEmpty();
        assertThat(told.settled(menu(menu))).as(id + " says nothing twice").isEqualTo(told);
        for (String productId : told.products()) {
            Product product = menu(menu).product(productId).orElseThrow();
            if (told.presentation() != null) {
                assertThat(product.presentation(told.presentation())).as(id).isPresent();
            }
            told.options().forEach(pick -> fits(pick, product, id));
            told.excluded().forEach(pick -> fits(pick, product, id));
            for (Modifier modifier : product.modifiers()) {
                assertThat(chosen(told, modifier))
                        .as(id + " " + modifier.name().es())
                        .isLessThanOrEqualTo(modifier.maxSelections());
            }
        }
        Set<Set<String>> both =
                told.options().stream().map(Pick::options).collect(Collectors.toCollection(HashSet::new));
        both.retainAll(told.excluded().stream().map(Pick::options).collect(Collectors.toSet()));
        assertThat(both).as(id + " wants and excludes").isEmpty();
    }

    private static void fits(Pick pick, Product product, String id) {
        Modifier modifier = product.modifier(pick.modifier()).orElseThrow();
        assertThat(modifier.options().stream().map(Option::id)).as(id).containsAll(pick.options());
        assertThat(pick.options()).as(id).isNotEmpty();
        assertThat(LEVELS).as(id).contains(pick.level());
    }

    private static int chosen(Told told, Modifier modifier) {
        return Math.toIntExact(told.options().stream()
                .filter(pick -> pick.modifier().equals(modifier.id()))
                .count());
    }

    private Product only(Counted line, String menu) {
        assertThat(line.told().products()).hasSize(1);
        return menu(menu).product(line.told().products().iterator().next()).orElseThrow();
    }

    private Menu menu(String name) {
        return menus.computeIfAbsent(name, PeruCorpus::menu);
    }

    private static List<PeruCorpus.Order> orders() {
        return Stream.concat(PARTS.stream(), Stream.of("wide"))
                .flatMap(part -> PeruCorpus.orders(part).stream())
                .toList();
    }

    private static List<PeruCorpus.Change> changes() {
        return Stream.concat(PARTS.stream(), Stream.of("wide"))
                .flatMap(part -> PeruCorpus.changes(part).stream())
                .toList();
    }
}
