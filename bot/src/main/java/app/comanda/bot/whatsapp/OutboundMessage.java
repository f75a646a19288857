package app.comanda.bot.whatsapp;

import app.comanda.ordering.conversation.ChatLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the Cloud API takes it. What Meta would refuse cannot be built: every constructor throws an
 * {@link IllegalArgumentException} that names the limit (never the text, which may be a customer's).
 */
public sealed interface OutboundMessage {

    /** Words. */
    record Text(String body) implements OutboundMessage {
        public Text {
            OutboundLimit.text("text body", body, ChatLimits.TEXT_BODY);
        }
    }

    /** A text with one to three buttons. */
    record ReplyButtons(String body, List<ReplyButton> buttons) implements OutboundMessage {
        public ReplyButtons {
            buttons = List.copyOf(buttons);
            OutboundLimit.text("interactive body", body, ChatLimits.INTERACTIVE_BODY);
            OutboundLimit.count("buttons", buttons.size(), ChatLimits.BUTTONS);
            OutboundLimit.unique("button ids", buttons.stream().map(ReplyButton::id));
            OutboundLimit.unique("button titles", buttons.stream().map(ReplyButton::title));
        }
    }

    /** A button: comes back with its id when it is tapped. */
    record ReplyButton(String id, String title) {
        public ReplyButton {
            OutboundLimit.id("button id", id, ChatLimits.BUTTON_ID);
            OutboundLimit.text("button title", title, ChatLimits.BUTTON_TITLE);
        }
    }

    /**
     * A list that opens from below: up to ten sections with up to ten rows in all.
     *
     * @param opener what the button that opens it says
     */
    record ListMessage(String body, String opener, List<Section> sections) implements OutboundMessage {
        public ListMessage {
            sections = List.copyOf(sections);
            OutboundLimit.text("interactive body", body, ChatLimits.INTERACTIVE_BODY);
            OutboundLimit.text("list opener", opener, ChatLimits.LIST_OPENER);
            OutboundLimit.count("list sections", sections.size(), ChatLimits.LIST_SECTIONS);
            List<Row> rows = sections.stream()
                    .flatMap(section -> section.rows().stream())
                    .toList();
            OutboundLimit.count("list rows in all", rows.size(), ChatLimits.LIST_ROWS);
            OutboundLimit.unique("row ids", rows.stream().map(Row::id));
            if (sections.size() > 1 && sections.stream().anyMatch(section -> section.title() == null)) {
                throw new IllegalArgumentException("section title: needed where there is more than one section");
            }
        }
    }

    /**
     * A part of a list.
     *
     * @param title null only where it is the list's only section
     */
    record Section(@Nullable String title, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
            if (title != null) {
                OutboundLimit.text("section title", title, ChatLimits.SECTION_TITLE);
            }
            OutboundLimit.count("rows of a section", rows.size(), ChatLimits.LIST_ROWS);
        }
    }

    /** A row of a list: comes back with its id when it is tapped. */
    record Row(String id, String title, @Nullable String description) {
        public Row {
            OutboundLimit.id("row id", id, ChatLimits.ROW_ID);
            OutboundLimit.text("row title", title, ChatLimits.ROW_TITLE);
            if (description != null) {
                OutboundLimit.text("row description", description, ChatLimits.ROW_DETAIL);
            }
        }
    }

    /**
     * A picture Meta fetches by its link.
     *
     * @param link https
     */
    record Image(String link, @Nullable String caption) implements OutboundMessage {
        public Image {
            OutboundLimit.picture("image link", link);
            if (caption != null) {
                OutboundLimit.text("image caption", caption, ChatLimits.CAPTION);
            }
        }
    }

    /** Cards to swipe through, each a picture with a text and the same number of buttons. */
    record Carousel(String body, List<Card> cards) implements OutboundMessage {
        public Carousel {
            cards = List.copyOf(cards);
            OutboundLimit.text("interactive body", body, ChatLimits.INTERACTIVE_BODY);
            OutboundLimit.count("cards", cards.size(), ChatLimits.CARDS);
            if (cards.size() < ChatLimits.LEAST_CARDS) {
                throw new IllegalArgumentException("cards: at least " + ChatLimits.LEAST_CARDS);
            }
            if (cards.stream().map(card -> card.buttons().size()).distinct().count() > 1) {
                throw new IllegalArgumentException("cards: must have the same number of buttons");
            }
            OutboundLimit.unique(
                    "button ids of the cards",
                    cards.stream().flatMap(card -> card.buttons().stream()).map(ReplyButton::id));
        }
    }

    /**
     * A card of a carousel.
     *
     * @param link to its picture, https
     */
    record Card(String link, String body, List<ReplyButton> buttons) {
        public Card {
            buttons = List.copyOf(buttons);
            OutboundLimit.picture("card picture", link);
            OutboundLimit.text("card body", body, ChatLimits.CARD_BODY);
            if (body.chars().filter(each -> each == '\n').count() > ChatLimits.CARD_LINE_BREAKS) {
                throw new IllegalArgumentException(
                        "card body: at most " + ChatLimits.CARD_LINE_BREAKS + " line breaks");
            }
            OutboundLimit.count("buttons of a card", buttons.size(), ChatLimits.BUTTONS);
            OutboundLimit.unique("button titles of a card", buttons.stream().map(ReplyButton::title));
        }
    }

    /** A text with a button that shares the customer's place. */
    record LocationRequest(String body) implements OutboundMessage {
        public LocationRequest {
            OutboundLimit.text("interactive body", body, ChatLimits.INTERACTIVE_BODY);
        }
    }
}
