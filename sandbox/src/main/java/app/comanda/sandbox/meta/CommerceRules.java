package app.comanda.sandbox.meta;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What Meta demands of products, flows and the messages that only some countries have. */
final class CommerceRules {
    private static final int PRODUCT_LIMIT = 30;
    private static final int SECTION_LIMIT = 10;
    private static final int SECTION_TITLE_LIMIT = 24;
    private static final int FLOW_LABEL_LIMIT = 20;

    private final MetaSwitches switches;
    private final Catalogs catalogs;

    CommerceRules(MetaSwitches switches, Catalogs catalogs) {
        this.switches = switches;
        this.catalogs = catalogs;
    }

    void product(Field action, String phoneNumberId) {
        action.at("catalog_id").string();
        if (!catalogs.has(phoneNumberId, action.at("product_retailer_id").string())) {
            throw GraphError.invalid("Product not found in the catalog").refusal();
        }
    }

    /** Unknown products are left out of the message, as Meta does, unless none would remain. */
    void productList(Field action, String phoneNumberId) {
        action.at("catalog_id").string();
        List<Field> sections = action.at("sections").items();
        if (sections.isEmpty() || sections.size() > SECTION_LIMIT) {
            throw GraphError.invalid(
                            "Invalid sections count. Min allowed sections: 1, Max allowed sections: " + SECTION_LIMIT)
                    .refusal();
        }
        int products = 0;
        for (Field section : sections) {
            String title = section.object().at("title").optionalString();
            if (switches.length(title) > SECTION_TITLE_LIMIT || (sections.size() > 1 && title.isBlank())) {
                throw GraphError.invalid("Section title is too long. Max length is " + SECTION_TITLE_LIMIT)
                        .refusal();
            }
            List<Field> items = section.at("product_items").items();
            items.forEach(item -> item.object().at("product_retailer_id").string());
            products += items.size();
        }
        if (products > PRODUCT_LIMIT) {
            throw GraphError.invalid("Total product count exceed max allowed count: " + PRODUCT_LIMIT)
                    .refusal();
        }
        if (dropUnknown(sections, phoneNumberId) == 0) {
            throw GraphError.invalid("Products not found in the catalog").refusal();
        }
    }

    private int dropUnknown(List<Field> sections, String phoneNumberId) {
        int left = 0;
        for (Field section : sections) {
            ArrayNode items = (ArrayNode) section.node().path("product_items");
            items.removeIf(item -> !catalogs.has(
                    phoneNumberId, item.path("product_retailer_id").asString("")));
            left += items.size();
        }
        return left;
    }

    void flow(Field action) {
        Field parameters = action.at("parameters").object();
        parameters.at("flow_message_version").required();
        if (parameters.has("flow_id") == parameters.has("flow_name")) {
            throw GraphError.parameter("Exactly one of flow_id and flow_name is required.")
                    .refusal();
        }
        String label = parameters.at("flow_cta").string();
        if (label.isBlank() || switches.length(label) > FLOW_LABEL_LIMIT) {
            throw GraphError.invalid("Flow button title length invalid. Min length: 1, Max length: " + FLOW_LABEL_LIMIT)
                    .refusal();
        }
        Field payload = parameters.at("flow_action_payload");
        if (payload.present()) {
            payload.object().at("screen").string();
            JsonNode data = payload.at("data").node();
            if (data.isObject() && data.isEmpty()) {
                throw GraphError.invalid("flow_action_payload data must not be empty")
                        .refusal();
            }
        }
    }

    /** Some messages exist only for people with numbers of certain countries. */
    void onlyIn(String to, String type, String... countryCodes) {
        if (Arrays.stream(countryCodes).noneMatch(to::startsWith)) {
            throw GraphError.of(131_026, "Messages of type " + type + " are not available to this recipient")
                    .refusal();
        }
    }
}
