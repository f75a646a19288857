package app.comanda.ordering.delivery;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A point on the globe in whole microdegrees (about 11 cm), so that being inside a zone is decided in exact integers.
 *
 * @param latitudeE6 millionths of a degree, north positive, -90 000 000 to 90 000 000
 * @param longitudeE6 millionths of a degree, east positive, -180 000 000 to 180 000 000
 */
public record Coordinates(int latitudeE6, int longitudeE6) {
    public Coordinates {
        // Not Math.abs, which leaves the least int negative.
        if (latitudeE6 < -90_000_000
                || latitudeE6 > 90_000_000
                || longitudeE6 < -180_000_000
                || longitudeE6 > 180_000_000) {
            throw new IllegalArgumentException("Not on the globe: " + latitudeE6 + ", " + longitudeE6);
        }
    }

    /**
     * A point as maps and messages give it.
     *
     * @throws IllegalArgumentException when it is not on the globe
     */
    public static Coordinates ofDegrees(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("Not on the globe: " + latitude + ", " + longitude);
        }
        return new Coordinates(millionths(latitude), millionths(longitude));
    }

    /** Degrees north, for payloads. */
    public double latitude() {
        return latitudeE6 / 1e6;
    }

    /** Degrees east, for payloads. */
    public double longitude() {
        return longitudeE6 / 1e6;
    }

    private static int millionths(double degrees) {
        return BigDecimal.valueOf(degrees)
                .movePointRight(6)
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }
}
