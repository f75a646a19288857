package app.comanda.bot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarlierOrderTest {
    private static final String ORDER = """
            {"order_id": "A1", "items": [{"name": "Burger", "quantity": 2, "price": 9.99}],
             "status": "delivered", "created_at": 1732127400}
            """;

    @Test
    void addsUpWhatHasNoTotal() throws FileJson.Unreadable {
        EarlierOrder order = order(ORDER);

        assertThat(order.read().ticket().total()).isEqualTo(1998);
        assertThat(order.read().created()).isEqualTo(Instant.parse("2024-11-20T18:30:00Z"));
        assertThat(order.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1732127400", "1732127400.0", "1732127400000", "\"2024-11-20T18:30:00Z\""})
    void readsATimeHoweverItIsCounted(String time) throws FileJson.Unreadable {
        assertThat(order(ORDER.replace("1732127400", time)).read().created())
                .isEqualTo(Instant.parse("2024-11-20T18:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "-1e999999999", "1e-999999999", "9223372036854775807", "92233720368547758.07"})
    void refusesAPriceThatNothingCostsAndATimeThatNeverIs(String monstrous) throws FileJson.Unreadable {
        for (String number : new String[] {"9.99", "1732127400"}) {
            EarlierOrder order = order(ORDER.replace(number, monstrous));
            order.read();
            assertThat(order.problems()).as("instead of " + number).isNotEmpty();
        }
        EarlierOrder many = order(ORDER.replace("\"quantity\": 2", "\"quantity\": " + monstrous));
        assertThat(many.read().ticket().items().getFirst().quantity()).isBetween(1, 999);
    }

    private static EarlierOrder order(String text) throws FileJson.Unreadable {
        return new EarlierOrder(FileJson.read(text), Currency.getInstance("PEN"), ZoneId.of("America/Lima"));
    }
}
