package app.comanda.sandbox.carta;

import java.util.List;

/** A place on the map, in degrees. */
public record Coordinates(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    /** The distance along the earth's surface, in kilometres (haversine). */
    public double kilometresTo(Coordinates other) {
        double latitudes = Math.toRadians(other.latitude - latitude);
        double longitudes = Math.toRadians(other.longitude - longitude);
        double a = Math.pow(Math.sin(latitudes / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * Math.pow(Math.sin(longitudes / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(a));
    }

    /** Whether this place lies in the polygon (even-odd rule, in the plane: fine for a city). */
    boolean within(List<Coordinates> polygon) {
        boolean inside = false;
        for (int i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
            Coordinates a = polygon.get(i);
            Coordinates b = polygon.get(j);
            boolean crosses = (a.latitude > latitude) != (b.latitude > latitude);
            if (crosses
                    && longitude
                            < (b.longitude - a.longitude) * (latitude - a.latitude) / (b.latitude - a.latitude)
                                    + a.longitude) {
                inside = !inside;
            }
        }
        return inside;
    }
}
