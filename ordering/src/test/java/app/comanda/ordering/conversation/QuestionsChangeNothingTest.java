package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.LinePrice;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.Pricing;
import app.comanda.ordering.cart.Selection;
import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.language.PeruCorpus;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On every menu, at every step, a question leaves cart and step as they are and the way on open. */
class QuestionsChangeNothingTest {
    private static final List<String> FIXED = List.of(
            "¿hasta qué hora atienden?",
            "están abiertos?",
            "a qué hora abren el domingo?",
            "¿dónde quedan?",
            "llegan a Surco?",
            "cuánto cuesta el delivery a Barranco?",
            "hacen delivery?",
            "¿aceptan yape?",
            "¿se puede pagar con tarjeta?",
            "¿cuánto demora?",
            "¿tiene maní?",
            "soy alérgica al maní",
            "¿tienes algo vegetariano?",
            "tienen algo sin picante?",
            "¿tienen opciones sin gluten?",
            "are you open on Sunday?",
            "where are you located?",
            "what's the delivery fee to Miraflores?",
            "do you take credit cards?",
            "how long does it take?",
            "is it gluten free?",
            "I'm allergic to peanuts",
            "do you have anything vegan?");

    /** Of these the answer is the menu itself where no question is open. */
    private static final List<String> SHOWING =
            List.of("¿qué hay de postre?", "qué promociones tienen?", "any deals today?");

    static Stream<Menu> menus() {
        return Stream.concat(
                Stream.of(Pizzeria.menu(), TellingMenu.menu()),
                PeruCorpus.MENUS.stream().map(PeruCorpus::menu));
    }

    @ParameterizedTest
    @MethodSource("menus")
    void aQuestionChangesNothing(Menu menu) {
        Facts facts = Pizzeria.facts()
                .with(new MenuSnapshot(menu, Pizzeria.NOON))
                .with(Pizzeria.terms().withOffers(Pizzeria.offers()));
        for (Language language : Language.values()) {
            Session session = Session.first(language).with(cart(menu));
            for (State state : states(session)) {
                for (String question : questions(menu)) {
                    State after = asked(state, question, facts);
                    assertThat(after.session().cart()).as(question).isEqualTo(session.cart());
                    assertThat(after.getClass()).as(question + " in " + state).isEqualTo(state.getClass());
                    assertThat(after.session().checkout()).as(question).isEqualTo(session.checkout());
                    assertThat(after.session().name()).as(question).isNull();
                }
            }
        }
    }

    private static State asked(State state, String question, Facts facts) {
        Turn turn = Conversation.turn(
                state, List.of(new Conversation.Happening(new Event.Wrote(question), facts.keyed("asked"))));
        assertThat(turn.effects())
                .as(question + " in " + state)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(2)
                .allMatch(effect -> effect instanceof Effect.Say || effect instanceof Effect.Ask);
        turn.effects().forEach(effect -> {
            Reply reply = effect instanceof Effect.Say say ? say.reply() : ((Effect.Ask) effect).reply();
            assertThat(Fits.faults(reply)).as(question).isEmpty();
        });
        assertThat(turn.effects().getLast()).as(question).isInstanceOf(Effect.Ask.class);
        return turn.state();
    }

    private static List<String> questions(Menu menu) {
        List<String> questions = new ArrayList<>(FIXED);
        questions.addAll(SHOWING);
        menu.offered().stream()
                .flatMap(category -> category.offered().stream().limit(3))
                .map(product -> product.name().es())
                .forEach(name -> questions.addAll(List.of(
                        "¿cuánto cuesta " + name + "?",
                        "a cómo está " + name,
                        "¿tienen " + name + "?",
                        "¿" + name + " tiene gluten?",
                        "how much is " + name + "?")));
        return questions;
    }

    private static List<State> states(Session session) {
        return List.of(
                new State.Browsing(session),
                new State.ReviewingCart(session),
                new State.ChoosingFulfilment(session),
                new State.GivingAddress(session, null, null),
                new State.GivingName(session),
                new State.GivingPhone(session),
                new State.ChoosingPayment(session));
    }

    /** The first dish of the menu with what it must have, twice. */
    private static Cart cart(Menu menu) {
        Product product = menu.offered().getFirst().offered().getFirst();
        List<Selection> selections = new ArrayList<>();
        for (Modifier modifier : product.modifiers()) {
            modifier.offered().stream()
                    .limit(modifier.minSelections())
                    .forEach(option -> selections.add(new Selection(modifier.id(), option.id(), 1)));
        }
        String presentation = product.offeredPresentations().isEmpty()
                ? null
                : product.offeredPresentations().getFirst().id();
        Line line = new Line(0, product.id(), presentation, selections, 2, product.price(), null);
        PricedLine price = ((LinePrice.Priced) Pricing.price(line, menu)).price();
        return Session.first(Language.ES)
                .cart()
                .add(new Line(0, product.id(), presentation, selections, 2, price.unitTotal(), null));
    }
}
