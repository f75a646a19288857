package app.comanda.bot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.QuietLog;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thousands of lives of the house, each with its own misfortunes, and none that breaks a promise. */
class SimulationTest {
    private static final int LANES = Runtime.getRuntime().availableProcessors();

    /** How many histories, and from which seed: {@code ./comanda sim --histories N} and {@code --seed N} set them. */
    private static final long HISTORIES = Long.getLong("comanda.sim.histories", 10_000L);

    private static final long SEED = Long.getLong("comanda.sim.seed", 1L);

    /** Histories between two lines of progress. */
    private static final long PROGRESS = 5_000;

    @RegisterExtension
    static final QuietLog QUIET = QuietLog.silent();

    @Test
    @DisplayName(
            "cases 5, 31, 48, 50, 64, 66, 74, 75: whatever fails, no order is lost or doubled and nobody is left without an answer")
    void noHistoryBreaksAPromise() throws Exception {
        AtomicLong next = new AtomicLong(SEED);
        AtomicReference<Simulation.Broken> broken = new AtomicReference<>();
        Callable<Tally> lane = () -> {
            try (Simulation simulation = new Simulation(Bug.NONE)) {
                for (long seed = next.getAndIncrement();
                        seed < SEED + HISTORIES && broken.get() == null;
                        seed = next.getAndIncrement()) {
                    simulation.run(seed).ifPresent(found -> broken.compareAndSet(null, found));
                    long lived = seed - SEED + 1;
                    if (lived % PROGRESS == 0 && lived < HISTORIES) {
                        System.out.println(lived + " of " + HISTORIES + " histories");
                    }
                }
                return simulation.tally();
            }
        };
        Tally tally = new Tally();
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            for (Future<Tally> one : lanes.invokeAll(Collections.nCopies(LANES, lane))) {
                tally.add(one.get());
            }
        }
        if (broken.get() != null) {
            try (Simulation simulation = new Simulation(Bug.NONE)) {
                throw new AssertionError(simulation.shrunk(broken.get()).sentence());
            }
        }
        System.out.println(tally.sentence());
        assertThat(tally.orders()).isPositive();
    }

    @Test
    @DisplayName("case 5: the watch over doubled orders sees what a blind second try does")
    void theWatchSeesAnOrderThatIsThereTwice() {
        try (Simulation simulation = new Simulation(Bug.BLIND_RETRY)) {
            long seed = 1;
            Optional<Simulation.Broken> broken = simulation.run(seed);
            while (broken.isEmpty() && seed < 300) {
                broken = simulation.run(++seed);
            }
            assertThat(broken)
                    .hasValueSatisfying(found -> assertThat(found.promise()).startsWith("at most one order per quote"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Bug.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyPlantedBugIsCaught(Bug bug) {
        try (Simulation simulation = new Simulation(bug)) {
            long seed = 1;
            Optional<Simulation.Broken> broken = simulation.run(seed);
            while (broken.isEmpty() && seed < 3_000) {
                broken = simulation.run(++seed);
            }
            assertThat(broken).as("%s after %d histories", bug, seed).isPresent();
            System.out.println(
                    bug + " was caught by history " + seed + ": " + broken.get().promise());
        }
    }
}
