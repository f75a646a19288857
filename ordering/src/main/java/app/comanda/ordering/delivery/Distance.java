package app.comanda.ordering.delivery;

/** Distances on the ground in whole metres, the same on every machine. */
final class Distance {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;
    private static final double METRES_PER_MICRODEGREE = StrictMath.toRadians(1e-6) * EARTH_RADIUS_METRES;

    private Distance() {}

    /** Along the great circle. */
    static int between(Coordinates one, Coordinates other) {
        double fromLatitude = StrictMath.toRadians(one.latitude());
        double toLatitude = StrictMath.toRadians(other.latitude());
        double halfNorth = StrictMath.sin((toLatitude - fromLatitude) / 2);
        double halfEast = StrictMath.sin(StrictMath.toRadians(other.longitude() - one.longitude()) / 2);
        double haversine =
                halfNorth * halfNorth + StrictMath.cos(fromLatitude) * StrictMath.cos(toLatitude) * halfEast * halfEast;
        return (int)
                StrictMath.round(2 * EARTH_RADIUS_METRES * StrictMath.asin(StrictMath.sqrt(Math.min(1, haversine))));
    }

    /** From a point to the nearest point of a segment, on the plane that touches the globe at the point. */
    static int toSegment(Coordinates point, Coordinates start, Coordinates end) {
        double shrink = StrictMath.cos(StrictMath.toRadians(point.latitude()));
        double startEast = (start.longitudeE6() - (double) point.longitudeE6()) * shrink;
        double startNorth = start.latitudeE6() - (double) point.latitudeE6();
        double alongEast = (end.longitudeE6() - (double) start.longitudeE6()) * shrink;
        double alongNorth = end.latitudeE6() - (double) start.latitudeE6();
        double length = alongEast * alongEast + alongNorth * alongNorth;
        double share = length == 0 ? 0 : Math.clamp(-(startEast * alongEast + startNorth * alongNorth) / length, 0, 1);
        double east = startEast + share * alongEast;
        double north = startNorth + share * alongNorth;
        return (int) StrictMath.round(StrictMath.sqrt(east * east + north * north) * METRES_PER_MICRODEGREE);
    }
}
