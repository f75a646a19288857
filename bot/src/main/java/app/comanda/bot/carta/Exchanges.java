package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.carta.Envelope.Opened;
import app.comanda.bot.carta.Lane.Verdict;
import app.comanda.bot.carta.Transport.Exchange;
import app.comanda.bot.tenant.Tenant;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls through their tenant's lane, measured: a read is tried again while the failure may pass, and holds no place in its
 * lane while it waits; an order goes once.
 */
final class Exchanges {
    private final Transport transport;
    private final Lanes lanes;
    private final TokenWatch tokens;
    private final Outside outside;
    private final JsonMapper json;

    /**
     * What comes from outside.
     *
     * @param sleeper waits between two tries
     * @param random spreads those waits
     */
    record Outside(InstantSource clock, Sleeper sleeper, RandomGenerator random, MeterRegistry registry) {}

    Exchanges(Transport transport, Lanes lanes, TokenWatch tokens, Outside outside, JsonMapper json) {
        this.transport = transport;
        this.lanes = lanes;
        this.tokens = tokens;
        this.outside = outside;
        this.json = json;
    }

    /** What an envelope held, after as many tries as the tenant allows. */
    Answer<JsonNode> read(Tenant tenant, Call call, String path, byte @Nullable [] body) {
        for (int tries = 1; ; tries++) {
            Answer<JsonNode> answer = once(tenant, call, path, body);
            if (!(answer instanceof Answer.Failed<JsonNode>(CartaError error))
                    || !worthAnotherTry(call, error.kind(), tries)
                    || tries > tenant.carta().maxRetries()) {
                return answer;
            }
            Optional<Duration> pause = RetryPause.before(error.kind(), tries, outside.random());
            if (pause.isEmpty()) {
                return answer;
            }
            outside.registry()
                    .counter("comanda.carta.retries", "tenant", tenant.id(), "call", call.label())
                    .increment();
            try {
                outside.sleeper().sleep(pause.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return answer;
            }
        }
    }

    /** A crash over product details is mostly one id that the platform does not find, which the next try does not mend. */
    private static boolean worthAnotherTry(Call call, Kind kind, int tries) {
        return kind.passing() && !(call == Call.DETAILS && crashed(kind) && tries > 1);
    }

    private static boolean crashed(Kind kind) {
        return kind instanceof Kind.Server server && server.status() == 500;
    }

    /** One call. */
    Answer<JsonNode> once(Tenant tenant, Call call, String path, byte @Nullable [] body) {
        MeterRegistry registry = outside.registry();
        tokens.look(tenant);
        long begun = registry.config().clock().monotonicTime();
        Opened opened = inLane(tenant, call, path, body);
        String outcome = opened instanceof Opened.Problem(Kind kind) ? kind.outcome() : "ok";
        registry.timer("comanda.carta.call", "tenant", tenant.id(), "call", call.label(), "outcome", outcome)
                .record(registry.config().clock().monotonicTime() - begun, TimeUnit.NANOSECONDS);
        return switch (opened) {
            case Opened.Data(JsonNode data) -> new Answer.Ok<>(data);
            case Opened.Problem(Kind kind) -> new Answer.Failed<>(new CartaError(call, tenant.id(), kind));
        };
    }

    private Opened inLane(Tenant tenant, Call call, String path, byte @Nullable [] body) {
        Lane lane = lanes.of(tenant.id(), call.purpose());
        Optional<Kind.HeldBack> held = lane.enter(patience(tenant));
        if (held.isPresent()) {
            return new Opened.Problem(held.get());
        }
        Verdict verdict = Verdict.NONE;
        Instant begun = outside.clock().instant();
        try {
            Opened opened = open(tenant, call, path, body);
            if (opened instanceof Opened.Problem(Kind.RateLimited limited)) {
                limited(tenant, call, lane, limited);
            }
            verdict = verdict(call, opened);
            return opened;
        } finally {
            lane.leave(verdict, Duration.between(begun, outside.clock().instant()));
        }
    }

    private static Duration patience(Tenant tenant) {
        Duration timeout = tenant.carta().timeout();
        return timeout.compareTo(CartaLimits.TURN) < 0 ? timeout : CartaLimits.TURN;
    }

    private Opened open(Tenant tenant, Call call, String path, byte @Nullable [] body) {
        return switch (transport.send(tenant.carta(), path, body)) {
            case Exchange.Broken(Kind kind) -> new Opened.Problem(kind);
            case Exchange.Answered answered ->
                Envelope.open(answered, call.bareList(), outside.clock().instant(), json);
        };
    }

    private void limited(Tenant tenant, Call call, Lane lane, Kind.RateLimited limited) {
        outside.registry()
                .counter("comanda.carta.rate.limits", "tenant", tenant.id(), "call", call.label())
                .increment();
        if (limited.retryAfter() != null) {
            lane.rest(limited.retryAfter());
        }
    }

    private static Verdict verdict(Call call, Opened opened) {
        return switch (opened) {
            case Opened.Data ignored -> Verdict.FINE;
            case Opened.Problem(Kind kind) -> verdict(call, kind);
        };
    }

    private static Verdict verdict(Call call, Kind kind) {
        return switch (kind) {
            case Kind.Unreachable ignored -> Verdict.TROUBLE;
            case Kind.TimedOut ignored -> Verdict.TROUBLE;
            case Kind.Lost ignored -> Verdict.TROUBLE;
            case Kind.Server ignored -> call == Call.DETAILS && crashed(kind) ? Verdict.NONE : Verdict.TROUBLE;
            case Kind.Unreadable ignored -> Verdict.TROUBLE;
            case Kind.RateLimited ignored -> Verdict.NONE;
            case Kind.HeldBack ignored -> Verdict.NONE;
            case Kind.Unauthorised ignored -> Verdict.FINE;
            case Kind.NotFound ignored -> Verdict.FINE;
            case Kind.Refused ignored -> Verdict.FINE;
            case Kind.Foreign ignored -> Verdict.FINE;
        };
    }
}
