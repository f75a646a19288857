package app.comanda.ordering.delivery;

import app.comanda.ordering.money.Money;
import java.util.List;

/** The ground a zone covers. */
public sealed interface Area {

    /** Inside a ring of at least three points, the edge included; the ring closes by itself. */
    record Polygon(List<Coordinates> ring) implements Area {
        public Polygon {
            ring = List.copyOf(ring);
            if (ring.size() < 3) {
                throw new IllegalArgumentException("A polygon needs three points, not " + ring.size());
            }
        }
    }

    /** Within a distance of a point, the edge included. */
    record Circle(Coordinates center, int radiusMetres) implements Area {}

    /** A district known by its name only. */
    record District(String name) implements Area {}

    /** Wherever the customer says: a courier who goes everywhere for one fee. */
    record Everywhere() implements Area {}

    /**
     * By distance from the branch: up to {@code baseMetres} at the zone's cost, then {@code stepCost} for each
     * {@code stepMetres} begun, up to {@code maxMetres} (the edge included).
     */
    record Mileage(Coordinates center, int baseMetres, int stepMetres, Money stepCost, int maxMetres) implements Area {}
}
