package app.comanda.bot.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether calls to the platform go so badly that a flag must be turned back: a pure decision. */
final class Guard {
    private Guard() {}

    /**
     * When a flag is turned back.
     *
     * @param window how far back calls count
     * @param leastCalls calls in the window below which nothing is decided
     * @param errorPercent share of failed calls above which the flag is turned back
     * @param slowest p95 of a call's time above which it is turned back; one slow call alone does not count, which among
     *     few calls is the p95
     */
    public record Limits(Duration window, int leastCalls, int errorPercent, Duration slowest) {}

    /** How a call went. */
    record Call(Instant at, boolean failed, long millis) {}

    /** Why a flag must be turned back, with the figures; empty where it may stay. */
    static Optional<String> judge(List<Call> calls, Limits limits, Instant since, Instant now) {
        Instant from = now.minus(limits.window());
        List<Call> counted = calls.stream()
                .filter(call -> !call.at().isBefore(from) && !call.at().isBefore(since))
                .toList();
        if (counted.size() < limits.leastCalls()) {
            return Optional.empty();
        }
        long failed = counted.stream().filter(Call::failed).count();
        if (failed * 100 > (long) limits.errorPercent() * counted.size()) {
            return Optional.of("%d of %d calls failed within %d s; the limit is %d %%"
                    .formatted(failed, counted.size(), limits.window().toSeconds(), limits.errorPercent()));
        }
        List<Long> times = counted.stream().map(Call::millis).sorted().toList();
        long p95 = times.get((times.size() * 95 + 99) / 100 - 1);
        long secondSlowest = times.get(Math.max(0, times.size() - 2));
        return Math.min(p95, secondSlowest) > limits.slowest().toMillis()
                ? Optional.of("p95 of %d calls within %d s was %d ms; the limit is %d ms"
                        .formatted(
                                counted.size(),
                                limits.window().toSeconds(),
                                p95,
                                limits.slowest().toMillis()))
                : Optional.empty();
    }
}
