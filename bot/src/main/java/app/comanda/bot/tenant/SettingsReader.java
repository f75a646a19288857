package app.comanda.bot.tenant;

import app.comanda.bot.tenant.CartaBranch.AuthKind;
import app.comanda.bot.tenant.CartaBranch.MenuCare;
import app.comanda.bot.tenant.Settings.AfterWindow;
import app.comanda.bot.tenant.Settings.MetaApp;
import app.comanda.bot.tenant.Settings.Operators;
import app.comanda.bot.tenant.Settings.OrderCare;
import app.comanda.bot.tenant.Settings.Stores;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Source;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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

    private static final String PLATFORM = "https://ssgg.api.cartaai.pe/api/v1";

    /** The id of the one tenant of an installation that CartaAI has no name for. */
    private static final String ONLY_TENANT = "restaurant";

    private static final String BUILT_IN_NAME = "tasty-bites";

    private final Map<String, String> values;
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Map<String, String> values) {
        this.values = values;
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
        int port = number("COMANDA_PORT", 8080, 0, 65_535);
        Stores stores = new Stores(Path.of(optional("COMANDA_DATA_DIR", "data")), databaseUrl(), redisUrl());
        MetaApp meta = new MetaApp(
                url("WHATSAPP_GRAPH_BASE_URL", "https://graph.facebook.com"),
                optional("WHATSAPP_GRAPH_VERSION", "v25.0"),
                Arrays.stream(required(
                                        "WHATSAPP_APP_SECRET",
                                        "the app secret from the app's basic settings at Meta, or two with a comma")
                                .split(","))
                        .map(String::strip)
                        .filter(secret -> !secret.isEmpty())
                        .map(Secret::new)
                        .toList(),
                new Secret(required(
                        "WHATSAPP_VERIFY_TOKEN", "a word of your own that you also enter at Meta for the webhook")));
        OrderCare orders = new OrderCare(
                Duration.ofSeconds(number("COMANDA_STATUS_SECONDS", 30, 1, 3_600)),
                Duration.ofSeconds(number("COMANDA_UNKNOWN_ORDER_SECONDS", 180, 1, 86_400)),
                choice(
                        "COMANDA_UNKNOWN_ORDER_THEN",
                        "person",
                        Map.of("person", AfterWindow.PERSON, "resubmit", AfterWindow.RESUBMIT)));
        List<Tenant> tenants = tenants();
        Operators operators = new Operators(password(), keys());
        if (!problems.isEmpty()) {
            throw new WrongSettings(problems);
        }
        return new Settings(port, stores, meta, orders, tenants, operators);
    }

    private List<Tenant> tenants() {
        String listed = values.get("COMANDA_TENANTS");
        if (listed == null || listed.isBlank()) {
            return List.of(tenant("", ""));
        }
        List<Tenant> tenants = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (String name : listed.split(",")) {
            String prefix = name.strip().toUpperCase(Locale.ROOT).replace('-', '_') + "_";
            Tenant tenant = tenant(prefix, name.strip().toLowerCase(Locale.ROOT));
            if (!numbers.add(tenant.number().phoneNumberId())) {
                problems.add(prefix + "WHATSAPP_PHONE_NUMBER_ID is the same as another tenant's.");
            }
            tenants.add(tenant);
        }
        return tenants;
    }

    private Tenant tenant(String prefix, String id) {
        Function<String, String> name = plain -> values.containsKey(prefix + plain) ? prefix + plain : plain;
        WhatsAppNumber number = new WhatsAppNumber(
                required(
                        name.apply("WHATSAPP_PHONE_NUMBER_ID"),
                        "Meta's id of the restaurant's number, not the number itself"),
                new Secret(required(name.apply("WHATSAPP_ACCESS_TOKEN"), "the token to send messages with")));
        Path menuFile = menuFile(name.apply("COMANDA_MENU_FILE"));
        if (source(name) == Source.BUILT_IN) {
            String known = id.isEmpty() ? ONLY_TENANT : id;
            return new Tenant(known, branch(name, id.isEmpty() ? BUILT_IN_NAME : id), number, null, menuFile);
        }
        CartaBranch carta = carta(name);
        String subDomain = carta.subDomain();
        return new Tenant(id.isEmpty() ? subDomain : id, branch(name, subDomain), number, carta, menuFile);
    }

    /** The built-in restaurant where {@code COMANDA_SOURCE} says so, or says nothing and nothing of CartaAI is set. */
    private Source source(Function<String, String> name) {
        boolean carta = Stream.of("CARTAAI_SUBDOMAIN", "CARTAAI_LOCAL_ID", "CARTAAI_API_TOKEN")
                .anyMatch(plain -> !optional(name.apply(plain), "").isEmpty());
        return choice(
                name.apply("COMANDA_SOURCE"),
                carta ? "platform" : "built-in",
                Map.of("platform", Source.PLATFORM, "built-in", Source.BUILT_IN));
    }

    private @Nullable Path menuFile(String name) {
        String file = optional(name, "");
        if (file.isEmpty()) {
            return null;
        }
        if (!Files.isReadable(Path.of(file))) {
            problems.add(name + " names a file that cannot be read: " + file + ".");
        }
        return Path.of(file);
    }

    private CartaBranch carta(Function<String, String> name) {
        URI platform = url(name.apply("CARTAAI_API_BASE_URL"), PLATFORM);
        return new CartaBranch(
                platform,
                required(name.apply("CARTAAI_SUBDOMAIN"), "the restaurant's sub-domain in CartaAI"),
                required(name.apply("CARTAAI_LOCAL_ID"), "the branch's id in CartaAI, LOC…"),
                new Secret(required(name.apply("CARTAAI_API_TOKEN"), "the token or service key of CartaAI")),
                choice(
                        name.apply("CARTAAI_AUTH"),
                        "bearer",
                        Map.of("bearer", AuthKind.BEARER, "service-key", AuthKind.SERVICE_KEY)),
                Duration.ofSeconds(number(name.apply("CARTAAI_API_TIMEOUT"), 30, 1, 300)),
                number(name.apply("CARTAAI_MAX_RETRIES"), 3, 0, 10),
                menus(name, platform),
                currency(name.apply("COMANDA_CURRENCY")));
    }

    private Branch branch(Function<String, String> name, String subDomain) {
        List<String> services = words(name.apply("COMANDA_SERVICES"), "delivery,pickup", List.of("delivery", "pickup"));
        List<String> known = Arrays.stream(PaymentMethod.values())
                .map(method -> method.name().toLowerCase(Locale.ROOT))
                .toList();
        List<PaymentMethod> payments = words(name.apply("COMANDA_PAYMENTS"), "cash,card,yape,plin", known).stream()
                .map(word -> PaymentMethod.valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
        return new Branch(
                optional(name.apply("COMANDA_RESTAURANT_NAME"), titled(subDomain)),
                optional(name.apply("COMANDA_CITY"), "Lima"),
                choice(name.apply("COMANDA_LANGUAGE"), "es", Map.of("es", Language.ES, "en", Language.EN)),
                zone(name.apply("COMANDA_TIME_ZONE")),
                services.isEmpty() || services.contains("delivery"),
                services.contains("pickup"),
                payments.isEmpty() ? List.of(PaymentMethod.CASH) : payments);
    }

    private MenuCare menus(Function<String, String> name, URI platform) {
        String oldestName = name.apply("COMANDA_MENU_MAX_AGE");
        int life = number(name.apply("CARTAAI_CACHE_TTL"), 900, 30, 86_400);
        int oldest = number(oldestName, 86_400, 30, 2_592_000);
        if (oldest < life) {
            problems.add(oldestName + " must not be less than CARTAAI_CACHE_TTL: a fresh menu can always be shown.");
        }
        return new MenuCare(Duration.ofSeconds(life), Duration.ofSeconds(oldest), defaultImage(name, platform));
    }

    private @Nullable String defaultImage(Function<String, String> name, URI platform) {
        String imageName = name.apply("COMANDA_DEFAULT_IMAGE");
        String link = optional(imageName, "");
        if (!link.isEmpty() && PictureLink.usable(link, platform).isEmpty()) {
            problems.add(imageName + " must be an https link to a picture on the internet, not \"" + link + "\".");
        }
        return link.isEmpty() ? null : link;
    }

    private @Nullable Secret redisUrl() {
        String url = values.getOrDefault("COMANDA_REDIS_URL", "").strip();
        if (url.isEmpty()) {
            return null;
        }
        if (!url.matches("rediss?://[^/].*")) {
            problems.add(
                    "COMANDA_REDIS_URL must begin with redis:// or rediss:// — leave it out to run without Redis.");
        }
        return new Secret(url);
    }

    private @Nullable Secret databaseUrl() {
        String url = values.getOrDefault("COMANDA_DB_URL", "").strip();
        if (url.isEmpty()) {
            return null;
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            problems.add("COMANDA_DB_URL must begin with jdbc:postgresql: — leave it out to use SQLite.");
        }
        return new Secret(url);
    }

    private @Nullable Secret password() {
        String password = values.getOrDefault("COMANDA_ADMIN_PASSWORD", "").strip();
        if (password.isEmpty()) {
            return null;
        }
        if (password.length() < LEAST_PASSWORD) {
            problems.add("COMANDA_ADMIN_PASSWORD must have at least " + LEAST_PASSWORD
                    + " characters: it opens the console to whoever guesses it.");
        }
        return new Secret(password);
    }

    private List<Secret> keys() {
        List<Secret> keys = secrets("COMANDA_SECRET_KEY");
        if (keys.stream().anyMatch(key -> key.value().length() < LEAST_KEY)) {
            problems.add("COMANDA_SECRET_KEY must have at least " + LEAST_KEY
                    + " characters, or be two such keys with a comma, old,new; openssl rand -base64 32 makes one.");
        }
        return keys;
    }

    private List<Secret> secrets(String name) {
        return Arrays.stream(values.getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .map(Secret::new)
                .toList();
    }

    private String required(String name, String what) {
        String value = values.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            problems.add(name + " is missing: " + what + ".");
        }
        return value;
    }

    private String optional(String name, String otherwise) {
        String value = values.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    private int number(String name, int otherwise, int least, int most) {
        String value = optional(name, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, together with a number out of range
        }
        problems.add(name + " must be a whole number from " + least + " to " + most + ", not \"" + value + "\".");
        return otherwise;
    }

    private URI url(String name, String otherwise) {
        String value = optional(name, otherwise);
        try {
            URI url = URI.create(value);
            if (("https".equals(url.getScheme()) || "http".equals(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // said below, together with a URL of another kind
        }
        problems.add(name + " must be an http or https address, not \"" + value + "\".");
        return URI.create(otherwise);
    }

    private <T> T choice(String name, String otherwise, Map<String, T> choices) {
        String value = optional(name, otherwise).toLowerCase(Locale.ROOT);
        T chosen = choices.get(value);
        if (chosen == null) {
            problems.add(name + " must be one of "
                    + choices.keySet().stream().sorted().toList() + ", not \"" + value + "\".");
            return Objects.requireNonNull(choices.get(otherwise));
        }
        return chosen;
    }

    private List<String> words(String name, String otherwise, List<String> known) {
        List<String> words = Arrays.stream(optional(name, otherwise).split(","))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> strange =
                words.stream().filter(word -> !known.contains(word)).toList();
        if (!strange.isEmpty()) {
            problems.add(name + " may hold " + known + ", not " + strange + ".");
        }
        return words.stream().filter(known::contains).distinct().toList();
    }

    private ZoneId zone(String name) {
        String value = optional(name, "America/Lima");
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            problems.add(name + " must be a time zone such as America/Lima, not \"" + value + "\".");
            return ZoneId.of("America/Lima");
        }
    }

    private Currency currency(String name) {
        String value = optional(name, "PEN").toUpperCase(Locale.ROOT);
        if (!List.of("PEN", "USD", "EUR").contains(value)) {
            problems.add(name + " must be PEN, USD or EUR, the currencies CartaAI knows, not \"" + value + "\".");
            return Currency.getInstance("PEN");
        }
        return Currency.getInstance(value);
    }

    /** {@code la-braza-roja} as people write it. */
    private static String titled(String subDomain) {
        StringBuilder title = new StringBuilder();
        for (String word : subDomain.split("[-_.]+")) {
            if (!word.isEmpty()) {
                title.append(title.isEmpty() ? "" : " ")
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return title.toString();
    }
}
