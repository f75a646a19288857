package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.delivery.Service;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** At which table an order is served. */
class GivingTableTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "la 12, 12",
        "mesa 5B, 5B",
        "Mesa N° 7, 7",
        "en la mesa número 3., 3",
        "table 4, 4",
        "at the table 9, 9",
        "mesa de la terraza, de la terraza"
    })
    void readsATableHoweverItIsWritten(String text, String table) {
        assertThat(GivingTable.named(text)).contains(table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"carrito", "quiero 2 pizzas", "hola", "", "¿cuánto cuesta?", "pagar"})
    void takesNothingElseForATable(String text) {
        assertThat(GivingTable.named(text)).isEmpty();
    }

    @Test
    void whatIsStillUnfinishedIsNamedWhereTheTableIsTheFirstQuestion() {
        Chat chat = PayingTest.open(Set.of(Service.ON_SITE));
        chat.write("una chicha morada y dos margaritas con masa fina por favor");

        chat.write("pagar").says("Margarita", "todavía no está en tu pedido", "¿En qué mesa estás?");
    }

    @Test
    void aGuestWithoutATableGoesOn() {
        Chat chat = PayingTest.atTheCounter();

        chat.write("pagar").tap("🍽️").says("¿En qué mesa estás?").tap("Todavía sin mesa");

        chat.says("¿A nombre de quién");
        assertThat(chat.session().checkout().fulfilment()).isEqualTo(new Fulfilment.OnSite(null));
    }
}
