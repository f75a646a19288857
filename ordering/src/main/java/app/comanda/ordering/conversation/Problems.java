package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.State.AboutOrder.Asked;
import app.comanda.ordering.language.OrderMatter;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with an order: it is noted for staff at once, and in the customer's own words where they give any. */
final class Problems {
    /** Most characters of a note for staff. */
    static final int LONGEST = 500;

    private static final List<StaffMatter> KINDS =
            List.of(StaffMatter.MISSING, StaffMatter.WRONG, StaffMatter.LATE, StaffMatter.OTHER);

    private Problems() {}

    static Turn ask(State state, TrackedOrder order, Scene scene) {
        return AfterOrder.asking(state, order, Asked.WHICH_PROBLEM, scene, question(order, scene));
    }

    static Effect.Ask question(TrackedOrder order, Scene scene) {
        AfterTexts texts = scene.after();
        List<Reply.Row> rows = new ArrayList<>();
        for (int i = 0; i < KINDS.size(); i++) {
            rows.add(AfterOrder.row(Action.PROBLEM_KIND, i, order, texts.problem(KINDS.get(i)), ""));
        }
        if (order.open()) {
            rows.add(AfterOrder.row(Action.CANCEL_ORDER, 0, order, texts.cancelOrder(), ""));
        }
        return Speech.askRows(
                texts.whichProblem(order.shownNumber()), scene.texts().choose(), rows);
    }

    static Turn tapped(State state, TrackedOrder order, int kind, Scene scene) {
        if (kind >= KINDS.size()) {
            return AfterOrder.goOn(
                    state,
                    order.reference(),
                    scene,
                    List.of(Speech.say(scene.texts().unknownButton())));
        }
        StaffMatter matter = KINDS.get(kind);
        Effect note = new Effect.NoteForStaff(order.reference(), matter, "");
        return switch (matter) {
            case MISSING -> words(state, order, Asked.MISSING, note, scene);
            case WRONG -> words(state, order, Asked.WRONG, note, scene);
            case OTHER -> words(state, order, Asked.OTHER, note, scene);
            case LATE, OTHER_TOTAL, DOUBLED, CANCEL, REFUND, TALK -> noted(state, order, note, scene);
        };
    }

    private static Turn words(State state, TrackedOrder order, Asked asked, Effect note, Scene scene) {
        return AfterOrder.asking(state, order, asked, scene, inWords(asked, scene))
                .after(List.of(note));
    }

    static Effect.Ask inWords(Asked asked, Scene scene) {
        return Speech.ask(scene.after().tellMeMore(matter(asked)));
    }

    /** A problem in the customer's words, whatever kind it is of. */
    static Turn described(State state, TrackedOrder order, String text, Scene scene) {
        StaffMatter matter = OrderMatter.of(text)
                .map(found -> switch (found) {
                    case MISSING -> StaffMatter.MISSING;
                    case WRONG -> StaffMatter.WRONG;
                    case LATE -> StaffMatter.LATE;
                    case PROBLEM, CANCEL -> StaffMatter.OTHER;
                })
                .orElse(StaffMatter.OTHER);
        return noted(state, order, note(order, matter, text), scene);
    }

    /** What was asked for in words. */
    static Turn words(State.AboutOrder state, TrackedOrder order, String text, Scene scene) {
        return noted(state, order, note(order, matter(state.asked()), text), scene);
    }

    static Turn withoutWords(State.AboutOrder state, TrackedOrder order, Scene scene) {
        return AfterOrder.goOn(
                state,
                order.reference(),
                scene,
                List.of(Speech.say(scene.after().problemNoted(order.shownNumber()))));
    }

    private static Turn noted(State state, TrackedOrder order, Effect note, Scene scene) {
        List<Effect> said = new ArrayList<>();
        said.add(note);
        said.add(Speech.say(scene.after().problemNoted(order.shownNumber())));
        if (order.open() && order.placed()) {
            said.add(new Effect.LookAtOrder(order.reference()));
        }
        return AfterOrder.goOn(state, order.reference(), scene, said);
    }

    /** The customer wants to talk to somebody about it. */
    static Turn staff(State state, TrackedOrder order, Scene scene) {
        return WithPerson.asked(state, order, scene.facts())
                .after(List.of(new Effect.NoteForStaff(order.reference(), StaffMatter.TALK, "")));
    }

    private static StaffMatter matter(Asked asked) {
        return switch (asked) {
            case MISSING -> StaffMatter.MISSING;
            case WRONG -> StaffMatter.WRONG;
            case OTHER, OTHER_TOTAL, SURELY_CANCEL, WHICH_PROBLEM, COMMENT -> StaffMatter.OTHER;
        };
    }

    private static Effect note(TrackedOrder order, StaffMatter matter, String text) {
        return new Effect.NoteForStaff(order.reference(), matter, Titles.shorten(text.strip(), LONGEST));
    }
}
