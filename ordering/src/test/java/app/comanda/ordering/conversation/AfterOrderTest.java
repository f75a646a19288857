package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.tracking.OrderStatus;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What can come up about an order once it was placed. */
class AfterOrderTest {

    private static Chat placed() {
        return Orders.submitting().placed("A-9", null);
    }

    private static <E extends Effect> Stream<E> of(Chat chat, Class<E> kind) {
        return chat.effects().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static List<StaffMatter> notes(Chat chat) {
        return of(chat, Effect.NoteForStaff.class)
                .map(Effect.NoteForStaff::matter)
                .toList();
    }

    // Another total.

    @Test
    @DisplayName("case 16: a total of the platform that is another is said with the one agreed to, and asked for again")
    void anotherTotalIsAskedForAgain() {
        Chat chat = Orders.submitting().placed("A-9", Pizzeria.soles("14.50"));
        chat.says("*S/ 14.50*", "*S/ 13.00*", "¿Aceptas el nuevo total?")
                .offers("✅ Sí, acepto", "Cancelar pedido", "Hablar con alguien");
        assertThat(notes(chat)).containsExactly(StaffMatter.OTHER_TOTAL);
        assertThat(chat.session().order(chat.reference()).orElseThrow().total()).isEqualTo(Pizzeria.soles("13.00"));
        assertThat(chat.submitted()).hasSize(1);
    }

    @Test
    @DisplayName("case 16: agreeing keeps the order at the new total, once, and sends nothing again")
    void agreeingKeepsTheOrder() {
        Chat chat = Orders.submitting().placed("A-9", Pizzeria.soles("14.50"));
        chat.tap("✅ Sí, acepto").says("queda en *S/ 14.50*");
        assertThat(of(chat, Effect.NoteSettled.class)).hasSize(1);
        assertThat(chat.session().order(chat.reference()).orElseThrow().total()).isEqualTo(Pizzeria.soles("14.50"));
        chat.tap("✅ Sí, acepto").says("ya está aceptado");
        assertThat(of(chat, Effect.NoteSettled.class)).isEmpty();
        assertThat(chat.submitted()).hasSize(1);
    }

    @Test
    @DisplayName(
            "case 16: the new total is agreed to or declined in words as well, and is asked for again on \"estado\"")
    void theNewTotalIsAnsweredInWords() {
        Orders.submitting().placed("A-9", Pizzeria.soles("14.50")).write("sí").says("queda en *S/ 14.50*");
        Chat declining = Orders.submitting()
                .placed("A-9", Pizzeria.soles("14.50"))
                .write("menú")
                .write("estado")
                .says("¿Aceptas el nuevo total?");
        declining.write("no").says("todavía se puede cancelar").saysNot("quedó cancelado");
        assertThat(of(declining, Effect.CancelOrder.class))
                .containsExactly(new Effect.CancelOrder(declining.reference()));
    }

    @Test
    @DisplayName("case 16: the same total is asked for no more than once, and a lower one is another as well")
    void onlyAnotherTotalIsAskedFor() {
        Orders.submitting().placed("A-9", Pizzeria.soles("13.00")).saysNot("¿Aceptas");
        Orders.submitting().placed("A-9", Pizzeria.soles("12.00")).says("¿Aceptas");
        Chat chat = Orders.submitting().placed("A-9", Pizzeria.soles("14.50"));
        chat.placed("A-9", Pizzeria.soles("14.50"));
        assertThat(chat.effects()).isEmpty();
    }

    // Cancelling.

    @Test
    void cancellingIsAskedTriedAndOnlyThenTold() {
        Chat chat = placed().write("cancela mi pedido").says("¿Seguro", "A-9");
        assertThat(of(chat, Effect.CancelOrder.class)).isEmpty();
        chat.tap("Sí, cancelar").says("todavía se puede cancelar").saysNot("quedó cancelado");
        assertThat(of(chat, Effect.CancelOrder.class)).hasSize(1);
        chat.happen(new Event.OrderCancelled(chat.reference())).says("A-9", "quedó cancelado");
        chat.moved(OrderStatus.CANCELLED);
        assertThat(chat.effects()).isEmpty();
        chat.write("cancelar").says("No tienes ningún pedido");
    }

    @Test
    void whatCannotBeCancelledIsLeftToStaffAndNeverCalledCancelled() {
        Chat chat = placed().write("cancelar").write("sí");
        chat.happen(new Event.CancelRefused(chat.reference(), false)).says("todavía no está cancelado", "local");
        assertThat(notes(chat)).containsExactly(StaffMatter.CANCEL);
        chat.write("cancelar").says("todavía no está cancelado");
        assertThat(of(chat, Effect.CancelOrder.class)).isEmpty();
        chat.moved(OrderStatus.CANCELLED).says("fue cancelado");
        assertThat(of(chat, Effect.NoteSettled.class)).isNotEmpty();
    }

    @Test
    void anOrderOnItsWayToTheRestaurantCanBeCancelled() {
        Chat chat = Orders.submitting().write("cancelar").says("todavía se puede cancelar");
        assertThat(of(chat, Effect.CancelOrder.class)).hasSize(1);
        assertThat(chat.state()).isInstanceOf(State.Submitting.class);
        chat.happen(new Event.OrderCancelled(chat.reference())).says("no llegó al restaurante");
        assertThat(chat.state()).isInstanceOf(State.Browsing.class);
        assertThat(chat.session().cart().isEmpty()).isTrue();
    }

    @Test
    void anOrderThatIsPlacedWhileItIsBeingCancelledSaysBoth() {
        Orders.submitting().write("cancelar").placed("A-9", null).says("A-9", "todavía no está cancelado");
    }

    @Test
    void anOrderOfAPersonIsCancelledByThem() {
        Chat chat = Orders.submitting();
        chat.happen(new Event.OrderHandedOver(chat.reference()))
                .write("cancelar")
                .tap("Sí, cancelar");
        assertThat(notes(chat)).containsExactly(StaffMatter.CANCEL);
        assertThat(of(chat, Effect.CancelOrder.class)).isEmpty();
    }

    @Test
    void ofSeveralOrdersItIsAskedWhich() {
        Chat chat = placed();
        Orders.quoted(Orders.with(chat, 1)).tap("✅ Confirmar").placed("A-10", null);
        chat.write("cancelar").offers("A-9", "A-10").tap("A-9").says("A-9").tap("Sí, cancelar");
        assertThat(of(chat, Effect.CancelOrder.class)).hasSize(1);
        assertThat(of(chat, Effect.CancelOrder.class).findFirst().orElseThrow().reference())
                .isNotEqualTo(chat.reference());
    }

    @Test
    void whatHasArrivedIsNotCancelled() {
        Chat chat = placed().write("cancelar");
        chat.moved(OrderStatus.DELIVERED).tap("Sí, cancelar").says("ya no se puede cancelar");
        assertThat(of(chat, Effect.CancelOrder.class)).isEmpty();
    }

    @Test
    void anOrderPaidFromAfarLeavesItsRefundToStaff() {
        Chat chat = Orders.withDrinks(2)
                .write("pagar")
                .write("recojo")
                .write("Ana")
                .write("yape")
                .tap("✅ Confirmar")
                .placed("A-9", null);
        chat.write("cancelar").tap("Sí, cancelar");
        chat.happen(new Event.OrderCancelled(chat.reference())).says("devolución");
        assertThat(notes(chat)).containsExactly(StaffMatter.REFUND);
    }

    // Running late.

    @Test
    void theTimeThatWasToldIsWatched() {
        Chat chat = placed();
        assertThat(of(chat, Effect.WatchTime.class))
                .containsExactly(new Effect.WatchTime(
                        chat.reference(), chat.facts().now().plus(Duration.ofMinutes(30))));
    }

    @Test
    void latenessIsToldOnceWithWhatIsKnownAndWhatCanBeDone() {
        Chat chat = placed().moved(OrderStatus.PREPARING);
        chat.happen(new Event.OrderLate(chat.reference()))
                .says("está demorando", "preparando")
                .offers("Hablar con alguien", "Tuve un problema", "Cancelar pedido");
        chat.happen(new Event.OrderLate(chat.reference()));
        assertThat(chat.effects()).isEmpty();
        chat.tap("Hablar con alguien").says("Le avisé al local");
        assertThat(notes(chat)).containsExactly(StaffMatter.TALK);
    }

    @Test
    void whatHasArrivedOrWaitsToBeFetchedIsNotLate() {
        Chat arrived = placed().moved(OrderStatus.DELIVERED);
        arrived.happen(new Event.OrderLate(arrived.reference()));
        assertThat(arrived.effects()).isEmpty();
        Chat ready = placed().moved(OrderStatus.READY);
        ready.happen(new Event.OrderLate(ready.reference()));
        assertThat(ready.effects()).isEmpty();
    }

    // Problems.

    @Test
    void aProblemIsNotedAtOnceAndThenInWords() {
        Chat chat = placed().moved(OrderStatus.DELIVERED);
        chat.write("problema con mi pedido")
                .says("A-9")
                .offers("Faltó algo", "Vino otra cosa", "Llegó tarde o frío", "Otra cosa");
        chat.tap("Faltó algo").says("¿Qué faltó?");
        assertThat(notes(chat)).containsExactly(StaffMatter.MISSING);
        chat.write("la inca kola grande").says("al local", "A-9");
        assertThat(of(chat, Effect.NoteForStaff.class))
                .containsExactly(new Effect.NoteForStaff(chat.reference(), StaffMatter.MISSING, "la inca kola grande"));
        assertThat(chat.session().cart().isEmpty()).isTrue();
    }

    @Test
    void aProblemToldInOneSentenceIsNotedAndNeverOrdered() {
        Chat chat = placed().moved(OrderStatus.DELIVERED).write("me faltó una inca kola");
        assertThat(of(chat, Effect.NoteForStaff.class))
                .containsExactly(
                        new Effect.NoteForStaff(chat.reference(), StaffMatter.MISSING, "me faltó una inca kola"));
        assertThat(chat.session().cart().isEmpty()).isTrue();
        assertThat(notes(placed().write("llegó frío"))).containsExactly(StaffMatter.LATE);
        assertThat(notes(placed().write("this is not what I ordered"))).containsExactly(StaffMatter.WRONG);
    }

    @Test
    void aProblemDoesNotLoseTheCart() {
        Chat chat = Orders.with(placed().moved(OrderStatus.DELIVERED), 2);
        chat.write("mi pedido llegó frío").says("al local").offers("Pagar");
        assertThat(chat.session().cart().units()).isEqualTo(2);
    }

    @Test
    void withoutAnOrderNothingIsAProblem() {
        assertThat(notes(Chat.open().write("me falta una inca kola"))).isEmpty();
    }

    @Test
    void aProblemIsHeardWhileTheRestaurantPauses() {
        Chat chat = placed().moved(OrderStatus.DELIVERED);
        chat.world(now -> now.with(now.branch().at(new Branch.Site("x", "x", null, null, false))));
        chat.write("llegó frío").says("al local");
        chat.write("hola").says("no está tomando pedidos");
    }

    // Ratings.

    @Test
    void arrivalAsksForARatingOnceAndKeepsIt() {
        Chat chat = placed().moved(OrderStatus.DELIVERED);
        chat.says("Buen provecho", "¿Qué tal estuvo?").offers("⭐⭐⭐⭐⭐", "⭐", "Tuve un problema");
        chat.moved(OrderStatus.DELIVERED);
        assertThat(chat.effects()).isEmpty();
        chat.tap("⭐⭐⭐⭐⭐").says("Gracias").offers("No, gracias");
        assertThat(of(chat, Effect.Rate.class)).containsExactly(new Effect.Rate(chat.reference(), 5, null));
        chat.write("muy rico todo, sobre todo la inca kola").says("Gracias");
        assertThat(of(chat, Effect.Rate.class))
                .containsExactly(new Effect.Rate(chat.reference(), 5, "muy rico todo, sobre todo la inca kola"));
        assertThat(chat.session().cart().isEmpty()).isTrue();
    }

    @Test
    void aRatingWhileOrderingAgainTakesNothingAway() {
        Chat chat = Orders.with(placed(), 3).write("pagar");
        chat.moved(OrderStatus.DELIVERED).tap("⭐⭐⭐⭐").says("Gracias").offers("🏪 Recojo en local");
        assertThat(chat.session().cart().units()).isEqualTo(3);
    }

    @Test
    void aCancelledOrderIsNotRated() {
        placed().moved(OrderStatus.CANCELLED).saysNot("¿Qué tal estuvo?");
    }

    @Test
    void everythingIsSaidInEnglishAsWell() {
        Chat chat = placed().write("english");
        chat.write("cancel my order")
                .says("Do you really want")
                .tap("No, keep it")
                .says("stays as it is");
        chat.moved(OrderStatus.DELIVERED).says("How was it?");
        chat.happen(new Event.Tapped("J:0:2:r" + chat.reference(), "⭐⭐")).says("I'm sorry");
        chat.tap("I had a problem").says("What happened?").tap("Late or cold").says("somebody will look into it");
    }
}
