package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Products as cards to swipe through, and what there is where that cannot be. */
class PicturesTest {

    @Test
    void showsTwoToTenProductsAsCardsAndTakesTheOneThatIsTapped() {
        Chat chat = with(Pizzeria.pictured(10));
        chat.write("segundos").offers("📷 Ver fotos").tap("📷 Ver fotos");

        Reply.Cards cards = cards(chat);
        assertThat(cards.cards()).hasSize(10);
        assertThat(cards.cards().getFirst().body()).isEqualTo("*Plato 1*\nS/ 20.00");
        chat.happen(new Event.Tapped(
                        cards.cards().get(6).buttons().getFirst().id().value(), "Lo quiero"))
                .says("Plato 7", "¿Cuántas");
    }

    @Test
    @DisplayName("case 54: more than ten pictures come ten at a time")
    void showsMoreThanTenInPages() {
        Chat chat = with(Pizzeria.pictured(12));
        chat.write("segundos").tap("📷 Ver fotos").tap("➡️ Más fotos");

        assertThat(cards(chat).cards()).hasSize(2);
        assertThat(chat.titles()).doesNotContain("➡️ Más fotos").contains("📋 Ver lista");
    }

    @Test
    @DisplayName("case 59: a single picture is sent as it is")
    void showsASinglePictureAsItIs() {
        Chat chat = with(Pizzeria.pictured(1));
        chat.write("segundos").tap("📷 Ver fotos");

        assertThat(chat.replies().getFirst()).isInstanceOf(Reply.Picture.class);
        chat.tap("Lo quiero").says("Plato 1", "¿Cuántas");
    }

    @Test
    @DisplayName("case 59: what has no picture or cannot be had is no card, and the list is one tap away")
    void leavesOutWhatHasNoPictureOrCannotBeHad() {
        List<Product> some = new ArrayList<>(Pizzeria.pictured(3).products());
        some.add(Pizzeria.simple("sin_foto", "Sorpresa", "9.00"));
        some.add(Pizzeria.simple("agotado", "Agotado", "9.00", "https://img.example/x.jpg", Availability.OUT_OF_STOCK));
        Chat chat = with(Pizzeria.category("cat_platos", "Segundos", "Dishes", some));

        chat.write("segundos").tap("📷 Ver fotos").says("uno más sin foto").saysNot("Sorpresa", "Agotado");
        assertThat(cards(chat).cards()).hasSize(3);
        chat.tap("📋 Ver lista").says("Sorpresa");
    }

    @Test
    void showsTheListWhereThereIsNoPicture() {
        Chat chat = with(Pizzeria.pictured(3));
        chat.write("segundos");
        int before = chat.receivedSoFar();
        chat.menu(Pizzeria.menu(
                "plain",
                List.of(
                        Pizzeria.category(
                                "cat_platos", "Segundos", "Dishes", List.of(Pizzeria.simple("p", "Ají", "9.00"))),
                        Pizzeria.drinks())));

        chat.tap(before, "📷 Ver fotos").says("No tengo fotos de *Segundos*", "Ají");
    }

    @Test
    @DisplayName("case 56: a long description never cuts off the price of a card")
    void keepsThePriceOfACard() {
        Chat chat = with(Pizzeria.category(
                "cat_platos",
                "Segundos",
                "Dishes",
                List.of(
                        Pizzeria.simple(
                                "a", "Muy largo ".repeat(20), "9.00", "https://i.pe/a.jpg", Availability.AVAILABLE),
                        Pizzeria.simple("b", "B", "8.00", "https://i.pe/b.jpg", Availability.AVAILABLE))));
        chat.write("segundos").tap("📷 Ver fotos");

        assertThat(cards(chat).cards().getFirst().body()).contains("S/ 9.00").hasSizeLessThanOrEqualTo(160);
    }

    private static Reply.Cards cards(Chat chat) {
        return (Reply.Cards) chat.replies().getFirst();
    }

    private static Chat with(Category category) {
        return Chat.open().menu(Pizzeria.menu("pictures", List.of(category, Pizzeria.drinks())));
    }
}
