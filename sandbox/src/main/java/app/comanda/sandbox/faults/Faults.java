package app.comanda.sandbox.faults;

import java.time.Clock;
import java.util.random.RandomGenerator;

/** All switches of a sandbox; everything is off at the start. */
public final class Faults {
    private final Switches carta;
    private final Switches graph;
    private final Switches webhook;

    public Faults(Clock clock, RandomGenerator random) {
        this.carta = new Switches(Side.CARTA, clock, random);
        this.graph = new Switches(Side.GRAPH, clock, random);
        this.webhook = new Switches(Side.WEBHOOK, clock, random);
    }

    public Switches carta() {
        return carta;
    }

    public Switches graph() {
        return graph;
    }

    public Switches webhook() {
        return webhook;
    }

    public Switches of(Side side) {
        return switch (side) {
            case CARTA -> carta;
            case GRAPH -> graph;
            case WEBHOOK -> webhook;
        };
    }

    /** Everything off on every side. */
    public void clear() {
        carta.clear();
        graph.clear();
        webhook.clear();
    }
}
