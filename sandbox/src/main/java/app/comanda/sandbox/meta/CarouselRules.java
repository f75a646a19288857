package app.comanda.sandbox.meta;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Meta demands of the cards of a carousel that is sent within a conversation. */
final class CarouselRules {
    private static final int CARD_BODY_LIMIT = 160;
    private static final int LINE_BREAK_LIMIT = 2;
    private static final int QUICK_REPLY_LIMIT = 3;
    private static final int LABEL_LIMIT = 20;
    private static final Set<String> CARD_HEADER = Set.of("image", "video");

    private final MetaSwitches switches;
    private final InteractiveRules interactive;

    CarouselRules(MetaSwitches switches, InteractiveRules interactive) {
        this.switches = switches;
        this.interactive = interactive;
    }

    void check(Field action) {
        List<Field> cards = action.at("cards").items();
        if (cards.size() < 2 || cards.size() > 10) {
            throw GraphError.invalid("Invalid cards count. Min allowed cards: 2, Max allowed cards: 10")
                    .refusal();
        }
        Set<Integer> indexes = new HashSet<>();
        Set<String> shapes = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Field card : cards) {
            index(card.object(), cards.size(), indexes);
            interactive.header(card.at("header").required(), CARD_HEADER);
            body(card.at("body"));
            shapes.add(buttons(card.at("action").object(), ids));
        }
        if (shapes.size() > 1) {
            throw GraphError.invalid("All cards must have the same number and kind of buttons")
                    .refusal();
        }
    }

    private static void index(Field card, int count, Set<Integer> seen) {
        Field index = card.at("card_index").required();
        if (!index.node().isInt()
                || index.node().intValue() < 0
                || index.node().intValue() >= count
                || !seen.add(index.node().intValue())) {
            throw GraphError.invalid("card_index must count from 0 without repetition")
                    .refusal();
        }
    }

    private void body(Field body) {
        if (!body.present()) {
            return;
        }
        interactive.body(body, CARD_BODY_LIMIT);
        if (body.at("text").string().chars().filter(each -> each == '\n').count() > LINE_BREAK_LIMIT) {
            throw GraphError.invalid("Card body has too many line breaks. Max line breaks: " + LINE_BREAK_LIMIT)
                    .refusal();
        }
    }

    /** Checks the buttons of a card and tells their kind and number. */
    private String buttons(Field action, Set<String> ids) {
        if ("cta_url".equals(action.at("name").optionalString())) {
            Field parameters = action.at("parameters").object();
            String label = parameters.at("display_text").string();
            if (label.isBlank() || switches.length(label) > LABEL_LIMIT) {
                throw GraphError.invalid("Button title length invalid. Min length: 1, Max length: " + LABEL_LIMIT)
                        .refusal();
            }
            parameters.at("url").link();
            return "cta_url";
        }
        List<Field> buttons = action.at("buttons").items();
        if (buttons.isEmpty() || buttons.size() > QUICK_REPLY_LIMIT) {
            throw GraphError.invalid(
                            "Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: " + QUICK_REPLY_LIMIT)
                    .refusal();
        }
        for (Field button : buttons) {
            if (!"quick_reply".equals(button.object().at("type").string())) {
                throw GraphError.invalid("Buttons of a card must be quick replies or one link")
                        .refusal();
            }
            Field reply = button.at("quick_reply").object();
            interactive.buttonTitle(reply);
            if (!ids.add(interactive.buttonId(reply))) {
                throw GraphError.invalid("Quick reply ids must be unique within a carousel")
                        .refusal();
            }
        }
        return "quick_reply " + buttons.size();
    }
}
