package app.comanda.sandbox.meta;

/** Ends the handling of a request that Meta would refuse; the route turns it into the answer. */
final class GraphRefusal extends RuntimeException {
    private final GraphError error;

    GraphRefusal(GraphError error) {
        // A refusal is an answer, not a fault of the program: no stack trace, so that load tests can provoke many.
        super(error.message(), null, false, false);
        this.error = error;
    }

    GraphError error() {
        return error;
    }
}
