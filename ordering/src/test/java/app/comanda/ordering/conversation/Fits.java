package app.comanda.ordering.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a reply as the chat's own rules would: what of it would be refused. */
final class Fits {
    private Fits() {}

    static List<String> faults(Reply reply) {
        List<String> faults = new ArrayList<>();
        switch (reply) {
            case Reply.Text text -> length(faults, "text", text.body(), 1, ChatLimits.TEXT_BODY);
            case Reply.Picture picture -> {
                length(faults, "caption", picture.caption(), 0, ChatLimits.CAPTION);
                if (!picture.url().startsWith("https://")) {
                    faults.add("picture at " + picture.url());
                }
            }
            case Reply.Cards cards -> cards(faults, cards);
            case Reply.AskLocation ask -> length(faults, "body", ask.body(), 1, ChatLimits.INTERACTIVE_BODY);
            case Reply.Buttons buttons -> {
                length(faults, "body", buttons.body(), 1, ChatLimits.INTERACTIVE_BODY);
                if (buttons.buttons().isEmpty() || buttons.buttons().size() > ChatLimits.BUTTONS) {
                    faults.add(buttons.buttons().size() + " buttons");
                }
                choices(faults, reply, ChatLimits.BUTTON_TITLE, ChatLimits.BUTTON_ID);
            }
            case Reply.Rows rows -> {
                length(faults, "body", rows.body(), 1, ChatLimits.INTERACTIVE_BODY);
                length(faults, "opener", rows.opener(), 1, ChatLimits.LIST_OPENER);
                rows(faults, rows);
                choices(faults, reply, ChatLimits.ROW_TITLE, ChatLimits.ROW_ID);
            }
        }
        return faults;
    }

    private static void cards(List<String> faults, Reply.Cards reply) {
        length(faults, "body", reply.body(), 1, ChatLimits.INTERACTIVE_BODY);
        if (reply.cards().size() < ChatLimits.LEAST_CARDS || reply.cards().size() > ChatLimits.CARDS) {
            faults.add(reply.cards().size() + " cards");
        }
        Set<String> ids = new HashSet<>();
        Set<List<String>> titles = new HashSet<>();
        for (Reply.Card card : reply.cards()) {
            length(faults, "card", card.body(), 1, ChatLimits.CARD_BODY);
            if (card.body().lines().count() > ChatLimits.CARD_LINE_BREAKS + 1
                    || !card.picture().startsWith("https://")) {
                faults.add("card " + card);
            }
            titles.add(card.buttons().stream().map(Reply.Button::title).toList());
            for (Reply.Button button : card.buttons()) {
                length(faults, "title", button.title(), 1, ChatLimits.BUTTON_TITLE);
                length(faults, "id", button.id().value(), 1, ChatLimits.BUTTON_ID);
                if (!ids.add(button.id().value())) {
                    faults.add("twice: " + button);
                }
            }
        }
        if (titles.size() > 1) {
            faults.add("cards with different buttons");
        }
    }

    private static void rows(List<String> faults, Reply.Rows rows) {
        int count = 0;
        for (Reply.Section section : rows.sections()) {
            int least = rows.sections().size() > 1 ? 1 : 0;
            length(faults, "section", section.title(), least, ChatLimits.SECTION_TITLE);
            count += section.rows().size();
            for (Reply.Row row : section.rows()) {
                if (row.detail() != null) {
                    length(faults, "detail", row.detail(), 1, ChatLimits.ROW_DETAIL);
                }
            }
        }
        if (count < 1 || count > ChatLimits.LIST_ROWS) {
            faults.add(count + " rows");
        }
    }

    private static void choices(List<String> faults, Reply reply, int title, int id) {
        Set<String> titles = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Chat.Choice choice : Chat.choices(reply)) {
            length(faults, "title", choice.title(), 1, title);
            length(faults, "id", choice.id().value(), 1, id);
            if (!titles.add(choice.title()) || !ids.add(choice.id().value())) {
                faults.add("twice: " + choice);
            }
            if (!choice.id().value().equals(choice.id().value().strip())) {
                faults.add("space at the edge of an id: " + choice);
            }
        }
    }

    private static void length(List<String> faults, String what, String text, int least, int most) {
        if (text.strip().length() < least || text.length() > most) {
            faults.add(what + " of " + text.length() + ": " + text);
        }
        for (int i = 0; i < text.length(); i++) {
            boolean high = Character.isHighSurrogate(text.charAt(i));
            boolean pair = high && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (Character.isSurrogate(text.charAt(i)) && !pair) {
                faults.add("half a character in " + text);
            }
            i += pair ? 1 : 0;
        }
    }
}
