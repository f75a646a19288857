package app.comanda.ordering.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said to the customer, in terms of the chat. The core builds replies that fit {@link ChatLimits};
 * the WhatsApp room refuses to build anything that does not.
 */
public sealed interface Reply {

    record Text(String body) implements Reply {}

    /** Up to three buttons under a text. */
    record Buttons(String body, List<Button> buttons) implements Reply {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    record Button(TapId id, String title) {}

    /**
     * A list that opens from below.
     *
     * @param opener what the button that opens it says
     * @param sections with up to ten rows in all
     */
    record Rows(String body, String opener, List<Section> sections) implements Reply {
        public Rows {
            sections = List.copyOf(sections);
        }
    }

    /**
     * A part of a list.
     *
     * @param title may be empty where there is one section
     */
    record Section(String title, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    record Row(TapId id, String title, @Nullable String detail) {}

    /** A picture by its https link. */
    record Picture(String url, String caption) implements Reply {}

    /**
     * Pictures to swipe through: two to ten cards with the same number of buttons each.
     *
     * @param body the text above them
     */
    record Cards(String body, List<Card> cards) implements Reply {
        public Cards {
            cards = List.copyOf(cards);
        }
    }

    /**
     * A picture with a text and buttons.
     *
     * @param picture its https link
     */
    record Card(String picture, String body, List<Button> buttons) {
        public Card {
            buttons = List.copyOf(buttons);
        }
    }

    /** A text with a button that shares the customer's place. */
    record AskLocation(String body) implements Reply {}
}
