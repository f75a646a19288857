package app.comanda.bot.carta;

import app.comanda.bot.carta.Lane.Purpose;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every tenant's lanes, made when they are first used, with their gauges. */
final class Lanes {
    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    private final Map<Purpose, LaneLimits> limits;
    private final InstantSource clock;
    private final MeterRegistry registry;
    private final Cache<Key, Lane> lanes =
            Caffeine.newBuilder().maximumSize(CartaLimits.LANES).build();

    private record Key(String tenant, Purpose purpose) {
        String label() {
            return purpose.name().toLowerCase(Locale.ROOT);
        }
    }

    Lanes(Map<Purpose, LaneLimits> limits, InstantSource clock, MeterRegistry registry) {
        this.limits = Map.copyOf(limits);
        this.clock = clock;
        this.registry = registry;
    }

    Lane of(String tenant, Purpose purpose) {
        return lanes.get(new Key(tenant, purpose), this::open);
    }

    /** The lanes whose breaker lets nothing or little through, as {@code tenant reads}. */
    List<String> broken() {
        return lanes.asMap().entrySet().stream()
                .filter(entry -> entry.getValue().breakerState() > 0)
                .map(entry -> entry.getKey().tenant() + " " + entry.getKey().label())
                .sorted()
                .toList();
    }

    private Lane open(Key key) {
        LaneLimits own = limits.get(key.purpose());
        if (own == null) {
            throw new IllegalStateException("No limits for " + key.purpose());
        }
        Lane lane = new Lane(key.tenant() + " " + key.label(), own, clock);
        Tags tags = Tags.of("tenant", key.tenant(), "lane", key.label());
        gauge("comanda.carta.breaker.state", tags, lane, "0 closed, 1 half open, 2 open", Lane::breakerState);
        gauge("comanda.carta.running", tags, lane, "Calls under way", Lane::running);
        gauge("comanda.carta.waiting", tags, lane, "Calls waiting for their turn", Lane::waiting);
        lane.breakerEvents().onStateTransition(event -> {
            registry.counter(
                            "comanda.carta.breaker.changes",
                            tags.and(
                                    "to",
                                    event.getStateTransition()
                                            .getToState()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-')))
                    .increment();
            log.atWarn()
                    .addKeyValue("tenant", key.tenant())
                    .log(
                            "CartaAI's circuit breaker for {} went from {} to {}",
                            key.label(),
                            event.getStateTransition().getFromState(),
                            event.getStateTransition().getToState());
        });
        return lane;
    }

    private interface Figure {
        int of(Lane lane);
    }

    private void gauge(String name, Tags tags, Lane lane, String description, Figure figure) {
        Gauge.builder(name, lane, figure::of)
                .description(description)
                .tags(tags)
                .register(registry);
    }
}
