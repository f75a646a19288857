package app.comanda.bot.local;

import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.LocalOrders;
import app.comanda.bot.journal.LocalStore;
import app.comanda.bot.source.Catalog;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restaurants that Comanda keeps itself. A tenant's is read from the file its settings name, or else from the one that was
 * imported for it, or else it is the built-in one. A change is picked up within seconds; a wrong file changes nothing, and
 * why is said once in the log and for as long as it lasts by {@link #warnings}.
 */
public final class LocalMenus implements MenuSource {
    private static final Logger log = LoggerFactory.getLogger(LocalMenus.class);

    /** Between two looks at a file or at the database. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private static final String BUILT_IN = "built-in";

    private final LocalStore store;
    private final InstantSource clock;
    private final LocalRestaurant builtIn;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

    /** @param stamp names what it was read from, and that content's age */
    private record Kept(LocalRestaurant restaurant, String stamp, Instant lookedAt, Catalog catalog) {}

    /** Content that cannot be served. */
    private record Trouble(String stamp, List<String> problems) {}

    /** @throws IllegalStateException when the built-in restaurant's own file is wrong */
    public LocalMenus(LocalStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.builtIn = switch (MenuFile.read(MenuFile.builtIn())) {
            case MenuFile.Reading.Whole(LocalRestaurant restaurant) -> restaurant;
            case MenuFile.Reading.Wrong wrong ->
                throw new IllegalStateException("The built-in restaurant is wrong: " + wrong.problems());
        };
    }

    @Override
    public Optional<Catalog> current(Tenant tenant) {
        return Optional.ofNullable(kept.get(tenant.id())).map(Kept::catalog);
    }

    /** The tenant's restaurant as last read; the built-in one before that. */
    public LocalRestaurant restaurant(Tenant tenant) {
        Kept there = kept.get(tenant.id());
        return there == null ? builtIn : there.restaurant();
    }

    /** Why the latest menu of a tenant is not served; empty while it is. */
    @Override
    public List<String> warnings(Tenant tenant) {
        Trouble trouble = troubles.get(tenant.id());
        return trouble == null ? List.of() : trouble.problems();
    }

    /** How an import ended. */
    public sealed interface Imported {
        /** The menu is the tenant's from now on. */
        record Served(LocalRestaurant restaurant) implements Imported {}

        /** It is not, for these reasons. */
        record Refused(List<String> problems) implements Imported {}
    }

    /**
     * Makes the text of a menu file a tenant's own, in the database, where every instance finds it.
     *
     * @param by who does it
     * @throws JournalException when it is not on disk
     */
    public Imported take(Tenant tenant, String text, String by) {
        if (tenant.menuFile() != null) {
            return new Imported.Refused(List.of("COMANDA_MENU_FILE is set for " + tenant.id() + " and names "
                    + tenant.menuFile() + ": edit that file, or take the setting away and import again."));
        }
        return switch (MenuFile.read(text)) {
            case MenuFile.Reading.Wrong(List<String> problems) -> new Imported.Refused(problems);
            case MenuFile.Reading.Whole(LocalRestaurant restaurant) -> {
                String other = otherCurrency(tenant, restaurant);
                if (other != null) {
                    yield new Imported.Refused(List.of(other));
                }
                Instant now = clock.instant();
                OrderBook.done(store.keepMenu(tenant.id(), new LocalOrders.MenuText(text, now, by)));
                Refresh ignored = refresh(tenant);
                yield new Imported.Served(restaurant);
            }
        };
    }

    @Override
    public boolean needsRefresh(Tenant tenant, Instant now) {
        Kept there = kept.get(tenant.id());
        return there == null || !there.lookedAt().plus(LOOK).isAfter(now);
    }

    @Override
    public Refresh refresh(Tenant tenant) {
        Instant now = clock.instant();
        String stamp = BUILT_IN;
        try {
            stamp = stamp(tenant);
            Kept there = kept.get(tenant.id());
            if (there != null && there.stamp().equals(stamp)) {
                troubles.remove(tenant.id());
                return keep(tenant, there.restaurant(), stamp, now);
            }
            if (stamp.equals(BUILT_IN)) {
                return taken(tenant, new MenuFile.Reading.Whole(builtIn), stamp, now);
            }
            Trouble trouble = troubles.get(tenant.id());
            if (trouble != null && trouble.stamp().equals(stamp)) {
                return wrong(tenant, stamp, trouble.problems(), now);
            }
            return taken(tenant, MenuFile.read(text(tenant)), stamp, now);
        } catch (IOException e) {
            return wrong(tenant, stamp, List.of("It cannot be read: " + e.getMessage() + "."), now);
        } catch (JournalException e) {
            return wrong(tenant, stamp, List.of("The database did not answer: " + e.getMessage() + "."), now);
        }
    }

    private String stamp(Tenant tenant) throws IOException {
        Path file = tenant.menuFile();
        if (file != null) {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return "file " + seen.lastModifiedTime() + " " + seen.size();
        }
        return store.menuImportedAt(tenant.id()).map(at -> "import " + at).orElse(BUILT_IN);
    }

    private String text(Tenant tenant) throws IOException {
        Path file = tenant.menuFile();
        if (file != null) {
            return Files.readString(file, StandardCharsets.UTF_8);
        }
        return store.menu(tenant.id()).map(LocalOrders.MenuText::content).orElseGet(MenuFile::builtIn);
    }

    private Refresh taken(Tenant tenant, MenuFile.Reading reading, String stamp, Instant now) {
        return switch (reading) {
            case MenuFile.Reading.Wrong(List<String> problems) -> wrong(tenant, stamp, problems, now);
            case MenuFile.Reading.Whole(LocalRestaurant restaurant) -> {
                String other = otherCurrency(tenant, restaurant);
                if (other != null) {
                    yield wrong(tenant, stamp, List.of(other), now);
                }
                troubles.remove(tenant.id());
                log.atInfo()
                        .addKeyValue("tenant", tenant.id())
                        .log(
                                "Its own menu is served: {} ({})",
                                restaurant.menu().version(),
                                source(tenant, stamp));
                yield keep(tenant, restaurant, stamp, now);
            }
        };
    }

    /** Why a menu cannot stand in for the platform's: a restaurant has one currency. */
    static @Nullable String otherCurrency(Tenant tenant, LocalRestaurant restaurant) {
        CartaBranch platform = tenant.platform();
        if (platform == null || platform.currency().equals(restaurant.menu().currency())) {
            return null;
        }
        return "currency is " + restaurant.menu().currency() + ", and the restaurant's prices are in "
                + platform.currency() + " (COMANDA_CURRENCY).";
    }

    private Refresh keep(Tenant tenant, LocalRestaurant restaurant, String stamp, Instant now) {
        Catalog catalog = new Catalog(
                new MenuSnapshot(restaurant.menu(), now),
                restaurant.terms(),
                tenant.platform() == null ? restaurant.branch(tenant.branch()) : null);
        kept.put(tenant.id(), new Kept(restaurant, stamp, now, catalog));
        return new Refresh.Refreshed(catalog);
    }

    /** The last good restaurant stays, and stays as true as it was; without one there is nothing to serve. */
    private Refresh wrong(Tenant tenant, String stamp, List<String> problems, Instant now) {
        Trouble before = troubles.put(tenant.id(), new Trouble(stamp, problems));
        Kept there = kept.get(tenant.id());
        String sentence = "The menu of " + tenant.id() + " (" + source(tenant, stamp) + ") cannot be served: "
                + String.join(" ", problems);
        if (before == null || !before.problems().equals(problems)) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .log(there == null ? "{}" : "{} The one before it is served on.", sentence);
        }
        return there == null ? new Refresh.Failed(sentence) : keep(tenant, there.restaurant(), there.stamp(), now);
    }

    private static String source(Tenant tenant, String stamp) {
        if (tenant.menuFile() != null) {
            return "COMANDA_MENU_FILE " + tenant.menuFile();
        }
        return stamp.equals(BUILT_IN) ? "the built-in one" : "imported";
    }
}
