package app.comanda.bot.console;

import app.comanda.bot.source.Catalog;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.bot.whatsapp.GraphClient;
import app.comanda.ordering.conversation.DeepLink;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Product;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Makes the links that open a chat with something of the menu already asked for. A link holds the number people see, which
 * Meta is asked for once, and never Meta's id of it.
 */
public final class LinkDesk {
    private final Tenants tenants;
    private final Function<Tenant, Optional<Catalog>> catalogs;
    private final GraphClient graph;
    /** Digits by Meta's id of the number: as many as there are numbers. */
    private final Map<String, String> numbers = new ConcurrentHashMap<>();

    public LinkDesk(Tenants tenants, Function<Tenant, Optional<Catalog>> catalogs, GraphClient graph) {
        this.tenants = tenants;
        this.catalogs = catalogs;
        this.graph = graph;
    }

    /** The links of a branch: its offers, and each category followed by its products. */
    List<LinkView> all(String tenantId) {
        Tenant tenant = Restaurants.branch(tenants, tenantId);
        Catalog catalog = catalogs.apply(tenant)
                .orElseThrow(() -> new Refusal(
                        503,
                        "La carta de " + tenantId + " todavía no se ha leído.",
                        "The menu of " + tenantId + " has not been read yet."));
        String number = number(tenant);
        List<LinkView> links = new ArrayList<>();
        catalog.terms()
                .offers()
                .forEach(offer ->
                        links.add(link(tenant, number, new DeepLink(DeepLink.Kind.OFFER, offer.id()), offer.name())));
        for (Category category : catalog.menu().menu().categories()) {
            links.add(link(tenant, number, new DeepLink(DeepLink.Kind.CATEGORY, category.id()), category.name()));
            for (Product product : category.products()) {
                links.add(link(tenant, number, new DeepLink(DeepLink.Kind.PRODUCT, product.id()), product.name()));
            }
        }
        return links;
    }

    /** The link of one thing. */
    LinkView one(String tenantId, String kind, String target) {
        return all(tenantId).stream()
                .filter(link -> link.kind().equals(kind) && link.id().equals(target))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        404,
                        "En la carta de " + tenantId + " no hay " + kind + " con el id \"" + target + "\".",
                        "The menu of " + tenantId + " has no " + kind + " with the id \"" + target + "\"."));
    }

    private static LinkView link(Tenant tenant, String number, DeepLink link, Localized name) {
        Language language = tenant.branch().language();
        String text = link.text(language, name.in(language));
        return new LinkView(
                link.kind().name().toLowerCase(Locale.ROOT),
                link.target(),
                name.in(language),
                text,
                "https://wa.me/" + number + "?text="
                        + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private String number(Tenant tenant) {
        String id = tenant.number().phoneNumberId();
        String known = numbers.get(id);
        if (known != null) {
            return known;
        }
        String digits = switch (graph.number(tenant)) {
            case GraphClient.NumberLook.Known look -> look.number().replaceAll("\\D", "");
            case GraphClient.NumberLook.Refused refused ->
                throw new Refusal(502, refused.sentence(), refused.sentence());
        };
        if (digits.isEmpty()) {
            throw new Refusal(
                    502,
                    "Meta no dice el número de " + tenant.id() + "; revisa WHATSAPP_PHONE_NUMBER_ID.",
                    "Meta does not tell the number of " + tenant.id() + "; check WHATSAPP_PHONE_NUMBER_ID.");
        }
        numbers.put(id, digits);
        return digits;
    }
}
