package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Session.SavedAddress.Label;
import app.comanda.ordering.conversation.TapId.Tap;
import java.util.Optional;

/** What a button or a row does: obeyed where it was made for where the conversation is, explained where not. */
final class Taps {
    private Taps() {}

    static Turn tapped(State state, String id, Scene scene) {
        Optional<Tap> decoded = TapId.decode(id);
        if (decoded.isEmpty()) {
            return Conversation.again(state, scene).after(scene.texts().unknownButton());
        }
        Tap tap = decoded.get();
        if (tap.action().kind() == Action.Kind.ORDER) {
            return AfterOrder.tapped(state, tap, scene);
        }
        if (state instanceof State.Submitting submitting) {
            return tap.action() == Action.CONFIRM
                            && tap.names(submitting.quote().id())
                    ? Submitting.confirmedAgain(submitting, scene)
                    : Submitting.again(submitting, scene);
        }
        return switch (tap.action().kind()) {
            case WAY -> tap.version() == scene.session().epoch() ? way(state, tap, scene) : stale(state, scene);
            case ANSWER ->
                (tap.version() == scene.session().question() ? answer(state, tap, scene) : Optional.<Turn>empty())
                        .orElseGet(() -> stale(state, scene));
            case ORDER -> AfterOrder.tapped(state, tap, scene);
            case QUOTE -> ofQuote(state, tap, scene);
        };
    }

    private static Turn way(State state, Tap tap, Scene scene) {
        return switch (tap.action()) {
            case MENU -> MenuShelf.categories(scene, tap.number());
            case CATEGORY -> MenuShelf.tappedCategory(scene, tap);
            case PRODUCT -> MenuShelf.tappedProduct(scene, tap);
            case CART -> ReviewingCart.show(scene);
            case LINES -> ReviewingCart.lines(scene, tap.number());
            case LINE -> ChangingLine.ask(scene.asking(), tap.number());
            case CHECKOUT -> CheckoutPath.next(scene);
            case STATUS -> Talk.status(state, scene);
            case OFFERS -> OfferShelf.show(scene, tap.number());
            case OFFER -> OfferShelf.tapped(scene, tap);
            case PICTURES -> PictureShelf.tapped(scene, tap);
            case USUAL -> Usual.tapped(state, tap, scene);
            case UNDO -> Undoing.undo(state, scene);
            case SAVE_HOME -> SavedAddresses.save(state, Label.HOME, scene);
            case SAVE_WORK -> SavedAddresses.save(state, Label.WORK, scene);
            case BRANCHES, BOT -> Conversation.again(state, scene);
            case PAGE,
                    PICK_BRANCH,
                    PRESENTATION,
                    OPTION,
                    OPTIONS_DONE,
                    QUANTITY,
                    ONE_MORE,
                    ONE_LESS,
                    REMOVE,
                    EMPTY_CART,
                    DELIVERY,
                    PICKUP,
                    OTHER_ADDRESS,
                    PROFILE_NAME,
                    PAYMENT,
                    CHANGE_FULFILMENT,
                    CHANGE_NAME,
                    CHANGE_PHONE,
                    CHANGE_PAYMENT,
                    ON_SITE,
                    SAVED_ADDRESS,
                    SLOT,
                    SOON,
                    CASH,
                    EXACT,
                    NO_DOCUMENT,
                    NO_NOTE,
                    NO_TABLE,
                    PART,
                    CHANGE_TIME,
                    CHANGE_DOCUMENT,
                    CHANGE_NOTE,
                    CHANGE_COURIER_NOTE,
                    KEEP_ORDER,
                    CANCEL_ORDER,
                    SURELY_CANCEL,
                    LET_IT_BE,
                    PROBLEM,
                    PROBLEM_KIND,
                    STAFF,
                    RATE,
                    NO_COMMENT,
                    ERASE_DATA,
                    KEEP_DATA,
                    CONFIRM,
                    CHANGE,
                    CANCEL -> stale(state, scene);
        };
    }

    private static Optional<Turn> answer(State state, Tap tap, Scene scene) {
        return switch (state) {
            case State.ChoosingPresentation choosing -> ChoosingPresentation.tapped(choosing, tap, scene);
            case State.ChoosingOptions choosing -> ChoosingOptions.tapped(choosing, tap, scene);
            case State.ChoosingQuantity choosing -> ChoosingQuantity.tapped(choosing, tap, scene);
            case State.ReviewingCart reviewing -> ReviewingCart.tapped(tap, scene);
            case State.ChangingLine changing -> ChangingLine.tapped(changing, tap, scene);
            case State.ChoosingFulfilment choosing -> ChoosingFulfilment.tapped(tap, scene);
            case State.GivingName giving -> GivingName.tapped(tap, scene);
            case State.ChoosingPayment choosing -> ChoosingPayment.tapped(tap, scene);
            case State.Quoted quoted -> Quoted.tapped(tap, scene);
            case State.Browsing other -> Optional.empty();
            case State.GivingAddress giving -> GivingAddress.tapped(tap, scene);
            case State.ChoosingTime choosing -> ChoosingTime.tapped(tap, scene);
            case State.GivingCash giving -> GivingCash.tapped(tap, scene);
            case State.GivingDocument giving -> GivingDocument.tapped(tap, scene);
            case State.GivingNote giving -> GivingNote.tapped(giving, tap, scene);
            case State.GivingTable giving -> GivingTable.tapped(tap, scene);
            case State.ChoosingPart choosing -> ChoosingPart.tapped(choosing, tap, scene);
            case State.Forgetting forgetting -> Forgetting.tapped(tap, scene);
            case State.ChoosingBranch other -> Optional.empty();
            case State.GivingPhone other -> Optional.empty();
            case State.AwaitingPrices other -> Optional.empty();
            case State.Submitting other -> Optional.empty();
            case State.AboutOrder other -> Optional.empty();
        };
    }

    /** A button of a quote: of the one on the table, of an order that is placed, or of one that has passed. */
    private static Turn ofQuote(State state, Tap tap, Scene scene) {
        if (state instanceof State.Quoted quoted && tap.names(quoted.quote().id())) {
            return Quoted.tappedQuote(quoted, tap, scene);
        }
        Optional<TrackedOrder> order = scene.session().orders().stream()
                .filter(one -> tap.names(one.quoteId()))
                .findFirst();
        if (order.isPresent()) {
            return Conversation.again(state, scene)
                    .after(scene.texts().alreadyOrdered(order.get().shownNumber()));
        }
        boolean idle = state instanceof State.Browsing || state instanceof State.ReviewingCart;
        return tap.action() == Action.CONFIRM && idle && !scene.session().cart().isEmpty()
                ? CheckoutPath.next(scene).after(scene.texts().quoteTooOld())
                : stale(state, scene);
    }

    private static Turn stale(State state, Scene scene) {
        return Conversation.again(state, scene).after(scene.texts().oldButton());
    }
}
