package app.comanda.ordering.conversation;

import java.util.List;
import java.util.Optional;

/** The conversation: a pure function. */
public final class Conversation {
    private Conversation() {}

    /** How a conversation with a new customer begins. */
    public static State begin(Branch branch) {
        return new State.Browsing(Session.first(branch.language()));
    }

    /** Whether a cart waits in it for its customer, who can be reminded of it by {@link Event.CartLeft}. */
    public static boolean cartWaits(State state) {
        return LeftCart.waits(state);
    }

    /** One event. Same inputs, same outputs. */
    public static Turn step(State before, Event event, Facts facts) {
        State found = Forgetting.found(before, event);
        return Forgetting.ahead(found, event, facts)
                .orElseGet(() -> Undoing.remembering(found, event, stepped(found, event, facts)));
    }

    private static Turn stepped(State before, Event event, Facts facts) {
        Optional<Turn> ahead = WithPerson.ahead(before, event, facts)
                .or(() -> Paused.ahead(before, event, facts))
                .or(() -> ChoosingBranch.ahead(before, event, facts));
        if (ahead.isPresent()) {
            return ahead.get();
        }
        Serving serving = Serving.settle(before, event, facts.at(before.session()));
        Turn told = Unfinished.told(serving.state(), step(serving, event), serving.facts());
        Turn turn = WithPerson.quieted(before, event, UnknownWords.followed(serving.state(), told, serving.facts()));
        return serving.said().isEmpty() ? turn : turn.after(serving.said());
    }

    private static Turn step(Serving serving, Event event) {
        State state = serving.state();
        Facts facts = serving.facts();
        Scene scene = Scene.of(state, facts);
        return switch (event) {
            case Event.Wrote wrote -> Talk.wrote(state, wrote.text(), facts);
            case Event.Tapped tapped -> Taps.tapped(state, tapped.id(), scene);
            case Event.SharedLocation location -> Asides.location(state, location, scene);
            case Event.SharedContact contact -> Asides.contact(state, contact, scene);
            case Event.SentMedia media -> Asides.media(state, media, scene);
            case Event.SentCatalogCart cart ->
                state instanceof State.Submitting ? again(state, scene) : CatalogCarts.received(cart, scene);
            case Event.FromStaff staff -> WithPerson.heard(state, staff, serving, scene);
            case Event.FromHouse news -> HouseNews.heard(state, news, serving, scene);
        };
    }

    /** An event together with the facts of its step. */
    public record Happening(Event event, Facts facts) {}

    /**
     * All that waits for a conversation, in order, answered together: what is said stays in order, of several questions
     * only the last is asked.
     */
    public static Turn turn(State state, List<Happening> happenings) {
        Fold fold = new Fold(state);
        for (Happening happening : happenings) {
            fold.take(step(fold.state(), happening.event(), happening.facts()));
        }
        return fold.turn();
    }

    /** The current step once more, as it is now. */
    static Turn again(State state, Scene scene) {
        return switch (state) {
            case State.Browsing browsing -> Browsing.around(scene);
            case State.ChoosingPresentation choosing -> ChoosingPresentation.again(choosing, scene);
            case State.ChoosingOptions choosing -> ChoosingOptions.again(choosing, scene);
            case State.ChoosingQuantity choosing -> ChoosingQuantity.again(choosing, scene);
            case State.ChoosingBranch choosing -> ChoosingBranch.again(choosing, scene);
            case State.ReviewingCart reviewing -> ReviewingCart.show(scene);
            case State.ChangingLine changing -> ChangingLine.again(changing, scene);
            case State.ChoosingFulfilment choosing -> ChoosingFulfilment.again(scene);
            case State.GivingAddress giving -> GivingAddress.again(giving, scene);
            case State.GivingName giving -> GivingName.ask(scene);
            case State.GivingPhone giving -> GivingPhone.ask(scene);
            case State.ChoosingTime choosing -> ChoosingTime.ask(scene, 0);
            case State.GivingCash giving -> GivingCash.again(scene);
            case State.GivingDocument giving -> GivingDocument.ask(scene);
            case State.GivingNote giving -> GivingNote.ask(scene, giving.forCourier());
            case State.GivingTable giving -> GivingTable.ask(scene);
            case State.ChoosingPart choosing -> ChoosingPart.again(choosing, scene);
            case State.ChoosingPayment choosing -> ChoosingPayment.ask(scene);
            case State.AwaitingPrices awaiting -> CheckoutPath.next(scene);
            case State.Quoted quoted -> Quoted.again(quoted, scene);
            case State.Submitting submitting -> Submitting.again(submitting, scene);
            case State.AboutOrder about -> AfterOrder.again(about, scene);
            case State.Forgetting forgetting -> Forgetting.again(forgetting, scene);
        };
    }
}
