package app.comanda.bot.carta;

import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.Tenant;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches when tenants' tokens end, so that an operator hears of it before the platform refuses one. A token that is no JWT
 * never ends as far as anyone can tell.
 */
final class TokenWatch {
    private static final Logger log = LoggerFactory.getLogger(TokenWatch.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);
    private static final Duration DAY = Duration.ofDays(1);

    private final InstantSource clock;
    private final MeterRegistry registry;
    private final Cache<String, Watched> watched =
            Caffeine.newBuilder().maximumSize(CartaLimits.BRANCHES).build();

    /** A token, when it ends, and the second in which its end was last warned of. */
    private record Watched(Secret token, @Nullable Instant end, AtomicLong told) {}

    TokenWatch(InstantSource clock, MeterRegistry registry) {
        this.clock = clock;
        this.registry = registry;
    }

    /** Looks at the token a call is about to be made with; warns in the log once a day. */
    void look(Tenant tenant) {
        Watched now = watched(tenant);
        long told = now.told().get();
        long second = clock.instant().getEpochSecond();
        if (second - told >= DAY.toSeconds()) {
            warning(tenant, now)
                    .filter(sentence -> now.told().compareAndSet(told, second))
                    .ifPresent(sentence ->
                            log.atWarn().addKeyValue("tenant", tenant.id()).log(sentence));
        }
    }

    /** One sentence for operators about a token that ends soon or has ended; empty while there is time. */
    Optional<String> warning(Tenant tenant) {
        return warning(tenant, watched(tenant));
    }

    private Watched watched(Tenant tenant) {
        return watched.asMap()
                .compute(
                        tenant.id(),
                        (id, before) -> before != null
                                        && before.token().equals(tenant.carta().token())
                                ? before
                                : newToken(id, tenant.carta().token()));
    }

    private Watched newToken(String tenant, Secret token) {
        Instant end = Jwt.end(token).orElse(null);
        if (end != null) {
            Gauge.builder("comanda.carta.token.days.left", this, watch -> watch.daysLeft(tenant))
                    .description("Days until the tenant's token for CartaAI ends; negative once it has")
                    .tags("tenant", tenant)
                    .register(registry);
        }
        return new Watched(token, end, new AtomicLong());
    }

    private double daysLeft(String tenant) {
        Watched now = watched.getIfPresent(tenant);
        return now == null || now.end() == null
                ? Double.NaN
                : Duration.between(clock.instant(), now.end()).toSeconds() / (double) DAY.toSeconds();
    }

    private Optional<String> warning(Tenant tenant, Watched now) {
        if (now.end() == null) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), now.end());
        if (left.compareTo(CartaLimits.TOKEN_WARNING) > 0) {
            return Optional.empty();
        }
        String at = MINUTE.format(now.end().atZone(tenant.branch().timeZone()));
        String sentence = left.isPositive()
                ? "The token for CartaAI of tenant " + tenant.id() + " ends on " + at + ", in "
                        + (left.toDays() > 0 ? left.toDays() + " days" : "less than a day")
                : "The token for CartaAI of tenant " + tenant.id() + " ended on " + at + " and is refused";
        return Optional.of(sentence + "; put a new one in CARTAAI_API_TOKEN");
    }
}
