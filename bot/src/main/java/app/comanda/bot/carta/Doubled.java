package app.comanda.bot.carta;

import app.comanda.bot.tenant.CartaBranch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One reference on several orders of a branch: a quote that the platform has more than once.
 *
 * @param orders at least two, with ids that differ, as the platform lists them
 */
record Doubled(String reference, List<PlatformOrder> orders) {
    /** Orders that are named; more are counted. */
    private static final int NAMED = 5;
    /** Characters of an id or a number that are named. */
    private static final int NAME = 40;

    Doubled {
        orders = List.copyOf(orders);
    }

    /** The references that two or more of the branch's own orders bear. An order that is listed twice is one. */
    static List<Doubled> among(List<PlatformOrder> listed, CartaBranch branch) {
        Map<String, Map<String, PlatformOrder>> byReference = new LinkedHashMap<>();
        for (PlatformOrder order : listed) {
            if (!order.foreignTo(branch)) {
                order.reference()
                        .ifPresent(reference -> byReference
                                .computeIfAbsent(reference, first -> new LinkedHashMap<>())
                                .putIfAbsent(order.id(), order));
            }
        }
        return byReference.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry ->
                        new Doubled(entry.getKey(), List.copyOf(entry.getValue().values())))
                .toList();
    }

    /** Whether all but one are cancelled or rejected, so that only one is cooked. */
    boolean over() {
        return orders.stream().filter(PlatformOrder::stands).count() < 2;
    }

    /** The orders' numbers, for staff. */
    String numbers() {
        return named(PlatformOrder::number);
    }

    /** The orders' numbers and ids, for the log. */
    String numbersAndIds() {
        return named(order -> Cut.to(order.number(), NAME) + " (" + Cut.to(order.id(), NAME) + ")");
    }

    private String named(Function<PlatformOrder, String> name) {
        String names = orders.stream()
                .limit(NAMED)
                .map(order -> Cut.to(name.apply(order), 2 * NAME + 3))
                .collect(Collectors.joining(", "));
        return orders.size() > NAMED ? names + ", …" : names;
    }
}
