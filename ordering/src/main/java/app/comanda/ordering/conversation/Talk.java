package app.comanda.ordering.conversation;

import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import app.comanda.ordering.language.MenuNames;
import app.comanda.ordering.language.MenuNames.Named;
import app.comanda.ordering.language.Numbers;
import app.comanda.ordering.language.OrderMatter;
import app.comanda.ordering.language.Words;
import app.comanda.ordering.menu.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What written words do: an answer to the open question, a command, something of the menu, or nothing we know. */
final class Talk {
    private Talk() {}

    static Turn wrote(State before, String text, Facts facts) {
        State state = freeForm(before)
                ? before
                : Intents.language(text)
                        .filter(facts.branch().spoken()::contains)
                        .map(before::in)
                        .orElse(before);
        Scene scene = Scene.of(state, facts);
        Set<Intent> intents = Intents.of(text);
        if (state instanceof State.Submitting submitting) {
            return Answers.wrote(state, text, scene).orElseGet(() -> whileSubmitting(submitting, text, scene));
        }
        Optional<Turn> called = DeepLink.opened(state, text, scene)
                .or(() -> state instanceof State.AboutOrder about
                        ? AfterOrder.answered(about, text, scene)
                        : Optional.empty())
                .or(() -> CallTalk.wrote(state, text, scene))
                .or(() -> freeForm(state) ? Optional.empty() : AfterOrder.wrote(state, text, scene))
                .or(() -> Answers.wrote(state, text, scene));
        if (called.isPresent()) {
            return called.get();
        }
        Optional<Turn> heard = freeForm(state)
                ? GivingAddress.named(state, text, scene)
                        .or(() -> command(state, intents, scene))
                        .or(() -> answer(state, text, scene))
                : answering(state, text, scene).or(() -> command(state, intents, scene));
        return heard.or(() -> SellingTalk.wrote(text, scene))
                .or(() -> freeForm(state) ? Optional.empty() : WrittenChange.heard(state, text, scene))
                .or(() -> removal(text, scene))
                .or(() -> freeForm(state) ? Optional.empty() : heading(text, scene))
                .or(() -> freeForm(state) ? Optional.empty() : WrittenOrder.heard(text, scene))
                .or(() -> freeForm(state) ? Optional.empty() : ofTheMenu(text, scene))
                .orElseGet(() -> notUnderstood(state, text, scene));
    }

    /** Whether the open question takes any words, so that they are not looked at for anything else. */
    private static boolean freeForm(State state) {
        return state instanceof State.GivingAddress
                || state instanceof State.GivingName
                || state instanceof State.GivingPhone
                || state instanceof State.GivingNote;
    }

    /** A whole order is an order even while sizes or numbers are asked for: "2 cocas" is no answer to "how many?". */
    private static Optional<Turn> answering(State state, String text, Scene scene) {
        boolean drafting = state instanceof State.ChoosingQuantity
                || state instanceof State.ChoosingPresentation
                || state instanceof State.ChoosingOptions
                || state instanceof State.ChangingLine;
        return drafting && text.indexOf(' ') > 0 && numbered(text) && WrittenOrder.surely(text, scene)
                ? WrittenOrder.heard(text, scene)
                : answer(state, text, scene);
    }

    private static boolean numbered(String text) {
        return Words.of(text).stream().anyMatch(word -> Numbers.in(word).isPresent());
    }

    /** A heading of the menu that the whole text names. */
    private static Optional<Turn> heading(String text, Scene scene) {
        return scene.menu()
                .flatMap(menu -> MenuNames.find(text, menu) instanceof Named.OneCategory one
                        ? Optional.of(MenuShelf.category(scene, one.category(), 0))
                        : Optional.empty());
    }

    private static Optional<Turn> answer(State state, String text, Scene scene) {
        return switch (state) {
            case State.ChoosingPresentation choosing -> ChoosingPresentation.wrote(choosing, text, scene);
            case State.ChoosingOptions choosing -> ChoosingOptions.wrote(choosing, text, scene);
            case State.ChoosingQuantity choosing -> ChoosingQuantity.wrote(choosing, text, scene);
            case State.ReviewingCart reviewing -> ReviewingCart.wrote(text, scene);
            case State.ChangingLine changing -> ChangingLine.wrote(changing, text, scene);
            case State.ChoosingFulfilment choosing -> ChoosingFulfilment.wrote(text, scene);
            case State.GivingAddress giving -> GivingAddress.wrote(giving, text, scene);
            case State.GivingName giving -> GivingName.wrote(text, scene);
            case State.GivingPhone giving -> GivingPhone.wrote(text, scene);
            case State.ChoosingTime choosing -> ChoosingTime.wrote(text, scene);
            case State.GivingCash giving -> GivingCash.wrote(text, scene);
            case State.GivingDocument giving -> GivingDocument.wrote(text, scene);
            case State.GivingNote giving -> GivingNote.wrote(giving, text, scene);
            case State.GivingTable giving -> GivingTable.wrote(text, scene);
            case State.ChoosingPart choosing -> ChoosingPart.wrote(choosing, text, scene);
            case State.ChoosingPayment choosing -> ChoosingPayment.wrote(text, scene);
            case State.Quoted quoted -> Quoted.wrote(quoted, text, scene);
            case State.Forgetting forgetting -> Forgetting.wrote(text, scene);
            case State.Browsing other -> Optional.empty();
            case State.ChoosingBranch other -> Optional.empty();
            case State.AwaitingPrices other -> Optional.empty();
            case State.Submitting other -> Optional.empty();
            case State.AboutOrder other -> Optional.empty();
        };
    }

    private static Optional<Turn> command(State state, Set<Intent> intents, Scene scene) {
        boolean cart = !scene.session().cart().isEmpty();
        return intents.stream()
                .sorted()
                .filter(intent -> !(intent == Intent.GREETING && state instanceof State.GivingPhone))
                .filter(intent -> !(intent == Intent.CART && !cart && intents.contains(Intent.STATUS)))
                .flatMap(intent -> command(state, intent, scene).stream())
                .findFirst();
    }

    private static Optional<Turn> command(State state, Intent intent, Scene scene) {
        boolean cart = !scene.session().cart().isEmpty();
        return switch (intent) {
            case MENU -> Optional.of(MenuShelf.categories(scene, 0));
            case CART -> Optional.of(ReviewingCart.show(scene));
            case CHECKOUT -> Optional.of(CheckoutPath.next(scene));
            case CANCEL -> Optional.of(cancel(state, scene));
            case EMPTY_CART ->
                Optional.of(
                        cart
                                ? ReviewingCart.emptied(scene)
                                : Browsing.around(scene).after(scene.texts().cartEmpty()));
            case STATUS -> Optional.of(status(state, scene));
            case HELP ->
                Optional.of(Conversation.again(state, scene).after(scene.texts().help()));
            case GREETING -> Optional.of(greeted(state, scene));
            case THANKS -> Optional.of(thanked(state, scene));
            case SPANISH -> Optional.of(switched(state, Language.ES, scene));
            case ENGLISH -> Optional.of(switched(state, Language.EN, scene));
            case CONFIRM -> cart ? Optional.of(CheckoutPath.next(scene)) : Optional.empty();
            case CHANGE, REMOVE -> cart ? Optional.of(ReviewingCart.lines(scene, 0)) : Optional.empty();
            case DELIVERY, PICKUP -> Optional.of(handover(intent, scene));
            case YES, NO, DONE -> Optional.empty();
        };
    }

    private static Turn handover(Intent intent, Scene scene) {
        if (scene.session().cart().isEmpty()) {
            Branch branch = scene.facts().branch();
            return MenuShelf.categories(scene, 0)
                    .after(scene.texts().waysOfHandover(branch.delivers(), branch.pickup()));
        }
        return intent == Intent.PICKUP ? ChoosingFulfilment.pickup(scene) : ChoosingFulfilment.delivery(scene);
    }

    private static Turn greeted(State state, Scene scene) {
        return state instanceof State.Browsing
                ? Browsing.greet(scene)
                : Conversation.again(state, scene).after(scene.texts().helloAgain());
    }

    private static Turn thanked(State state, Scene scene) {
        return state instanceof State.Browsing
                ? Turn.to(state, Speech.say(scene.texts().youAreWelcome()))
                : Conversation.again(state, scene).after(scene.texts().youAreWelcome());
    }

    private static Turn switched(State state, Language language, Scene scene) {
        if (!scene.facts().branch().spoken().contains(language)) {
            return Conversation.again(state, scene).after(scene.texts().onlyThisLanguage());
        }
        State after = state.in(language);
        Scene there = Scene.of(after, scene.facts());
        return Conversation.again(after, there).after(there.texts().languageSwitched());
    }

    /** Gives up what is being made: a half-made choice first, then the order, and says so where it is too late. */
    private static Turn cancel(State state, Scene scene) {
        Texts texts = scene.texts();
        if (state instanceof State.ChoosingPresentation
                || state instanceof State.ChoosingOptions
                || state instanceof State.ChoosingQuantity
                || state instanceof State.ChoosingPart) {
            return Browsing.around(scene).after(texts.choiceDropped());
        }
        if (!scene.session().cart().isEmpty()) {
            Turn emptied = ReviewingCart.emptied(scene).after(texts.orderCancelled());
            return scene.session().orders().stream()
                    .filter(TrackedOrder::open)
                    .findFirst()
                    .map(order -> emptied.after(scene.after().cancelHint(order.shownNumber())))
                    .orElse(emptied);
        }
        return Cancelling.wrote(state, scene)
                .orElseGet(() -> Browsing.around(scene).after(texts.nothingToCancel()));
    }

    /** What is known of the orders under way, at once; the newest is looked up meanwhile. */
    static Turn status(State state, Scene scene) {
        Texts texts = scene.texts();
        List<TrackedOrder> open =
                scene.session().orders().stream().filter(TrackedOrder::open).toList();
        Optional<TrackedOrder> unagreed = open.stream()
                .filter(order ->
                        order.after().otherTotal() != null && !order.after().cancelling())
                .findFirst();
        if (unagreed.isPresent() && state instanceof State.Browsing) {
            return status(
                    new State.AboutOrder(
                            state.session(), unagreed.get().reference(), State.AboutOrder.Asked.OTHER_TOTAL),
                    scene);
        }
        if (open.isEmpty()) {
            String last = scene.session().orders().isEmpty()
                    ? texts.noOrders()
                    : texts.noOpenOrders(texts.status(scene.session().orders().getFirst()));
            return Conversation.again(state, scene).after(last);
        }
        List<Effect> effects = new ArrayList<>();
        effects.add(
                Speech.say(String.join("\n", open.stream().map(texts::status).toList())));
        open.stream()
                .filter(order -> order.orderNumber() != null)
                .forEach(order -> effects.add(new Effect.LookAtOrder(order.reference())));
        return state instanceof State.Browsing
                ? new Turn(state, effects)
                : Conversation.again(state, scene).after(effects);
    }

    /** One line of what is known of the orders under way, or that there are none. */
    static String statusLine(Scene scene) {
        Texts texts = scene.texts();
        List<TrackedOrder> open =
                scene.session().orders().stream().filter(TrackedOrder::open).toList();
        return open.isEmpty()
                ? texts.noOrders()
                : String.join("\n", open.stream().map(texts::status).toList());
    }

    private static Turn whileSubmitting(State.Submitting state, String text, Scene scene) {
        Set<Intent> intents = Intents.of(text);
        if (intents.contains(Intent.SPANISH) || intents.contains(Intent.ENGLISH)) {
            return switched(state, intents.contains(Intent.SPANISH) ? Language.ES : Language.EN, scene);
        }
        if (intents.contains(Intent.CONFIRM) || intents.contains(Intent.YES)) {
            return Submitting.confirmedAgain(state, scene);
        }
        if (intents.contains(Intent.CANCEL) || OrderMatter.of(text).equals(Optional.of(OrderMatter.CANCEL))) {
            return scene.session()
                    .order(state.reference())
                    .map(order -> Cancelling.wanted(state, order, scene))
                    .orElseGet(() -> Submitting.again(state, scene));
        }
        Turn sending = Submitting.again(state, scene);
        if (intents.contains(Intent.THANKS)) {
            return sending.after(scene.texts().youAreWelcome());
        }
        return sending;
    }

    private static Optional<Turn> removal(String text, Scene scene) {
        return Intents.removal(text)
                .flatMap(named -> ReviewingCart.lineNamed(named, scene))
                .map(line -> ChangingLine.ask(scene.asking(), line));
    }

    /** A heading or a product that the text names is opened, never added. */
    private static Optional<Turn> ofTheMenu(String text, Scene scene) {
        return scene.menu().flatMap(menu -> switch (MenuNames.find(text, menu)) {
            case Named.OneCategory one -> Optional.of(MenuShelf.category(scene, one.category(), 0));
            case Named.OneProduct one -> Optional.of(Drafting.begin(scene, one.product()));
            case Named.Several several -> Optional.of(MenuShelf.several(scene, several.products()));
            case Named.Nothing nothing -> Optional.empty();
        });
    }

    private static Turn notUnderstood(State state, String text, Scene scene) {
        boolean first = state instanceof State.Browsing
                && scene.session().question() == 0
                && scene.session().cart().isEmpty();
        Turn answer = first
                ? Browsing.greet(scene)
                : Conversation.again(state, scene).after(scene.texts().notUnderstood());
        return freeForm(state) ? answer : UnknownWords.noted(text, scene, answer);
    }
}
