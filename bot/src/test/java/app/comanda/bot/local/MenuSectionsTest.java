package app.comanda.bot.local;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.local.MenuFile.Reading;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.delivery.Area;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Language;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The optional sections of a menu file. */
class MenuSectionsTest {
    private static final String MENU = """
            "currency": "PEN", "categories": [
              {"id": "caldos", "name": "Caldos", "sizes": ["half"], "products": [
                {"id": "gallina", "name": "Caldo de gallina", "price": 15.05}]},
              {"id": "nada", "name": "Nada", "products": []}]
            """;
    private static final String SIZES = ", \"sizes\": [{\"id\": \"half\", \"name\": \"Medio\", \"multiplier\": 0.5}]";

    private static LocalRestaurant whole(String more) {
        Reading reading = MenuFile.read("{" + MENU + more + "}");
        assertThat(reading).isInstanceOf(Reading.Whole.class);
        return ((Reading.Whole) reading).restaurant();
    }

    private static List<String> wrong(String more) {
        Reading reading = MenuFile.read("{" + MENU + more + "}");
        assertThat(reading).isInstanceOf(Reading.Wrong.class);
        return ((Reading.Wrong) reading).problems();
    }

    @Test
    @DisplayName("case 12: half of 15.05 is 7.53, rounded half up per unit")
    void makesSizesByMultiplierRoundedHalfUp() {
        assertThat(whole(SIZES).menu().product("gallina").orElseThrow().presentations())
                .singleElement()
                .satisfies(size -> assertThat(size.price().minor()).isEqualTo(753));
    }

    @Test
    @DisplayName("case 58: a category without anything to order is not offered")
    void offersNoEmptyCategory() {
        assertThat(whole(SIZES).menu().offered())
                .singleElement()
                .satisfies(category -> assertThat(category.id()).isEqualTo("caldos"));
    }

    @Test
    void readsZonesByDistrictCircleAndPolygonOnTermsOfTheirOwnOrTheSections() {
        List<Zone> zones = whole(SIZES + """
                , "delivery": {"fee": 5, "minutes": 40, "zones": [
                  {"id": "cerca", "districts": ["Miraflores", "San Isidro"], "freeFrom": 60},
                  {"id": "lejos", "circle": {"latitude": -12.12, "longitude": -77.03, "radiusMetres": 5000}, "fee": 9},
                  {"id": "club", "polygon": [{"latitude": -12.1, "longitude": -77.0},
                    {"latitude": -12.2, "longitude": -77.0}, {"latitude": -12.2, "longitude": -77.1}], "active": false}]}
                """).terms().zones();

        assertThat(zones).extracting(Zone::name).containsExactly("Miraflores", "San Isidro", "lejos", "club");
        assertThat(zones).extracting(zone -> zone.cost().minor()).containsExactly(500L, 500L, 900L, 500L);
        assertThat(zones.get(2).area()).isInstanceOf(Area.Circle.class);
        assertThat(zones.get(3).active()).isFalse();
        assertThat(zones).extracting(Zone::minutes).containsOnly(40);
    }

    @Test
    void tellsItsAddressWhereTheSettingsGiveTheBranchNone() {
        LocalRestaurant restaurant = whole(SIZES + ", \"restaurant\": {\"address\": \"Av. Arequipa 2450\"}");
        Branch settings = new Branch(
                "X", "Lima", Language.ES, ZoneId.of("America/Lima"), false, true, List.of(PaymentMethod.CASH));

        assertThat(restaurant.branch(settings).site().address()).isEqualTo("Av. Arequipa 2450");
        Branch.Site own = new Branch.Site("lince", "Lince", "Jr. Canevaro 220", null, true);
        assertThat(restaurant.branch(settings.at(own)).site()).isEqualTo(own);
    }

    @Test
    void saysEverythingThatIsWrongInTheSectionsWithItsPlace() {
        assertThat(wrong("""
                , "restaurant": {"nmae": "X", "payments": ["shells"], "timeZone": "Lima"},
                "delivery": {"zones": [{"id": "z"}, {"id": "z", "districts": []}]},
                "tax": {"percent": 8.555}, "hours": {"monday": ["11-22"], "special": {"25-12": []}},
                "slots": {"stepMinutes": 7},
                "offers": [{"id": "o", "name": "O", "kind": "gift"},
                  {"id": "p", "name": "P", "promise": "p", "kind": "percentOff", "target": {"categories": ["x"]}}]
                """))
                .anyMatch(line -> line.startsWith("categories[0].sizes[0] names \"half\""))
                .anyMatch(line -> line.startsWith("restaurant.nmae is not known here"))
                .anyMatch(line -> line.startsWith("restaurant.payments[0] must be one of [cash, card, yape"))
                .anyMatch(line -> line.startsWith("restaurant.timeZone must be a time zone"))
                .anyMatch(line -> line.startsWith("delivery.zones[0] needs one of districts, circle and polygon"))
                .anyMatch(line -> line.startsWith("delivery.zones[1].id is the same as another's"))
                .anyMatch(line -> line.startsWith("delivery.zones[1].districts must be a list"))
                .anyMatch(line -> line.startsWith("tax.percent must be a number from 0 to 100"))
                .anyMatch(line -> line.startsWith("hours.monday[0] must be two times"))
                .anyMatch(line -> line.startsWith("hours.special.25-12 must be a date"))
                .anyMatch(line -> line.startsWith("slots.stepMinutes must divide"))
                .anyMatch(line -> line.startsWith("offers[0].promise is missing"))
                .anyMatch(line -> line.startsWith("offers[0].kind must be one of [percentOff"))
                .anyMatch(line -> line.startsWith("offers[1].percent is missing"))
                .anyMatch(line -> line.startsWith("offers[1].target.categories names x, which the menu does not"));
    }
}
