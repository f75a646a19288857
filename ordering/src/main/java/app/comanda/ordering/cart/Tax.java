package app.comanda.ordering.cart;

import app.comanda.ordering.money.Money;
import java.math.BigInteger;

/**
 * The tax on what is sold.
 *
 * <p>Its base is what is charged for the lines <em>after</em> every discount on them, and for the courier too where
 * {@code ofDelivery} says so. It is worked out once, on the whole base, and rounded half up to the minor unit: never line
 * by line, so that it does not depend on how an order is divided into lines.
 *
 * @param basisPoints the rate in hundredths of a percent, 0 to 10 000: Peru's IGV of 18 % is 1800
 * @param included whether prices have it in them already, as Peruvian menus must; if not, it is added to the total
 * @param ofDelivery whether the courier's fee is part of the base
 */
public record Tax(int basisPoints, boolean included, boolean ofDelivery) {
    private static final int WHOLE = 10_000;

    /** Nothing is known of a tax, and nothing said of it. */
    public static final Tax NONE = new Tax(0, true, false);

    /** Peru's IGV, 18 %, in every price that a customer is shown. */
    public static final Tax IGV = new Tax(1_800, true, true);

    public Tax {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("A tax is 0 to 10 000 basis points, not " + basisPoints);
        }
    }

    /**
     * The tax in, or on, a base that is not negative.
     *
     * @param goods the lines after their discounts
     * @param courier what is charged for the courier
     */
    public Money of(Money goods, Money courier) {
        Money base = ofDelivery ? goods.plus(courier) : goods;
        return new Money(share(base.minor()), base.currency());
    }

    /** Whether it makes the total greater. */
    public boolean added() {
        return !included && basisPoints > 0;
    }

    private long share(long base) {
        BigInteger divisor = BigInteger.valueOf(included ? WHOLE + basisPoints : WHOLE);
        // Half up of a value that is not negative: twice the value plus the divisor, over twice the divisor.
        return BigInteger.valueOf(base)
                .multiply(BigInteger.valueOf(2L * basisPoints))
                .add(divisor)
                .divide(divisor.shiftLeft(1))
                .longValueExact();
    }
}
