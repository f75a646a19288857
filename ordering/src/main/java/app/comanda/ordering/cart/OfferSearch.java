package app.comanda.ordering.cart;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Searches for the combination of applications that saves most: depth first, from the best application on, cutting off
 * what cannot be better any more.
 */
final class OfferSearch {
    /** Candidates looked at in all, after which the best that was seen is taken: a few milliseconds. */
    private static final int MOST_WORK = 2_000_000;

    private final List<Units> units;
    private final List<Application> candidates;
    private final int[] left;
    private final int[] times;
    private int[] best;
    private long bestGain = -1;
    private int work;

    private OfferSearch(List<Units> units, List<Application> candidates) {
        this.units = units;
        this.candidates = candidates;
        this.left = units.stream().mapToInt(Units::count).toArray();
        this.times = new int[candidates.size()];
        this.best = new int[candidates.size()];
    }

    /** How often each candidate is applied. */
    static List<Applied> best(List<Units> units, List<Application> candidates) {
        OfferSearch search = new OfferSearch(units, candidates);
        search.greedy();
        search.from(0, 0);
        return IntStream.range(0, candidates.size())
                .filter(i -> search.best[i] > 0)
                .mapToObj(i -> new Applied(candidates.get(i), search.best[i]))
                .toList();
    }

    record Applied(Application application, int times) {}

    /** The best first, as often as it goes: what the search has to beat. */
    private void greedy() {
        long gain = 0;
        for (int i = 0; i < candidates.size(); i++) {
            times[i] = fits(candidates.get(i), i);
            take(candidates.get(i), times[i]);
            gain += candidates.get(i).gain() * times[i];
        }
        bestGain = gain;
        best = times.clone();
        for (int i = 0; i < candidates.size(); i++) {
            take(candidates.get(i), -times[i]);
            times[i] = 0;
        }
    }

    private void from(int first, long gain) {
        if (gain > bestGain) {
            bestGain = gain;
            best = times.clone();
        }
        int next = first;
        while (next < candidates.size() && fits(candidates.get(next), next) == 0) {
            next++;
        }
        work += candidates.size() - first + 1;
        if (next == candidates.size() || work > MOST_WORK || gain + atMost(next) <= bestGain) {
            return;
        }
        Application candidate = candidates.get(next);
        int most = fits(candidate, next);
        take(candidate, most);
        for (int k = most; k >= 0; k--) {
            times[next] = k;
            from(next + 1, gain + candidate.gain() * k);
            if (k > 0) {
                take(candidate, -1);
            }
        }
        times[next] = 0;
    }

    /** No combination of the candidates from there on gains more: each unit left at the best rate there is for it. */
    private long atMost(int next) {
        double sum = 0;
        boolean[] known = new boolean[units.size()];
        for (int i = next; i < candidates.size(); i++) {
            // The best come first, so a unit's first candidate has its best rate.
            double rate = Applications.gainPerUnit(candidates.get(i));
            for (int place : candidates.get(i).taken()) {
                if (!known[place]) {
                    known[place] = true;
                    sum += rate * left[place];
                }
            }
        }
        return (long) Math.ceil(sum + 1e-6);
    }

    private int fits(Application candidate, int index) {
        int most = candidate.most() == Integer.MAX_VALUE ? candidate.most() : candidate.most() - used(candidate, index);
        for (int place : candidate.taken()) {
            int needed = Collections.frequency(candidate.taken(), place);
            most = Math.min(most, left[place] / needed);
        }
        return Math.max(0, most);
    }

    /** How often the same offer has been applied already. */
    private int used(Application candidate, int index) {
        int used = 0;
        for (int i = 0; i < index; i++) {
            if (candidates.get(i).offer() == candidate.offer()) {
                used += times[i];
            }
        }
        return used;
    }

    private void take(Application candidate, int howOften) {
        for (int place : candidate.taken()) {
            left[place] -= howOften;
        }
    }
}
