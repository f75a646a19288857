package app.comanda.bot.console;

import app.comanda.bot.journal.TenantStore;
import app.comanda.bot.journal.TenantStore.Stored;
import app.comanda.bot.journal.TenantStore.StoredBranch;
import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.SecretBox;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.TenantReader;
import app.comanda.bot.tenant.TenantSetting;
import app.comanda.bot.tenant.TenantSetting.Level;
import app.comanda.bot.tenant.Tenants;
import app.comanda.bot.tenant.Unserved;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where operators add, change and switch restaurants' branches, whether they come by page, API or command. */
public final class TenantDesk {
    private static final String ID = "[a-z0-9][a-z0-9-]{0,39}";
    private static final int VALUE = 4_000;
    private static final String KEPT = "****";

    private final List<Tenant> fromSettings;
    private final Map<String, String> shared;
    private final TenantStore store;
    private final SecretBox box;
    private final Tenants tenants;
    private final Runnable refresh;
    private final InstantSource clock;

    /**
     * What an operator gives.
     *
     * @param settings by name; an empty value drops one that was set
     */
    public record Draft(String id, String restaurant, Map<String, String> settings) {}

    /**
     * @param fromSettings the tenants the settings file makes
     * @param shared what tenants without a setting of their own fall back to
     * @param refresh serves what was changed at once
     */
    public TenantDesk(
            List<Tenant> fromSettings,
            Map<String, String> shared,
            TenantStore store,
            SecretBox box,
            Tenants tenants,
            Runnable refresh,
            InstantSource clock) {
        this.fromSettings = List.copyOf(fromSettings);
        this.shared = Map.copyOf(shared);
        this.store = store;
        this.box = box;
        this.tenants = tenants;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** Every branch, those of the settings file first. */
    List<TenantView> all() {
        List<TenantView> views = new ArrayList<>();
        List<Stored> stored = store.versions().stream().map(store::restaurant).toList();
        for (Tenant tenant : fromSettings) {
            Optional<StoredBranch> row = stored.stream()
                    .filter(one -> one.restaurant().equals(tenant.restaurant()))
                    .flatMap(one -> one.branches().stream())
                    .filter(one -> one.id().equals(tenant.id()))
                    .findFirst();
            views.add(view(tenant, row));
        }
        for (Stored one : stored) {
            one.branches().stream()
                    .filter(branch -> !madeBySettings(branch.id()))
                    .forEach(branch -> views.add(view(one, branch)));
        }
        return views;
    }

    /** One branch. */
    TenantView one(String id) {
        return all().stream().filter(view -> view.id().equals(id)).findFirst().orElseThrow(() -> unknown(id));
    }

    /** Keeps a new branch and serves it. */
    TenantView add(Draft draft, String by) {
        List<Phrase> wrong = new ArrayList<>();
        if (!draft.id().matches(ID)) {
            wrong.add(new Phrase(
                    "El id lleva minúsculas, números y guiones, hasta 40.",
                    "The id must be lower-case letters, digits and dashes, at most 40."));
        }
        boolean taken = all().stream()
                .anyMatch(view -> view.id().equals(draft.id())
                        || (view.restaurant().equals(draft.id())
                                && !draft.restaurant().equals(draft.id())));
        if (taken) {
            wrong.add(new Phrase(
                    "Ya hay uno con el id " + draft.id() + ".",
                    "There is already one with the id " + draft.id() + "."));
        }
        boolean branch = !draft.restaurant().equals(draft.id());
        if (branch && all().stream().noneMatch(view -> view.restaurant().equals(draft.restaurant()))) {
            wrong.add(new Phrase(
                    "No hay ningún restaurante " + draft.restaurant() + ".",
                    "There is no restaurant " + draft.restaurant() + "."));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(400, wrong);
        }
        save(draft, true, Map.of(), by);
        return one(draft.id());
    }

    /** Changes some settings of a branch that is kept in the database. */
    TenantView change(String id, Map<String, String> settings, String by) {
        TenantView view = one(id);
        if (!view.stored()) {
            throw new Refusal(
                    409,
                    id + " viene del archivo de configuración: cámbialo allí.",
                    id + " is made by the settings file: change it there.");
        }
        save(new Draft(id, view.restaurant(), settings), view.enabled(), view.settings(), by);
        return one(id);
    }

    /** Lets a branch take new orders, or none; its open orders are followed all the same. */
    TenantView takeOrders(String id, boolean enabled, String by) {
        TenantView view = one(id);
        write(new TenantStore.Change(
                view.restaurant(), version(view.restaurant()), id, enabled, Map.of(), Map.of(), by, clock.instant()));
        return one(id);
    }

    /** The branch as it is served. */
    Tenant served(String id) {
        TenantView view = one(id);
        return tenants.byId(id)
                .orElseThrow(() -> new Refusal(409, String.valueOf(view.problem()), String.valueOf(view.problem())));
    }

    /** The branch a draft would make, to be tried before it is kept. */
    Tenant drafted(Draft draft) {
        return read(draft, effective(draft, Map.of()), true);
    }

    private void save(Draft draft, boolean enabled, Map<String, String> before, String by) {
        Map<String, String> effective = effective(draft, before);
        Tenant tenant = read(draft, effective, enabled);
        checkNumber(draft, tenant);
        Map<String, @Nullable String> common = new HashMap<>();
        Map<String, @Nullable String> own = new HashMap<>();
        for (Map.Entry<String, String> given : draft.settings().entrySet()) {
            TenantSetting setting = TenantSetting.named(given.getKey()).orElseThrow();
            boolean ofRestaurant = setting.level() == Level.RESTAURANT;
            String value = given.getValue().strip();
            if (setting.secret() && !value.isEmpty()) {
                value = box.lock(
                        new Secret(value),
                        new SecretBox.Place(draft.restaurant(), ofRestaurant ? "" : draft.id(), setting));
            }
            (ofRestaurant ? common : own).put(setting.name(), value.isEmpty() ? null : value);
        }
        write(new TenantStore.Change(
                draft.restaurant(),
                version(draft.restaurant()),
                draft.id(),
                enabled,
                common,
                own,
                by,
                clock.instant()));
    }

    private void write(TenantStore.Change change) {
        if (!store.save(change).join()) {
            throw new Refusal(
                    409,
                    "Otra persona lo cambió hace un momento: míralo de nuevo y vuelve a intentar.",
                    "Somebody else has changed it a moment ago: look at it again and try once more.");
        }
        refresh.run();
    }

    /** All settings the branch would have; of a secret that is kept, only that there is one. */
    private Map<String, String> effective(Draft draft, Map<String, String> before) {
        Map<String, String> effective = new HashMap<>(shared);
        homeOf(draft).ifPresent(effective::putAll);
        effective.putAll(before);
        List<Phrase> wrong = new ArrayList<>();
        draft.settings().forEach((name, value) -> {
            Optional<TenantSetting> setting = TenantSetting.named(name);
            if (setting.isEmpty()) {
                wrong.add(new Phrase(
                        name + " no es un dato de un restaurante.", name + " is not a setting of a tenant."));
            } else if (setting.get().secret() && !value.isBlank() && !box.locks()) {
                wrong.add(new Phrase(
                        "Solo se pueden guardar claves cuando está puesto COMANDA_SECRET_KEY (openssl rand -base64 32"
                                + " da una).",
                        SecretBox.NO_KEY));
            } else if (value.length() > VALUE) {
                wrong.add(new Phrase(name + " es demasiado largo.", name + " is too long."));
            } else if (setting.get().level() == Level.RESTAURANT && settingsRestaurant(draft.restaurant())) {
                wrong.add(new Phrase(
                        name + " de " + draft.restaurant() + " se cambia en el archivo de configuración.",
                        name + " of " + draft.restaurant() + " is changed in the settings file."));
            }
            effective.put(name, value.strip());
        });
        if (!wrong.isEmpty()) {
            throw new Refusal(400, wrong.stream().distinct().toList());
        }
        return effective;
    }

    /** What a new branch has from its restaurant. */
    private Optional<Map<String, String>> homeOf(Draft draft) {
        return all().stream()
                .filter(view -> view.restaurant().equals(draft.restaurant()))
                .findFirst()
                .map(view -> {
                    Map<String, String> common = new HashMap<>();
                    common.put(TenantSetting.COMANDA_RESTAURANT_NAME.name(), view.name());
                    common.put(TenantSetting.WHATSAPP_ACCESS_TOKEN.name(), KEPT);
                    if (view.phoneNumberId() != null) {
                        common.put(TenantSetting.WHATSAPP_PHONE_NUMBER_ID.name(), view.phoneNumberId());
                    }
                    return common;
                });
    }

    private static Tenant read(Draft draft, Map<String, String> effective, boolean enabled) {
        return switch (TenantReader.read(draft.id(), draft.restaurant(), enabled, effective)) {
            case TenantReader.Reading.Whole(Tenant tenant) -> tenant;
            case TenantReader.Reading.Wrong(List<String> problems) ->
                throw new Refusal(
                        400, problems.stream().map(SpanishProblems::phrase).toList());
        };
    }

    private void checkNumber(Draft draft, Tenant tenant) {
        tenants.restaurantOf(tenant.number().phoneNumberId())
                .filter(owner -> !owner.equals(draft.restaurant()))
                .ifPresent(owner -> {
                    throw new Refusal(
                            409,
                            "WHATSAPP_PHONE_NUMBER_ID ya es de " + owner + ".",
                            "WHATSAPP_PHONE_NUMBER_ID is that of " + owner + " already.");
                });
    }

    private long version(String restaurant) {
        return store.versions().stream()
                .filter(one -> one.restaurant().equals(restaurant))
                .mapToLong(TenantStore.Version::version)
                .findFirst()
                .orElse(0);
    }

    private TenantView view(Tenant tenant, Optional<StoredBranch> row) {
        return new TenantView(
                tenant.id(),
                tenant.restaurant(),
                tenant.branch().name(),
                tenant.branch().site().title(),
                tenant.number().phoneNumberId(),
                "settings",
                row.map(StoredBranch::enabled).orElse(true),
                null,
                Map.of(),
                row.map(StoredBranch::changedBy).orElse(null),
                row.map(StoredBranch::changedAt).map(Instant::toString).orElse(null));
    }

    private TenantView view(Stored stored, StoredBranch branch) {
        Map<String, String> settings = new TreeMap<>(stored.settings());
        settings.putAll(branch.settings());
        settings.replaceAll((name, value) ->
                TenantSetting.named(name).map(TenantSetting::secret).orElse(true) ? KEPT : value);
        Optional<Tenant> served = tenants.byId(branch.id());
        String problem = tenants.unserved().stream()
                .filter(one -> one.id().equals(branch.id()))
                .map(Unserved::reason)
                .findFirst()
                .orElse(null);
        return new TenantView(
                branch.id(),
                stored.restaurant(),
                served.map(tenant -> tenant.branch().name())
                        .orElse(settings.getOrDefault("COMANDA_RESTAURANT_NAME", stored.restaurant())),
                served.map(tenant -> tenant.branch().site().title())
                        .orElse(settings.getOrDefault("COMANDA_BRANCH_NAME", branch.id())),
                served.map(tenant -> tenant.number().phoneNumberId()).orElse(settings.get("WHATSAPP_PHONE_NUMBER_ID")),
                "database",
                branch.enabled(),
                problem,
                settings,
                branch.changedBy(),
                branch.changedAt().toString());
    }

    private boolean madeBySettings(String id) {
        return fromSettings.stream().anyMatch(tenant -> tenant.id().equals(id));
    }

    private boolean settingsRestaurant(String restaurant) {
        return fromSettings.stream().anyMatch(tenant -> tenant.restaurant().equals(restaurant));
    }

    private static Refusal unknown(String id) {
        return new Refusal(404, "No hay ningún restaurante " + id + ".", "There is no tenant " + id + ".");
    }
}
