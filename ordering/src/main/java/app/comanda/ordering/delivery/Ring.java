package app.comanda.ordering.delivery;

import java.util.List;

/** A closed ring of points on the map. Inside or outside is exact: products of microdegrees fit a long. */
final class Ring {
    private Ring() {}

    /** Whether a point is inside or on the edge. */
    static boolean holds(List<Coordinates> ring, Coordinates point) {
        boolean inside = false;
        for (int i = 0; i < ring.size(); i++) {
            Coordinates start = ring.get(i);
            Coordinates end = ring.get((i + 1) % ring.size());
            long side = side(start, end, point);
            if (side == 0 && within(start, end, point)) {
                return true;
            }
            boolean crosses = (start.latitudeE6() > point.latitudeE6()) != (end.latitudeE6() > point.latitudeE6());
            // The edge lies east of the point when the point is on its left going up, or on its right going down.
            if (crosses && (end.latitudeE6() > start.latitudeE6()) == (side > 0)) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** To the nearest point of the edge. */
    static int metresTo(List<Coordinates> ring, Coordinates point) {
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i < ring.size(); i++) {
            nearest = Math.min(nearest, Distance.toSegment(point, ring.get(i), ring.get((i + 1) % ring.size())));
        }
        return nearest;
    }

    /** Positive where the point is left of the line from start to end, zero on it. */
    private static long side(Coordinates start, Coordinates end, Coordinates point) {
        long eastOfEdge = (long) end.longitudeE6() - start.longitudeE6();
        long northOfEdge = (long) end.latitudeE6() - start.latitudeE6();
        long east = (long) point.longitudeE6() - start.longitudeE6();
        long north = (long) point.latitudeE6() - start.latitudeE6();
        return Long.compare(Math.multiplyExact(eastOfEdge, north), Math.multiplyExact(northOfEdge, east));
    }

    private static boolean within(Coordinates start, Coordinates end, Coordinates point) {
        return Math.min(start.latitudeE6(), end.latitudeE6()) <= point.latitudeE6()
                && point.latitudeE6() <= Math.max(start.latitudeE6(), end.latitudeE6())
                && Math.min(start.longitudeE6(), end.longitudeE6()) <= point.longitudeE6()
                && point.longitudeE6() <= Math.max(start.longitudeE6(), end.longitudeE6());
    }
}
