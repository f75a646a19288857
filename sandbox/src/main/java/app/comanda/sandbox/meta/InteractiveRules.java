package app.comanda.sandbox.meta;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Meta demands of interactive messages: buttons, lists, links, requests, flows, products, cards. */
final class InteractiveRules {
    static final int BODY_LIMIT = 1_024;
    private static final int FOOTER_LIMIT = 60;
    private static final int HEADER_LIMIT = 60;
    private static final int BUTTON_TITLE_LIMIT = 20;
    private static final int BUTTON_ID_LIMIT = 256;
    private static final Set<String> ANY_HEADER = Set.of("text", "image", "video", "document");
    private static final Set<String> TEXT_HEADER = Set.of("text");
    private static final Set<String> NO_HEADER = Set.of();

    private final MetaSwitches switches;
    private final Media media;
    private final ListRules lists;
    private final CarouselRules carousels;
    private final CommerceRules commerce;

    InteractiveRules(MetaSwitches switches, Media media, Catalogs catalogs) {
        this.switches = switches;
        this.media = media;
        this.lists = new ListRules(switches);
        this.carousels = new CarouselRules(switches, this);
        this.commerce = new CommerceRules(switches, catalogs);
    }

    void check(Field interactive, String phoneNumberId, String to) {
        String type = interactive.at("type").string();
        Field action = interactive.at("action");
        switch (type) {
            case "button" -> {
                frame(interactive, BODY_LIMIT, ANY_HEADER);
                buttons(action.object().at("buttons"));
            }
            case "list" -> {
                frame(interactive, switches.listBodyLimit(), TEXT_HEADER);
                lists.check(action.object());
            }
            case "cta_url" -> {
                frame(interactive, BODY_LIMIT, ANY_HEADER);
                link(action.object());
            }
            case "location_request_message" -> request(interactive, "send_location");
            case "contact_request" -> request(interactive, "request_contact_info");
            case "flow" -> {
                frame(interactive, BODY_LIMIT, ANY_HEADER);
                commerce.flow(named(action, "flow"));
            }
            case "product" -> {
                optionalFrame(interactive);
                commerce.product(action.object(), phoneNumberId);
            }
            case "product_list" -> {
                interactive.at("header").required();
                frame(interactive, BODY_LIMIT, TEXT_HEADER);
                commerce.productList(action.object(), phoneNumberId);
            }
            case "catalog_message" -> {
                frame(interactive, BODY_LIMIT, NO_HEADER);
                named(action, "catalog_message");
            }
            case "carousel" -> {
                if (interactive.has("header") || interactive.has("footer")) {
                    throw GraphError.invalid("A carousel has no header or footer besides those of its cards")
                            .refusal();
                }
                frame(interactive, BODY_LIMIT, NO_HEADER);
                carousels.check(action.object());
            }
            case "address_message" -> {
                frame(interactive, BODY_LIMIT, ANY_HEADER);
                commerce.onlyIn(to, "address_message", "91");
                named(action, "address_message")
                        .at("parameters")
                        .object()
                        .at("country")
                        .string();
            }
            case "order_details", "order_status" -> {
                frame(interactive, BODY_LIMIT, ANY_HEADER);
                commerce.onlyIn(to, type, "91", "55");
                Field parameters = named(action, "order_details".equals(type) ? "review_and_pay" : "review_order")
                        .at("parameters")
                        .object();
                parameters.at("reference_id").string();
            }
            default ->
                throw GraphError.parameter("Param interactive['type'] must be one of {BUTTON, CTA_URL, LIST, PRODUCT,"
                                + " PRODUCT_LIST, CATALOG_MESSAGE, FLOW, LOCATION_REQUEST_MESSAGE, CONTACT_REQUEST,"
                                + " CAROUSEL, ADDRESS_MESSAGE, ORDER_DETAILS, ORDER_STATUS} - got \"" + type + "\".")
                        .refusal();
        }
    }

    private static Field named(Field action, String name) {
        if (!name.equals(action.object().at("name").string())) {
            throw GraphError.parameter("Param interactive['action']['name'] must be \"" + name + "\".")
                    .refusal();
        }
        return action;
    }

    private void request(Field interactive, String name) {
        frame(interactive, BODY_LIMIT, NO_HEADER);
        named(interactive.at("action"), name);
    }

    private void frame(Field interactive, int bodyLimit, Set<String> headers) {
        body(interactive.at("body"), bodyLimit);
        footer(interactive.at("footer"));
        header(interactive.at("header"), headers);
    }

    private void optionalFrame(Field interactive) {
        if (interactive.has("body")) {
            body(interactive.at("body"), BODY_LIMIT);
        }
        footer(interactive.at("footer"));
        header(interactive.at("header"), NO_HEADER);
    }

    void body(Field body, int limit) {
        length("Body text", body.at("text").string(), limit);
    }

    private void footer(Field footer) {
        if (footer.present()) {
            length("Footer text", footer.at("text").string(), FOOTER_LIMIT);
        }
    }

    void header(Field header, Set<String> allowed) {
        if (!header.present()) {
            return;
        }
        String type = header.object().at("type").string();
        if (!allowed.contains(type)) {
            throw GraphError.invalid("Header of type " + type + " is not allowed for this message")
                    .refusal();
        }
        if ("text".equals(type)) {
            length("Header text", header.at("text").string(), HEADER_LIMIT);
        } else {
            media.checkReference(header.at(type).object(), type);
        }
    }

    private void link(Field action) {
        Field parameters = named(action, "cta_url").at("parameters").object();
        length("Button title", parameters.at("display_text").string(), BUTTON_TITLE_LIMIT);
        parameters.at("url").link();
    }

    private void buttons(Field buttons) {
        List<Field> all = buttons.items();
        if (all.isEmpty() || all.size() > 3) {
            throw GraphError.invalid("Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3")
                    .refusal();
        }
        Set<String> titles = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Field button : all) {
            if (!"reply".equals(button.object().at("type").string())) {
                throw GraphError.parameter("Param " + button.at("type").path() + " must be one of {REPLY}.")
                        .refusal();
            }
            Field reply = button.at("reply").object();
            boolean newTitle = titles.add(buttonTitle(reply));
            boolean newId = ids.add(buttonId(reply));
            if (!newTitle || !newId) {
                throw GraphError.invalid("Button titles and ids must be unique within a message")
                        .refusal();
            }
        }
    }

    String buttonTitle(Field reply) {
        String title = reply.at("title").string();
        length("Button title", title, BUTTON_TITLE_LIMIT);
        return title;
    }

    String buttonId(Field reply) {
        String id = reply.at("id").string();
        length("Button id", id, BUTTON_ID_LIMIT);
        if (!id.equals(id.strip())) {
            throw GraphError.invalid("Button id must not begin or end with spaces")
                    .refusal();
        }
        return id;
    }

    private void length(String what, String value, int limit) {
        if (value.isBlank() || switches.length(value) > limit) {
            throw GraphError.invalid(what + " length invalid. Min length: 1, Max length: " + limit)
                    .refusal();
        }
    }
}
