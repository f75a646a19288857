package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Offer;
import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.language.Intents;
import app.comanda.ordering.language.Question;
import app.comanda.ordering.language.Question.Asked;
import app.comanda.ordering.language.Questions;
import app.comanda.ordering.menu.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Answers questions from what the restaurant's data say, at any step: what is being asked of the customer is asked again
 * after it, and the cart stays as it is. An order in the same message is an order first.
 */
final class Answers {
    private Answers() {}

    /**
     * What is told.
     *
     * @param buttons what can be done about it at once, at most two
     */
    record Answer(String text, List<Button> buttons) {
        Answer {
            buttons = List.copyOf(buttons);
        }

        static Answer of(String text) {
            return new Answer(text, List.of());
        }
    }

    static Optional<Turn> wrote(State before, String text, Scene scene) {
        if (!Intents.of(text).isEmpty() || Intents.payment(text).isPresent()) {
            return Optional.empty();
        }
        return Questions.of(text)
                .filter(asked -> askedIn(before, asked, text))
                .flatMap(asked -> answered(spoken(before, asked, scene), asked, text, scene.facts()));
    }

    private static Optional<Turn> answered(State state, Asked asked, String text, Facts facts) {
        Scene scene = Scene.of(state, facts);
        if (takesOrders(state)) {
            Clauses clauses = Clauses.of(text);
            if (WrittenOrder.surely(clauses.rest(), scene)) {
                return Questions.of(clauses.asking())
                        .flatMap(one -> ofTheHouse(one.question(), scene))
                        .flatMap(answer ->
                                WrittenOrder.heard(clauses.rest(), scene).map(turn -> turn.after(answer.text())));
            }
            if (WrittenOrder.surely(text, scene) && (!asked.marked() || WrittenOrder.counts(text, scene))) {
                return Optional.empty();
            }
        }
        return switch (asked.question()) {
            case Question.HowLong howLong
            when MenuAnswers.waiting(state, scene) -> Optional.of(Talk.status(state, scene));
            case Question.Deals deals when state instanceof State.Browsing -> Optional.of(OfferShelf.show(scene, 0));
            case Question.Price price -> MenuAnswers.price(state, price, scene);
            case Question.Having having -> MenuAnswers.having(state, having, asked.marked(), scene);
            case Question.Fitting fitting -> FoodAnswers.fitting(state, fitting, scene);
            case Question.Containing containing -> FoodAnswers.containing(state, containing, scene);
            case Question.Hours _,
                    Question.Whereabouts _,
                    Question.Delivery _,
                    Question.Payment _,
                    Question.HowLong _,
                    Question.Deals _ -> ofTheHouse(asked.question(), scene).map(answer -> told(state, scene, answer));
        };
    }

    /** A message in two: the clauses that ask, with their marks, and those that do not, such as an order. */
    private record Clauses(String asking, String rest) {
        private static final Pattern BORDER = Pattern.compile("(?<=\\?)|[,.;!\\n¿¡]+|\\b(?:y|and)\\b");

        static Clauses of(String text) {
            Map<Boolean, List<String>> clauses = BORDER.splitAsStream(text)
                    .filter(clause -> !clause.isBlank())
                    .collect(Collectors.partitioningBy(
                            clause -> Questions.of(clause).isPresent()));
            return new Clauses(
                    String.join(" ", clauses.getOrDefault(true, List.of())) + "?",
                    String.join(", ", clauses.getOrDefault(false, List.of())));
        }
    }

    /** Whether words may be a question where any words are an answer: an address, a name, a note. */
    private static boolean askedIn(State state, Asked asked, String text) {
        boolean plain = asked.marked() || asked.words() >= 2;
        return switch (state) {
            case State.GivingNote _ -> asked.marked() && asked.words() >= 2;
            case State.GivingAddress _ ->
                plain && (asked.marked() || text.chars().noneMatch(Character::isDigit));
            case State.GivingName _, State.GivingPhone _, State.GivingTable _ -> plain;
            case State.Browsing _,
                    State.ChoosingPresentation _,
                    State.ChoosingOptions _,
                    State.ChoosingQuantity _,
                    State.ChoosingBranch _,
                    State.ReviewingCart _,
                    State.ChangingLine _,
                    State.ChoosingFulfilment _,
                    State.ChoosingTime _,
                    State.GivingCash _,
                    State.GivingDocument _,
                    State.ChoosingPart _,
                    State.ChoosingPayment _,
                    State.AwaitingPrices _,
                    State.Quoted _,
                    State.Submitting _,
                    State.AboutOrder _,
                    State.Forgetting _ -> true;
        };
    }

    private static boolean takesOrders(State state) {
        return !(state instanceof State.Submitting
                || state instanceof State.GivingAddress
                || state instanceof State.GivingName
                || state instanceof State.GivingPhone
                || state instanceof State.GivingNote);
    }

    /** The state in the language of the question, where that is clear and spoken here. */
    private static State spoken(State state, Asked asked, Scene scene) {
        Language language = asked.language();
        return language != null
                        && (asked.words() >= 2 || asked.marked())
                        && scene.facts().branch().spoken().contains(language)
                ? state.in(language)
                : state;
    }

    /** What is answered without the menu's dishes; empty for what is about them. */
    private static Optional<Answer> ofTheHouse(Question question, Scene scene) {
        return switch (question) {
            case Question.Hours hours -> Optional.of(Answer.of(HoursAnswers.hours(scene, hours)));
            case Question.Whereabouts _ -> Optional.of(Answer.of(whereabouts(scene)));
            case Question.Delivery delivery -> Optional.of(Answer.of(DeliveryAnswers.delivery(scene, delivery)));
            case Question.Payment payment -> Optional.of(Answer.of(payment(scene, payment)));
            case Question.HowLong howLong -> Optional.of(Answer.of(DeliveryAnswers.howLong(scene, howLong)));
            case Question.Deals _ -> Optional.of(Answer.of(deals(scene)));
            case Question.Price _, Question.Having _, Question.Fitting _, Question.Containing _ -> Optional.empty();
        };
    }

    /** The answer, and the way on: the question that is open, or what can be done next. */
    static Turn told(State state, Scene scene, Answer answer) {
        if (!(state instanceof State.Browsing)) {
            Effect said = answer.buttons().isEmpty()
                    ? Speech.say(answer.text())
                    : Speech.say(answer.text(), answer.buttons());
            return Conversation.again(state, scene).after(List.of(said));
        }
        List<Button> buttons = new ArrayList<>(answer.buttons());
        Browsing.ways(scene).stream()
                .limit(ChatLimits.BUTTONS - (long) buttons.size())
                .forEach(buttons::add);
        return answer.text().length() <= ChatLimits.INTERACTIVE_BODY
                ? Turn.to(state, Speech.ask(answer.text(), buttons))
                : Browsing.around(scene).after(answer.text());
    }

    private static String whereabouts(Scene scene) {
        AnswerTexts texts = AnswerTexts.of(scene);
        Branch branch = scene.facts().branch();
        List<Branch> branches = scene.facts().places().size() > 1
                ? scene.facts().places().stream().map(Place::branch).toList()
                : List.of(branch);
        List<String> lines = branches.stream()
                .filter(one -> one.site().address() != null || one.site().coordinates() != null)
                .map(one -> texts.whereabouts(
                        one.site().title().isBlank() ? one.name() : one.site().title(),
                        one.site().address(),
                        one.site().coordinates()))
                .toList();
        return lines.isEmpty() ? texts.addressUnknown(branch.name()) : String.join("\n\n", lines);
    }

    private static String payment(Scene scene, Question.Payment asked) {
        AnswerTexts texts = AnswerTexts.of(scene);
        Branch branch = scene.facts().branch();
        List<String> taken =
                branch.payments().stream().map(scene.texts()::payment).toList();
        if (asked.method() == null) {
            return texts.payments(taken);
        }
        String method = scene.texts().payment(asked.method());
        return branch.payments().contains(asked.method())
                ? texts.paymentTaken(method, taken)
                : texts.paymentNotTaken(method, taken);
    }

    private static String deals(Scene scene) {
        List<Offer> offers = Deals.advertised(scene);
        return offers.isEmpty()
                ? scene.selling().noOffers()
                : scene.selling().todaysOffers(OfferShelf.promises(scene, offers));
    }
}
