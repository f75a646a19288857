package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.delivery.OpeningHours;
import app.comanda.ordering.delivery.Schedule;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.delivery.Shift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Open, closed and ordering for later; it is Monday noon in Lima when a test begins. */
class HoursTalkTest {
    private static final Duration TO_FIVE = Duration.ofHours(5);

    private static Chat open() {
        return Chat.open().world(facts -> facts.with(Pizzeria.closedNowAndThen()));
    }

    private static Instant lima(String time) {
        return Instant.parse("2026-05-04T" + time + ":00-05:00");
    }

    private static @Nullable Instant scheduled(Chat chat) {
        return ((State.Quoted) chat.state()).quote().wishes().scheduledFor();
    }

    @Test
    @DisplayName("case 39: closed between two shifts, nothing is ordered for now")
    void closedTakesNoImmediateOrder() {
        Chat chat = Orders.with(open().later(TO_FIVE), 2);

        chat.write("pagar").write("recojo").says("Ahora estamos cerrados; abrimos hoy 7:00 p. m.", "Para cuándo");
        assertThat(chat.state()).isInstanceOf(State.ChoosingTime.class);
        assertThat(chat.titles()).contains("hoy 8:00 p. m.").doesNotContain("hoy 7:00 p. m.", "Lo antes posible");
        chat.write("confirmar").write("carrito").write("pagar").says("cerrados");
        assertThat(chat.submitted()).isEmpty();
    }

    @Test
    @DisplayName("case 39, 77: a quote of before closing is not placed after it")
    void aQuoteIsNotPlacedOnceTheKitchenHasClosed() {
        Chat chat =
                Orders.quoted(Orders.with(open().later(Duration.ofMinutes(235)).menu(Pizzeria.menu()), 2));
        chat.says("¿Lo pedimos?");

        chat.later(Duration.ofMinutes(6)).tap("✅ Confirmar").says("cerrados");

        assertThat(chat.submitted()).isEmpty();
        assertThat(chat.state()).isInstanceOf(State.ChoosingTime.class);
    }

    @Test
    @DisplayName("case 77: while closed, an order is placed ahead for a time within hours")
    void ordersAheadWhileClosed() {
        Chat chat = Orders.with(open().later(TO_FIVE), 2);

        chat.write("pagar")
                .write("recojo")
                .tap("hoy 8:00 p. m.")
                .write("Ana")
                .menu(Pizzeria.menu())
                .tap("Efectivo");

        chat.says("Para hoy 8:00 p. m.");
        assertThat(scheduled(chat)).isEqualTo(lima("20:00"));
        chat.tap("✅ Confirmar");
        assertThat(chat.submitted().getFirst().quote().wishes().scheduledFor()).isEqualTo(lima("20:00"));
    }

    @Test
    @DisplayName("case 40: a written time is kept, and one that cannot be is refused with the closest")
    void aWrittenTimeIsKeptOrRefused() {
        Chat chat = Orders.with(open(), 2)
                .write("pagar")
                .write("recojo")
                .write("Ana")
                .write("efectivo");

        chat.write("para las 8 y media").says("Para hoy 8:30 p. m.");
        assertThat(scheduled(chat)).isEqualTo(lima("20:30"));
        chat.write("para las 5 pm").says("no podemos", "lo más cercano es hoy");
        chat.write("mañana a la 1 de la tarde").says("Para mañana 1:00 p. m.");
        assertThat(scheduled(chat)).isEqualTo(lima("13:00").plus(Duration.ofDays(1)));
        chat.tap("Cambiar").tap("Hora").tap("Lo antes posible");
        assertThat(scheduled(chat)).isNull();
    }

    @Test
    @DisplayName("case 40: a time that has gone by is asked for again, never placed silently")
    void aTimeThatHasPassedIsAskedAgain() {
        Chat chat = Orders.with(open(), 2)
                .write("pagar")
                .write("recojo")
                .write("Ana")
                .write("efectivo");
        chat.write("para las 2 pm").says("Para hoy 2:00 p. m.");

        chat.later(Duration.ofHours(3)).tap("✅ Confirmar").says("Ya no llegamos para hoy 2:00 p. m.");

        assertThat(chat.submitted()).isEmpty();
    }

    @Test
    @DisplayName("case 77: delivery closed and pickup open are told apart")
    void eachServiceHasItsHours() {
        OpeningHours hours = new OpeningHours(Map.of(
                Service.DELIVERY, Schedule.daily(new Shift(LocalTime.of(19, 0), LocalTime.of(22, 0))),
                Service.PICKUP, Schedule.daily(new Shift(LocalTime.of(11, 0), LocalTime.of(22, 0)))));
        Chat chat = Orders.with(
                Chat.open().world(facts -> facts.with(Pizzeria.terms().with(hours))), 4);

        chat.write("pagar").write("recojo").says("A nombre de quién");
        chat.write("delivery").write("Jr. Canevaro 220, Lince").says("cerrados", "7:00 p. m.");
    }

    @Test
    @DisplayName("case 39: a branch that is closed for good takes no order and says so")
    void aBranchThatNeverOpensSaysSo() {
        OpeningHours never = OpeningHours.of(new Schedule(Map.of(), Map.of(), 0));
        Chat chat = Orders.with(
                Chat.open().world(facts -> facts.with(Pizzeria.terms().with(never))), 2);

        chat.write("pagar").write("recojo").says("cerrados", "no hay horarios").offers("🛵 Delivery", "Ver carrito");
        assertThat(chat.submitted()).isEmpty();
    }

    @Test
    void theGreetingSaysWhenItOpensAndHoursAreAnswered() {
        open().later(TO_FIVE).write("hola").says("cerrados; abrimos hoy 7:00 p. m.", "dejar tu pedido");
        open().write("hola").saysNot("cerrados");
        open().write("a qué hora cierran").says("hasta hoy 4:00 p. m.");
        open().write("are you open?").says("We're open: we take orders until today 4:00 pm");
    }
}
