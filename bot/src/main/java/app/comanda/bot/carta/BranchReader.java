package app.comanda.bot.carta;

import app.comanda.bot.carta.PlatformMenu.Section;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.menu.Menu;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a branch's whole menu together from the platform's three calls. */
final class BranchReader {
    private static final Logger log = LoggerFactory.getLogger(BranchReader.class);

    private final CartaClient client;
    private final MeterRegistry registry;

    BranchReader(CartaClient client, MeterRegistry registry) {
        this.client = client;
        this.registry = registry;
    }

    /** The menu as the platform has it now: with at least one product, or why it could not be read. */
    Answer<Menu> menu(Tenant tenant) {
        ProductIndex index = index(tenant);
        return client.menu(tenant)
                .then(structure -> new DetailsReader(client, tenant, index)
                        .read(MenuMapper.productIds(structure))
                        .then(details ->
                                new Answer.Ok<>(mapped(tenant, structure, new MenuMapper(tenant, index, details)))));
    }

    /** Both ids of each product; a menu can be read without. */
    private ProductIndex index(Tenant tenant) {
        return switch (client.products(tenant)) {
            case Answer.Ok<ProductIndex>(ProductIndex products) -> products;
            case Answer.Failed<ProductIndex>(CartaError error) -> {
                log.atWarn()
                        .addKeyValue("tenant", tenant.id())
                        .log("Products' other ids are not known this time: {}", error.sentence());
                yield ProductIndex.none();
            }
        };
    }

    private Menu mapped(Tenant tenant, List<Section> structure, MenuMapper mapper) {
        Menu menu = mapper.menu(structure);
        List<String> leftOut = mapper.leftOut();
        registry.counter("comanda.menu.left.out", "tenant", tenant.id()).increment(leftOut.size());
        if (!leftOut.isEmpty()) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .log("Not offered, because the platform gives no price or no details for them: {}", leftOut);
        }
        return menu;
    }
}
