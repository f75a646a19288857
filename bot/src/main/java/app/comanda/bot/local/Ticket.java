package app.comanda.bot.local;

import app.comanda.ordering.menu.Localized;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An order as staff read it, kept as JSON with the order. It says what was agreed in words and amounts of its own, so that
 * neither a later menu nor a later version changes what stands on it.
 *
 * @param customer the name to call it by
 * @param phone E.164, null where nobody needs to call
 * @param handover {@code DELIVERY}, {@code PICKUP} or {@code ON_SITE}
 * @param address where it is brought, in one line; null where it is not
 * @param payment the method by the core's name, null where unknown
 * @param notes for the whole order, each a line
 * @param amounts what the total is made of, in the order it is shown
 * @param total in the currency's minor unit
 */
public record Ticket(
        String customer,
        @Nullable String phone,
        String handover,
        @Nullable String address,
        @Nullable Pin pin,
        List<Item> items,
        @Nullable String payment,
        List<Localized> notes,
        List<Amount> amounts,
        long total,
        String currency) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Ticket {
        items = items == null ? List.of() : List.copyOf(items);
        notes = notes == null ? List.of() : List.copyOf(notes);
        amounts = amounts == null ? List.of() : List.copyOf(amounts);
    }

    /** A place on the map, in degrees. */
    public record Pin(double latitude, double longitude) {}

    /**
     * A line of it.
     *
     * @param details size and options, each as it is cooked
     * @param total the whole line in minor units, null where unknown
     */
    public record Item(
            int quantity,
            Localized name,
            List<Localized> details,
            @Nullable String note,
            @Nullable Long total) {
        public Item {
            details = details == null ? List.of() : List.copyOf(details);
        }
    }

    /**
     * A part of the total.
     *
     * @param minor in minor units, negative for what is taken off
     */
    public record Amount(Localized name, long minor) {}

    /**
     * A ticket for the accounts alone: what was sold and for how much, without whom it was for, where they live and what
     * they wished for.
     *
     * @throws JacksonException when it is not a ticket
     */
    static String withoutCustomer(String json) {
        Ticket ticket = read(json);
        List<Item> items = ticket.items().stream()
                .map(item -> new Item(item.quantity(), item.name(), item.details(), null, item.total()))
                .toList();
        return new Ticket(
                        "–",
                        null,
                        ticket.handover(),
                        null,
                        null,
                        items,
                        ticket.payment(),
                        List.of(),
                        ticket.amounts(),
                        ticket.total(),
                        ticket.currency())
                .json();
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** @throws JacksonException when it is not a ticket */
    static Ticket read(String json) {
        return JSON.readValue(json, Ticket.class);
    }
}
