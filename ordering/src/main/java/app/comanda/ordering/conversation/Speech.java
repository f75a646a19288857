package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.conversation.Reply.Card;
import app.comanda.ordering.conversation.Reply.Row;
import app.comanda.ordering.conversation.Reply.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds replies that fit {@link ChatLimits}, whatever names and texts they are made of. */
final class Speech {
    private Speech() {}

    static Effect say(String text) {
        return new Effect.Say(text(text));
    }

    /** Something told that can be acted on, beside the question that is open. */
    static Effect say(String body, List<Button> buttons) {
        return new Effect.Say(new Reply.Buttons(body(body), fitted(buttons)));
    }

    /** A question as a message that takes no other question's place. */
    static Effect beside(Effect.Ask question) {
        return new Effect.Say(question.reply());
    }

    static Effect.Ask ask(String text) {
        return new Effect.Ask(text(text));
    }

    static Effect.Ask ask(String body, List<Button> buttons) {
        return new Effect.Ask(new Reply.Buttons(body(body), fitted(buttons)));
    }

    static Effect.Ask askRows(String body, String opener, List<Row> rows) {
        return new Effect.Ask(new Reply.Rows(
                body(body), Titles.fit(opener, ChatLimits.LIST_OPENER), List.of(new Section("", fittedRows(rows)))));
    }

    /** A few choices as buttons, more as a list. */
    static Effect.Ask askChoice(String body, String opener, List<Row> choices) {
        return choices.size() <= ChatLimits.BUTTONS
                        && choices.stream()
                                .allMatch(row ->
                                        row.detail() == null && row.title().length() <= ChatLimits.BUTTON_TITLE)
                ? ask(
                        body,
                        choices.stream()
                                .map(row -> new Button(row.id(), row.title()))
                                .toList())
                : askRows(body, opener, choices);
    }

    static Effect.Ask askLocation(String body) {
        return new Effect.Ask(new Reply.AskLocation(body(body)));
    }

    static Effect picture(String url, String caption) {
        return new Effect.Say(new Reply.Picture(url, Titles.shorten(caption, ChatLimits.CAPTION)));
    }

    /**
     * Pictures to swipe through.
     *
     * @param cards two to ten, with bodies of at most {@link ChatLimits#CARD_LINE_BREAKS} line breaks
     */
    static Effect cards(String body, List<Card> cards) {
        return new Effect.Say(new Reply.Cards(
                body(body),
                cards.stream()
                        .map(card -> new Card(
                                card.picture(),
                                Titles.shorten(card.body(), ChatLimits.CARD_BODY),
                                fitted(card.buttons())))
                        .toList()));
    }

    /** Whether a link can be shown: WhatsApp fetches https, and the sandbox on this machine its own pictures. */
    static boolean isPicture(String link) {
        return link.startsWith("https://") || link.startsWith("http://localhost:");
    }

    /** A long text in as few messages as will hold it, broken between lines. */
    static List<Effect> sayAll(List<String> lines) {
        List<Effect> said = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String whole = Titles.shorten(line, ChatLimits.TEXT_BODY);
            if (!text.isEmpty() && text.length() + 1 + whole.length() > ChatLimits.TEXT_BODY) {
                said.add(say(text.toString()));
                text.setLength(0);
            }
            text.append(text.isEmpty() ? "" : "\n").append(whole);
        }
        if (!text.isEmpty()) {
            said.add(say(text.toString()));
        }
        return said;
    }

    /** Lines and what must stay with the buttons: one message where both fit, the lines ahead of it where they do not. */
    static List<Effect> askBelow(List<String> lines, String closing, List<Button> buttons) {
        String whole = String.join("\n", lines) + "\n" + closing;
        if (whole.length() <= ChatLimits.INTERACTIVE_BODY) {
            return List.of(ask(whole, buttons));
        }
        List<Effect> effects = new ArrayList<>(sayAll(lines));
        effects.add(ask(closing, buttons));
        return effects;
    }

    /** A question with a text said just before it as one message, where they fit into one. */
    static Optional<Reply> joined(Reply said, Reply asked) {
        if (!(said instanceof Reply.Text first)) {
            return Optional.empty();
        }
        String start = first.body() + "\n\n";
        return switch (asked) {
            case Reply.Text text ->
                fits(start + text.body(), ChatLimits.TEXT_BODY).map(Reply.Text::new);
            case Reply.Buttons buttons ->
                fits(start + buttons.body(), ChatLimits.INTERACTIVE_BODY)
                        .map(body -> new Reply.Buttons(body, buttons.buttons()));
            case Reply.Rows rows ->
                fits(start + rows.body(), ChatLimits.INTERACTIVE_BODY)
                        .map(body -> new Reply.Rows(body, rows.opener(), rows.sections()));
            case Reply.AskLocation ask ->
                fits(start + ask.body(), ChatLimits.INTERACTIVE_BODY).map(Reply.AskLocation::new);
            case Reply.Picture picture -> Optional.empty();
            case Reply.Cards cards -> Optional.empty();
        };
    }

    private static Optional<String> fits(String text, int most) {
        return text.length() <= most ? Optional.of(text) : Optional.empty();
    }

    private static Reply.Text text(String text) {
        return new Reply.Text(Titles.shorten(text, ChatLimits.TEXT_BODY));
    }

    private static String body(String text) {
        return Titles.shorten(text, ChatLimits.INTERACTIVE_BODY);
    }

    private static List<Button> fitted(List<Button> buttons) {
        List<String> titles = Titles.unique(buttons.stream().map(Button::title).toList(), ChatLimits.BUTTON_TITLE);
        List<Button> fitted = new ArrayList<>();
        for (int i = 0; i < buttons.size(); i++) {
            fitted.add(new Button(buttons.get(i).id(), titles.get(i)));
        }
        return fitted;
    }

    private static List<Row> fittedRows(List<Row> rows) {
        List<String> titles = Titles.unique(rows.stream().map(Row::title).toList(), ChatLimits.ROW_TITLE);
        List<Row> fitted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String detail = rows.get(i).detail();
            fitted.add(new Row(
                    rows.get(i).id(),
                    titles.get(i),
                    detail == null || detail.isBlank() ? null : Titles.fit(detail, ChatLimits.ROW_DETAIL)));
        }
        return fitted;
    }
}
