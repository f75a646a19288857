package app.comanda.bot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** Thousands of lives of the house, each with its own misfortunes, and none that breaks a promise. */
class SimulationTest {
    private static final int LANES = 2;

    /** How many histories, and from which seed: {@code ./comanda sim --histories N} and {@code --seed N} set them. */
    private static final int HISTORIES = Integer.getInteger("comanda.sim.histories", 400);

    private static final long SEED = Long.getLong("comanda.sim.seed", 1L);

    @BeforeAll
    static void quiet() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        ((Logger) LoggerFactory.getLogger("app.comanda")).setLevel(Level.OFF);
    }

    @Test
    @DisplayName(
            "cases 5, 31, 48, 50, 64, 66, 74, 75: whatever fails, no order is lost or doubled and nobody is left without an answer")
    void noHistoryBreaksAPromise() throws Exception {
        List<Callable<Simulation>> lanes = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            int first = lane;
            lanes.add(() -> {
                Simulation simulation = new Simulation("lane-" + first);
                for (long seed = SEED + first; seed < SEED + HISTORIES; seed += LANES) {
                    Optional<Simulation.Broken> broken = simulation.run(seed, Bug.NONE);
                    if (broken.isPresent()) {
                        throw new AssertionError(
                                simulation.shrunk(broken.get(), Bug.NONE).sentence());
                    }
                }
                simulation.close();
                return simulation;
            });
        }
        TreeMap<String, Integer> faults = new TreeMap<>();
        int orders = 0;
        int messages = 0;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Simulation> lane : executor.invokeAll(lanes)) {
                lane.get().faults().forEach((kind, times) -> faults.merge(kind, times, Integer::sum));
                orders += lane.get().orders();
                messages += lane.get().messages();
            }
        }
        System.out.println(HISTORIES + " histories, " + orders + " orders, " + messages
                + " messages on phones, faults: " + faults);
        assertThat(orders).isPositive();
    }

    @ParameterizedTest
    @EnumSource(value = Bug.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyPlantedBugIsCaught(Bug bug) {
        try (Simulation simulation = new Simulation("bug-" + bug)) {
            long seed = 1;
            Optional<Simulation.Broken> broken = simulation.run(seed, bug);
            while (broken.isEmpty() && seed < 3_000) {
                broken = simulation.run(++seed, bug);
            }
            assertThat(broken).as("%s after %d histories", bug, seed).isPresent();
            System.out.println(
                    bug + " was caught by history " + seed + ": " + broken.get().promise());
        }
    }
}
