package app.comanda.bot.simulation;

import app.comanda.bot.engine.EngineUnderTest;
import app.comanda.bot.journal.MemoryDatabase;
import app.comanda.bot.local.LocalMenus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Runs histories, one at a time, on a database of its own. */
final class Simulation implements AutoCloseable {
    private final Bug bug;
    private final MemoryDatabase database;
    private final World.Outside outside;
    private final Tally tally = new Tally();

    /**
     * A history that broke a promise.
     *
     * @param faults numbers of the faults that happened in it
     */
    record Broken(long seed, String promise, List<Integer> faults, Map<String, Integer> kinds) {

        String sentence() {
            return "Seed " + seed + " broke a promise: " + promise + "\n  with " + faults.size() + " faults: " + kinds
                    + "\n  again: ./comanda sim --seed " + seed;
        }
    }

    Simulation(Bug bug) {
        this.bug = bug;
        this.database = new MemoryDatabase(bug::in);
        bug.plant(database);
        Past.prepare(database);
        this.outside = new World.Outside(
                new SimpleMeterRegistry(),
                new EngineUnderTest.Shared(),
                new Menus(),
                new LocalMenus(database.local(MemoryDatabase.Disk.SOUND), () -> Instant.EPOCH));
    }

    /** What has happened in all the histories so far. */
    Tally tally() {
        return tally;
    }

    Optional<Broken> run(long seed) {
        return run(seed, fault -> true);
    }

    private Optional<Broken> run(long seed, IntPredicate allowed) {
        database.clear();
        Chance chance = new Chance(seed, allowed);
        World world = new World(chance, bug, database, outside);
        @Nullable Violation violation = null;
        try {
            world.live();
        } catch (Violation e) {
            violation = e;
        } catch (AssertionError e) {
            if (!(e.getCause() instanceof Violation found)) {
                throw new AssertionError("Seed " + seed, e);
            }
            violation = found;
        }
        tally.add(
                chance.faults(),
                world.platform().orders().size(),
                world.promises().kept(),
                world.promises().delivered(),
                world.meta().shown().size());
        return violation == null
                ? Optional.empty()
                : Optional.of(new Broken(
                        seed, String.valueOf(violation.getMessage()), List.copyOf(chance.happened()), chance.faults()));
    }

    /** The same broken history with as few faults as still break a promise. */
    Broken shrunk(Broken broken) {
        Broken least = broken;
        Set<Integer> left = new HashSet<>(broken.faults());
        for (int size = Math.max(1, left.size() / 2); ; size /= 2) {
            boolean smaller = true;
            while (smaller) {
                smaller = false;
                List<Integer> now = new ArrayList<>(left);
                for (int at = 0; at < now.size(); at += size) {
                    Set<Integer> fewer = new HashSet<>(left);
                    fewer.removeAll(now.subList(at, Math.min(now.size(), at + size)));
                    Optional<Broken> still = run(broken.seed(), fewer::contains);
                    if (still.isPresent() && fewer.size() < left.size()) {
                        least = still.get();
                        left = new HashSet<>(least.faults());
                        smaller = true;
                        break;
                    }
                }
            }
            if (size == 1) {
                return least;
            }
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
