package app.comanda.ordering.cart;

import app.comanda.ordering.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the customer is asked to confirm, frozen: the order that is placed has exactly these lines, prices and total.
 *
 * @param id names the quote; its Confirm button carries it
 * @param cartVersion the cart it was made from
 * @param menuVersion the menu its prices were read from
 * @param lines at least one
 * @param quotedAt when the prices were read
 * @param discounts what offers take off, each with its reason
 * @param tax on what is sold
 * @param wishes what else was asked for
 */
public record Quote(
        String id,
        long cartVersion,
        String menuVersion,
        List<PricedLine> lines,
        Fulfilment fulfilment,
        Contact contact,
        PaymentMethod payment,
        Instant quotedAt,
        List<Discount> discounts,
        Tax tax,
        Wishes wishes) {

    public Quote {
        lines = List.copyOf(lines);
        // Quotes kept before there were discounts, taxes and wishes have none of them.
        discounts = discounts == null ? List.of() : List.copyOf(discounts);
        tax = tax == null ? Tax.NONE : tax;
        wishes = wishes == null ? Wishes.NONE : wishes;
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A quote needs a line");
        }
    }

    /** A quote without discounts, tax and wishes. */
    public Quote(
            String id,
            long cartVersion,
            String menuVersion,
            List<PricedLine> lines,
            Fulfilment fulfilment,
            Contact contact,
            PaymentMethod payment,
            Instant quotedAt) {
        this(
                id,
                cartVersion,
                menuVersion,
                lines,
                fulfilment,
                contact,
                payment,
                quotedAt,
                List.of(),
                Tax.NONE,
                Wishes.NONE);
    }

    /** All lines, before any discount and without the courier. */
    public Money subtotal() {
        return lines.stream().map(PricedLine::total).reduce(Money::plus).orElseThrow();
    }

    /** What the courier costs before a discount on it; zero for anything but a delivery. */
    public Money deliveryFee() {
        return switch (fulfilment) {
            case Fulfilment.Delivery delivery -> delivery.fee();
            case Fulfilment.Pickup pickup -> none();
            case Fulfilment.OnSite onSite -> none();
        };
    }

    /** What is off the lines. */
    public Money offTheLines() {
        return sum(discounts.stream().filter(discount -> !discount.ofDelivery()).toList());
    }

    /** What is off the courier's fee. */
    public Money offTheDelivery() {
        return sum(discounts.stream().filter(Discount::ofDelivery).toList());
    }

    /** The tax in the total, or added to it where the tax says so. */
    public Money taxAmount() {
        return tax.of(subtotal().minus(offTheLines()), deliveryFee().minus(offTheDelivery()));
    }

    /** What the customer pays. */
    public Money total() {
        Money charged = subtotal().minus(offTheLines()).plus(deliveryFee()).minus(offTheDelivery());
        return tax.added() ? charged.plus(taxAmount()) : charged;
    }

    /** What the customer gets back of the cash they pay with; empty where they did not say or it does not suffice. */
    public Optional<Money> change() {
        Money cash = wishes.cash();
        return payment == PaymentMethod.CASH && cash != null && cash.covers(total())
                ? Optional.of(cash.minus(total()))
                : Optional.empty();
    }

    private Money sum(List<Discount> some) {
        return some.stream().map(Discount::amount).reduce(none(), Money::plus);
    }

    private Money none() {
        return Money.zero(lines.getFirst().unitPrice().currency());
    }
}
