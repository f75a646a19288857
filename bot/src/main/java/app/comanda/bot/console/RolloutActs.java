package app.comanda.bot.console;

import app.comanda.bot.journal.StuckOrders;
import app.comanda.bot.rollout.Flag;
import app.comanda.bot.rollout.Plan;
import app.comanda.bot.rollout.Rollout;
import app.comanda.bot.rollout.Setting;
import app.comanda.bot.source.Catalog;
import app.comanda.bot.source.MenuSource;
import app.comanda.bot.tenant.RolloutSettings;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.ordering.matching.Comparison;
import app.comanda.ordering.matching.IdMap;
import app.comanda.ordering.matching.Proposal;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Source;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operators can do to a restaurant's move to the platform: the page's and the API's acts, checked the same way. */
final class RolloutActs {
    private static final int LONGEST_REASON = 300;
    private static final int MOST_ORDERS = 100;

    private final Rollout rollout;
    private final Tenants tenants;
    private final BothMenus bothMenus;
    private final RolloutSettings settings;
    private final StuckOrders orders;
    private final InstantSource clock;

    RolloutActs(
            Rollout rollout,
            Tenants tenants,
            BothMenus bothMenus,
            RolloutSettings settings,
            StuckOrders orders,
            InstantSource clock) {
        this.rollout = rollout;
        this.tenants = tenants;
        this.bothMenus = bothMenus;
        this.settings = settings;
        this.orders = orders;
        this.clock = clock;
    }

    Rollout rollout() {
        return rollout;
    }

    /** The restaurants that are in the platform. */
    List<Tenant> movable() {
        return tenants.all().stream()
                .filter(tenant -> tenant.platform() != null)
                .toList();
    }

    Tenant tenant(String id) {
        Tenant tenant = tenants.byId(id)
                .orElseThrow(() -> new Refusal(
                        404, "No hay ningún restaurante " + id + ".", "There is no restaurant " + id + "."));
        if (tenant.platform() == null) {
            throw new Refusal(
                    409,
                    id + " no está en la plataforma: no hay nada que pasar.",
                    id + " is not in the platform: there is nothing to move.");
        }
        return tenant;
    }

    /** Sets a flag. */
    void set(String tenantId, String flagWord, @Nullable String settingWord, Rollout.By by) {
        Tenant tenant = tenant(tenantId);
        Flag flag = Flag.of(flagWord)
                .orElseThrow(() -> new Refusal(
                        404,
                        "No hay ningún interruptor " + flagWord + ".",
                        "There is no flag " + flagWord + ": take master, menu, orders, delivery or built-in."));
        Setting setting = Optional.ofNullable(settingWord)
                .flatMap(Setting::parse)
                .filter(one -> !(one instanceof Setting.Percent && flag == Flag.BUILT_IN))
                .orElseThrow(() -> new Refusal(
                        400,
                        "Escribe default, on, off o un porcentaje como 10.",
                        "A flag is set to default, on, off or a percentage such as 10; built-in takes no percentage."));
        rollout.set(tenant.id(), flag, setting, checked(by));
    }

    /** Confirmed orders of the restaurant that have not reached their desk, the oldest first. */
    List<StuckOrders.Row> waiting(Tenant tenant) {
        return orders.list(tenant.restaurant(), MOST_ORDERS);
    }

    /** A person has seen to an order that was left to one. */
    void takenCareOf(String tenantId, String reference) {
        Tenant tenant = tenant(tenantId);
        if (!orders.takenCareOf(tenant.restaurant(), reference).join()) {
            throw new Refusal(
                    409,
                    "El pedido " + reference + " no espera a una persona.",
                    "Order " + reference + " does not wait for a person.");
        }
    }

    /** Starts, pauses, resumes or ends the schedule. */
    void schedule(String tenantId, @Nullable String action, Rollout.By by) {
        Tenant tenant = tenant(tenantId);
        Plan.Schedule there = rollout.plan(tenant.id()).schedule();
        switch (action) {
            case "start" ->
                rollout.schedule(tenant.id(), Plan.Schedule.standard(clock.instant(), settings.day()), checked(by));
            case "pause", "resume" -> {
                needed(there);
                rollout.pause(tenant.id(), action.equals("pause"), checked(by));
            }
            case "end" -> {
                needed(there);
                rollout.endSchedule(tenant.id(), checked(by));
            }
            case null, default ->
                throw new Refusal(
                        400, "La acción es start, pause, resume o end.", "The action is start, pause, resume or end.");
        }
    }

    private static void needed(Plan.@Nullable Schedule schedule) {
        if (schedule == null) {
            throw new Refusal(409, "No hay calendario en marcha.", "There is no schedule: start one first.");
        }
    }

    /** Replaces the whole id map; every id must be on its menu. */
    void map(String tenantId, Map<String, String> ids, Rollout.By by) {
        Tenant tenant = tenant(tenantId);
        Menu builtIn = menu(tenant, Source.BUILT_IN);
        Menu platform = menu(tenant, Source.PLATFORM);
        List<Phrase> wrong = ids.entrySet().stream()
                .filter(pair -> builtIn.product(pair.getKey()).isEmpty()
                        || platform.product(pair.getValue()).isEmpty())
                .limit(10)
                .map(pair -> new Phrase(
                        pair.getKey() + " → " + pair.getValue() + ": no está en las dos cartas.",
                        pair.getKey() + " → " + pair.getValue() + ": not on both menus."))
                .toList();
        if (!wrong.isEmpty()) {
            throw new Refusal(400, wrong);
        }
        if (ids.size() > IdMap.MOST) {
            throw new Refusal(400, "Son demasiados productos.", "At most " + IdMap.MOST + " products can be mapped.");
        }
        rollout.map(tenant.id(), ids, checked(by));
    }

    /** Sets the platform's id of one product; blank forgets it. */
    void map(String tenantId, String builtInId, String platformId, Rollout.By by) {
        Map<String, String> ids = new HashMap<>(rollout.plan(tenantId).ids());
        if (platformId.isBlank()) {
            ids.remove(builtInId);
        } else {
            ids.put(builtInId, platformId.strip());
        }
        map(tenantId, ids, by);
    }

    List<Proposal> proposals(Tenant tenant) {
        return Proposal.of(menu(tenant, Source.BUILT_IN), menu(tenant, Source.PLATFORM));
    }

    Comparison compare(Tenant tenant) {
        return Comparison.of(
                menu(tenant, Source.BUILT_IN),
                menu(tenant, Source.PLATFORM),
                new IdMap(rollout.plan(tenant.id()).ids()));
    }

    private Menu menu(Tenant tenant, Source source) {
        MenuSource menus = Objects.requireNonNull(bothMenus.bySource().get(source));
        Optional<Catalog> there = menus.current(tenant);
        if (there.isPresent()) {
            return there.get().menu().menu();
        }
        return switch (menus.refresh(tenant)) {
            case MenuSource.Refresh.Refreshed(Catalog catalog) -> catalog.menu().menu();
            case MenuSource.Refresh.Failed failed ->
                throw new Refusal(503, "No se puede leer la carta: " + failed.reason(), failed.reason());
        };
    }

    private static Rollout.By checked(Rollout.By by) {
        String why = by.why().strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refusal(
                    400,
                    "Escribe por qué, en 300 letras a lo más.",
                    "Say why (\"why\"), in at most " + LONGEST_REASON + " characters: the audit keeps it.");
        }
        return by.because(why);
    }
}
