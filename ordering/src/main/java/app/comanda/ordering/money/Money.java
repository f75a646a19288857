package app.comanda.ordering.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in integer minor units (céntimos, cents) of one currency.
 *
 * <p>Arithmetic is exact and throws {@link ArithmeticException} on overflow; mixing currencies is a bug and throws
 * {@link IllegalArgumentException}.
 *
 * @param minor the amount in the currency's minor unit; may be negative (a discount, what is missing)
 * @param currency the currency of the amount
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** Nothing, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** A decimal amount such as {@code 18.99}, rounded half up to the currency's minor unit. */
    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(
                amount.movePointRight(currency.getDefaultFractionDigits())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                currency);
    }

    /** The amount as a decimal with the currency's fraction digits, as the platform's payloads carry it. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    /** Whether this amount is at least the other. */
    public boolean covers(Money other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private Money same(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException("Cannot mix " + currency + " and " + other.currency);
        }
        return other;
    }
}
