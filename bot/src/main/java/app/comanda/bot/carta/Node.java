package app.comanda.bot.carta;

import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A JSON object of the platform, whose fields go by more than one name and come as more than one type. */
record Node(JsonNode json) {

    /** The first of these fields with a text that says something; a number's digits count as text. */
    Optional<String> text(String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            if (value.isString() || value.isNumber()) {
                String text = value.asString().strip();
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    /** The first of these fields that is a number, also one written as text; an explicit zero is a number. */
    Optional<BigDecimal> decimal(String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            if (value.isNumber()) {
                return Optional.of(value.decimalValue());
            }
            if (value.isString()) {
                try {
                    return Optional.of(new BigDecimal(value.asString().strip()));
                } catch (NumberFormatException e) {
                    // not a number after all: the next name is looked at
                }
            }
        }
        return Optional.empty();
    }

    Optional<Money> money(Currency currency, String... names) {
        return decimal(names).filter(amount -> amount.signum() >= 0).map(amount -> Money.of(amount, currency));
    }

    Optional<Integer> integer(String... names) {
        return decimal(names).map(BigDecimal::intValue);
    }

    /** A flag, also one written as 0 or 1; what is not said is as given. */
    boolean flag(boolean otherwise, String... names) {
        for (String name : names) {
            JsonNode value = json.path(name);
            if (value.isBoolean()) {
                return value.booleanValue();
            }
            if (value.isNumber() || value.isString()) {
                String text = value.asString().strip();
                return text.equals("1") || text.equalsIgnoreCase("true");
            }
        }
        return otherwise;
    }

    JsonNode list(String... names) {
        for (String name : names) {
            if (json.path(name).isArray()) {
                return json.path(name);
            }
        }
        return json.path("");
    }
}
