package app.comanda.bot.tenant;

import app.comanda.bot.tenant.Settings.AfterWindow;
import app.comanda.bot.tenant.Settings.Keep;
import app.comanda.bot.tenant.Settings.MetaApp;
import app.comanda.bot.tenant.Settings.Operators;
import app.comanda.bot.tenant.Settings.OrderCare;
import app.comanda.bot.tenant.Settings.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings and collects everything that is wrong with them, so that one start tells all.
 *
 * <p>A tenant lives in CartaAI or, with {@code COMANDA_SOURCE=built-in} or nothing of CartaAI set, in Comanda alone.
 *
 * <p>With {@code COMANDA_TENANTS=braza,aurelio} each tenant's settings are looked up with its own prefix first
 * ({@code BRAZA_WHATSAPP_PHONE_NUMBER_ID}) and without it second; without {@code COMANDA_TENANTS} there is one tenant and
 * no prefix.
 */
public final class SettingsReader {
    private static final int LEAST_PASSWORD = 8;
    private static final int LEAST_KEY = 16;
    /** Days: Meta delivers a webhook again for seven (Cloud API, webhooks). */
    private static final int LEAST_KEPT = 8;

    private static final int MOST_KEPT = 3_650;
    /** Minutes: a look goes a day back, and one of them may fail. */
    private static final int MOST_DOUBLED = 720;

    private final SettingsValues values;
    private final TenantReader reader;

    private SettingsReader(Map<String, String> values) {
        this.values = new SettingsValues(values);
        this.reader = new TenantReader(this.values);
    }

    /**
     * Reads settings by their names.
     *
     * @throws WrongSettings with a sentence for each missing or wrong one
     */
    public static Settings read(Map<String, String> values) {
        return new SettingsReader(values).read();
    }

    private Settings read() {
        int port = values.number("COMANDA_PORT", 8080, 0, 65_535);
        Stores stores =
                new Stores(Path.of(values.optional("COMANDA_DATA_DIR", "data")), databaseUrl(), redisUrl(), keep());
        // an instance alone has nobody to leave its webhooks to
        int drain = values.number("COMANDA_DRAIN_SECONDS", stores.databaseUrl() == null ? 0 : 5, 0, 120);
        MetaApp meta = new MetaApp(
                values.url("WHATSAPP_GRAPH_BASE_URL", "https://graph.facebook.com"),
                values.optional("WHATSAPP_GRAPH_VERSION", "v25.0"),
                Arrays.stream(values.required(
                                        "WHATSAPP_APP_SECRET",
                                        "the app secret from the app's basic settings at Meta, or two with a comma")
                                .split(","))
                        .map(String::strip)
                        .filter(secret -> !secret.isEmpty())
                        .map(Secret::new)
                        .toList(),
                new Secret(values.required(
                        "WHATSAPP_VERIFY_TOKEN", "a word of your own that you also enter at Meta for the webhook")));
        OrderCare orders = new OrderCare(
                Duration.ofSeconds(values.number("COMANDA_STATUS_SECONDS", 30, 1, 3_600)),
                Duration.ofSeconds(values.number("COMANDA_UNKNOWN_ORDER_SECONDS", 180, 1, 86_400)),
                values.choice(
                        "COMANDA_UNKNOWN_ORDER_THEN",
                        "person",
                        Map.of("person", AfterWindow.PERSON, "resubmit", AfterWindow.RESUBMIT)),
                Duration.ofMinutes(values.number("COMANDA_DOUBLED_ORDER_MINUTES", 10, 0, MOST_DOUBLED)));
        List<Tenant> tenants = tenants();
        Operators operators = new Operators(password(), keys(), values.shared());
        RolloutSettings rollout = RolloutSettings.read(values.all(), values::problem);
        if (!values.problems().isEmpty()) {
            throw new WrongSettings(values.problems());
        }
        return new Settings(
                new Settings.Http(port, Duration.ofSeconds(drain)), stores, meta, orders, tenants, operators, rollout);
    }

    private List<Tenant> tenants() {
        String listed = values.optional("COMANDA_TENANTS", "");
        if (listed.isEmpty()) {
            return List.of(reader.read("", "", "", true));
        }
        List<Tenant> tenants = new ArrayList<>();
        for (String name : listed.split(",")) {
            String id = name.strip().toLowerCase(Locale.ROOT);
            String prefix = id.toUpperCase(Locale.ROOT).replace('-', '_') + "_";
            String restaurant =
                    values.optional(prefix + "COMANDA_RESTAURANT", id).toLowerCase(Locale.ROOT);
            Tenant tenant = reader.read(prefix, id, restaurant, true);
            tenants.forEach(other -> compare(prefix, tenant, other));
            tenants.add(tenant);
        }
        return tenants;
    }

    private void compare(String prefix, Tenant tenant, Tenant other) {
        boolean sameNumber =
                tenant.number().phoneNumberId().equals(other.number().phoneNumberId());
        boolean sameRestaurant = tenant.restaurant().equals(other.restaurant());
        if (tenant.id().equals(other.id())) {
            values.problem("COMANDA_TENANTS names " + tenant.id() + " twice.");
        } else if (sameNumber && !sameRestaurant) {
            values.problem(
                    prefix + "WHATSAPP_PHONE_NUMBER_ID is the same as another tenant's; branches behind one number"
                            + " have the same COMANDA_RESTAURANT.");
        } else if (sameRestaurant && !sameNumber) {
            values.problem(prefix + "WHATSAPP_PHONE_NUMBER_ID is not that of the other branches of "
                    + tenant.restaurant() + ": a restaurant has one number.");
        }
    }

    private @Nullable Secret redisUrl() {
        String url = values.optional("COMANDA_REDIS_URL", "");
        if (url.isEmpty()) {
            return null;
        }
        if (!url.matches("rediss?://[^/].*")) {
            values.problem(
                    "COMANDA_REDIS_URL must begin with redis:// or rediss:// — leave it out to run without Redis.");
        }
        return new Secret(url);
    }

    private @Nullable Secret databaseUrl() {
        String url = values.optional("COMANDA_DB_URL", "");
        if (url.isEmpty()) {
            return null;
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            values.problem("COMANDA_DB_URL must begin with jdbc:postgresql: — leave it out to use SQLite.");
        }
        return new Secret(url);
    }

    private Keep keep() {
        return new Keep(
                Duration.ofDays(values.number("COMANDA_KEEP_MESSAGES_DAYS", 30, LEAST_KEPT, MOST_KEPT)),
                Duration.ofDays(values.number("COMANDA_KEEP_CONVERSATIONS_DAYS", 90, LEAST_KEPT, MOST_KEPT)),
                Duration.ofDays(values.number("COMANDA_KEEP_ORDERS_DAYS", 365, LEAST_KEPT, MOST_KEPT)));
    }

    private @Nullable Secret password() {
        String password = values.optional("COMANDA_ADMIN_PASSWORD", "");
        if (password.isEmpty()) {
            return null;
        }
        if (password.length() < LEAST_PASSWORD) {
            values.problem("COMANDA_ADMIN_PASSWORD must have at least " + LEAST_PASSWORD
                    + " characters: it opens the console to whoever guesses it.");
        }
        return new Secret(password);
    }

    private List<Secret> keys() {
        List<Secret> keys = values.secrets("COMANDA_SECRET_KEY");
        if (keys.stream().anyMatch(key -> key.value().length() < LEAST_KEY)) {
            values.problem("COMANDA_SECRET_KEY must have at least " + LEAST_KEY
                    + " characters, or be two such keys with a comma, old,new; openssl rand -base64 32 makes one.");
        }
        return keys;
    }
}
