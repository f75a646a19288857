package app.comanda.ordering.cart;

import static app.comanda.ordering.cart.Dishes.soles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comanda.ordering.money.Money;
import org.junit.jupiter.api.Test;

class TaxTest {
    private static final Tax EIGHT_ADDED = new Tax(800, false, false);

    @Test
    void igvIsThePartOfAPriceThatIsTaxAlready() {
        assertThat(Tax.IGV.of(soles("118.00"), soles("0"))).isEqualTo(soles("18.00"));
        assertThat(Tax.IGV.of(soles("100.00"), soles("18.00"))).isEqualTo(soles("18.00"));
        assertThat(Tax.IGV.added()).isFalse();
    }

    @Test
    void anAddedTaxComesOnTopAndLeavesTheCourierOutWhereItSaysSo() {
        assertThat(EIGHT_ADDED.of(soles("25.00"), soles("3.50"))).isEqualTo(soles("2.00"));
        assertThat(EIGHT_ADDED.added()).isTrue();
        assertThat(new Tax(800, false, true).of(soles("25.00"), soles("3.50"))).isEqualTo(soles("2.28"));
    }

    @Test
    void roundsHalfUpOnceOnTheWholeBase() {
        // 8 % of 12.99 is 1.0392; of 0.06 it is 0.0048 and of 0.07 it is 0.0056.
        assertThat(EIGHT_ADDED.of(soles("12.99"), soles("0"))).isEqualTo(soles("1.04"));
        assertThat(EIGHT_ADDED.of(soles("0.06"), soles("0"))).isEqualTo(soles("0.00"));
        assertThat(EIGHT_ADDED.of(soles("0.07"), soles("0"))).isEqualTo(soles("0.01"));
        // 50 basis points of 1.00 are exactly half a céntimo.
        assertThat(new Tax(50, false, false).of(soles("1.00"), soles("0"))).isEqualTo(soles("0.01"));
    }

    @Test
    void staysExactForAnyAmount() {
        Money huge = new Money(Long.MAX_VALUE / 2, Dishes.PEN);

        assertThat(new Tax(10_000, false, false).of(huge, soles("0"))).isEqualTo(huge);
    }

    @Test
    void noTaxIsNothing() {
        assertThat(Tax.NONE.of(soles("99.90"), soles("5.00"))).isEqualTo(soles("0"));
        assertThatThrownBy(() -> new Tax(10_001, true, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
