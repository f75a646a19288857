package app.comanda.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.DishAliases;
import app.comanda.bot.journal.Journals;
import app.comanda.bot.source.Catalog;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Source;
import app.comanda.ordering.money.Money;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that staff have given products, laid over the menu they were learned on. */
class AliasedMenusTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Currency PEN = Currency.getInstance("PEN");
    private static final DishAliases.Name QUESUDITA = new DishAliases.Name(Source.PLATFORM, "p1", "quesudita");

    @TempDir
    Path folder;

    private final AtomicLong lastId = new AtomicLong();
    private Menu plain = menu();

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Journals journals;

    @SuppressWarnings("NullAway.Init")
    private Thread writer;

    @SuppressWarnings("NullAway.Init")
    private AliasKeeper aliases;

    @BeforeEach
    void open() {
        journals = Journals.open(folder, null, "first", () -> NOW, () -> "id-" + lastId.incrementAndGet());
        writer = Thread.ofPlatform().daemon().start(journals.writer());
        aliases = new AliasKeeper(journals.dishAliases());
    }

    @AfterEach
    void close() throws InterruptedException {
        journals.stopWriter();
        writer.join();
        journals.close();
    }

    private static Menu menu() {
        Product pizza = new Product(
                "p1",
                Localized.of("Cuatro quesos"),
                Localized.of(""),
                new Money(3_000, PEN),
                null,
                Availability.AVAILABLE,
                0,
                List.of(),
                List.of());
        return new Menu(
                "1", PEN, List.of(new Category("c1", Localized.of("Pizzas"), Localized.of(""), null, List.of(pizza))));
    }

    private MenuSource of(Source source) {
        return new AliasedMenus(
                new MenuSource() {
                    @Override
                    public Optional<Catalog> current(Tenant tenant) {
                        return Optional.of(new Catalog(source, new MenuSnapshot(plain, NOW), List.of()));
                    }

                    @Override
                    public boolean needsRefresh(Tenant tenant, Instant now) {
                        return false;
                    }

                    @Override
                    public Refresh refresh(Tenant tenant) {
                        return new Refresh.Failed("away");
                    }
                },
                source,
                aliases);
    }

    private static Menu served(MenuSource menus) {
        return menus.current(Roma.tenant("roma", "1001")).orElseThrow().menu().menu();
    }

    private void accept() {
        journals.dishAliases().accept("roma", QUESUDITA, "Rosa", NOW).join();
        aliases.follow();
    }

    @Test
    void areThoseOfTheSourceWhereNobodyGaveAName() {
        aliases.follow();
        assertThat(served(of(Source.PLATFORM))).isSameAs(plain);
    }

    @Test
    void holdFromTheNextLookUntilTheyAreTakenAway() {
        MenuSource menus = of(Source.PLATFORM);
        accept();
        assertThat(served(menus).product("p1").orElseThrow().aliases().es()).containsExactly("quesudita");
        assertThat(served(menus).version()).isEqualTo(plain.version());

        journals.dishAliases().remove("roma", QUESUDITA).join();
        aliases.follow();
        assertThat(served(menus)).isSameAs(plain);
    }

    @Test
    void areOfTheSourceTheyWereLearnedOn() {
        accept();
        assertThat(served(of(Source.BUILT_IN))).isSameAs(plain);
    }

    @Test
    void areOneMenuUntilEitherChanges() {
        MenuSource menus = of(Source.PLATFORM);
        accept();
        Menu first = served(menus);
        assertThat(served(menus)).isSameAs(first);

        plain = menu();
        assertThat(served(menus)).isNotSameAs(first);
        assertThat(served(menus).product("p1").orElseThrow().aliases().es()).containsExactly("quesudita");
    }
}
