package app.comanda.bot.console;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts wrong passwords by the address they came from, so that guessing is slow: after a few within a few minutes
 * nothing from that address is looked at until the oldest of them is that old.
 */
final class LoginAttempts {
    static final int MOST_FAILURES = 5;
    static final Duration WINDOW = Duration.ofMinutes(5);
    /** Wrong passwords from anywhere within the window; guessing from many addresses is slow as well. */
    static final int MOST_FAILURES_TOGETHER = 200;

    private static final int MOST_ADDRESSES = 10_000;
    private static final String ANYWHERE = "";

    private final InstantSource clock;
    private final Cache<String, Deque<Instant>> failures =
            Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();

    LoginAttempts(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether passwords from there are looked at now. */
    boolean open(String address) {
        return count(address) < MOST_FAILURES && count(ANYWHERE) < MOST_FAILURES_TOGETHER;
    }

    void failed(String address) {
        note(address, MOST_FAILURES);
        note(ANYWHERE, MOST_FAILURES_TOGETHER);
    }

    /** Forgets what came from there before: somebody there knows the password. */
    void succeeded(String address) {
        failures.invalidate(address);
    }

    private int count(String address) {
        Instant since = clock.instant().minus(WINDOW);
        Deque<Instant> there = failures.getIfPresent(address);
        if (there == null) {
            return 0;
        }
        synchronized (there) {
            there.removeIf(at -> !at.isAfter(since));
            return there.size();
        }
    }

    private void note(String address, int most) {
        Deque<Instant> there = failures.get(address, key -> new ArrayDeque<>());
        synchronized (there) {
            there.addLast(clock.instant());
            while (there.size() > most) {
                there.removeFirst();
            }
        }
    }
}
