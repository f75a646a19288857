package app.comanda.ordering.delivery;

/**
 * A point on the globe in whole microdegrees (about 11 cm), so that being inside a zone is decided in exact integers.
 *
 * @param latitudeE6 millionths of a degree, north positive, -90 000 000 to 90 000 000
 * @param longitudeE6 millionths of a degree, east positive, -180 000 000 to 180 000 000
 */
public record Coordinates(int latitudeE6, int longitudeE6) {
    public Coordinates {
        if (Math.abs(latitudeE6) > 90_000_000 || Math.abs(longitudeE6) > 180_000_000) {
            throw new IllegalArgumentException("Not on the globe: " + latitudeE6 + ", " + longitudeE6);
        }
    }
}
