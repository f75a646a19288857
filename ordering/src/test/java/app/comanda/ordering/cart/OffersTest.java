package app.comanda.ordering.cart;

import static app.comanda.ordering.cart.Dishes.soles;
import static app.comanda.ordering.cart.TastyBites.line;
import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Discount.Share;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Case 19: each daily special and combo is applied in the price, exactly when it is advertised. */
class OffersTest {
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final String MONDAY = "2026-11-23T13:00";
    private static final String TUESDAY = "2026-11-24T13:00";
    private static final String WEDNESDAY = "2026-11-25T13:00";
    private static final String THURSDAY = "2026-11-26T13:00";
    private static final String FRIDAY = "2026-11-27T13:00";
    private static final String SATURDAY = "2026-11-28T13:00";
    private static final String SUNDAY = "2026-11-29T13:00";

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(LIMA).toInstant();
    }

    private static Map<String, String> off(String wall, PricedLine... lines) {
        return Offers.best(List.of(lines), TastyBites.MENU, TastyBites.OFFERS, at(wall), LIMA).stream()
                .collect(Collectors.toMap(
                        Discount::offerId,
                        discount -> discount.amount().toDecimal().toString()));
    }

    @Test
    void tenPercentOffPizzasOnMondayAndOnNoOtherDay() {
        PricedLine pizzas = line(1, "margherita", 3, "12.99");
        PricedLine burger = line(2, "classic", 1, "9.99");

        assertThat(off(MONDAY, pizzas, burger)).isEqualTo(Map.of("monday", "3.90"));
        assertThat(off(WEDNESDAY, pizzas, burger)).isEmpty();
    }

    @Test
    void aPercentageIsOffTheOptionsToo() {
        assertThat(off(MONDAY, TastyBites.with(line(1, "margherita", 1, "12.00"), "3.00")))
                .isEqualTo(Map.of("monday", "1.50"));
    }

    @Test
    void theCheaperOfTwoBurgersIsHalfPriceOnTuesday() {
        assertThat(off(TUESDAY, line(1, "classic", 1, "9.99"))).isEmpty();
        assertThat(off(TUESDAY, line(1, "classic", 1, "9.99"), line(2, "bacon", 1, "11.99")))
                .isEqualTo(Map.of("tuesday", "5.00"));
        assertThat(off(TUESDAY, line(1, "classic", 3, "10.00"))).isEqualTo(Map.of("tuesday", "5.00"));
        assertThat(off(TUESDAY, line(1, "classic", 2, "10.00"), line(2, "bacon", 2, "12.00")))
                .isEqualTo(Map.of("tuesday", "11.00"));
    }

    @Test
    void theCourierIsFreeFromExactlyTwentyOnWednesday() {
        List<PricedLine> twenty = List.of(line(1, "classic", 2, "10.00"));
        List<PricedLine> less = List.of(line(1, "classic", 1, "19.99"));

        assertThat(Offers.freeDelivery(twenty, soles("3.50"), TastyBites.OFFERS, at(WEDNESDAY), LIMA))
                .get()
                .satisfies(discount -> {
                    assertThat(discount.amount()).isEqualTo(soles("3.50"));
                    assertThat(discount.ofDelivery()).isTrue();
                });
        assertThat(Offers.freeDelivery(less, soles("3.50"), TastyBites.OFFERS, at(WEDNESDAY), LIMA))
                .isEmpty();
        assertThat(Offers.freeDelivery(twenty, soles("3.50"), TastyBites.OFFERS, at(THURSDAY), LIMA))
                .isEmpty();
        assertThat(Offers.freeDelivery(twenty, soles("0"), TastyBites.OFFERS, at(WEDNESDAY), LIMA))
                .isEmpty();
    }

    @Test
    void aComboHasItsPriceAndIsTwoCheaperOnThursday() {
        PricedLine[] combo = {line(1, "classic", 1, "9.99"), line(2, "fries", 1, "3.99"), line(3, "cola", 1, "2.50")};

        assertThat(off(WEDNESDAY, combo)).isEqualTo(Map.of("burger_combo", "2.49"));
        assertThat(off(THURSDAY, combo)).isEqualTo(Map.of("burger_combo", "2.49", "thursday", "2.00"));
    }

    @Test
    void twentyPercentOffEverythingOnFridayFromFourToBeforeSix() {
        PricedLine fries = line(1, "fries", 1, "5.00");

        assertThat(off("2026-11-27T15:59", fries)).isEmpty();
        assertThat(off("2026-11-27T16:00", fries)).isEqualTo(Map.of("friday", "1.00"));
        assertThat(off("2026-11-27T17:59", fries)).isEqualTo(Map.of("friday", "1.00"));
        assertThat(off("2026-11-27T18:00", fries)).isEmpty();
        assertThat(off(FRIDAY, fries)).isEmpty();
    }

    @Test
    void aLargePizzaAndFourDrinksHaveOnePriceOnSaturday() {
        PricedLine pizza = line(1, "margherita", "large", 1, "16.89");
        PricedLine drinks = line(2, "cola", 4, "2.50");

        assertThat(off(SATURDAY, pizza, drinks)).isEqualTo(Map.of("saturday", "6.90"));
        assertThat(off(SUNDAY, pizza, drinks)).isEqualTo(Map.of("pizza_deal", "3.90"));
        assertThat(off(SATURDAY, line(1, "margherita", "small", 1, "10.39"), drinks))
                .isEmpty();
    }

    @Test
    void aDessertIsFreeOnSundayWhenTheRestCostsThirty() {
        PricedLine rest = line(1, "classic", 3, "10.00");
        PricedLine brownie = line(2, "brownie", 1, "4.99");
        PricedLine cheesecake = line(3, "cheesecake", 2, "5.49");

        assertThat(off(SUNDAY, rest, brownie)).isEqualTo(Map.of("sunday", "4.99"));
        assertThat(off(SUNDAY, rest, brownie, cheesecake)).isEqualTo(Map.of("sunday", "5.49"));
        assertThat(off(SUNDAY, line(1, "classic", 3, "9.99"), brownie)).isEmpty();
        assertThat(off(SATURDAY, rest, brownie)).isEmpty();
    }

    @Test
    void optionsArePaidOnTopOfABundle() {
        PricedLine burger = TastyBites.with(line(1, "classic", 1, "9.99"), "3.00");

        assertThat(off(WEDNESDAY, burger, line(2, "fries", 1, "3.99"), line(3, "cola", 1, "2.50")))
                .isEqualTo(Map.of("burger_combo", "2.49"));
    }

    @Test
    void aBundleThatWouldCostMoreThanItsPartsIsNotApplied() {
        assertThat(off(
                        WEDNESDAY,
                        line(1, "classic", 1, "7.00"),
                        line(2, "fries", 1, "3.99"),
                        line(3, "cola", 1, "2.50")))
                .isEmpty();
    }

    @Test
    void ofTwoOffersOnTheSameUnitsTheBetterForTheCustomerIsTaken() {
        // Ten percent of the pizza is 1.69; the deal saves 3.90.
        assertThat(off(MONDAY, line(1, "margherita", "large", 1, "16.89"), line(2, "cola", 2, "2.50")))
                .isEqualTo(Map.of("pizza_deal", "3.90"));
        // With a second pizza the deal takes the dearer one, and the percentage is left for the other.
        assertThat(off(
                        MONDAY,
                        line(1, "margherita", "large", 1, "16.89"),
                        line(2, "pepperoni", "large", 1, "19.49"),
                        line(3, "cola", 2, "2.50")))
                .isEqualTo(Map.of("pizza_deal", "6.50", "monday", "1.69"));
    }

    @Test
    void aDiscountSaysOnWhichLinesItFalls() {
        List<Discount> discounts = Offers.best(
                List.of(line(1, "classic", 1, "9.99"), line(2, "fries", 1, "3.99"), line(3, "cola", 1, "2.50")),
                TastyBites.MENU,
                TastyBites.OFFERS,
                at(WEDNESDAY),
                LIMA);

        assertThat(discounts)
                .singleElement()
                .satisfies(discount -> assertThat(discount.shares())
                        .containsExactly(
                                new Share(1, soles("1.50")), new Share(2, soles("0.61")), new Share(3, soles("0.38"))));
    }

    @Test
    void anOfferPastMidnightCountsUntilItsEnd() {
        Validity late = Validity.between(LocalTime.of(22, 0), LocalTime.of(2, 0), DayOfWeek.FRIDAY);

        assertThat(late.holds(at("2026-11-27T22:00").atZone(LIMA))).isTrue();
        assertThat(late.holds(at("2026-11-28T01:59").atZone(LIMA))).isTrue();
        assertThat(late.holds(at("2026-11-28T02:00").atZone(LIMA))).isFalse();
        assertThat(late.holds(at("2026-11-28T22:00").atZone(LIMA))).isFalse();
    }
}
