package app.comanda.ordering.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("case 37: a polygon holds its inside and its edge, exactly")
class RingTest {
    /** A square of Lima with a notch cut into its east side. */
    private static final List<Coordinates> NOTCHED = List.of(
            at(-12_100_000, -77_050_000),
            at(-12_100_000, -77_030_000),
            at(-12_090_000, -77_040_000),
            at(-12_080_000, -77_030_000),
            at(-12_080_000, -77_050_000));

    @Test
    void theInsideIsHeldAndTheOutsideIsNot() {
        assertThat(Ring.holds(NOTCHED, at(-12_090_000, -77_045_000))).isTrue();
        assertThat(Ring.holds(NOTCHED, at(-12_090_000, -77_035_000)))
                .as("in the notch")
                .isFalse();
        assertThat(Ring.holds(NOTCHED, at(-12_090_000, -77_060_000))).as("west").isFalse();
        assertThat(Ring.holds(NOTCHED, at(-12_090_000, -77_020_000))).as("east").isFalse();
        assertThat(Ring.holds(NOTCHED, at(-12_110_000, -77_045_000)))
                .as("south")
                .isFalse();
        assertThat(Ring.holds(NOTCHED, at(-12_070_000, -77_045_000)))
                .as("north")
                .isFalse();
    }

    @Test
    void everyVertexIsHeld() {
        NOTCHED.forEach(vertex ->
                assertThat(Ring.holds(NOTCHED, vertex)).as(vertex.toString()).isTrue());
    }

    @Test
    void anEdgeIsHeldAndAMicrodegreeBeyondItIsNot() {
        assertThat(Ring.holds(NOTCHED, at(-12_090_000, -77_050_000))).isTrue();
        assertThat(Ring.holds(NOTCHED, at(-12_090_000, -77_050_001))).isFalse();
        assertThat(Ring.holds(NOTCHED, at(-12_100_000, -77_041_234))).isTrue();
        assertThat(Ring.holds(NOTCHED, at(-12_100_001, -77_041_234))).isFalse();
        assertThat(Ring.holds(NOTCHED, at(-12_095_000, -77_035_000)))
                .as("on the slope")
                .isTrue();
        assertThat(Ring.holds(NOTCHED, at(-12_095_000, -77_034_999)))
                .as("beyond the slope")
                .isFalse();
        assertThat(Ring.holds(NOTCHED, at(-12_090_000, -77_040_000)))
                .as("the notch's tip")
                .isTrue();
        assertThat(Ring.holds(NOTCHED, at(-12_090_000, -77_039_999)))
                .as("before the notch's tip")
                .isFalse();
    }

    @Test
    void theLineOfAnEdgeBeyondItsEndsIsNotTheEdge() {
        assertThat(Ring.holds(NOTCHED, at(-12_100_000, -77_029_999))).isFalse();
        assertThat(Ring.holds(NOTCHED, at(-12_100_000, -77_050_001))).isFalse();
        assertThat(Ring.holds(NOTCHED, at(-12_110_000, -77_050_000))).isFalse();
    }

    @Test
    void aLineAcrossTheGlobeIsStillExact() {
        List<Coordinates> half =
                List.of(at(-90_000_000, -180_000_000), at(90_000_000, 180_000_000), at(-90_000_000, 180_000_000));
        assertThat(Ring.holds(half, at(0, 0))).isTrue();
        assertThat(Ring.holds(half, at(0, 1))).isTrue();
        assertThat(Ring.holds(half, at(0, -1))).isFalse();
        assertThat(Ring.holds(half, at(1, 1))).isFalse();
        assertThat(Ring.holds(half, at(1, 2))).isTrue();
    }

    @Test
    void aFlatRingHoldsItsLineAlone() {
        List<Coordinates> flat = List.of(at(0, 0), at(0, 10), at(0, 20));
        assertThat(Ring.holds(flat, at(0, 15))).isTrue();
        assertThat(Ring.holds(flat, at(0, 21))).isFalse();
        assertThat(Ring.holds(flat, at(1, 10))).isFalse();
    }

    @Test
    void closingTurningOrReversingTheRingChangesNothing() {
        for (int seed = 1; seed <= 400; seed++) {
            Random random = new Random(seed);
            List<Coordinates> ring = ring(random, 8);
            List<Coordinates> closed = new ArrayList<>(ring);
            closed.add(ring.getFirst());
            List<Coordinates> turned = new ArrayList<>(ring);
            Collections.rotate(turned, 1 + random.nextInt(ring.size()));
            for (int i = 0; i < 20; i++) {
                Coordinates point = point(random, 9);
                boolean held = Ring.holds(ring, point);
                for (List<Coordinates> same : List.of(closed, turned, ring.reversed())) {
                    assertThat(Ring.holds(same, point))
                            .as("seed %s, %s in %s", seed, point, same)
                            .isEqualTo(held);
                }
            }
        }
    }

    @Test
    void smallCrossedAndRepeatedRingsAgreeWithDecimals() {
        int inside = 0;
        int onEdge = 0;
        int rings = 3000;
        for (int seed = 1; seed <= rings; seed++) {
            Random random = new Random(seed);
            List<Coordinates> ring = ring(random, 5);
            for (int i = 0; i < 10; i++) {
                Coordinates point = point(random, 6);
                boolean edge = onEdgeInDecimals(ring, point);
                boolean held = edge || insideInDecimals(ring, point);
                onEdge += edge ? 1 : 0;
                inside += held && !edge ? 1 : 0;
                assertThat(Ring.holds(ring, point))
                        .as("seed %s, %s in %s", seed, point, ring)
                        .isEqualTo(held);
            }
        }
        assertThat(inside).as("points inside").isGreaterThan(rings / 2);
        assertThat(onEdge).as("points on an edge").isGreaterThan(rings / 2);
    }

    @Test
    void ringsOfAnySizeAgreeWithDecimalsOnTheirVerticesMiddlesAndNeighbours() {
        for (int seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            List<Coordinates> ring =
                    ring(random, List.of(1_000, 100_000, 89_999_990).get(random.nextInt(3)));
            for (int i = 0; i < ring.size(); i++) {
                Coordinates start = ring.get(i);
                Coordinates end = ring.get((i + 1) % ring.size());
                Coordinates middle =
                        at((start.latitudeE6() + end.latitudeE6()) / 2, (start.longitudeE6() + end.longitudeE6()) / 2);
                for (Coordinates near : List.of(start, middle)) {
                    for (int step = 0; step < 9; step++) {
                        Coordinates point = at(near.latitudeE6() + step / 3 - 1, near.longitudeE6() + step % 3 - 1);
                        assertThat(Ring.holds(ring, point))
                                .as("seed %s, %s in %s", seed, point, ring)
                                .isEqualTo(onEdgeInDecimals(ring, point) || insideInDecimals(ring, point));
                    }
                }
            }
        }
    }

    @Test
    void theWayToTheEdgeIsMeasuredToItsNearestPoint() {
        // A hundredth of a degree of latitude is 1112 m; of longitude, at 12.09° south, 1087 m.
        assertThat(Ring.metresTo(NOTCHED, at(-12_110_000, -77_040_000))).isEqualTo(1112);
        assertThat(Ring.metresTo(NOTCHED, at(-12_090_000, -77_060_000))).isEqualTo(1087);
        assertThat(Ring.metresTo(NOTCHED, at(-12_110_000, -77_060_000)))
                .as("to the corner")
                .isBetween(1550, 1560);
        assertThat(Ring.metresTo(NOTCHED, at(-12_100_000, -77_040_000))).isZero();
    }

    private static List<Coordinates> ring(Random random, int reach) {
        List<Coordinates> ring = new ArrayList<>();
        int points = 3 + random.nextInt(6);
        for (int i = 0; i < points; i++) {
            ring.add(point(random, reach));
        }
        return ring;
    }

    private static Coordinates point(Random random, int reach) {
        return at(random.nextInt(2 * reach + 1) - reach, random.nextInt(2 * reach + 1) - reach);
    }

    private static Coordinates at(int latitudeE6, int longitudeE6) {
        return new Coordinates(latitudeE6, longitudeE6);
    }

    /** Whether the point lies between the ends of an edge: the edge's line meets it, and it is no further than the ends. */
    private static boolean onEdgeInDecimals(List<Coordinates> ring, Coordinates point) {
        for (int i = 0; i < ring.size(); i++) {
            Coordinates a = ring.get(i);
            Coordinates b = ring.get((i + 1) % ring.size());
            BigDecimal apX = x(point).subtract(x(a));
            BigDecimal apY = y(point).subtract(y(a));
            BigDecimal bpX = x(point).subtract(x(b));
            BigDecimal bpY = y(point).subtract(y(b));
            boolean inLine = apX.multiply(bpY).compareTo(apY.multiply(bpX)) == 0;
            boolean between = apX.multiply(bpX).add(apY.multiply(bpY)).signum() <= 0;
            if (inLine && between) {
                return true;
            }
        }
        return false;
    }

    /** Whether a ray from the point to the north crosses the ring an odd number of times. */
    private static boolean insideInDecimals(List<Coordinates> ring, Coordinates point) {
        int crossings = 0;
        for (int i = 0; i < ring.size(); i++) {
            Coordinates a = ring.get(i);
            Coordinates b = ring.get((i + 1) % ring.size());
            Coordinates west = x(a).compareTo(x(b)) <= 0 ? a : b;
            Coordinates east = west.equals(a) ? b : a;
            if (x(west).compareTo(x(point)) <= 0 && x(point).compareTo(x(east)) < 0) {
                // The edge's height above the point, times the edge's width.
                BigDecimal width = x(east).subtract(x(west));
                BigDecimal height = y(west).subtract(y(point))
                        .multiply(width)
                        .add(y(east).subtract(y(west)).multiply(x(point).subtract(x(west))));
                crossings += height.signum() > 0 ? 1 : 0;
            }
        }
        return crossings % 2 == 1;
    }

    private static BigDecimal x(Coordinates point) {
        return BigDecimal.valueOf(point.longitudeE6(), 6);
    }

    private static BigDecimal y(Coordinates point) {
        return BigDecimal.valueOf(point.latitudeE6(), 6);
    }
}
