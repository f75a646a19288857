package app.comanda.bot.rollout;

import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.Rollouts;
import app.comanda.bot.tenant.RolloutSettings;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.ordering.conversation.Route;
import app.comanda.ordering.matching.IdMap;
import app.comanda.ordering.menu.Source;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.ImmutableContext;
import dev.openfeature.sdk.OpenFeatureAPI;
import dev.openfeature.sdk.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every restaurant's plan as this instance knows it, and the way to change one. Asking is a map look-up; what another
 * instance has changed is seen at the next {@link #poll}.
 */
public final class Rollout implements Guide {
    /** Somebody else's changes one may meet in a row before giving up: more than there are instances. */
    private static final int RACES = 20;

    private static final By HOUSE = new By("comanda", "");

    private final Rollouts store;
    private final Tenants tenants;
    private final RolloutSettings settings;
    private final InstantSource clock;
    private final Client flags;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Known(long version, Plan plan, IdMap ids) {
        Known(long version, Plan plan) {
            this(version, plan, new IdMap(plan.ids()));
        }
    }

    private static final Known NOTHING = new Known(0, Plan.UNTOUCHED);

    public Rollout(Rollouts store, Tenants tenants, RolloutSettings settings, InstantSource clock) {
        this.store = store;
        this.tenants = tenants;
        this.settings = settings;
        this.clock = clock;
        OpenFeatureAPI api = OpenFeatureAPI.createIsolated();
        api.setProviderAndWait(new FlagProvider(this::on));
        this.flags = api.getClient();
    }

    /** Looks for what other instances have changed: one cheap read where they have changed nothing. */
    public void poll() {
        store.versions().forEach((tenant, version) -> {
            if (known.getOrDefault(tenant, NOTHING).version() < version) {
                reload(tenant);
            }
        });
    }

    /** A restaurant's plan. */
    public Plan plan(String tenant) {
        return known.getOrDefault(tenant, NOTHING).plan();
    }

    /** What a flag is until somebody sets it. */
    public boolean starting(Flag flag, Tenant tenant) {
        return settings.starting(
                tenant.id(), flag.startingSetting(), flag != Flag.BUILT_IN || tenant.menuFile() != null);
    }

    @Override
    public Steering steer(Tenant tenant, String customer) {
        if (tenant.platform() == null) {
            return new Steering(Route.BUILT_IN, Set.of(Source.BUILT_IN), Set.of(), IdMap.NONE);
        }
        ImmutableContext context = new ImmutableContext(customer, Map.of(FlagProvider.TENANT, new Value(tenant.id())));
        Route wanted = Route.of(
                asked(Flag.MASTER, context),
                asked(Flag.MENU, context),
                asked(Flag.ORDERS, context),
                asked(Flag.DELIVERY, context));
        Known now = known.getOrDefault(tenant.id(), NOTHING);
        EnumSet<Route.Part> failed = EnumSet.noneOf(Route.Part.class);
        now.plan().down().forEach(flag -> Optional.ofNullable(flag.part()).ifPresent(failed::add));
        Set<Source> sources =
                wanted.menu() == Source.BUILT_IN || wanted.zones() == Source.BUILT_IN || asked(Flag.BUILT_IN, context)
                        ? EnumSet.allOf(Source.class)
                        : EnumSet.of(Source.PLATFORM);
        return new Steering(wanted, sources, failed, now.ids());
    }

    @Override
    public Set<Source> sources(Tenant tenant) {
        if (tenant.platform() == null) {
            return Set.of(Source.BUILT_IN);
        }
        EnumSet<Source> needed = EnumSet.noneOf(Source.class);
        Plan plan = plan(tenant.id());
        if (some(plan, Flag.MASTER, tenant) && some(plan, Flag.MENU, tenant)) {
            needed.add(Source.PLATFORM);
        }
        boolean everything = Set.of(Flag.MASTER, Flag.MENU, Flag.DELIVERY).stream()
                .allMatch(flag -> plan.setting(flag).holds(Bucket.COUNT - 1, starting(flag, tenant)));
        if (!everything || some(plan, Flag.BUILT_IN, tenant)) {
            needed.add(Source.BUILT_IN);
        }
        return needed;
    }

    private boolean on(Flag flag, String tenantId, String customer) {
        return tenants.byId(tenantId)
                .map(tenant ->
                        plan(tenantId).setting(flag).holds(Bucket.of(tenantId, customer), starting(flag, tenant)))
                .orElse(false);
    }

    private boolean some(Plan plan, Flag flag, Tenant tenant) {
        return plan.setting(flag).some(starting(flag, tenant));
    }

    /** Whether the house may turn a flag of this restaurant back by itself: somebody else must be able to serve. */
    boolean mayFall(Tenant tenant) {
        return some(plan(tenant.id()), Flag.BUILT_IN, tenant);
    }

    /** Sets a flag; the audit keeps who and why. */
    public void set(String tenant, Flag flag, Setting setting, By by) {
        change(tenant, by, plan -> {
            Plan after = plan.with(flag, setting, clock.instant());
            return new Changed(after, flag.word(), plan.setting(flag).word(), setting.word());
        });
    }

    /** Sets up the plan's schedule: everything off but the master switch, and the first step at once. */
    public void schedule(String tenant, Plan.Schedule schedule, By by) {
        change(tenant, by, plan -> {
            Instant now = clock.instant();
            Plan after = plan.with(Flag.MASTER, new Setting.On(), now)
                    .with(Flag.MENU, new Setting.Off(), now)
                    .with(Flag.ORDERS, new Setting.Off(), now)
                    .with(Flag.DELIVERY, new Setting.Off(), now)
                    .with(schedule);
            return new Changed(after, "schedule", word(plan.schedule()), word(schedule));
        });
    }

    /** Holds the schedule, or lets it go on: the wait of the next step begins anew. */
    public void pause(String tenant, boolean paused, By by) {
        change(tenant, by, plan -> {
            Plan.Schedule schedule = plan.schedule();
            Plan.Schedule after = schedule == null ? null : schedule.pausing(paused, clock.instant());
            return new Changed(plan.with(after), "schedule", word(schedule), word(after));
        });
    }

    /** Gives the schedule up; the flags stay as they are. */
    public void endSchedule(String tenant, By by) {
        change(
                tenant,
                by,
                plan -> new Changed(plan.with((Plan.Schedule) null), "schedule", word(plan.schedule()), word(null)));
    }

    /** Says which products are the same; what is not named any more is forgotten. */
    public void map(String tenant, Map<String, String> ids, By by) {
        IdMap checked = new IdMap(ids);
        change(
                tenant,
                by,
                plan -> new Changed(
                        plan.withIds(checked.platformIds()),
                        "ids",
                        plan.ids().size() + " products",
                        checked.platformIds().size() + " products"));
    }

    /** Turns a flag off because of what was measured; false where it is off already or another instance was faster. */
    boolean fall(String tenant, Flag flag, String figures) {
        return attempt(tenant, HOUSE.because(figures), plan -> {
            boolean off =
                    plan.setting(flag) instanceof Setting.Off || plan.fallen().containsKey(flag);
            return off
                    ? Optional.empty()
                    : Optional.of(new Changed(
                            plan.falling(flag, figures, clock.instant()),
                            flag.word(),
                            plan.setting(flag).word(),
                            "off"));
        });
    }

    /** Takes the next step of a schedule whose time has come; only one of several instances does. */
    boolean advance(String tenant, boolean healthy) {
        if (plan(tenant).schedule() == null) {
            return false;
        }
        return attempt(
                tenant,
                HOUSE.because("the schedule's next step"),
                plan -> Advance.next(plan, healthy, clock.instant()).map(after -> {
                    Plan.Step step = Objects.requireNonNull(plan.schedule())
                            .steps()
                            .get(plan.schedule().next());
                    return new Changed(
                            after, step.flag().word(), plan.setting(step.flag()).word(), step.setting());
                }));
    }

    /** A restaurant's latest changes, newest first. */
    public List<Rollouts.Change> changes(String tenant, int limit) {
        return store.changes(tenant, limit);
    }

    @Override
    public Map<String, Map<Flag, String>> fallen() {
        return known.entrySet().stream()
                .filter(one -> !one.getValue().plan().fallen().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().plan().fallen()));
    }

    /**
     * Who changes something, and why.
     *
     * @param who an operator's name, or the house's
     */
    public record By(String who, String why) {
        /** The same person, for another reason. */
        public By because(String reason) {
            return new By(who, reason);
        }
    }

    private record Changed(Plan plan, String what, String before, String after) {}

    private interface Attempt {
        Optional<Changed> of(Plan plan);
    }

    private void change(String tenant, By by, Function<Plan, Changed> step) {
        for (int race = 0; race < RACES; race++) {
            if (attempt(tenant, by, plan -> Optional.of(step.apply(plan)))) {
                return;
            }
        }
        throw new JournalException("Others are changing the flags of " + tenant + " all the time; try again", null);
    }

    /** One try from the version known last; false when there is nothing to change or somebody else was faster. */
    private boolean attempt(String tenant, By by, Attempt attempt) {
        Known before = known.getOrDefault(tenant, NOTHING);
        Optional<Changed> step = attempt.of(before.plan());
        if (step.isEmpty()) {
            return false;
        }
        Changed changed = step.get();
        Rollouts.Change noted = new Rollouts.Change(
                clock.instant(), by.who(), changed.what(), changed.before(), changed.after(), by.why());
        boolean done = store.change(tenant, before.version(), json.writeValueAsString(changed.plan()), List.of(noted))
                .join();
        if (!done) {
            reload(tenant);
            return false;
        }
        keep(tenant, new Known(before.version() + 1, changed.plan()));
        return true;
    }

    private void reload(String tenant) {
        store.document(tenant)
                .ifPresent(row -> keep(tenant, new Known(row.version(), json.readValue(row.document(), Plan.class))));
    }

    /** A late reader must not put an older plan in the place of a newer one. */
    private void keep(String tenant, Known now) {
        known.merge(tenant, now, (there, read) -> read.version() > there.version() ? read : there);
    }

    private boolean asked(Flag flag, ImmutableContext context) {
        return flags.getBooleanValue(flag.key(), false, context);
    }

    private static String word(Plan.@Nullable Schedule schedule) {
        if (schedule == null) {
            return "none";
        }
        return "step " + schedule.next() + " of " + schedule.steps().size() + (schedule.paused() ? ", paused" : "");
    }
}
