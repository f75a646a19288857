package app.comanda.ordering.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DistanceTest {
    private static final Coordinates PLAZA_DE_ARMAS = Coordinates.ofDegrees(-12.045833, -77.030556);
    private static final Coordinates PARQUE_KENNEDY = Coordinates.ofDegrees(-12.121944, -77.029722);

    @Test
    void aDegreeOfLatitudeIs111195MetresEverywhere() {
        assertThat(Distance.between(new Coordinates(0, 0), new Coordinates(1_000_000, 0)))
                .isEqualTo(111_195);
        assertThat(Distance.between(
                        new Coordinates(-13_000_000, -77_000_000), new Coordinates(-12_000_000, -77_000_000)))
                .isEqualTo(111_195);
    }

    @Test
    void aDegreeOfLongitudeShrinksTowardsThePoles() {
        assertThat(Distance.between(new Coordinates(60_000_000, 0), new Coordinates(60_000_000, 1_000_000)))
                .isBetween(55_590, 55_600);
        assertThat(Distance.between(new Coordinates(90_000_000, 0), new Coordinates(90_000_000, 1_000_000)))
                .isZero();
    }

    @Test
    void theOldCentreIsEightAndAHalfKilometresFromMiraflores() {
        assertThat(Distance.between(PLAZA_DE_ARMAS, PARQUE_KENNEDY)).isBetween(8_455, 8_470);
    }

    @Test
    void theOtherSideOfTheGlobeIsHalfItsGirthAway() {
        assertThat(Distance.between(new Coordinates(0, 0), new Coordinates(0, 180_000_000)))
                .isEqualTo(20_015_114);
        assertThat(Distance.between(new Coordinates(90_000_000, 0), new Coordinates(-90_000_000, 0)))
                .isEqualTo(20_015_114);
    }

    @Test
    void thereIsAsFarAsBackAndNowhereIsNearerThanHere() {
        for (int seed = 1; seed <= 1000; seed++) {
            Random random = new Random(seed);
            Coordinates one = anywhere(random);
            Coordinates other = anywhere(random);
            assertThat(Distance.between(one, other)).as("seed %s", seed).isEqualTo(Distance.between(other, one));
            assertThat(Distance.between(one, other)).as("seed %s", seed).isNotNegative();
            assertThat(Distance.between(one, one)).as("seed %s", seed).isZero();
        }
    }

    @Test
    void aSegmentIsNoFurtherThanItsEndsAndAsFarWhereItIsAPoint() {
        for (int seed = 1; seed <= 1000; seed++) {
            Random random = new Random(seed);
            Coordinates point = nearLima(random);
            Coordinates start = nearLima(random);
            Coordinates end = nearLima(random);
            int toSegment = Distance.toSegment(point, start, end);
            int toEnds = Math.min(Distance.toSegment(point, start, start), Distance.toSegment(point, end, end));
            assertThat(toSegment).as("seed %s", seed).isLessThanOrEqualTo(toEnds);
            assertThat(Distance.toSegment(point, end, start))
                    .as("seed %s", seed)
                    .isEqualTo(toSegment);
            assertThat((double) Distance.toSegment(point, start, start))
                    .as("seed %s", seed)
                    .isCloseTo(
                            Distance.between(point, start),
                            org.assertj.core.api.Assertions.within(1 + Distance.between(point, start) * 0.001));
        }
    }

    private static Coordinates anywhere(Random random) {
        return new Coordinates(random.nextInt(180_000_001) - 90_000_000, random.nextInt(360_000_001) - 180_000_000);
    }

    private static Coordinates nearLima(Random random) {
        return new Coordinates(-12_200_000 + random.nextInt(300_000), -77_200_000 + random.nextInt(300_000));
    }
}
