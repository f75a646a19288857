package app.comanda.sandbox.carta;

import app.comanda.sandbox.faults.Fault;
import app.comanda.sandbox.faults.Switches;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What every request passes on its way to an endpoint: the log, the fault switches, the key, and the branch's name. */
final class Gate {
    private static final Map<String, String> ENDED = Map.of("error", "Invalid or expired token");
    private static final String NULL_DATA = "{\"type\":\"1\",\"message\":\"ok\",\"data\":null}";

    private final List<Branch> branches;
    private final Switches switches;
    private final RequestLog log;
    private final Clock clock;
    private final Supplier<CartaMode> mode;

    Gate(List<Branch> branches, Switches switches, RequestLog log, Clock clock, Supplier<CartaMode> mode) {
        this.branches = branches;
        this.switches = switches;
        this.log = log;
        this.clock = clock;
        this.mode = mode;
    }

    /** What an endpoint does once it is known for which branch. */
    interface BranchWork {
        void handle(Context ctx, Branch branch);
    }

    /** An endpoint of one branch, named by {@code subDomain} and {@code localId} in the path or in the query. */
    Handler branch(String endpoint, Envelope envelope, BranchWork work) {
        return logged(endpoint, switches.guard(endpoint, Gate::refuse, ctx -> {
            String subDomain = parameter(ctx, "subDomain");
            String localId = parameter(ctx, "localId");
            List<Branch> named = branches.stream()
                    .filter(each -> each.restaurant().subDomain().equals(subDomain))
                    .toList();
            // The key of another restaurant opens nothing here; a name that nobody has is answered after the key.
            if (!authorised(ctx, named.isEmpty() ? branches : named)) {
                return;
            }
            if (subDomain.isEmpty() || localId.isEmpty()) {
                refusal(ctx, 400, envelope.error("subDomain and localId are required"));
                return;
            }
            Optional<Branch> branch =
                    named.stream().filter(each -> each.is(subDomain, localId)).findFirst();
            if (branch.isPresent()) {
                work.handle(ctx, branch.get());
            } else {
                refusal(ctx, 404, envelope.error("Local not found"));
            }
        }));
    }

    /** An endpoint that asks for a key but for no branch. */
    Handler anyTenant(String endpoint, Handler work) {
        return logged(endpoint, switches.guard(endpoint, Gate::refuse, ctx -> {
            if (authorised(ctx, branches)) {
                work.handle(ctx);
            }
        }));
    }

    /** Writes a refusal, as HTTP 200 where the mode says so. */
    void refusal(Context ctx, int status, Map<String, @Nullable Object> body) {
        ctx.status(mode.get().refusalsAsOk() ? 200 : status).json(body);
    }

    private Handler logged(String endpoint, Handler next) {
        return ctx -> {
            String query = ctx.queryString();
            log.add(new LoggedRequest(
                    clock.instant(),
                    ctx.method().name(),
                    endpoint,
                    query == null ? ctx.path() : ctx.path() + "?" + query,
                    ctx.body()));
            next.handle(ctx);
        };
    }

    private static String parameter(Context ctx, String name) {
        String inPath = ctx.pathParamMap().get(name);
        String inQuery = ctx.queryParam(name);
        return inPath != null ? inPath : inQuery == null ? "" : inQuery;
    }

    private static boolean authorised(Context ctx, List<Branch> allowed) {
        String key = ctx.header("X-Service-API-Key");
        if (key != null) {
            if (matches(key, allowed)) {
                return true;
            }
            ctx.status(401).json(Envelope.failed("Invalid service API key"));
            return false;
        }
        String header = ctx.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            ctx.status(401).json(Map.of("error", "Access token required"));
            return false;
        }
        if (matches(header.substring(7).strip(), allowed)) {
            return true;
        }
        ctx.status(401).json(ENDED);
        return false;
    }

    private static boolean matches(String token, List<Branch> allowed) {
        byte[] sent = token.getBytes(StandardCharsets.UTF_8);
        return allowed.stream()
                .anyMatch(each -> MessageDigest.isEqual(sent, each.token().getBytes(StandardCharsets.UTF_8)));
    }

    private static void refuse(Context ctx, Fault fault) {
        switch (fault.kind()) {
            case RATE_LIMIT -> ctx.status(429).json(Envelope.failed("Too many requests, please try again later"));
            case NULL_DATA -> ctx.contentType("application/json").result(NULL_DATA);
            case EXPIRED_TOKEN -> ctx.status(401).json(ENDED);
            case ERROR_BEFORE, ERROR_AFTER -> ctx.status(500).json(Envelope.failed("Internal server error"));
            case DROP_ANSWER, MALFORMED, HTML, GRAPH_ERROR, STALE_ORDERS, REPEAT, REORDER, DELAY ->
                throw new IllegalStateException(fault.kind() + " is not worded by CartaAI");
        }
    }
}
