package app.comanda.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.JournalException;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When branches are looked at for doubled orders, by a clock of the test's own. */
class DoublesSweepTest {
    private static final Instant NOON = Instant.parse("2026-11-25T17:00:00Z");
    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final Map<String, List<Instant>> looks = new HashMap<>();
    private Instant now = NOON;

    private DoublesSweep sweep(Tenants tenants, Duration period, Predicate<Tenant> look) {
        return new DoublesSweep(tenants, look, period, () -> now, new Random(7), Runnable::run);
    }

    private boolean noted(Tenant tenant) {
        return looks.computeIfAbsent(tenant.id(), id -> new ArrayList<>()).add(now);
    }

    private void pass(DoublesSweep sweep, Duration time) {
        for (Instant end = now.plus(time); now.isBefore(end); now = now.plusSeconds(1)) {
            sweep.sweep();
        }
    }

    private static Tenants thousand() {
        return new Tenants(IntStream.range(0, 1_000)
                .mapToObj(i -> Roma.tenant("roma" + i, "number" + i))
                .toList());
    }

    private static Tenant withoutPlatform() {
        Tenant roma = Roma.tenant("trattoria", "1009");
        return new Tenant(roma.id(), roma.branch(), roma.number(), null, null);
    }

    @Test
    void looksAtEachBranchOnceAPeriodAndNeverAtAllTogether() {
        DoublesSweep sweep = sweep(thousand(), PERIOD, this::noted);

        pass(sweep, PERIOD.multipliedBy(10));

        assertThat(looks).hasSize(1_000);
        assertThat(looks.values()).allSatisfy(times -> {
            assertThat(times).hasSizeBetween(9, 11);
            for (int i = 1; i < times.size(); i++) {
                assertThat(Duration.between(times.get(i - 1), times.get(i)))
                        .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(11).plusSeconds(1));
            }
        });
        Map<Instant, Integer> together = new HashMap<>();
        looks.values().forEach(times -> times.forEach(at -> together.merge(at, 1, Integer::sum)));
        assertThat(together.values())
                .as("1,000 in 600 seconds")
                .allSatisfy(count -> assertThat(count).isLessThan(15));
    }

    @Test
    void leavesOutRestaurantsWithoutThePlatformAndThoseThatAreGone() {
        Tenants tenants = new Tenants(List.of(Roma.tenant("roma", "1001"), withoutPlatform()));
        DoublesSweep sweep = sweep(tenants, PERIOD, this::noted);
        pass(sweep, PERIOD);
        assertThat(looks).containsOnlyKeys("roma");

        tenants.replace(List.of(withoutPlatform()), List.of());
        looks.clear();
        pass(sweep, PERIOD.multipliedBy(2));
        assertThat(looks).isEmpty();
    }

    @Test
    void zeroTurnsItOff() {
        pass(sweep(thousand(), Duration.ZERO, this::noted), PERIOD);
        assertThat(looks).isEmpty();
    }

    @Test
    void whateverALookComesToTheNextOneFollows() {
        List<RuntimeException> troubles =
                List.of(new JournalException("away", null), new IllegalStateException("a bug"));
        DoublesSweep sweep = sweep(new Tenants(List.of(Roma.tenant("roma", "1001"))), PERIOD, tenant -> {
            noted(tenant);
            int times = looks.getOrDefault("roma", List.of()).size();
            if (times <= troubles.size()) {
                throw troubles.get(times - 1);
            }
            return times > 3;
        });

        pass(sweep, PERIOD.multipliedBy(8));

        assertThat(looks.get("roma")).hasSizeBetween(7, 8);
    }

    @Test
    void slowPlatformsDoNotHoldUpTheOthers() {
        List<Runnable> running = new ArrayList<>();
        Tenants tenants = thousand();
        DoublesSweep sweep = new DoublesSweep(tenants, tenant -> false, PERIOD, () -> now, new Random(7), running::add);
        for (int minute = 0; minute < 12; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            sweep.sweep();
        }
        assertThat(running).as("a few at a time").hasSize(4);

        List.copyOf(running).forEach(Runnable::run);
        running.clear();
        now = now.plus(Duration.ofMinutes(12));
        sweep.sweep();
        assertThat(running).as("those that failed have places of their own").hasSize(2);
    }
}
