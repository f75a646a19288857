package app.comanda.ordering.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Currency PEN = Currency.getInstance("PEN");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency CLP = Currency.getInstance("CLP");
    private static final Currency KWD = Currency.getInstance("KWD");

    @Test
    @DisplayName("case 12: 12.99 three times is 38.97 to the céntimo, shown as it is charged")
    void pricesMultiplyExactly() {
        assertThat(soles("12.99").times(3)).isEqualTo(soles("38.97"));
        assertThat(soles("12.99").times(3).minor()).isEqualTo(3897);
        assertThat(soles("12.99").times(3).toDecimal()).isEqualTo(new BigDecimal("38.97"));
    }

    @Test
    @DisplayName("case 12: a thousand times ten céntimos is a hundred soles, where floats drift")
    void sumsDoNotDrift() {
        Money sum = Money.zero(PEN);
        for (int i = 0; i < 1000; i++) {
            sum = sum.plus(soles("0.10"));
        }
        assertThat(sum).isEqualTo(soles("100"));
    }

    @Test
    void aDecimalIsRoundedHalfUpToTheMinorUnit() {
        assertThat(soles("16.885").minor()).isEqualTo(1689);
        assertThat(soles("16.884999").minor()).isEqualTo(1688);
        assertThat(soles("0.005").minor()).isEqualTo(1);
        assertThat(soles("0.0049999").minor()).isZero();
        assertThat(soles("-0.005").minor()).isEqualTo(-1);
        assertThat(soles("1E+2").minor()).isEqualTo(10_000);
        assertThat(soles("19.990000000").minor()).isEqualTo(1999);
    }

    @Test
    void theCurrencySaysHowManyDigitsTheMinorUnitHas() {
        assertThat(Money.of(new BigDecimal("1500"), CLP).minor()).isEqualTo(1500);
        assertThat(Money.of(new BigDecimal("1500.5"), CLP).minor()).isEqualTo(1501);
        assertThat(Money.of(new BigDecimal("1.2345"), KWD).minor()).isEqualTo(1235);
        assertThat(new Money(1235, KWD).toDecimal()).isEqualTo(new BigDecimal("1.235"));
        assertThat(new Money(1500, CLP).toDecimal()).isEqualTo(new BigDecimal("1500"));
    }

    @Test
    void everyAmountSurvivesBeingWrittenAsADecimal() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            long minor = random.nextLong() >> random.nextInt(64);
            for (Currency currency : List.of(PEN, CLP, KWD)) {
                Money money = new Money(minor, currency);
                assertThat(Money.of(money.toDecimal(), currency))
                        .as("minor %s", minor)
                        .isEqualTo(money);
                assertThat(money.toDecimal().scale()).isEqualTo(currency.getDefaultFractionDigits());
            }
        }
        for (long edge : List.of(Long.MAX_VALUE, Long.MIN_VALUE, 0L, -1L)) {
            assertThat(Money.of(new Money(edge, PEN).toDecimal(), PEN).minor()).isEqualTo(edge);
        }
    }

    @Test
    void whatDoesNotFitIsAnErrorAndNeverAnotherAmount() {
        Money most = new Money(Long.MAX_VALUE, PEN);
        Money least = new Money(Long.MIN_VALUE, PEN);
        Money one = new Money(1, PEN);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(one));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(one));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.times(-1));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.of(new BigDecimal("92233720368547758.08"), PEN));
        assertThat(Money.of(new BigDecimal("92233720368547758.07"), PEN)).isEqualTo(most);
    }

    @Test
    void arithmeticAgreesWithBigIntegersOrOverflows() {
        for (int seed = 1; seed <= 3000; seed++) {
            Random random = new Random(seed);
            long one = random.nextLong() >> random.nextInt(40);
            long other = random.nextLong() >> random.nextInt(40);
            checkAgainst(
                    seed,
                    BigInteger.valueOf(one).add(BigInteger.valueOf(other)),
                    () -> new Money(one, PEN).plus(new Money(other, PEN)));
            checkAgainst(
                    seed,
                    BigInteger.valueOf(one).subtract(BigInteger.valueOf(other)),
                    () -> new Money(one, PEN).minus(new Money(other, PEN)));
            checkAgainst(
                    seed,
                    BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)),
                    () -> new Money(one, PEN).times(other));
        }
    }

    private static void checkAgainst(int seed, BigInteger exact, java.util.function.Supplier<Money> computed) {
        if (exact.bitLength() < Long.SIZE) {
            assertThat(computed.get()).as("seed %s", seed).isEqualTo(new Money(exact.longValueExact(), PEN));
        } else {
            assertThatExceptionOfType(ArithmeticException.class)
                    .as("seed %s", seed)
                    .isThrownBy(computed::get);
        }
    }

    @Test
    @DisplayName("case 13: two currencies are never added, subtracted or compared")
    void currenciesDoNotMix() {
        Money soles = soles("10");
        Money dollars = new Money(1000, USD);
        assertThatIllegalArgumentException().isThrownBy(() -> soles.plus(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> soles.minus(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> soles.compareTo(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> soles.covers(dollars));
        assertThat(soles).isNotEqualTo(dollars);
    }

    @Test
    void anAmountCoversItselfAndLessAndNothingMore() {
        assertThat(soles("50.00").covers(soles("50.00"))).isTrue();
        assertThat(soles("50.00").covers(soles("49.99"))).isTrue();
        assertThat(soles("50.00").covers(soles("50.01"))).isFalse();
    }

    @Test
    void onlyNothingIsZeroAndOnlyLessThanNothingIsNegative() {
        assertThat(Money.zero(PEN).isZero()).isTrue();
        assertThat(Money.zero(PEN).isNegative()).isFalse();
        assertThat(soles("0.01").isZero()).isFalse();
        assertThat(soles("-0.01").isZero()).isFalse();
        assertThat(soles("-0.01").isNegative()).isTrue();
        assertThat(soles("0.01").isNegative()).isFalse();
    }

    @Test
    void amountsAreOrderedBySize() {
        List<Money> amounts = new ArrayList<>(List.of(soles("3"), soles("-1"), soles("20"), soles("3.01")));
        Collections.sort(amounts);
        assertThat(amounts).containsExactly(soles("-1"), soles("3"), soles("3.01"), soles("20"));
    }

    private static Money soles(String amount) {
        return Money.of(new BigDecimal(amount), PEN);
    }
}
