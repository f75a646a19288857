package app.comanda.bot.console;

import app.comanda.bot.journal.Rollouts;
import app.comanda.bot.journal.StuckOrders;
import app.comanda.bot.rollout.Flag;
import app.comanda.bot.rollout.Plan;
import app.comanda.bot.rollout.Rollout;
import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.matching.Comparison;
import app.comanda.ordering.matching.Proposal;
import app.comanda.ordering.menu.Product;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A restaurant's move to the platform as the API and the pages show it. */
public final class RolloutViews {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private RolloutViews() {}

    /**
     * A restaurant.
     *
     * @param schedule null where there is none
     */
    public record Restaurant(
            String tenant, List<Switch> flags, @Nullable Steps schedule, int mappedProducts) {}

    /**
     * A flag.
     *
     * @param starting what it is until it is set
     * @param fallen why the house has turned it off, or null
     */
    public record Switch(
            String flag,
            String setting,
            boolean starting,
            @Nullable String fallen) {}

    /** A schedule. */
    public record Steps(List<String> steps, int taken, boolean paused, Instant since) {}

    /** A change of the audit. */
    public record Change(String at, String who, String what, String before, String after, String why) {}

    /**
     * A confirmed order that waits for its desk, or for a person.
     *
     * @param stage {@code READY}, {@code ATTEMPTING}, {@code UNKNOWN} or {@code HANDED_OVER}: the last waits for a person
     */
    public record Waiting(
            String reference,
            String confirmedAt,
            String stage,
            String desk,
            @Nullable String reason) {
        /** Whether a person must see to it. */
        public boolean forAPerson() {
            return stage.equals("HANDED_OVER");
        }
    }

    static List<Waiting> waiting(Tenant tenant, List<StuckOrders.Row> rows) {
        ZoneId zone = tenant.branch().timeZone();
        return rows.stream()
                .map(row -> new Waiting(
                        row.reference(),
                        WHEN.format(row.confirmedAt().atZone(zone)),
                        row.stage().name(),
                        row.desk().name(),
                        row.reason()))
                .toList();
    }

    /** A product in two menus, as words. */
    public record Pair(
            @Nullable String builtInId,
            @Nullable String platformId,
            String name,
            @Nullable String builtInPrice,
            @Nullable String platformPrice,
            List<String> differences) {}

    /** A product of the built-in menu and what it is, or could be, in the platform's. */
    public record Mapping(
            String builtInId,
            String name,
            @Nullable String platformId,
            @Nullable String proposedId,
            @Nullable String proposedName,
            @Nullable String likeness) {}

    static Restaurant restaurant(Tenant tenant, Rollout rollout) {
        Plan plan = rollout.plan(tenant.id());
        Plan.Schedule schedule = plan.schedule();
        return new Restaurant(
                tenant.id(),
                Arrays.stream(Flag.values())
                        .map(flag -> new Switch(
                                flag.word(),
                                plan.setting(flag).word(),
                                rollout.starting(flag, tenant),
                                plan.fallen().get(flag)))
                        .toList(),
                schedule == null
                        ? null
                        : new Steps(
                                schedule.steps().stream()
                                        .map(step -> step.flag().word() + " " + step.setting())
                                        .toList(),
                                schedule.next(),
                                schedule.paused(),
                                Instant.ofEpochMilli(schedule.since())),
                plan.ids().size());
    }

    static List<Change> changes(Tenant tenant, Rollout rollout, int limit) {
        ZoneId zone = tenant.branch().timeZone();
        return rollout.changes(tenant.id(), limit).stream()
                .map(change -> change(change, zone))
                .toList();
    }

    private static Change change(Rollouts.Change change, ZoneId zone) {
        return new Change(
                WHEN.format(change.at().atZone(zone)),
                change.who(),
                change.what(),
                change.before(),
                change.after(),
                change.why());
    }

    static List<Pair> pairs(Comparison comparison) {
        return comparison.pairs().stream()
                .map(pair -> new Pair(
                        id(pair.builtIn()),
                        id(pair.platform()),
                        name(pair),
                        price(pair.builtIn()),
                        price(pair.platform()),
                        pair.differences().stream()
                                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .toList()))
                .toList();
    }

    static List<Mapping> mappings(List<Proposal> proposals, Map<String, String> ids) {
        return proposals.stream()
                .map(proposal -> new Mapping(
                        proposal.builtIn().id(),
                        proposal.builtIn().name().es(),
                        ids.get(proposal.builtIn().id()),
                        id(proposal.platform()),
                        proposal.platform() == null
                                ? null
                                : proposal.platform().name().es(),
                        proposal.likeness() == null
                                ? null
                                : proposal.likeness()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')))
                .toList();
    }

    private static String name(Comparison.Pair pair) {
        Product product = pair.builtIn() == null ? pair.platform() : pair.builtIn();
        return product == null ? "" : product.name().es();
    }

    private static @Nullable String id(@Nullable Product product) {
        return product == null ? null : product.id();
    }

    private static @Nullable String price(@Nullable Product product) {
        return product == null
                ? null
                : product.lowestPrice().currency().getCurrencyCode() + " "
                        + product.lowestPrice().toDecimal().toPlainString();
    }
}
