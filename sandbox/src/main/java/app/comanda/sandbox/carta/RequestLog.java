package app.comanda.sandbox.carta;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest requests to CartaAI, for assertions. */
final class RequestLog {
    private static final int LIMIT = 10_000;
    private final Deque<LoggedRequest> requests = new ArrayDeque<>();

    synchronized void add(LoggedRequest request) {
        requests.addLast(request);
        if (requests.size() > LIMIT) {
            requests.removeFirst();
        }
    }

    synchronized List<LoggedRequest> all() {
        return List.copyOf(requests);
    }

    synchronized void clear() {
        requests.clear();
    }
}
