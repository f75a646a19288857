package app.comanda.ordering.conversation;

import static app.comanda.ordering.menu.Source.BUILT_IN;
import static app.comanda.ordering.menu.Source.PLATFORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.menu.Source;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {
    private static final Fulfilment PICKUP = new Fulfilment.Pickup();
    private static final Fulfilment DELIVERY = new Fulfilment.Delivery(
            new Address("Jr. Canevaro 220", "Lince", "Lima", null, null), "z", "Lince", Pizzeria.soles("6.00"), 30);

    /** All sixteen mixtures of the four flags. */
    @ParameterizedTest(name = "master {0}, menu {1}, orders {2}, delivery {3}")
    @CsvSource({
        "off,off,off,off, BUILT_IN,BUILT_IN,BUILT_IN,BUILT_IN",
        "off,off,off,on,  BUILT_IN,BUILT_IN,BUILT_IN,BUILT_IN",
        "off,off,on,off,  BUILT_IN,BUILT_IN,BUILT_IN,BUILT_IN",
        "off,off,on,on,   BUILT_IN,BUILT_IN,BUILT_IN,BUILT_IN",
        "off,on,off,off,  BUILT_IN,BUILT_IN,BUILT_IN,BUILT_IN",
        "off,on,off,on,   BUILT_IN,BUILT_IN,BUILT_IN,BUILT_IN",
        "off,on,on,off,   BUILT_IN,BUILT_IN,BUILT_IN,BUILT_IN",
        "off,on,on,on,    BUILT_IN,BUILT_IN,BUILT_IN,BUILT_IN",
        "on,off,off,off,  BUILT_IN,BUILT_IN,BUILT_IN,BUILT_IN",
        "on,off,off,on,   BUILT_IN,BUILT_IN,BUILT_IN,BUILT_IN",
        "on,off,on,off,   BUILT_IN,BUILT_IN,BUILT_IN,BUILT_IN",
        "on,off,on,on,    BUILT_IN,BUILT_IN,BUILT_IN,BUILT_IN",
        "on,on,off,off,   PLATFORM,BUILT_IN,BUILT_IN,BUILT_IN",
        "on,on,off,on,    PLATFORM,PLATFORM,BUILT_IN,BUILT_IN",
        "on,on,on,off,    PLATFORM,BUILT_IN,PLATFORM,BUILT_IN",
        "on,on,on,on,     PLATFORM,PLATFORM,PLATFORM,PLATFORM",
    })
    void everyMixtureOfFlagsLeadsToARouteThatMakesSense(
            String master,
            String menu,
            String orders,
            String delivery,
            Source menus,
            Source zones,
            Source pickups,
            Source deliveries) {
        Route route = Route.of(on(master), on(menu), on(orders), on(delivery));

        assertThat(route.menu()).isEqualTo(menus);
        assertThat(route.zones()).isEqualTo(zones);
        assertThat(route.deskFor(PICKUP)).isEqualTo(pickups);
        assertThat(route.deskFor(DELIVERY)).isEqualTo(deliveries);
    }

    private static boolean on(String word) {
        return word.equals("on");
    }

    @Test
    @DisplayName(
            "case 16: an order whose fee is not the platform's never goes to the platform, which would charge its own")
    void aDeliveryPricedElsewhereNeverGoesToThePlatform() {
        for (Route route : all()) {
            if (route.zones() != PLATFORM) {
                assertThat(route.deskFor(DELIVERY)).as(route.toString()).isEqualTo(BUILT_IN);
            }
        }
    }

    @Test
    @DisplayName("case 15: an order of built-in ids never goes to the platform")
    void anOrderOfBuiltInIdsNeverGoesToThePlatform() {
        for (Route route : all()) {
            if (route.menu() == BUILT_IN) {
                assertThat(List.of(route.deskFor(PICKUP), route.deskFor(DELIVERY), route.zones()))
                        .as(route.toString())
                        .containsOnly(BUILT_IN);
            }
        }
        assertThatThrownBy(() -> new Route(BUILT_IN, BUILT_IN, PLATFORM)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Route(BUILT_IN, PLATFORM, BUILT_IN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatHasFailedIsLeftOutAndNothingElse() {
        for (Route route : all()) {
            for (Set<Route.Part> failed : List.of(
                    Set.<Route.Part>of(),
                    EnumSet.of(Route.Part.MENU),
                    EnumSet.of(Route.Part.ORDERS),
                    EnumSet.of(Route.Part.DELIVERY),
                    EnumSet.of(Route.Part.ORDERS, Route.Part.DELIVERY),
                    EnumSet.allOf(Route.Part.class))) {
                Route left = route.without(failed);
                assertThat(left.menu()).isEqualTo(failed.contains(Route.Part.MENU) ? BUILT_IN : route.menu());
                if (!failed.contains(Route.Part.MENU)) {
                    assertThat(left.desk()).isEqualTo(failed.contains(Route.Part.ORDERS) ? BUILT_IN : route.desk());
                    assertThat(left.zones()).isEqualTo(failed.contains(Route.Part.DELIVERY) ? BUILT_IN : route.zones());
                }
            }
        }
    }

    private static Set<Route> all() {
        Set<Route> routes = new HashSet<>();
        for (int bits = 0; bits < 16; bits++) {
            routes.add(Route.of((bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, (bits & 8) > 0));
        }
        assertThat(routes).hasSize(5);
        return routes;
    }
}
