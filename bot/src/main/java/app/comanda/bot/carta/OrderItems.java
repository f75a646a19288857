package app.comanda.bot.carta;

import app.comanda.ordering.cart.Discount;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.PricedLine.PricedOption;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A quote's lines as the platform's items.
 *
 * <p>The platform adds up {@code unitPrice × quantity} and {@code option.price × option.quantity} without multiplying the
 * options by the item's quantity. So an option's quantity is what all units of the line have together, and the platform's
 * total is the quote's.
 *
 * <p>An order request has no field for a discount, so what is off a line is off its unit prices: to the céntimo, by making
 * one line two items whose unit prices differ by a céntimo where the discount does not divide.
 */
final class OrderItems {
    private static final int ITEM_NAME = 200;
    private static final int ITEM_NOTES = 500;

    private OrderItems() {}

    /** Some units of a line at a unit price of their own. */
    private record Item(PricedLine line, int quantity, Money unitPrice, boolean optionsIncluded) {}

    static void write(Quote quote, ArrayNode items) {
        for (PricedLine line : quote.lines()) {
            for (Item item : items(line, off(line, quote))) {
                write(item, items.addObject());
            }
        }
    }

    private static Money off(PricedLine line, Quote quote) {
        return quote.discounts().stream()
                .flatMap(discount -> discount.shares().stream())
                .filter(share -> share.line() == line.number())
                .map(Discount.Share::amount)
                .reduce(Money.zero(line.unitPrice().currency()), Money::plus);
    }

    private static List<Item> items(PricedLine line, Money off) {
        if (off.isZero()) {
            return List.of(new Item(line, line.quantity(), line.unitPrice(), false));
        }
        Money dishes = line.unitPrice().times(line.quantity());
        // More is off than the dishes cost: the options' prices go into the unit price as well.
        boolean withOptions = !dishes.covers(off);
        long left = (withOptions ? line.total() : dishes).minus(off).minor();
        long each = left / line.quantity();
        int dearer = (int) (left % line.quantity());
        List<Item> items = new ArrayList<>();
        if (dearer > 0) {
            items.add(new Item(line, dearer, new Money(each + 1, off.currency()), withOptions));
        }
        items.add(new Item(line, line.quantity() - dearer, new Money(each, off.currency()), withOptions));
        return items;
    }

    private static void write(Item item, ObjectNode node) {
        PricedLine line = item.line();
        node.put("productId", line.productId())
                .put("name", Cut.to(line.productName().in(Language.ES), ITEM_NAME))
                .put("quantity", item.quantity())
                .put("unitPrice", item.unitPrice().toDecimal());
        if (line.presentationId() != null) {
            node.put("presentationId", line.presentationId());
        }
        modifiers(item, node.putArray("modifiers"));
        if (line.note() != null) {
            node.put("notes", Cut.to(line.note(), ITEM_NOTES));
        }
    }

    private static void modifiers(Item item, ArrayNode modifiers) {
        Map<String, List<PricedOption>> groups = new LinkedHashMap<>();
        item.line()
                .options()
                .forEach(option -> groups.computeIfAbsent(option.modifierId(), id -> new ArrayList<>())
                        .add(option));
        groups.forEach((id, options) -> {
            ObjectNode modifier = modifiers
                    .addObject()
                    .put("modifierId", id)
                    .put("name", Cut.to(options.getFirst().modifierName().in(Language.ES), ITEM_NAME));
            ArrayNode chosen = modifier.putArray("options");
            for (PricedOption option : options) {
                Money price = item.optionsIncluded() ? Money.zero(option.price().currency()) : option.price();
                chosen.addObject()
                        .put("optionId", option.optionId())
                        .put("name", Cut.to(option.name().in(Language.ES), ITEM_NAME))
                        .put("price", price.toDecimal())
                        .put("quantity", option.quantity() * item.quantity());
            }
        });
    }
}
