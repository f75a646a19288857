package app.comanda.bot.local;

import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one order of an earlier bot. Its format was never written down, so every name that such a field goes by is tried;
 * what an order cannot do without is named when it is missing.
 */
final class EarlierOrder {
    private static final int LONGEST = 500;
    private static final int MOST_ITEMS = 200;
    /** The years 2000 to 2100: a smaller number than the first millisecond of 1973 counts seconds. */
    private static final BigDecimal FIRST_SECOND = BigDecimal.valueOf(946_684_800L);

    private static final BigDecimal FIRST_MILLISECOND = BigDecimal.valueOf(100_000_000_000L);
    private static final BigDecimal LAST_MILLISECOND = BigDecimal.valueOf(4_102_444_800_000L);
    private static final Map<String, OrderStatus> OTHER_WORDS = Map.of(
            "in_transit", OrderStatus.DISPATCHED,
            "out_for_delivery", OrderStatus.DISPATCHED,
            "completed", OrderStatus.DELIVERED,
            "canceled", OrderStatus.CANCELLED,
            "in_preparation", OrderStatus.PREPARING);

    private final JsonNode node;
    private final Currency currency;
    private final ZoneId zone;
    private final List<String> problems = new ArrayList<>();

    /** An order as far as it could be read; to be used only without problems. */
    record Read(String id, OrderStatus status, Instant created, Ticket ticket) {}

    EarlierOrder(JsonNode node, Currency currency, ZoneId zone) {
        this.node = node;
        this.currency = currency;
        this.zone = zone;
    }

    List<String> problems() {
        return problems;
    }

    Read read() {
        String id = text(node, "order_id", "orderId", "id", "_id");
        if (id.isEmpty()) {
            problems.add("it has no id");
        }
        List<Ticket.Item> items = items();
        long total = total(items);
        return new Read(id, status(), created(), ticket(items, total));
    }

    private Ticket ticket(List<Ticket.Item> items, long total) {
        JsonNode customer = node.path("customer");
        String name = first(text(node, "customer_name", "customerName", "name"), text(customer, "name"));
        String phone = first(
                text(node, "customer_phone", "customerPhone", "phone", "phone_number", "user_id"),
                text(customer, "phone", "phone_number"));
        String way =
                text(node, "order_type", "orderType", "delivery_method", "type").toLowerCase(Locale.ROOT);
        String address = address(first(node, "delivery_address", "deliveryAddress", "address"));
        boolean brought = way.isEmpty() ? !address.isEmpty() : way.contains("deliver");
        String handover = brought ? "DELIVERY" : way.contains("dine") || way.contains("site") ? "ON_SITE" : "PICKUP";
        String payment =
                text(node, "payment_method", "paymentMethod", "payment").toUpperCase(Locale.ROOT);
        String notes = text(node, "special_instructions", "notes", "comments");
        return new Ticket(
                name.isEmpty() ? "–" : name,
                phone.isEmpty() ? null : phone,
                handover,
                address.isEmpty() ? null : address,
                null,
                items,
                payment.isEmpty() ? null : payment,
                notes.isEmpty() ? List.of() : List.of(Localized.of(notes)),
                List.of(),
                total,
                currency.getCurrencyCode());
    }

    private OrderStatus status() {
        String word = text(node, "status", "order_status", "state").toLowerCase(Locale.ROOT);
        // Written by an enum of the earlier bot as well: "OrderStatus.PENDING".
        String plain =
                word.substring(word.lastIndexOf('.') + 1).replace('-', '_').replace(' ', '_');
        Optional<OrderStatus> status = OrderStatus.parse(plain).or(() -> Optional.ofNullable(OTHER_WORDS.get(plain)));
        if (status.isEmpty()) {
            problems.add(word.isEmpty() ? "it has no status" : "its status \"" + word + "\" is not known");
        }
        return status.orElse(OrderStatus.CANCELLED);
    }

    private Instant created() {
        JsonNode value = first(node, "created_at", "createdAt", "created", "timestamp", "order_time", "date");
        if (value.isNumber()) {
            return counted(value.decimalValue());
        }
        String text = value.asString("").strip().replace(' ', 'T');
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            // without an offset it is the branch's own time, read next
        }
        try {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            problems.add(text.isEmpty() ? "it has no time of creation" : "its time \"" + text + "\" is not readable");
            return Instant.EPOCH;
        }
    }

    /** A time as seconds or milliseconds since 1970, with or without a fraction. */
    private Instant counted(BigDecimal number) {
        if (number.compareTo(FIRST_SECOND) < 0 || number.compareTo(LAST_MILLISECOND) > 0) {
            problems.add("its time " + number + " is not readable");
            return Instant.EPOCH;
        }
        return number.compareTo(FIRST_MILLISECOND) < 0
                ? Instant.ofEpochMilli(number.movePointRight(3).longValue())
                : Instant.ofEpochMilli(number.longValue());
    }

    private List<Ticket.Item> items() {
        JsonNode list = first(node, "items", "order_items", "cart", "lines");
        List<Ticket.Item> items = new ArrayList<>();
        for (JsonNode item : list) {
            if (items.size() < MOST_ITEMS) {
                items.add(item(item));
            }
        }
        if (items.isEmpty()) {
            problems.add("it has no items");
        } else if (list.size() > MOST_ITEMS) {
            problems.add("it has more than " + MOST_ITEMS + " items");
        }
        return items;
    }

    private Ticket.Item item(JsonNode item) {
        String name = first(
                text(item, "name", "product_name", "item_name", "productName", "title"),
                text(item.path("product"), "name"));
        int quantity = Math.clamp(first(item, "quantity", "qty", "count").asInt(1), 1, 999);
        JsonNode whole = first(item, "total", "total_price", "subtotal", "totalPrice");
        JsonNode unit = first(item, "unit_price", "unitPrice", "price", "base_price");
        Long total = minor(whole)
                .orElseGet(() -> minor(unit)
                        .map(price -> Math.multiplyExact(price, (long) quantity))
                        .orElse(null));
        if (name.isEmpty()) {
            problems.add("one of its items has no name");
        }
        List<Localized> details = Stream.of(
                        first(item, "size", "presentation"),
                        first(item, "extras", "customizations", "modifiers", "toppings"))
                .flatMap(EarlierOrder::words)
                .map(Localized::of)
                .toList();
        String note = text(item, "special_instructions", "notes", "note");
        return new Ticket.Item(quantity, Localized.of(name), details, note.isEmpty() ? null : note, total);
    }

    private static Stream<String> words(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().flatMap(EarlierOrder::words);
        }
        String word = value.isObject()
                ? text(value, "name", "label", "value")
                : value.asString("").strip();
        return word.isEmpty() ? Stream.empty() : Stream.of(word);
    }

    private long total(List<Ticket.Item> items) {
        JsonNode said = first(node, "total", "total_amount", "grand_total", "totalAmount", "amount");
        Optional<Long> total = minor(said);
        if (total.isPresent()) {
            return total.get();
        }
        long sum = 0;
        for (Ticket.Item item : items) {
            if (item.total() == null) {
                problems.add("it has no total, and not every item has a price");
                return 0;
            }
            sum = Math.addExact(sum, item.total());
        }
        return sum;
    }

    private Optional<Long> minor(JsonNode value) {
        try {
            BigDecimal amount = value.isNumber()
                    ? value.decimalValue()
                    : new BigDecimal(value.asString("").strip());
            return FileJson.believable(amount) && amount.signum() >= 0
                    ? Optional.of(Money.of(amount, currency).minor())
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String address(JsonNode value) {
        if (value.isObject()) {
            return Stream.of("street", "address", "district", "city", "reference")
                    .map(field -> text(value, field))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        return cut(value.asString("").strip());
    }

    private static JsonNode first(JsonNode node, String... fields) {
        for (String field : fields) {
            if (!FileFields.absent(node.path(field))) {
                return node.path(field);
            }
        }
        return node.path(fields[0]);
    }

    private static String first(String one, @Nullable String other) {
        return one.isEmpty() && other != null ? other : one;
    }

    private static String text(JsonNode node, String... fields) {
        JsonNode value = first(node, fields);
        return value.isValueNode() && !FileFields.absent(value)
                ? cut(value.asString("").strip())
                : "";
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
