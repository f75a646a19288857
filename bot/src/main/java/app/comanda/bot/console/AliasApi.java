package app.comanda.bot.console;

import app.comanda.bot.journal.DishAliases;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Source;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers call products, for programs. */
@RestController
@RequestMapping("/api/tenants/{tenant}/aliases")
final class AliasApi {
    private final AliasDesk desk;

    AliasApi(AliasDesk desk) {
        this.desk = desk;
    }

    /**
     * A name that is proposed.
     *
     * @param name what the menu calls the product, null where it has left it
     */
    record Proposal(
            String phrase,
            String product,
            String source,
            @Nullable String name,
            int customers,
            Instant lastAt) {}

    /** A name that holds. */
    record Alias(
            String phrase,
            String product,
            String source,
            @Nullable String name,
            Instant at,
            String by) {}

    /** All of a restaurant's. */
    record Both(List<Proposal> proposals, List<Alias> aliases) {}

    /**
     * A product and what it is called.
     *
     * @param source {@code platform} or {@code built_in}; whoever serves the restaurant where it is missing
     */
    record Said(
            @Nullable String phrase,
            @Nullable String product,
            @Nullable String source) {}

    /** What was done, and by whom. */
    record Done(String phrase, String product, String what, String by) {}

    @GetMapping
    Both all(@PathVariable String tenant) {
        Map<Source, Map<String, Product>> products = desk.products(tenant);
        return new Both(
                desk.proposals(tenant).stream()
                        .map(one -> new Proposal(
                                one.name().phrase(),
                                one.name().productId(),
                                word(one.name().source()),
                                shown(one.name(), products),
                                one.customers(),
                                one.lastAt()))
                        .toList(),
                desk.accepted(tenant).stream()
                        .map(one -> new Alias(
                                one.name().phrase(),
                                one.name().productId(),
                                word(one.name().source()),
                                shown(one.name(), products),
                                one.at(),
                                one.by()))
                        .toList());
    }

    @PostMapping
    ResponseEntity<Done> accept(HttpServletRequest request, @PathVariable String tenant, @RequestBody Said said) {
        DishAliases.Name name = name(tenant, said);
        DishAliases.Name accepted = desk.accept(tenant, name.source(), name.productId(), name.phrase(), who(request));
        return ResponseEntity.status(201)
                .body(new Done(accepted.phrase(), accepted.productId(), "accepted", who(request)));
    }

    @PostMapping("/dismiss")
    Done dismiss(HttpServletRequest request, @PathVariable String tenant, @RequestBody Said said) {
        DishAliases.Name name = name(tenant, said);
        desk.dismiss(tenant, name, who(request));
        return new Done(name.phrase(), name.productId(), "dismissed", who(request));
    }

    @PostMapping("/remove")
    Done remove(HttpServletRequest request, @PathVariable String tenant, @RequestBody Said said) {
        DishAliases.Name name = name(tenant, said);
        desk.remove(tenant, name);
        return new Done(name.phrase(), name.productId(), "removed", who(request));
    }

    private DishAliases.Name name(String tenant, Said said) {
        String phrase = said.phrase();
        String product = said.product();
        if (phrase == null || product == null) {
            throw new Refusal(400, "Faltan phrase y product.", "The body needs phrase and product.");
        }
        return new DishAliases.Name(source(tenant, said.source()), product, phrase);
    }

    private Source source(String tenant, @Nullable String word) {
        if (word == null) {
            return desk.restaurant(tenant).home();
        }
        for (Source source : Source.values()) {
            if (word(source).equals(word)) {
                return source;
            }
        }
        throw new Refusal(400, "source es platform o built_in.", "source is platform or built_in.");
    }

    private static @Nullable String shown(DishAliases.Name name, Map<Source, Map<String, Product>> products) {
        Product product = products.getOrDefault(name.source(), Map.of()).get(name.productId());
        return product == null ? null : product.name().es();
    }

    private static String word(Source source) {
        return source.name().toLowerCase(Locale.ROOT);
    }

    private static String who(HttpServletRequest request) {
        return String.valueOf(request.getRemoteUser());
    }
}
