package app.comanda.bot.console;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Erasures;
import app.comanda.bot.local.CustomerErasure;
import app.comanda.bot.tenant.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers, for programs: they are erased here. Who it is stands in the body, so that no log of addresses shows it. */
@RestController
@RequestMapping("/api/tenants/{tenant}/customers")
final class CustomerApi {
    private static final Logger log = LoggerFactory.getLogger(CustomerApi.class);
    private static final int LONGEST_NAME = 200;

    private final Tenants tenants;
    private final CustomerErasure erasure;

    CustomerApi(Tenants tenants, CustomerErasure erasure) {
        this.tenants = tenants;
        this.erasure = erasure;
    }

    /**
     * Who it is.
     *
     * @param customer a phone number in any form, or a business-scoped user id
     */
    record Who(@Nullable String customer) {}

    /**
     * How it went.
     *
     * @param state {@code erased}; {@code after_order} or {@code soon} where it follows by itself
     */
    record Erased(String state) {}

    @PostMapping("/erase")
    Erased erase(HttpServletRequest request, @PathVariable String tenant, @RequestBody Who who) {
        String restaurant = Restaurants.restaurant(tenants, tenant).restaurant();
        ConversationKey key = erasure.find(restaurant, name(who.customer()))
                .orElseThrow(() -> new Refusal(
                        404,
                        "Este restaurante no conoce a ese cliente.",
                        "The restaurant knows no such customer, or has erased them already."));
        Erasures.Outcome outcome = erasure.erase(key);
        if (outcome == Erasures.Outcome.AFTER_ORDER || outcome == Erasures.Outcome.SOON) {
            erasure.ask(key);
        }
        log.atInfo()
                .addKeyValue("tenant", restaurant)
                .addKeyValue("conversation", key.conversation())
                .log("{} had a customer erased: {}", request.getRemoteUser(), outcome);
        return new Erased((outcome == Erasures.Outcome.UNKNOWN ? Erasures.Outcome.ERASED : outcome)
                .name()
                .toLowerCase(Locale.ROOT));
    }

    /** A number as it is kept: a plus and digits. Anything else is a user id. */
    private static String name(@Nullable String given) {
        String name = given == null ? "" : given.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal(
                    400,
                    "Falta \"customer\": el número o el id de usuario del cliente.",
                    "\"customer\" is missing: the customer's phone number or user id.");
        }
        return name.matches("[+\\d\\s().-]+") ? "+" + name.replaceAll("\\D", "") : name;
    }
}
