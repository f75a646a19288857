package app.comanda.sandbox.faults;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** A route whose answers the switches of its side can spoil. */
final class GuardedRoute implements Handler {
    private static final String BAD_GATEWAY =
            "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n"
                    + "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

    /** The date of RFC 9110, whose day has two digits where Java's own RFC 1123 format writes one. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final Switches switches;
    private final String endpoint;
    private final FaultAnswers answers;
    private final Handler work;
    private final Clock clock;

    GuardedRoute(Switches switches, String endpoint, FaultAnswers answers, Handler work, Clock clock) {
        this.switches = switches;
        this.endpoint = endpoint;
        this.answers = answers;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public void handle(Context ctx) throws Exception {
        switches.pause();
        Optional<Fault> fault = switches.draw(endpoint);
        if (fault.isPresent()) {
            spoil(ctx, fault.get());
        } else {
            work.handle(ctx);
        }
    }

    private void spoil(Context ctx, Fault fault) throws Exception {
        switch (fault.kind()) {
            case ERROR_BEFORE, NULL_DATA, EXPIRED_TOKEN, GRAPH_ERROR -> answers.refuse(ctx, fault);
            case RATE_LIMIT -> {
                ctx.header("Retry-After", retryAfter(fault));
                answers.refuse(ctx, fault);
            }
            case ERROR_AFTER -> {
                work.handle(ctx);
                answers.refuse(ctx, fault);
            }
            case DROP_ANSWER -> {
                work.handle(ctx);
                hangUp(ctx);
            }
            case MALFORMED -> {
                work.handle(ctx);
                breakOff(ctx);
            }
            case HTML -> ctx.status(502).contentType("text/html").result(BAD_GATEWAY);
            case STALE_ORDERS, REPEAT, REORDER, DELAY ->
                throw new IllegalStateException(fault.kind() + " does not change an answer");
        }
    }

    private String retryAfter(Fault fault) {
        return fault.retryAfterAsDate()
                ? HTTP_DATE.format(
                        ZonedDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusSeconds(fault.retryAfterSeconds()))
                : Integer.toString(fault.retryAfterSeconds());
    }

    private static void breakOff(Context ctx) {
        String whole = ctx.result();
        ctx.result(whole == null ? "{" : whole.substring(0, Math.max(1, whole.length() / 2)));
    }

    /** Closes the socket under the answer, so that the caller sees a connection that ended without one. */
    private static void hangUp(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
