package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Offer;
import app.comanda.ordering.cart.Target;
import app.comanda.ordering.cart.Tax;
import app.comanda.ordering.cart.Validity;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Offers in the chat; it is Monday noon in Lima when a test begins. */
class OfferTalkTest {
    private static Chat open() {
        return Chat.open().world(facts -> facts.with(Pizzeria.ownTerms()));
    }

    private static Chat pizza(Chat chat) {
        return chat.write("margarita")
                .write("familiar")
                .write("masa fina")
                .write("nada más")
                .write("1");
    }

    @Test
    @DisplayName("case 19: an offer is advertised on its day only, and then it is in the price")
    void anOfferIsAdvertisedOnItsDayOnly() {
        open().write("hola").says("Hoy en promo", "10 % menos en todas las pizzas");
        open().later(Duration.ofDays(1)).write("hola").saysNot("10 %");

        pizza(open()).write("carrito").says("🏷️ 10 % menos en todas las pizzas: *-S/ 3.99*", "*Total: S/ 35.91*");
        pizza(open().later(Duration.ofDays(1)).menu(Pizzeria.menu()))
                .write("carrito")
                .saysNot("🏷️")
                .says("*Total: S/ 39.90*");
    }

    @Test
    @DisplayName("case 19: an offer of which the menu has nothing left is not advertised")
    void anOfferWithNothingLeftIsNotAdvertised() {
        Menu noPizza = Pizzeria.menu("no pizza", List.of(Pizzeria.drinks(), Pizzeria.chicken()));

        open().menu(noPizza).write("promociones").saysNot("pizzas").says("Cuarto de pollo");
    }

    @Test
    @DisplayName("case 19: a combo is chosen part by part and has its price")
    void aComboIsChosenPartByPart() {
        Chat chat = open().write("promos").tap("Combo pollero").says("tu bebida", "(2 de 2)");

        chat.write("chicha").says("Agregué *Combo pollero*: Cuarto de pollo, Chicha morada", "S/ 22.00");

        chat.write("carrito").says("🏷️ Combo pollero: *-S/ 5.90*", "*Total: S/ 22.00*");
        assertThat(chat.session().cart().lines()).hasSize(2);
    }

    @Test
    @DisplayName("case 19: what of a combo has choices of its own is asked about, and the combo has its price")
    void aComboAsksWhatItsPartsAsk() {
        Offer combo = new Offer.Bundle(
                "pizza_combo",
                new Localized("Combo pizzero", "Pizza combo"),
                new Localized("Margarita familiar y bebida a S/ 40", "Family margherita and a drink for S/ 40"),
                Validity.ALWAYS,
                List.of(
                        new Offer.Bundle.Part(
                                new Localized("tu pizza", "your pizza"),
                                new Target(Set.of(), Set.of("pz_marg"), Set.of("507f1f77bcf86cd799439012")),
                                1),
                        new Offer.Bundle.Part(new Localized("tu bebida", "your drink"), Target.product("inka"), 1)),
                Pizzeria.soles("40.00"));
        Chat chat = Chat.open().world(facts -> facts.with(Pizzeria.ownTerms().withOffers(List.of(combo))));

        chat.write("promos").tap("Combo pizzero").says("Agregué 1 × *Inca Kola 500 ml*", "Masa");
        chat.write("masa fina").says("Agregué 1 × *Margarita (Familiar)*");

        chat.write("carrito").says("🏷️ Combo pizzero: *-S/ 6.40*", "*Total: S/ 40.00*");
    }

    @Test
    @DisplayName("case 26: a combo given up half-way leaves nothing in the cart")
    void aComboGivenUpLeavesNothing() {
        Chat chat = open().write("promos").tap("Combo pollero").says("tu bebida");

        chat.write("cancelar");

        assertThat(chat.session().cart().isEmpty()).isTrue();
        assertThat(chat.state()).isInstanceOf(State.Browsing.class);
    }

    @Test
    @DisplayName("case 19: a free item that was earned is offered, and is free once it is in the cart")
    void aTreatThatWasEarnedIsOffered() {
        Chat chat = open().write("pollo entero").write("1").write("carrito");

        chat.says("🎁 Inca Kola gratis desde S/ 60. Agrégalo y te sale gratis");

        Orders.with(chat, 1).write("carrito").says("Inca Kola gratis desde S/ 60.: *-S/ 6.50*", "*Total: S/ 62.00*");
    }

    @Test
    @DisplayName("case 18: a free courier is a discount with its reason, and a pickup never has one")
    void theCourierIsFreeByAnOffer() {
        Chat chat =
                open().write("pollo entero").write("1").write("cuarto de pollo").write("1");
        chat.write("pagar")
                .tap("🛵 Delivery")
                .write("Jr. Canevaro 220, Lince")
                .tap("Ana")
                .tap("Yape");

        chat.says("Envío: S/ 6.00", "🏷️ Envío gratis desde S/ 80: *-S/ 6.00*", "*Total: S/ 81.90*");

        chat.tap("Cambiar").tap("Entrega").tap("🏪").saysNot("Envío").says("*Total: S/ 81.90*");
    }

    @Test
    @DisplayName("case 17: a tax in the prices is shown, one on top is added to what is left after discounts")
    void theTaxIsShownOrAddedAfterDiscounts() {
        Chat included = pizza(open().world(facts -> facts.with(facts.terms().with(Tax.IGV))));
        Orders.quoted(included).says("*Total: S/ 35.91*", "Incluye IGV (18 %): S/ 5.48");

        Chat added = pizza(open().world(facts -> facts.with(facts.terms().with(new Tax(800, false, false)))));
        Orders.quoted(added).says("Subtotal: S/ 39.90", "Impuesto (8 %): S/ 2.87", "*Total: S/ 38.78*");
    }

    @Test
    @DisplayName("case 20: a price that changed is told, with the offer worked out anew")
    void aChangedPriceIsToldWithTheOfferAnew() {
        Menu dearer = Pizzeria.menu(
                "dearer",
                List.of(
                        Pizzeria.category(
                                "cat pizzas|1", "Pizzas", "Pizzas", List.of(Pizzeria.margherita("27.00", "50.00"))),
                        Pizzeria.drinks()));
        Chat chat = Orders.quoted(pizza(open())).says("*Total: S/ 35.91*");

        chat.menu(dearer).tap("✅ Confirmar").says("S/ 39.90", "S/ 50.00", "*Total: S/ 45.00*");

        assertThat(chat.submitted()).isEmpty();
    }

    @Test
    @DisplayName("case 19: the platform cannot make the courier free by an offer, so it is not advertised there")
    void aFreeCourierIsNotAdvertisedOnThePlatform() {
        Chat chat = Chat.open().world(facts -> facts.with(Pizzeria.terms().withOffers(Pizzeria.offers())));

        chat.write("promociones").says("10 % menos").saysNot("Envío gratis");
    }

    @Test
    void whatIsMissingToAFreeCourierIsSaid() {
        open().write("pollo entero")
                .write("1")
                .write("pagar")
                .tap("🛵 Delivery")
                .write("Jr. Canevaro 220, Lince")
                .says("Te faltan *S/ 18.00* para el envío gratis");
    }

    @Test
    void whatNoCourierCanBringIsNamed() {
        Menu menu = Pizzeria.menu(
                "stays",
                List.of(
                        Pizzeria.category(
                                "cat pizzas|1",
                                "Pizzas",
                                "Pizzas",
                                List.of(Pizzeria.forTheTable(Pizzeria.margherita("25.90", "39.90")))),
                        Pizzeria.drinks()));
        Chat chat =
                pizza(Chat.open().menu(menu)).write("pagar").tap("🛵 Delivery").write("Jr. Canevaro 220, Lince");

        chat.says("No sale a delivery: Margarita (Familiar)")
                .offers("🏪 Recojo en local")
                .tap("🏪");

        chat.says("A nombre de quién");
    }

    @Test
    void aReducedPriceShowsWhatItWasBefore() {
        Menu reduced = Pizzeria.menu(
                "reduced",
                List.of(Pizzeria.category(
                        "cat pizzas|1",
                        "Pizzas",
                        "Pizzas",
                        List.of(Pizzeria.reduced(Pizzeria.margherita("25.90", "39.90"), "45.00")))));
        pizza(Chat.open().menu(reduced)).write("carrito").says("S/ 39.90 (antes ~S/ 45.00~)");
    }
}
