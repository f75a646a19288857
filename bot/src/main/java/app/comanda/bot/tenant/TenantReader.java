package app.comanda.bot.tenant;

import app.comanda.bot.tenant.CartaBranch.AuthKind;
import app.comanda.bot.tenant.CartaBranch.MenuCare;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Source;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a tenant of its settings, wherever they are kept; their names are those of {@link TenantSetting}. */
public final class TenantReader {
    /** Characters of how to pay by a method: it shares a message with the news of the order. */
    private static final int LONGEST_INSTRUCTIONS = 400;

    private static final String PLATFORM = "https://ssgg.api.cartaai.pe/api/v1";

    /** The id of the one tenant of an installation that CartaAI has no name for. */
    private static final String ONLY_TENANT = "restaurant";

    private static final int MOST_PATIENCE_HOURS = 168;
    private static final String BUILT_IN_NAME = "tasty-bites";

    private final SettingsValues values;

    TenantReader(SettingsValues values) {
        this.values = values;
    }

    /** What one tenant's settings come to. */
    public sealed interface Reading {
        /** A tenant that can be served. */
        record Whole(Tenant tenant) implements Reading {}

        /** What is wrong with them, one sentence each, naming the setting. */
        record Wrong(List<String> problems) implements Reading {}
    }

    /**
     * Reads the settings of one tenant.
     *
     * @param id the branch's
     * @param restaurant the restaurant's it belongs to
     * @param settings by their names without any prefix
     */
    public static Reading read(String id, String restaurant, boolean takesOrders, Map<String, String> settings) {
        SettingsValues values = new SettingsValues(settings);
        Tenant tenant = new TenantReader(values).read("", id, restaurant, takesOrders);
        return values.problems().isEmpty() ? new Reading.Whole(tenant) : new Reading.Wrong(values.problems());
    }

    /** @param prefix looked up before the plain name of each setting */
    Tenant read(String prefix, String id, String restaurant, boolean takesOrders) {
        Function<String, String> name = plain -> values.has(prefix + plain) ? prefix + plain : plain;
        WhatsAppNumber number = new WhatsAppNumber(
                values.required(
                        name.apply("WHATSAPP_PHONE_NUMBER_ID"),
                        "Meta's id of the restaurant's number, not the number itself"),
                new Secret(values.required(name.apply("WHATSAPP_ACCESS_TOKEN"), "the token to send messages with")),
                values.number(name.apply("WHATSAPP_MESSAGES_PER_SECOND"), WhatsAppNumber.USUAL_PER_SECOND, 0, 1_000),
                template(name.apply("WHATSAPP_NEWS_TEMPLATE")),
                new WhatsAppNumber.Incoming(
                        values.number(
                                name.apply("COMANDA_SENDER_MESSAGES_PER_MINUTE"),
                                WhatsAppNumber.Incoming.USUAL.ofSender(),
                                0,
                                1_000),
                        values.number(
                                name.apply("COMANDA_NUMBER_MESSAGES_PER_MINUTE"),
                                WhatsAppNumber.Incoming.USUAL.ofNumber(),
                                0,
                                100_000)),
                Duration.ofHours(values.number(
                        name.apply("COMANDA_PERSON_HOURS"),
                        WhatsAppNumber.USUAL_PATIENCE_HOURS,
                        1,
                        MOST_PATIENCE_HOURS)));
        if (!number.phoneNumberId().matches("[0-9A-Za-z_-]*")) {
            values.problem(name.apply("WHATSAPP_PHONE_NUMBER_ID") + " must be Meta's id, digits without spaces.");
        }
        Selling selling = new SellingReader(values)
                .read(
                        name.apply("COMANDA_HOURS"),
                        name.apply("COMANDA_TAX"),
                        name.apply("COMANDA_CART_REMINDER_MINUTES"));
        Path menuFile = menuFile(name.apply("COMANDA_MENU_FILE"));
        if (source(name) == Source.BUILT_IN) {
            String known = id.isEmpty() ? ONLY_TENANT : id;
            Branch branch = branch(name, id.isEmpty() ? BUILT_IN_NAME : id, site(name, known, takesOrders));
            return new Tenant(
                    known, branch, number, null, menuFile, restaurant.isEmpty() ? known : restaurant, selling);
        }
        CartaBranch carta = carta(name);
        String subDomain = carta.subDomain();
        String known = id.isEmpty() ? subDomain : id;
        Branch branch = branch(name, subDomain, site(name, known, takesOrders));
        return new Tenant(known, branch, number, carta, menuFile, restaurant.isEmpty() ? known : restaurant, selling);
    }

    /** {@code name/language} as the template was approved; what names may hold is Meta's rule for templates. */
    private WhatsAppNumber.@Nullable NewsTemplate template(String name) {
        String setting = values.optional(name, "");
        if (setting.isEmpty()) {
            return null;
        }
        if (!setting.matches("[a-z0-9_]{1,512}/[a-z]{2,3}(_[A-Z]{2})?")) {
            values.problem(name + " must be a template's name and language, such as restaurant_news/es.");
            return null;
        }
        String[] parts = setting.split("/", 2);
        return new WhatsAppNumber.NewsTemplate(parts[0], parts[1]);
    }

    /** The built-in restaurant where {@code COMANDA_SOURCE} says so, or says nothing and nothing of CartaAI is set. */
    private Source source(Function<String, String> name) {
        boolean carta = Stream.of("CARTAAI_SUBDOMAIN", "CARTAAI_LOCAL_ID", "CARTAAI_API_TOKEN")
                .anyMatch(plain -> !values.optional(name.apply(plain), "").isEmpty());
        return values.choice(
                name.apply("COMANDA_SOURCE"),
                carta ? "platform" : "built-in",
                Map.of("platform", Source.PLATFORM, "built-in", Source.BUILT_IN));
    }

    private @Nullable Path menuFile(String name) {
        String file = values.optional(name, "");
        if (file.isEmpty()) {
            return null;
        }
        if (!Files.isReadable(Path.of(file))) {
            values.problem(name + " names a file that cannot be read: " + file + ".");
        }
        return Path.of(file);
    }

    private CartaBranch carta(Function<String, String> name) {
        URI platform = values.url(name.apply("CARTAAI_API_BASE_URL"), PLATFORM);
        return new CartaBranch(
                platform,
                values.required(name.apply("CARTAAI_SUBDOMAIN"), "the restaurant's sub-domain in CartaAI"),
                values.required(name.apply("CARTAAI_LOCAL_ID"), "the branch's id in CartaAI, LOC…"),
                new Secret(values.required(name.apply("CARTAAI_API_TOKEN"), "the token or service key of CartaAI")),
                values.choice(
                        name.apply("CARTAAI_AUTH"),
                        "bearer",
                        Map.of("bearer", AuthKind.BEARER, "service-key", AuthKind.SERVICE_KEY)),
                Duration.ofSeconds(values.number(name.apply("CARTAAI_API_TIMEOUT"), 30, 1, 300)),
                values.number(name.apply("CARTAAI_MAX_RETRIES"), 3, 0, 10),
                menus(name, platform),
                values.currency(name.apply("COMANDA_CURRENCY")));
    }

    private Branch.Site site(Function<String, String> name, String id, boolean takesOrders) {
        String address = values.optional(name.apply("COMANDA_BRANCH_ADDRESS"), "");
        return new Branch.Site(
                id,
                values.optional(name.apply("COMANDA_BRANCH_NAME"), titled(id)),
                address.isEmpty() ? null : address,
                values.coordinates(name.apply("COMANDA_BRANCH_COORDINATES")),
                takesOrders);
    }

    private Branch branch(Function<String, String> name, String subDomain, Branch.Site site) {
        List<String> services = values.words(
                name.apply("COMANDA_SERVICES"), "delivery,pickup", List.of("delivery", "pickup", "on_site"));
        List<String> known = Arrays.stream(PaymentMethod.values())
                .map(method -> method.name().toLowerCase(Locale.ROOT))
                .toList();
        List<PaymentMethod> payments =
                values.words(name.apply("COMANDA_PAYMENTS"), "cash,card,yape,plin", known).stream()
                        .map(word -> PaymentMethod.valueOf(word.toUpperCase(Locale.ROOT)))
                        .toList();
        Language language =
                values.choice(name.apply("COMANDA_LANGUAGE"), "es", Map.of("es", Language.ES, "en", Language.EN));
        return new Branch(
                        values.optional(name.apply("COMANDA_RESTAURANT_NAME"), titled(subDomain)),
                        values.optional(name.apply("COMANDA_CITY"), "Lima"),
                        language,
                        values.zone(name.apply("COMANDA_TIME_ZONE")),
                        services(services),
                        payments.isEmpty() ? List.of(PaymentMethod.CASH) : payments,
                        instructions(name))
                .speaking(spoken(name.apply("COMANDA_LANGUAGES"), language))
                .at(site);
    }

    private Set<Language> spoken(String name, Language first) {
        List<String> words = values.words(name, "es,en", List.of("es", "en"));
        Set<Language> spoken = words.stream()
                .map(word -> Language.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
        if (!spoken.isEmpty() && !spoken.contains(first)) {
            values.problem(name + " must hold the language that COMANDA_LANGUAGE begins with, "
                    + first.name().toLowerCase(Locale.ROOT) + ".");
        }
        spoken.add(first);
        return spoken;
    }

    private static Set<Service> services(List<String> words) {
        return words.isEmpty()
                ? Set.of(Service.DELIVERY)
                : words.stream()
                        .map(word -> Service.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
    }

    /** What a customer who pays by a method must know; cash explains itself. */
    private Map<PaymentMethod, String> instructions(Function<String, String> name) {
        Map<PaymentMethod, String> instructions = new EnumMap<>(PaymentMethod.class);
        for (PaymentMethod method : PaymentMethod.values()) {
            String setting = "COMANDA_" + method.name() + "_INSTRUCTIONS";
            String text = method == PaymentMethod.CASH ? "" : values.optional(name.apply(setting), "");
            if (text.length() > LONGEST_INSTRUCTIONS) {
                values.problem(name.apply(setting) + " must be at most " + LONGEST_INSTRUCTIONS + " characters long.");
            } else if (!text.isEmpty()) {
                instructions.put(method, text);
            }
        }
        return instructions;
    }

    private MenuCare menus(Function<String, String> name, URI platform) {
        String oldestName = name.apply("COMANDA_MENU_MAX_AGE");
        int life = values.number(name.apply("CARTAAI_CACHE_TTL"), 900, 30, 86_400);
        int oldest = values.number(oldestName, 86_400, 30, 2_592_000);
        if (oldest < life) {
            values.problem(oldestName + " must not be less than CARTAAI_CACHE_TTL: a fresh menu can always be shown.");
        }
        return new MenuCare(Duration.ofSeconds(life), Duration.ofSeconds(oldest), defaultImage(name, platform));
    }

    private @Nullable String defaultImage(Function<String, String> name, URI platform) {
        String imageName = name.apply("COMANDA_DEFAULT_IMAGE");
        String link = values.optional(imageName, "");
        if (!link.isEmpty() && PictureLink.usable(link, platform).isEmpty()) {
            values.problem(imageName + " must be an https link to a picture on the internet, not \"" + link + "\".");
        }
        return link.isEmpty() ? null : link;
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
