package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Selection;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The menu, the questions of a product, and the way into the cart. */
class ChoosingTest {

    @Test
    @DisplayName("case 54: more than ten products are paged, there and back, and all can be reached")
    void longListsArePaged() {
        Chat chat = Chat.open().write("bebidas");
        List<String> first = chat.titles();
        assertThat(first).hasSize(10).endsWith("Ver más ➡️");
        chat.tap("Ver más");
        assertThat(chat.titles())
                .hasSize(10)
                .endsWith("⬅️ Volver", "Ver más ➡️")
                .doesNotContain(first.getFirst());
        chat.tap("Ver más");
        assertThat(chat.titles()).endsWith("⬅️ Volver");
        chat.tap("⬅️").tap("⬅️");
        assertThat(chat.titles()).isEqualTo(first);
    }

    @Test
    @DisplayName("case 56: the price of a product with a long name stands whole in the row's detail")
    void aLongNameNeverCutsThePrice() {
        Chat chat = Chat.open().write("pizzas");
        chat.says("Suprema de la casa con…").says("S/ 45.00 · Suprema de la casa con pepperoni doble");
    }

    @Test
    @DisplayName("case 23: an id of over 200 characters with _, : and an emoji opens its product")
    void longIdsComeBack() {
        Chat chat = Chat.open().write("pizzas").tap("Suprema").says("S/ 45.00", "Cuántas unidades");
        chat.tap("1").says("Suprema de la casa");
        assertThat(chat.session().cart().lines().getFirst().productId()).startsWith("pz_🍕_long");
    }

    @Test
    @DisplayName("case 22: a presentation with an ObjectId is taken by its id")
    void presentationsAreTakenById() {
        Chat chat = Chat.open()
                .write("margarita")
                .tap("Familiar")
                .tap("Masa fina")
                .tap("Sin nada más")
                .tap("1");
        assertThat(chat.session().cart().lines().getFirst().presentationId()).isEqualTo("507f1f77bcf86cd799439012");
    }

    @Test
    @DisplayName("case 25: no more than the most and no less than the least of a group, several at once if it may be")
    void leastAndMostAreKept() {
        Chat chat = Chat.open().write("hawaiana").says("Salsas", "Elige de 2 a 3");
        assertThat(chat.titles()).hasSize(10).doesNotContain("✅ Listo");
        chat.write("listo").says("Te falta elegir 2");
        chat.tap("Ver más").tap("Salsa número 12").says("Llevas: Salsa número 12");
        chat.write("salsa numero 1, salsa numero 2 y salsa numero 3").says("como máximo 3", "Llevas: Salsa número 12");
        chat.tap("Salsa número 1").offers("✅ Listo");
        chat.tap("✅ Listo").says("Cuántas").tap("1");
        assertThat(chat.session().cart().lines().getFirst().selections())
                .containsExactly(new Selection("mod salsas", "salsa|12", 1), new Selection("mod salsas", "salsa|1", 1));
    }

    @Test
    void aPictureIsShownWhereThereIsOne() {
        Chat chat = Chat.open().write("hawaiana");
        assertThat(chat.replies().getFirst())
                .isEqualTo(new Reply.Picture(
                        "https://img.example/hawaiana.jpg",
                        "*Hawaiana*\nS/ 29.90\nJamón y piña\n⏱️ Unos 20 min en cocina"));
    }

    @Test
    @DisplayName("case 26: a half-made choice is gone with its question and never leaks into the next product")
    void aHalfMadeChoiceIsDropped() {
        Chat chat = Chat.open()
                .write("margarita")
                .tap("Familiar")
                .tap("Masa gruesa")
                .tap("Extra queso");
        chat.write("inca kola").says("Cuántas").tap("1");
        assertThat(chat.session().cart().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.selections()).isEmpty());
        chat.write("margarita").write("cancelar").says("Tu carrito sigue igual");
        assertThat(chat.session().cart().lines()).hasSize(1);
    }

    @Test
    @DisplayName("case 72: an answer tapped on an older question is explained and never feeds the next one")
    void anOlderAnswerIsNotObeyed() {
        Chat chat = Chat.open().write("margarita");
        int sizes = chat.receivedSoFar();
        chat.tap("Familiar").says("Masa");
        chat.tap(sizes, "Personal").says("mensaje anterior", "Masa");
        chat.tap("Masa fina").tap("Sin nada más").tap("1");
        assertThat(chat.session().cart().lines().getFirst().presentationId()).endsWith("012");
    }

    @Test
    @DisplayName("case 72: an older quantity or option never answers the same kind of question asked later")
    void anOlderAnswerOfTheSameKindIsNotObeyed() {
        Chat chat = Chat.open().write("inca kola");
        int drinks = chat.receivedSoFar();
        chat.write("pollo entero").tap(drinks, "3").says("mensaje anterior", "Pollo entero");
        assertThat(chat.session().cart().isEmpty()).isTrue();
        chat.write("margarita").tap("Familiar").tap("Masa fina");
        int extras = chat.receivedSoFar();
        chat.tap("Extra queso").tap(extras, "Extra queso").says("mensaje anterior", "Llevas: Extra queso");
        chat.tap("✅ Listo").says("S/ 42.90");
    }

    @Test
    @DisplayName("case 27: what is sold out, switched off or gone is refused when added, with its neighbours")
    void whatCannotBeHadIsRefused() {
        Chat chat = Chat.open()
                .write("combo familiar")
                .says("no tenemos *Combo familiar*")
                .offers("Pollo entero");
        chat.write("suspiro limeño").says("no tenemos *Suspiro limeño*");
        chat.write("pollo entero").says("Cuántas");
        chat.menu(Pizzeria.menu("v2", List.of(Pizzeria.drinks()))).tap("2").says("ya no está en la carta");
        assertThat(chat.session().cart().isEmpty()).isTrue();
    }

    @Test
    void quantitiesAreWrittenAndLimited() {
        Chat chat = Chat.open().write("inca kola");
        chat.write("100").says("hasta 99");
        chat.write("0").says("desde 1");
        chat.write("dos").says("2 × *Inca Kola 500 ml*", "S/ 13.00");
        chat.write("inca kola").write("98").says("hasta 99");
        assertThat(chat.session().cart().units()).isEqualTo(2);
    }

    @Test
    @DisplayName("case 58: an empty heading and a menu that cannot be read are said, not hidden")
    void emptinessIsSaid() {
        Chat.open().write("postres").says("no queda nada en Postres").offers("Pizzas");
        Chat chat = Chat.open().menu(null).write("menu").says("no puedo mostrarte la carta");
        assertThat(chat.effects()).contains(new Effect.ReadMenu(Source.PLATFORM));
    }

    @Test
    @DisplayName("case 52: pictures, voices, places and contacts get a word and the current step again")
    void everythingIsAnswered() {
        Chat chat = Chat.open().write("margarita");
        chat.happen(new Event.SentMedia(Event.SentMedia.Kind.AUDIO, null))
                .says("no puedo escuchar audios")
                .offers("Familiar");
        chat.happen(new Event.SharedContact("Luis", "999"))
                .says("Gracias por el contacto")
                .offers("Familiar");
        chat.happen(new Event.Tapped("foreign", "Comprar"))
                .says("no es de esta conversación")
                .offers("Familiar");
    }

    @Test
    @DisplayName("case 53: a catalogue's cart is priced by the menu; what needs a choice or is unknown is named")
    void aCatalogueCartIsRepriced() {
        Chat chat = Chat.open()
                .happen(new Event.SentCatalogCart(
                        List.of(
                                new Event.SentCatalogCart.CatalogItem("inka", 2),
                                new Event.SentCatalogCart.CatalogItem("pz_marg", 1),
                                new Event.SentCatalogCart.CatalogItem("pollo3", 1),
                                new Event.SentCatalogCart.CatalogItem("other", 1)),
                        null));
        chat.says("Agregué: Inca Kola 500 ml ×2", "Falta elegir cómo quieres: Margarita", "no tenemos: Combo familiar");
        chat.says("Un producto ya no está").offers("Familiar");
        chat.write("carrito").says("*Total: S/ 13.00*");
    }

    @Test
    @DisplayName("case 71: the same words twice in one turn count twice and get one answer")
    void twoMessagesOneAnswer() {
        Chat chat = Chat.open().write("inca kola");
        chat.happen(new Event.Wrote("2"), new Event.Wrote("inca kola"), new Event.Wrote("2"));
        assertThat(chat.session().cart().units()).isEqualTo(4);
        assertThat(chat.replies()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    @DisplayName("case 55: titles stay apart and whole however long their names are")
    void titlesStayApart() {
        List<Product> twins = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            twins.add(Pizzeria.simple("twin" + i, "Promoción 👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦 especial", "10.00"));
        }
        twins.add(Pizzeria.simple("blank", "  \n ", "10.00"));
        Category category = Pizzeria.category("c", "Promos", "Deals", twins);
        Chat chat = Chat.open().menu(Pizzeria.menu("v", List.of(category))).write("menu");
        assertThat(chat.titles()).hasSize(5).doesNotHaveDuplicates().allMatch(title -> title.length() <= 24);
    }

    @Test
    void aNameThatFitsSeveralAsksWhichOne() {
        Chat.open().write("pollo").says("Pollo entero", "Cuarto de pollo").offers("Pollo entero");
        Chat.open().write("Quiero una PIZZA").says("Margarita", "Hawaiana");
        Chat.open().write("margaritta").says("Tomate, mozzarella");
    }

    @Test
    void linesAreChangedAndRemovedInTheChat() {
        Chat chat = Orders.withDrinks(2);
        chat.write("carrito")
                .says("2 × Inca Kola 500 ml: S/ 13.00", "*Total: S/ 13.00*")
                .offers("Pagar", "Cambiar algo");
        chat.tap("Cambiar algo").offers("Inca Kola 500 ml", "🗑️ Vaciar carrito");
        chat.tap("Inca Kola").offers("➕ Uno más", "➖ Uno menos", "🗑️ Quitar");
        chat.tap("➕").says("*Total: S/ 19.50*");
        chat.tap("Cambiar algo").tap("Inca Kola").write("5").says("*Total: S/ 32.50*");
        chat.write("quitar inca kola").says("Quité Inca Kola");
        assertThat(chat.session().cart().isEmpty()).isTrue();
    }

    @Test
    @DisplayName("case 29: emptying and cancelling really do it")
    void emptyingEmpties() {
        Chat chat = Orders.withDrinks(2).write("vaciar").says("vacié tu carrito");
        assertThat(chat.session().cart().isEmpty()).isTrue();
        Chat quoted = Orders.quoted();
        int before = quoted.receivedSoFar();
        quoted.tap("Cancelar").says("cancelé el pedido", "No se envió nada");
        quoted.tap(before, "✅ Confirmar");
        assertThat(quoted.submitted()).isEmpty();
    }

    @Test
    void unavailableProductsAreNotListed() {
        Product off = Pizzeria.simple("off", "Apagado", "1.00", null, Availability.UNAVAILABLE);
        Product on = Pizzeria.simple("on", "Prendido", "1.00");
        Category category = new Category("c", Localized.of("Uno"), Localized.of(""), null, List.of(off, on));
        Chat chat = Chat.open().menu(Pizzeria.menu("v", List.of(category))).write("menu");
        assertThat(chat.titles()).containsExactly("Prendido");
    }
}
