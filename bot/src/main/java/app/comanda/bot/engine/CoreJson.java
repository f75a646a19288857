package app.comanda.bot.engine;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.cart.TaxDocument;
import app.comanda.ordering.conversation.Event;
import app.comanda.ordering.conversation.State;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The core's records as JSON, as the journal keeps them. The core knows nothing of it.
 *
 * <p>A record's components are its fields; of a sealed interface, {@code "is"} names the variant. A field that a later
 * version has dropped is ignored and one that it has added is null or zero in older rows.
 */
final class CoreJson {
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Variant {}

    private static final String BRANCH = "branch";

    private final JsonMapper mapper = JsonMapper.builder()
            // isZero() and its like are questions about a record, not parts of it
            .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .addMixIn(State.class, Variant.class)
            .addMixIn(Event.class, Variant.class)
            .addMixIn(Fulfilment.class, Variant.class)
            .addMixIn(TaxDocument.class, Variant.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    String write(State state) {
        return mapper.writerFor(State.class).writeValueAsString(state);
    }

    String write(Event.FromHouse event) {
        return mapper.writerFor(Event.class).writeValueAsString(event);
    }

    String write(Event.FromStaff event) {
        return mapper.writerFor(Event.class).writeValueAsString(event);
    }

    String write(Quote quote) {
        return mapper.writeValueAsString(quote);
    }

    /**
     * A quote as an order keeps it, with the branch it was made at.
     *
     * @param branch null where the restaurant has but one
     */
    String write(Quote quote, @Nullable String branch) {
        ObjectNode order = mapper.valueToTree(quote);
        if (branch != null) {
            order.put(BRANCH, branch);
        }
        return mapper.writeValueAsString(order);
    }

    /** The branch an order was made at; empty where the restaurant had but one. */
    Optional<String> readBranch(String order) {
        return Optional.ofNullable(mapper.readTree(order).path(BRANCH).asString(null));
    }

    /** @throws JacksonException when it is not a state of this version or an earlier one */
    State readState(String json) {
        return mapper.readValue(json, State.class);
    }

    /** @throws JacksonException when it is not an event */
    Event readEvent(String json) {
        return mapper.readValue(json, Event.class);
    }

    /** @throws JacksonException when it is not a quote */
    Quote readQuote(String json) {
        return mapper.readValue(json, Quote.class);
    }
}
