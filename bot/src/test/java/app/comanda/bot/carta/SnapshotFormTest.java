package app.comanda.bot.carta;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.carta.BranchSnapshot.Outside;
import app.comanda.bot.source.LeftOut;
import app.comanda.ordering.cart.Tax;
import app.comanda.ordering.delivery.Area;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.delivery.OpeningHours;
import app.comanda.ordering.delivery.Schedule;
import app.comanda.ordering.delivery.Shift;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Traits;
import app.comanda.ordering.money.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A snapshot is the same after it was written and read. */
class SnapshotFormTest {
    private static final Instant READ_AT = Instant.parse("2026-11-25T15:00:00Z");
    private static final Coordinates HERE = Coordinates.ofDegrees(-12.12, -77.03);

    private final SnapshotForm form = new SnapshotForm();

    private static Product product(String id) {
        return new Product(
                id,
                new Localized("Pizza ñandú 🍕", "Pizza"),
                Aliases.of("la grande"),
                Localized.of(""),
                new Money(0, Calls.PEN),
                null,
                Availability.OUT_OF_STOCK,
                15,
                new Traits(List.of("gluten"), List.of("vegetariano"), true),
                List.of(new Presentation("s:1", Localized.of("Familiar"), new Money(4_990, Calls.PEN), false)),
                List.of(new Modifier(
                        "m_1",
                        Localized.of("Extras"),
                        0,
                        2,
                        List.of(new Option("o1", Localized.of("Queso"), new Money(300, Calls.PEN), true)))));
    }

    private static Zone zone(Area area) {
        Money five = new Money(500, Calls.PEN);
        return new Zone("z", "Miraflores", area, five, five, null, null, true);
    }

    private static BranchSnapshot snapshot() {
        Category category = new Category(
                "c1",
                Localized.of("Pizzas"),
                Localized.of(""),
                "https://cdn.cartaai.pe/p.jpg",
                List.of(product("p1"), product("p2")));
        return new BranchSnapshot(
                "casa/LOC1",
                new Menu("v1", Calls.PEN, List.of(category)),
                READ_AT,
                new Outside(
                        List.of(
                                zone(new Area.Polygon(List.of(
                                        HERE, Coordinates.ofDegrees(-12, -77), Coordinates.ofDegrees(-13, -77)))),
                                zone(new Area.Circle(HERE, 3_000)),
                                zone(new Area.District("Miraflores")),
                                zone(new Area.Mileage(HERE, 1_000, 500, new Money(100, Calls.PEN), 9_000))),
                        hours(),
                        Tax.IGV),
                READ_AT.minusSeconds(60),
                List.of(new LeftOut("p9", "no price")));
    }

    private static OpeningHours hours() {
        Shift night = new Shift(LocalTime.of(18, 30), LocalTime.of(1, 0));
        return OpeningHours.of(new Schedule(
                Map.of(DayOfWeek.FRIDAY, List.of(night)), Map.of(LocalDate.of(2026, 12, 25), List.of()), 15));
    }

    private BranchSnapshot again(BranchSnapshot snapshot) {
        return form.read(snapshot.branch(), form.write(snapshot).content(), snapshot.readAt(), snapshot.outsideReadAt())
                .orElseThrow();
    }

    @Test
    void everythingIsThereAgain() {
        BranchSnapshot before = snapshot();

        BranchSnapshot after = again(before);

        assertThat(after.menu().categories()).isEqualTo(before.menu().categories());
        assertThat(after.menu().version()).isEqualTo("v1");
        assertThat(after.outside()).isEqualTo(before.outside());
        assertThat(after.leftOut()).isEqualTo(before.leftOut());
        assertThat(form.write(after)).isEqualTo(form.write(before));
    }

    @Test
    void equalPartsAreTheSameObjects() {
        List<Product> products =
                again(snapshot()).menu().categories().getFirst().products();

        assertThat(products.getFirst().modifiers().getFirst())
                .isSameAs(products.getLast().modifiers().getFirst());
        assertThat(products.getFirst().name()).isSameAs(products.getLast().name());
        assertThat(products.getFirst().price()).isSameAs(products.getLast().price());
    }

    @Test
    void whatIsNoSnapshotIsNotRead() {
        String good = form.write(snapshot()).content();
        for (String bad : List.of("", "====", "AAAA", good.substring(0, good.length() / 2 / 4 * 4), "{}")) {
            assertThat(form.read("casa/LOC1", bad, READ_AT, READ_AT)).as(bad).isEmpty();
        }
    }

    @Test
    void theFormsNameTellsTheShapeOfWhatIsWritten() {
        assertThat(SnapshotForm.NAME).matches("1-[0-9a-f]{16}");
    }
}
