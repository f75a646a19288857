package app.comanda.ordering.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoordinatesTest {

    @Test
    void degreesAreRoundedToWholeMicrodegrees() {
        assertThat(Coordinates.ofDegrees(-12.0846001, -77.0340009))
                .isEqualTo(new Coordinates(-12_084_600, -77_034_001));
        assertThat(Coordinates.ofDegrees(0.1 + 0.2, -0.0)).isEqualTo(new Coordinates(300_000, 0));
        assertThat(Coordinates.ofDegrees(90, -180)).isEqualTo(new Coordinates(90_000_000, -180_000_000));
    }

    @Test
    void aPointSurvivesBeingWrittenInDegrees() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            Coordinates point = new Coordinates(
                    random.nextInt(180_000_001) - 90_000_000, random.nextInt(360_000_001) - 180_000_000);
            assertThat(Coordinates.ofDegrees(point.latitude(), point.longitude()))
                    .isEqualTo(point);
        }
    }

    @Test
    void whatIsNotOnTheGlobeIsRefused() {
        for (double latitude :
                List.of(90.000001, -90.000001, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)) {
            assertThatIllegalArgumentException()
                    .as("%s", latitude)
                    .isThrownBy(() -> Coordinates.ofDegrees(latitude, 0));
            assertThatIllegalArgumentException()
                    .as("%s", latitude)
                    .isThrownBy(() -> Coordinates.ofDegrees(0, 2 * latitude));
        }
        for (int latitude : List.of(90_000_001, -90_000_001, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            assertThatIllegalArgumentException().as("%s", latitude).isThrownBy(() -> new Coordinates(latitude, 0));
        }
        for (int longitude : List.of(180_000_001, -180_000_001, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            assertThatIllegalArgumentException().as("%s", longitude).isThrownBy(() -> new Coordinates(0, longitude));
        }
    }
}
