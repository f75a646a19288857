package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.menu.Aliases;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Traits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is shown of a product before it is chosen. */
class ProductCardTest {

    private static Product lomo(Traits traits, int minutes, String description, @Nullable String image) {
        return new Product(
                "lomo",
                new Localized("Lomo saltado", "Stir-fried beef"),
                Aliases.NONE,
                Localized.of(description),
                Pizzeria.soles("32.00"),
                image,
                Availability.AVAILABLE,
                minutes,
                traits,
                List.of(),
                List.of());
    }

    private static Chat menu(Product product) {
        return Chat.open()
                .menu(Pizzeria.menu(
                        "card",
                        List.of(Pizzeria.category("fondos", "Fondos", "Mains", List.of(product)), Pizzeria.drinks())));
    }

    @Test
    void showsAllergensAndKitchenTimeWhereTheMenuHasThem() {
        Product lomo = lomo(new Traits(List.of("soya", "gluten"), List.of(), false), 20, "Con papas y arroz", null);

        menu(lomo)
                .write("lomo saltado")
                .says("*Lomo saltado*\nS/ 32.00\nCon papas y arroz", "Alérgenos: soya, gluten", "Unos 20 min");
        menu(lomo)
                .write("english please")
                .write("stir-fried beef")
                .says("Allergens: soy (soya), gluten", "About 20 min");
    }

    @Test
    void saysNothingWhereTheMenuSaysNothing() {
        menu(lomo(Traits.UNKNOWN, 0, "Con papas", null))
                .write("lomo saltado")
                .says("*Lomo saltado*")
                .saysNot("Alérgenos", " min ");
    }

    @Test
    @DisplayName("case 56: a long description cuts off neither price nor allergens under a picture")
    void aLongDescriptionCutsOffNothingThatMatters() {
        Product lomo = lomo(
                new Traits(List.of("soya"), List.of(), false),
                20,
                "muy rico ".repeat(300),
                "https://carta.img/lomo.jpg");

        Chat chat = menu(lomo).write("lomo saltado").says("S/ 32.00", "Alérgenos: soya");

        assertThat(chat.replies()).anyMatch(Reply.Picture.class::isInstance);
    }
}
