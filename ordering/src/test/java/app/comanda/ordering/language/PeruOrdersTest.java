package app.comanda.ordering.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.language.Reading.Choice;
import app.comanda.ordering.language.Told.Counted;
import app.comanda.ordering.language.Told.Pick;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Product;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many of the Peruvian orders are read exactly; a change that loses some of them fails here. */
class PeruOrdersTest {
    private final Map<String, Lexicon> lexicons = new HashMap<>();

    @ParameterizedTest
    @CsvSource({"dev, 190", "dev2, 193", "dev3, 194", "dev4, 191", "wide, 389", "more, 742", "heldout, 193"})
    void asManyOrdersAsBeforeAreReadExactly(String half, int least) {
        long exact = PeruCorpus.orders(half).stream().filter(this::exactly).count();
        assertThat(exact).as("exact in " + half).isGreaterThanOrEqualTo(least);
    }

    @Test
    void almostNothingIsReadWhereNothingIsOrdered() {
        assertThat(PeruCorpus.asides("no-orders"))
                .filteredOn(aside -> orders(aside.text(), aside.menu(), Language.ES))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(PeruCorpus.asides("no-orders-en"))
                .filteredOn(aside -> orders(aside.text(), aside.menu(), Language.EN))
                .hasSizeLessThanOrEqualTo(3);
    }

    private boolean orders(String text, String menu, Language language) {
        return !OrderParser.parse(text, lexicon(menu), language).lines().isEmpty();
    }

    private boolean exactly(PeruCorpus.Order order) {
        Lexicon lexicon = lexicon(order.menu());
        List<Counted> read =
                OrderParser.parse(order.text(), lexicon, PeruCorpus.language(order.text())).lines().stream()
                        .map(line -> new Counted(line.quantity(), told(line).settled(lexicon.menu())))
                        .toList();
        List<Counted> wanted = order.lines().stream()
                .map(line -> new Counted(line.quantity(), line.told().settled(lexicon.menu())))
                .toList();
        return Told.bag(read).equals(Told.bag(wanted));
    }

    private Lexicon lexicon(String menu) {
        return lexicons.computeIfAbsent(menu, name -> Lexicon.of(PeruCorpus.menu(name)));
    }

    private static Told told(Reading.Line line) {
        var presentation = line.presentation();
        return new Told(
                line.products().stream().map(Product::id).collect(Collectors.toSet()),
                presentation == null ? null : presentation.id(),
                picks(line.options()),
                picks(line.excluded()),
                line.notes().stream().flatMap(note -> Told.words(note).stream()).collect(Collectors.toSet()));
    }

    private static Set<Pick> picks(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Pick(
                        choice.modifierId(),
                        choice.options().stream().map(Option::id).collect(Collectors.toSet()),
                        choice.level().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }
}
