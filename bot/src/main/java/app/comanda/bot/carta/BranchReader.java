package app.comanda.bot.carta;

import app.comanda.bot.carta.PlatformMenu.Section;
import app.comanda.bot.source.LeftOut;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.menu.Menu;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
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

    /**
     * A menu with what it lacks.
     *
     * @param menu its equal parts are the same objects
     * @param leftOut what the structure names and cannot be offered
     */
    record Read(Menu menu, List<LeftOut> leftOut) {}

    /** The menu as the platform has it now: with at least one product, or why it could not be read. */
    Answer<Read> menu(Tenant tenant) {
        ProductIndex index = index(tenant);
        return client.menu(tenant).then(structure -> {
            DetailsReader details = new DetailsReader(client, tenant, index);
            return details.read(MenuMapper.productIds(structure)).then(found -> {
                registry.counter("comanda.menu.other.id", "tenant", tenant.id()).increment(details.byTheOtherId());
                return new Answer.Ok<>(mapped(tenant, structure, new MenuMapper(tenant, index, found), found));
            });
        });
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

    private Read mapped(
            Tenant tenant, List<Section> structure, MenuMapper mapper, Map<String, PlatformMenu.Details> details) {
        Menu mapped = mapper.menu(structure);
        List<LeftOut> leftOut = mapper.leftOut().stream()
                .map(id -> new LeftOut(id, details.containsKey(id) ? "no price" : "no details under either of its ids"))
                .toList();
        if (!leftOut.isEmpty()) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .log(
                            "Not offered, because the platform gives no price or no details for them: {}",
                            mapper.leftOut());
        }
        return new Read(
                new Menu(mapped.version(), mapped.currency(), new Sharing().shared(mapped.categories())), leftOut);
    }
}
