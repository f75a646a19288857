package app.comanda.bot.local;

import app.comanda.bot.local.LocalRestaurant.About;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.menu.Language;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a menu file's {@code restaurant}. */
final class AboutReader {
    private static final String AT = "restaurant";

    private final FileFields fields;

    AboutReader(FileFields fields) {
        this.fields = fields;
    }

    About read(JsonNode node) {
        if (FileFields.absent(node)) {
            return About.NOTHING;
        }
        fields.only(
                node,
                AT,
                "name",
                "phone",
                "address",
                "city",
                "language",
                "timeZone",
                "services",
                "payments",
                "pickupMinutes");
        Map<PaymentMethod, String> instructions = new EnumMap<>(PaymentMethod.class);
        return new About(
                fields.word(node, "name", AT),
                fields.word(node, "phone", AT),
                fields.word(node, "address", AT),
                fields.word(node, "city", AT),
                fields.choice(node.path("language"), AT + ".language", List.of(Language.values()))
                        .orElse(null),
                zone(fields.word(node, "timeZone", AT)),
                services(node),
                payments(node, instructions),
                instructions,
                fields.whole(node, "pickupMinutes", AT, 1, 1_440));
    }

    private @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            fields.problem(AT + ".timeZone", "must be a time zone such as America/Lima, not \"" + name + "\"");
            return null;
        }
    }

    private Set<Service> services(JsonNode node) {
        Set<Service> services = EnumSet.noneOf(Service.class);
        List<JsonNode> list = fields.list(node, "services", AT);
        for (int i = 0; i < list.size(); i++) {
            fields.choice(list.get(i), AT + ".services[" + i + "]", List.of(Service.values()))
                    .ifPresent(services::add);
        }
        return services;
    }

    /** In the order they are offered; each a word, or an object with what a customer must know to pay so. */
    private List<PaymentMethod> payments(JsonNode node, Map<PaymentMethod, String> instructions) {
        List<PaymentMethod> payments = new ArrayList<>();
        List<JsonNode> list = fields.list(node, "payments", AT);
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.get(i);
            String place = AT + ".payments[" + i + "]";
            JsonNode word = one.isObject() ? one.path("method") : one;
            if (FileFields.absent(word)) {
                fields.problem(place + ".method", "is missing");
            }
            String said = one.isObject() ? fields.word(one, "instructions", place) : null;
            fields.choice(word, place, List.of(PaymentMethod.values())).ifPresent(method -> {
                if (!payments.contains(method)) {
                    payments.add(method);
                }
                if (said != null) {
                    instructions.put(method, said);
                }
            });
        }
        return payments;
    }
}
