package app.comanda.ordering.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ZonesTest {
    private static final Currency PEN = Currency.getInstance("PEN");
    private static final Coordinates BRANCH = new Coordinates(-12_084_000, -77_034_000);

    /** Straight north of the branch, so that the distance is easy to know. */
    private static final Coordinates NORTH = new Coordinates(-12_064_000, -77_034_000);

    private static final int TO_NORTH = 2224;

    /** Two kilometres around the branch, 6 soles, from 20 soles on, free from 100 soles on. */
    private static Zone near() {
        return zone("near", new Area.Circle(BRANCH, TO_NORTH), "6", "20", "100");
    }

    @Test
    @DisplayName("case 37: without a zone, or with inactive ones only, there is no delivery at all")
    void zeroZonesAreSaid() {
        assertThat(Zones.reach(List.of(), at(BRANCH), soles("50"))).isEqualTo(new Reach.NoZones());
        assertThat(Zones.reach(List.of(inactive(near())), at(BRANCH), soles("50")))
                .isEqualTo(new Reach.NoZones());
        assertThat(Zones.reach(List.of(), typed("Lince"), soles("50"))).isEqualTo(new Reach.NoZones());
    }

    @Test
    @DisplayName("case 37: an inactive zone takes no order, however cheap, and does not count as near")
    void inactiveZonesTakeNothing() {
        Zone cheap = zone("cheap", new Area.Circle(BRANCH, 9000), "0", "0", null);
        assertThat(Zones.reach(List.of(inactive(cheap), near()), at(BRANCH), soles("50")))
                .isEqualTo(new Reach.Reached(near(), soles("6")));
        Coordinates far = new Coordinates(-12_044_000, -77_034_000);
        assertThat(Zones.reach(List.of(inactive(cheap), near()), at(far), soles("50")))
                .isEqualTo(new Reach.Outside(2 * TO_NORTH - TO_NORTH));
    }

    @Test
    @DisplayName("case 37: a circle holds its edge to the metre and nothing beyond")
    void aCircleHoldsItsEdge() {
        assertThat(Distance.between(BRANCH, NORTH)).isEqualTo(TO_NORTH);
        assertThat(Zones.reach(List.of(near()), at(NORTH), soles("50"))).isInstanceOf(Reach.Reached.class);
        Zone smaller = zone("smaller", new Area.Circle(BRANCH, TO_NORTH - 1), "6", "20", "100");
        assertThat(Zones.reach(List.of(smaller), at(NORTH), soles("50"))).isEqualTo(new Reach.Outside(1));
        Zone point = zone("point", new Area.Circle(BRANCH, 0), "6", "20", null);
        assertThat(Zones.reach(List.of(point), at(BRANCH), soles("50"))).isInstanceOf(Reach.Reached.class);
    }

    @Test
    @DisplayName("case 37: a polygon takes an order on its edge and at its corner, and none a microdegree away")
    void aPolygonHoldsItsEdge() {
        Zone square = zone(
                "square",
                new Area.Polygon(List.of(
                        new Coordinates(-12_090_000, -77_040_000),
                        new Coordinates(-12_090_000, -77_030_000),
                        new Coordinates(-12_080_000, -77_030_000),
                        new Coordinates(-12_080_000, -77_040_000))),
                "6",
                "0",
                null);
        for (Coordinates held : List.of(
                BRANCH,
                new Coordinates(-12_090_000, -77_040_000),
                new Coordinates(-12_085_000, -77_030_000),
                new Coordinates(-12_080_000, -77_036_789))) {
            assertThat(Zones.reach(List.of(square), at(held), soles("1")))
                    .as(held.toString())
                    .isEqualTo(new Reach.Reached(square, soles("6")));
        }
        assertThat(Zones.reach(List.of(square), at(new Coordinates(-12_085_000, -77_029_999)), soles("1")))
                .isEqualTo(new Reach.Outside(0));
        assertThat(Zones.reach(List.of(square), at(new Coordinates(-12_085_000, -77_020_000)), soles("1")))
                .isEqualTo(new Reach.Outside(1087));
    }

    @Test
    void aPolygonNeedsThreePoints() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Area.Polygon(List.of(BRANCH, NORTH)));
    }

    @Test
    @DisplayName("case 37: an order below the minimum is told what it lacks, exactly the minimum is enough")
    void theMinimumIsEnough() {
        assertThat(Zones.reach(List.of(near()), at(BRANCH), soles("19.99")))
                .isEqualTo(new Reach.BelowMinimum(near(), soles("0.01")));
        assertThat(Zones.reach(List.of(near()), at(BRANCH), soles("20")))
                .isEqualTo(new Reach.Reached(near(), soles("6")));
        assertThat(Zones.reach(List.of(near()), at(BRANCH), soles("0")))
                .isEqualTo(new Reach.BelowMinimum(near(), soles("20")));
    }

    @Test
    void whatAnOrderLacksIsToTheLeastMinimumOfTheZonesThere() {
        Zone dear = zone("dear", new Area.Circle(BRANCH, 5000), "1", "60", null);
        Zone elsewhere =
                zone("elsewhere", new Area.Circle(new Coordinates(-11_936_000, -76_694_000), 900), "1", "5", null);
        assertThat(Zones.reach(List.of(dear, near(), elsewhere), at(BRANCH), soles("15")))
                .isEqualTo(new Reach.BelowMinimum(near(), soles("5")));
    }

    @Test
    @DisplayName("case 18: delivery is free from exactly the threshold on and not a céntimo before")
    void deliveryIsFreeFromTheThresholdOn() {
        assertThat(Zones.reach(List.of(near()), at(BRANCH), soles("99.99")))
                .isEqualTo(new Reach.Reached(near(), soles("6")));
        assertThat(Zones.reach(List.of(near()), at(BRANCH), soles("100")))
                .isEqualTo(new Reach.Reached(near(), soles("0")));
        assertThat(Zones.reach(List.of(near()), at(BRANCH), soles("100.01")))
                .isEqualTo(new Reach.Reached(near(), soles("0")));
    }

    @Test
    void aZoneWithoutAThresholdIsNeverFree() {
        Zone never = zone("never", new Area.Circle(BRANCH, 900), "6", "0", null);
        assertThat(Zones.reach(List.of(never), at(BRANCH), soles("1000000")))
                .isEqualTo(new Reach.Reached(never, soles("6")));
    }

    @Test
    @DisplayName("case 18: a threshold below the minimum frees no order that is too small")
    void theMinimumHoldsForFreeDeliveryToo() {
        Zone odd = zone("odd", new Area.Circle(BRANCH, 900), "6", "50", "30");
        assertThat(Zones.reach(List.of(odd), at(BRANCH), soles("40")))
                .isEqualTo(new Reach.BelowMinimum(odd, soles("10")));
        assertThat(Zones.reach(List.of(odd), at(BRANCH), soles("50"))).isEqualTo(new Reach.Reached(odd, soles("0")));
    }

    @Test
    @DisplayName("case 76: of zones that overlap the cheapest that accepts the order wins")
    void theCheapestThatAcceptsWins() {
        Zone wide = zone("wide", new Area.Circle(BRANCH, 9000), "9", "0", null);
        Zone cheap = zone("cheap", new Area.Circle(BRANCH, 9000), "4", "80", null);
        List<Zone> all = List.of(wide, near(), cheap);
        assertThat(Zones.reach(all, at(BRANCH), soles("15"))).isEqualTo(new Reach.Reached(wide, soles("9")));
        assertThat(Zones.reach(all, at(BRANCH), soles("50"))).isEqualTo(new Reach.Reached(near(), soles("6")));
        assertThat(Zones.reach(all, at(BRANCH), soles("80"))).isEqualTo(new Reach.Reached(cheap, soles("4")));
        assertThat(Zones.reach(all, at(BRANCH), soles("100")))
                .as("free in the nearer zone")
                .isEqualTo(new Reach.Reached(near(), soles("0")));
    }

    @Test
    void ofZonesAsCheapTheQuickerWinsThenTheFirstById() {
        Zone slow = timed("a", 60);
        Zone quick = timed("b", 20);
        Zone quickToo = timed("c", 20);
        Zone unknown = timed("0", null);
        List<Zone> zones = new ArrayList<>(List.of(slow, quickToo, unknown, quick));
        for (int seed = 1; seed <= 24; seed++) {
            Collections.shuffle(zones, new Random(seed));
            assertThat(Zones.reach(zones, at(BRANCH), soles("50")))
                    .as("seed %s", seed)
                    .isEqualTo(new Reach.Reached(quick, soles("6")));
        }
        assertThat(Zones.reach(List.of(unknown, slow), at(BRANCH), soles("50")))
                .isEqualTo(new Reach.Reached(slow, soles("6")));
    }

    @Test
    @DisplayName("case 76: outside of all zones it is said by how far the nearest is missed")
    void outsideIsSaidByHowFar() {
        Zone chosica =
                zone("chosica", new Area.Circle(new Coordinates(-11_936_000, -76_694_000), 3000), "6", "0", null);
        assertThat(Zones.reach(List.of(chosica, near()), at(new Coordinates(-12_054_000, -77_034_000)), soles("50")))
                .isEqualTo(new Reach.Outside(3336 - TO_NORTH));
    }

    @Test
    void aCourierWhoGoesEverywhereReachesAnyAddress() {
        Zone everywhere = zone("all", new Area.Everywhere(), "6", "20", "100");
        Address typed = new Address("Jr. Puno 100", null, "Lima", null, null);
        Address faraway = new Address("Av. 1", "Lince", "Lima", null, new Coordinates(40_000_000, 3_000_000));

        for (Address address : List.of(typed, faraway)) {
            assertThat(Zones.reach(List.of(everywhere), address, soles("20")))
                    .isEqualTo(new Reach.Reached(everywhere, soles("6")));
            assertThat(Zones.reach(List.of(everywhere), address, soles("19.99")))
                    .isEqualTo(new Reach.BelowMinimum(everywhere, soles("0.01")));
            assertThat(Zones.reach(List.of(everywhere), address, soles("100")))
                    .isEqualTo(new Reach.Reached(everywhere, soles("0")));
        }
    }

    @Test
    void aTypedDistrictFindsTheZoneOfThatName() {
        Zone lince = zone("lince", new Area.District("Lince"), "5", "0", null);
        assertThat(Zones.reach(List.of(lince), typed("Lince"), soles("50")))
                .isEqualTo(new Reach.Reached(lince, soles("5")));
        assertThat(Zones.reach(List.of(lince), typed("LINCÉ."), soles("50"))).isInstanceOf(Reach.Reached.class);
        assertThat(Zones.reach(List.of(lince), typed("Miraflores"), soles("50")))
                .isEqualTo(new Reach.Unlocatable());
        assertThat(Zones.reach(List.of(lince), typed(null), soles("50"))).isEqualTo(new Reach.Unlocatable());
    }

    @Test
    void aDistrictIsKnownByItsAbbreviation() {
        Zone north = zone("sjl", new Area.District("S.J.L."), "5", "0", null);
        assertThat(Zones.reach(List.of(north), typed("San Juan de Lurigancho"), soles("50")))
                .isInstanceOf(Reach.Reached.class);
        assertThat(Zones.reach(List.of(north), typed("San Juan de Miraflores"), soles("50")))
                .isInstanceOf(Reach.Unlocatable.class);
    }

    @Test
    void aTypedDistrictAlsoFindsADrawnZoneOfThatName() {
        Zone drawn = new Zone("z", "Miraflores", new Area.Circle(NORTH, 10), soles("7"), soles("0"), null, null, true);
        assertThat(Zones.reach(List.of(drawn), typed("Miraflores"), soles("50")))
                .isEqualTo(new Reach.Reached(drawn, soles("7")));
    }

    @Test
    void aDistrictIsFoundByItsOwnNameWhateverTheZoneIsCalled() {
        Zone lince = new Zone("z", "Zona 2", new Area.District("Lince"), soles("5"), soles("0"), null, null, true);
        assertThat(Zones.reach(List.of(lince), typed("Lince"), soles("50"))).isInstanceOf(Reach.Reached.class);
        assertThat(Zones.reach(List.of(lince), pinned("Lince", NORTH), soles("50")))
                .isInstanceOf(Reach.Reached.class);
    }

    @Test
    void aPinDecidesOverTheDistrictsNameInADrawnZone() {
        Zone drawn = new Zone("z", "Miraflores", new Area.Circle(NORTH, 10), soles("7"), soles("0"), null, null, true);
        assertThat(Zones.reach(List.of(drawn), pinned("Miraflores", BRANCH), soles("50")))
                .isEqualTo(new Reach.Outside(TO_NORTH - 10));
    }

    @Test
    void aPinInADistrictThatIsOnlyANameNeedsThatName() {
        Zone lince = zone("lince", new Area.District("Lince"), "5", "0", null);
        assertThat(Zones.reach(List.of(lince), pinned("Lince", NORTH), soles("50")))
                .isInstanceOf(Reach.Reached.class);
        assertThat(Zones.reach(List.of(lince), at(NORTH), soles("50"))).isEqualTo(new Reach.Unlocatable());
    }

    @Test
    void distanceIsPaidByEachStepBegunBeyondTheBase() {
        int metres = TO_NORTH;
        assertThat(mileage(metres, 500, 9000)).isEqualTo(soles("5"));
        assertThat(mileage(metres + 100, 500, 9000)).isEqualTo(soles("5"));
        assertThat(mileage(metres - 1, 500, 9000)).isEqualTo(soles("6.50"));
        assertThat(mileage(metres - 500, 500, 9000)).isEqualTo(soles("6.50"));
        assertThat(mileage(metres - 501, 500, 9000)).isEqualTo(soles("8"));
        assertThat(mileage(0, 1, 9000)).isEqualTo(soles("5").plus(soles("1.50").times(metres)));
    }

    @Test
    void distanceEndsAtItsGreatest() {
        assertThat(mileage(0, 1000, TO_NORTH)).isEqualTo(soles("9.50"));
        Zone shorter = zone("m", new Area.Mileage(BRANCH, 0, 1000, soles("1.50"), TO_NORTH - 1), "5", "0", null);
        assertThat(Zones.reach(List.of(shorter), at(NORTH), soles("50"))).isEqualTo(new Reach.Outside(1));
    }

    @Test
    void aFreeOrderPaysNoDistanceEither() {
        Zone far = zone("m", new Area.Mileage(BRANCH, 0, 100, soles("1.50"), 9000), "5", "0", "80");
        assertThat(Zones.reach(List.of(far), at(NORTH), soles("80"))).isEqualTo(new Reach.Reached(far, soles("0")));
    }

    private static Money mileage(int base, int step, int max) {
        Zone zone = zone("m", new Area.Mileage(BRANCH, base, step, soles("1.50"), max), "5", "0", null);
        return ((Reach.Reached) Zones.reach(List.of(zone), at(NORTH), soles("50"))).fee();
    }

    @Test
    @DisplayName("case 37, 76: any mixture of zones in any order gives the least fee of those that accept")
    void anyMixtureGivesTheLeastFee() {
        int reached = 0;
        int below = 0;
        int outside = 0;
        for (int seed = 1; seed <= 2000; seed++) {
            Random random = new Random(seed);
            List<Zone> zones = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                zones.add(anyZone(random, "z" + i));
            }
            Coordinates point = new Coordinates(
                    BRANCH.latitudeE6() + random.nextInt(60_000) - 30_000,
                    BRANCH.longitudeE6() + random.nextInt(60_000) - 30_000);
            Money subtotal = new Money(random.nextInt(13) * 1000L, PEN);
            Reach reach = Zones.reach(zones, at(point), subtotal);
            List<Zone> shuffled = new ArrayList<>(zones);
            Collections.shuffle(shuffled, random);
            assertThat(Zones.reach(shuffled, at(point), subtotal))
                    .as("seed %s", seed)
                    .isEqualTo(reach);

            List<Zone> holding = zones.stream()
                    .filter(zone -> zone.active()
                            && zone.area() instanceof Area.Circle(Coordinates center, int radius)
                            && Distance.between(center, point) <= radius)
                    .toList();
            Optional<Money> least = holding.stream()
                    .filter(zone -> subtotal.minor() >= zone.minimumOrder().minor())
                    .map(zone -> zone.freeFrom() != null
                                    && subtotal.minor() >= zone.freeFrom().minor()
                            ? Money.zero(PEN)
                            : zone.cost())
                    .min(Money::compareTo);
            switch (reach) {
                case Reach.Reached got -> {
                    reached++;
                    assertThat(least).as("seed %s", seed).contains(got.fee());
                    assertThat(holding).as("seed %s", seed).contains(got.zone());
                }
                case Reach.BelowMinimum got -> {
                    below++;
                    assertThat(least).as("seed %s", seed).isEmpty();
                    assertThat(holding).as("seed %s", seed).contains(got.zone());
                    assertThat(subtotal.plus(got.missing()))
                            .as("seed %s", seed)
                            .isEqualTo(got.zone().minimumOrder());
                    assertThat(got.missing().minor()).as("seed %s", seed).isPositive();
                }
                case Reach.Outside got -> {
                    outside++;
                    assertThat(holding).as("seed %s", seed).isEmpty();
                    assertThat(got.metresAway()).as("seed %s", seed).isPositive();
                }
                case Reach.NoZones got -> assertThat(zones).as("seed %s", seed).noneMatch(Zone::active);
                case Reach.Unlocatable got -> throw new AssertionError("seed " + seed);
            }
        }
        assertThat(List.of(reached, below, outside)).allMatch(times -> times > 200);
    }

    private static Zone anyZone(Random random, String id) {
        Coordinates center = new Coordinates(
                BRANCH.latitudeE6() + random.nextInt(40_000) - 20_000,
                BRANCH.longitudeE6() + random.nextInt(40_000) - 20_000);
        return new Zone(
                id,
                id,
                new Area.Circle(center, 200 + random.nextInt(3000)),
                new Money(random.nextInt(4) * 300L, PEN),
                new Money(random.nextInt(10) * 1000L, PEN),
                random.nextBoolean() ? new Money(random.nextInt(15) * 1000L, PEN) : null,
                random.nextBoolean() ? Integer.valueOf(20 + random.nextInt(3)) : null,
                random.nextInt(5) > 0);
    }

    private static Zone timed(String id, @Nullable Integer minutes) {
        return new Zone(id, "Lince", new Area.Circle(BRANCH, 900), soles("6"), soles("0"), null, minutes, true);
    }

    private static Zone zone(String id, Area area, String cost, String minimum, @Nullable String freeFrom) {
        String name = area instanceof Area.District(String district) ? district : "Zona " + id;
        return new Zone(
                id, name, area, soles(cost), soles(minimum), freeFrom == null ? null : soles(freeFrom), 35, true);
    }

    private static Zone inactive(Zone zone) {
        return new Zone(
                zone.id(),
                zone.name(),
                zone.area(),
                zone.cost(),
                zone.minimumOrder(),
                zone.freeFrom(),
                zone.minutes(),
                false);
    }

    private static Address at(Coordinates point) {
        return new Address("Jr. Canevaro 220", null, "Lima", null, point);
    }

    private static Address typed(@Nullable String district) {
        return new Address("Jr. Canevaro 220", district, "Lima", null, null);
    }

    private static Address pinned(String district, Coordinates point) {
        return new Address("Jr. Canevaro 220", district, "Lima", null, point);
    }

    private static Money soles(String amount) {
        return Money.of(new BigDecimal(amount), PEN);
    }
}
