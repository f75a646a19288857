package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.conversation.Event.SentMedia;
import app.comanda.ordering.menu.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A conversation that is with a person of the restaurant. */
class WithPersonTest {
    private static final Event BACK = new Event.StaffHandedBack("Rosa");

    private static Handover handover(Chat chat) {
        return Objects.requireNonNull(chat.session().memory().handover());
    }

    @Test
    @DisplayName("case 79: the bot is silent until handed back, and the cart and the question that was open are kept")
    void goesOnWhereItStood() {
        Chat chat = Chat.open().write("inca kola").tap("1").write("pagar").tap("🏪 Recojo");
        State before = chat.state();

        chat.write("humano")
                .says("Le avisé al local", "Tu carrito queda guardado")
                .offers("Seguir con el bot");
        chat.write("Ana").happen(new SentMedia(SentMedia.Kind.AUDIO, null));
        assertThat(chat.replies()).isEmpty();
        assertThat(chat.state().getClass()).isEqualTo(before.getClass());

        chat.happen(BACK).says("Sigo yo contigo", "¿A nombre de quién");
        assertThat(chat.session().cart()).isEqualTo(before.session().cart());
        assertThat(chat.session().memory().handover()).isNull();
        assertThat(chat.effects()).contains(new Effect.BackFromPerson());
    }

    @Test
    void isToldOfInOneMessageWithWhateverElseWasWrittenAtOnce() {
        Chat chat = Chat.open();

        chat.happen(new Event.Wrote("menú"), new Event.Wrote("quiero hablar con alguien"), new Event.Wrote("¿hola?"));

        assertThat(chat.replies()).hasSize(1);
        chat.says("Le avisé al local").saysNot("¿Qué se te antoja?");
        assertThat(chat.effects())
                .filteredOn(Effect.WithPerson.class::isInstance)
                .hasSize(1);
    }

    @Test
    void waitsFromTheOpeningWhereItIsClosed() {
        Chat chat = Chat.open()
                .world(now -> now.with(now.terms().with(Pizzeria.hours())))
                .later(Duration.ofHours(5));

        chat.write("humano").says("el local está cerrado", "7:00 p. m.");

        Instant opening = Pizzeria.NOON.plus(Duration.ofHours(7));
        assertThat(handover(chat).idleFrom()).isEqualTo(opening);
        assertThat(handover(chat).waitingSince()).isEqualTo(chat.facts().now());
    }

    @Test
    void comesBackByItselfWithTheTruthWhereNobodyAnswered() {
        Chat chat = Chat.open().write("humano");
        Instant since = handover(chat).idleFrom();
        chat.later(Duration.ofMinutes(5)).write("¿están ahí?");
        assertThat(handover(chat).idleFrom()).isEqualTo(since);

        chat.later(Duration.ofHours(4)).happen(new Event.StaffSilent(since)).says("nadie del local pudo responderte");

        assertThat(chat.session().memory().handover()).isNull();
    }

    @Test
    void comesBackWithoutAWordWhereTheRestaurantHadTheLastOne() {
        Chat chat = Chat.open().write("humano").happen(new Event.StaffWrote("¡Hola! ¿En qué te ayudo?", "Rosa"));
        assertThat(chat.effects()).contains(new Effect.Relay("¡Hola! ¿En qué te ayudo?", "Rosa"));

        chat.later(Duration.ofHours(4))
                .happen(new Event.StaffSilent(handover(chat).idleFrom()));

        assertThat(chat.replies()).isEmpty();
        assertThat(chat.session().memory().handover()).isNull();
    }

    @Test
    void aSilenceThatWasBrokenIsNone() {
        Chat chat = Chat.open().write("humano");
        Instant broken = handover(chat).idleFrom();
        chat.later(Duration.ofMinutes(5)).happen(new Event.StaffTook("Rosa"));

        chat.later(Duration.ofHours(4)).happen(new Event.StaffSilent(broken));

        assertThat(chat.replies()).isEmpty();
        assertThat(handover(chat).takenBy()).isEqualTo("Rosa");
    }

    @Test
    void showsTheWayBackForTheFirstTapAndNoMore() {
        Chat chat = Chat.open().write("inca kola").tap("1").write("humano");

        chat.tap("Pagar").says("una persona del local").offers("Seguir con el bot");
        chat.tap("Pagar");

        assertThat(chat.replies()).isEmpty();
        assertThat(chat.state()).isNotInstanceOf(State.ChoosingFulfilment.class);
    }

    @Test
    void endsTheNoteOfAnOrderThatWasTalkedAbout() {
        Chat chat = Orders.submitting().placed("PED-1", null);
        String reference = chat.reference();
        chat.happen(new Event.OrderLate(reference)).tap("Hablar con alguien").says("por tu pedido");
        assertThat(chat.effects()).contains(new Effect.NoteForStaff(reference, StaffMatter.TALK, ""));

        chat.happen(BACK);

        assertThat(chat.effects()).contains(new Effect.NoteSettled(reference, StaffMatter.TALK));
    }

    @Test
    void speaksTheLanguageAPersonIsAskedForIn() {
        Chat chat = Chat.open().write("can I speak to someone please?").says("I told the restaurant");

        assertThat(chat.session().language()).isEqualTo(Language.EN);
    }

    @Test
    void takesAskingForAPersonForANoteWhereAnyWordsAre() {
        Chat chat = Chat.open().write("inca kola").tap("1");
        State noting = new State.GivingNote(chat.session(), true);

        Turn turn = Conversation.step(
                noting,
                new Event.Wrote("hablar con el encargado de la puerta"),
                chat.facts().keyed("note"));

        assertThat(turn.state().session().memory().handover()).isNull();
    }

    @Test
    void nobodyIsRemindedOfACartWhileTheyTalkToSomebody() {
        Chat chat = Chat.open().write("inca kola").tap("1").write("humano");

        chat.later(Duration.ofMinutes(30)).happen(new Event.CartLeft());
        assertThat(chat.replies()).isEmpty();
        assertThat(Conversation.cartWaits(chat.state())).isFalse();

        chat.happen(BACK);
        assertThat(Conversation.cartWaits(chat.state())).isTrue();
    }

    @Test
    void nobodyIsToldToSlowDownWhileTheyTalkToSomebody() {
        Chat chat = Chat.open();
        assertThat(chat.happen(new Event.WroteTooMuch()).replies())
                .singleElement()
                .asString()
                .contains("muchos mensajes");

        chat.write("humano").happen(new Event.WroteTooMuch());

        assertThat(chat.replies()).isEmpty();
    }

    @Test
    void isEndedByAnErasure() {
        Chat chat = Chat.open().write("humano").write("borra mis datos").write("sí");

        assertThat(chat.effects()).contains(new Effect.EraseCustomer(), new Effect.BackFromPerson());
        assertThat(chat.session().memory().handover()).isNull();
    }
}
