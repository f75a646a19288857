package app.comanda.bot.carta;

import app.comanda.bot.tenant.CartaBranch;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An order as the platform shows it.
 *
 * @param number what it is called in front of people; its id where it has none
 * @param status the platform's word, empty where it says none
 * @param total what it computed, null where it does not say
 * @param minutes its estimate from the moment it was read, null where it has none
 * @param phone the customer's, as the platform keeps it; empty where there is none
 * @param branch whose order it is, as far as it says
 * @param createdAt null where it does not say
 */
record PlatformOrder(
        String id,
        String number,
        String status,
        @Nullable Money total,
        @Nullable Integer minutes,
        String notes,
        String phone,
        Whose branch,
        @Nullable Instant createdAt,
        List<Item> items) {

    /** A reference of Comanda's: # and ten characters of Crockford's base32. */
    private static final Pattern REFERENCE = Pattern.compile("#[0-9A-HJKMNP-TV-Z]{10}(?![0-9A-Za-z])");

    /** The branch an order names; empty where it names none. */
    record Whose(String subDomain, String localId) {}

    /** What was ordered, in its name at that time. */
    record Item(String productId, String name, int quantity) {}

    static Decoded<List<PlatformOrder>> list(JsonNode data, CartaBranch branch, Instant now) {
        return Decoded.list(
                Decoded.within(data, "orders", "data", "docs", "items"),
                "data",
                (node, oddities) -> order(node, oddities, branch, now));
    }

    static Decoded<PlatformOrder> one(JsonNode data, CartaBranch branch, Instant now) {
        if (!data.isObject()) {
            return new Decoded.Wrong<>("data is " + Decoded.kind(data) + " where an object belongs");
        }
        List<String> oddities = new ArrayList<>();
        return order(new Node(data, "data"), oddities, branch, now)
                .<Decoded<PlatformOrder>>map(order -> new Decoded.Read<>(order, oddities))
                .orElseGet(() -> new Decoded.Wrong<>(oddities.getFirst()));
    }

    private static Optional<PlatformOrder> order(Node node, List<String> oddities, CartaBranch branch, Instant now) {
        Optional<String> id = node.text("_id", "id");
        if (id.isEmpty()) {
            oddities.add(node.path() + " has no id");
            return Optional.empty();
        }
        Node customer = node.node("customer");
        return Optional.of(new PlatformOrder(
                id.get(),
                node.text("orderNumber").orElse(id.get()),
                node.text("status").orElse(""),
                node.money(branch.currency(), "total").orElse(null),
                minutes(node, now),
                node.text("notes").orElse(""),
                customer.text("phone")
                        .or(() -> node.text("customerPhone", "phone"))
                        .orElse(""),
                new Whose(
                        node.text("subDomain").orElse(""), node.text("localId").orElse("")),
                node.text("createdAt").flatMap(PlatformOrder::instant).orElse(null),
                node.nodes("items").stream().map(PlatformOrder::item).toList()));
    }

    private static Item item(Node node) {
        return new Item(
                node.text("productId").orElse(""),
                node.text("name").orElse(""),
                Math.max(1, node.integer("quantity").orElse(1)));
    }

    /** The estimate comes in minutes or as the moment of arrival. */
    private static @Nullable Integer minutes(Node node, Instant now) {
        Optional<Integer> figure =
                node.integer("estimatedDeliveryTime", "estimatedTime").filter(minutes -> minutes > 0);
        if (figure.isPresent()) {
            return figure.get();
        }
        return node.text("estimatedDeliveryTime", "estimatedTime")
                .flatMap(PlatformOrder::instant)
                .map(at -> Duration.between(now, at).plusSeconds(59).toMinutes())
                .filter(minutes -> minutes > 0 && minutes <= CartaLimits.LONGEST_ESTIMATE.toMinutes())
                .map(Long::intValue)
                .orElse(null);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether the notes hold the reference as a word of its own. */
    boolean carries(String reference) {
        return Pattern.compile(Pattern.quote(reference) + "(?![0-9A-Za-z])")
                .matcher(notes)
                .find();
    }

    /** The order's own reference: the first in its notes, before anything a customer wrote; empty where it has none. */
    Optional<String> reference() {
        return REFERENCE.matcher(notes).results().findFirst().map(MatchResult::group);
    }

    /** Whether it is neither cancelled nor rejected; one in a status that Comanda does not know stands. */
    boolean stands() {
        return OrderStatus.parse(status)
                .map(known -> known != OrderStatus.CANCELLED && known != OrderStatus.REJECTED)
                .orElse(true);
    }

    /** Whether the order names another branch than this one. */
    boolean foreignTo(CartaBranch other) {
        return differs(branch.subDomain(), other.subDomain()) || differs(branch.localId(), other.localId());
    }

    private static boolean differs(String said, String own) {
        return !said.isEmpty() && !said.equals(own);
    }
}
