package app.comanda.sandbox.carta;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a branch delivers, and for how much. Amounts are in the branch's currency.
 *
 * @param estimatedTime minutes
 * @param freeFrom the subtotal from which delivery is free; null when it never is
 * @param serverNames whether the platform writes it with the server's field names instead of the documented ones
 */
public record Zone(
        String id,
        String name,
        BigDecimal fee,
        BigDecimal minimumOrder,
        int estimatedTime,
        @Nullable BigDecimal freeFrom,
        boolean isActive,
        boolean serverNames,
        Area area) {

    /** The shape of a zone. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Polygon.class, name = "polygon"),
        @JsonSubTypes.Type(value = District.class, name = "simple"),
        @JsonSubTypes.Type(value = Circle.class, name = "radius"),
        @JsonSubTypes.Type(value = Mileage.class, name = "mileage")
    })
    public sealed interface Area {}

    /** A drawn area of at least three points. */
    public record Polygon(List<Coordinates> points) implements Area {
        public Polygon {
            points = List.copyOf(points);
            if (points.size() < 3) {
                throw new IllegalArgumentException("A polygon needs three points.");
            }
        }
    }

    /** A district that has only a name: the zone's. */
    public record District() implements Area {}

    /** Everything within a distance. */
    public record Circle(Coordinates center, double radiusKm) implements Area {}

    /** A price by distance: fee + ceil((d - baseKm) / stepKm) x stepFee beyond {@code baseKm}, up to {@code reachKm}. */
    public record Mileage(Coordinates center, double reachKm, double baseKm, double stepKm, BigDecimal stepFee)
            implements Area {}

    boolean contains(Coordinates place) {
        return switch (area) {
            case Polygon polygon -> place.within(polygon.points());
            case District _ -> false;
            case Circle circle -> circle.center().kilometresTo(place) <= circle.radiusKm();
            case Mileage mileage -> mileage.center().kilometresTo(place) <= mileage.reachKm();
        };
    }

    /** The fee for a place in this zone before any free delivery; a null place pays the least. */
    BigDecimal feeAt(@Nullable Coordinates place) {
        if (place == null || !(area instanceof Mileage mileage)) {
            return fee;
        }
        double beyond = mileage.center().kilometresTo(place) - mileage.baseKm();
        if (beyond <= 0) {
            return fee;
        }
        BigDecimal steps = BigDecimal.valueOf(Math.ceil(beyond / mileage.stepKm()));
        return fee.add(mileage.stepFee().multiply(steps)).setScale(2, RoundingMode.HALF_UP);
    }
}
