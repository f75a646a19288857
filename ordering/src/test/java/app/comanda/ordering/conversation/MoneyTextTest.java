package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MoneyTextTest {

    @Test
    @DisplayName("case 13: an amount carries the sign of its own currency")
    void anAmountCarriesItsCurrency() {
        assertThat(text(129_000, "PEN")).isEqualTo("S/ 1,290.00");
        assertThat(text(129_000, "USD")).isEqualTo("US$ 1,290.00");
        assertThat(text(129_000, "EUR")).isEqualTo("€ 1,290.00");
        assertThat(text(129_000, "BOB")).isEqualTo("BOB 1,290.00");
    }

    @Test
    void anAmountHasTheDigitsOfItsCurrency() {
        assertThat(text(0, "PEN")).isEqualTo("S/ 0.00");
        assertThat(text(5, "PEN")).isEqualTo("S/ 0.05");
        assertThat(text(-250, "PEN")).isEqualTo("-S/ 2.50");
        assertThat(text(1500, "CLP")).isEqualTo("CLP 1,500");
        assertThat(text(1235, "KWD")).isEqualTo("KWD 1.235");
        assertThat(text(Long.MAX_VALUE, "PEN")).isEqualTo("S/ 92,233,720,368,547,758.07");
        assertThat(text(Long.MIN_VALUE, "PEN")).isEqualTo("-S/ 92,233,720,368,547,758.08");
    }

    @Test
    @DisplayName("case 12: what is shown, read back, is the amount to the céntimo")
    void whatIsShownIsTheAmount() {
        for (int seed = 1; seed <= 2000; seed++) {
            long minor = new Random(seed).nextLong() >> seed % 60;
            String shown = text(minor, "PEN").replace("S/ ", "").replace(",", "");
            assertThat(new BigDecimal(shown)).as("seed %s", seed).isEqualTo(BigDecimal.valueOf(minor, 2));
        }
    }

    private static String text(long minor, String currency) {
        return MoneyText.of(new Money(minor, Currency.getInstance(currency)));
    }
}
