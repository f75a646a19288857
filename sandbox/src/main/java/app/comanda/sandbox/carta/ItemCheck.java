package app.comanda.sandbox.carta;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Whether the menu has an item of an order, in this size, with these options, at the moment. */
final class ItemCheck {
    private static final int ANY_LENGTH = 10_000;
    private final FieldCheck check;
    private final Menu menu;
    private final boolean delivery;

    ItemCheck(FieldCheck check, Menu menu, boolean delivery) {
        this.check = check;
        this.menu = menu;
        this.delivery = delivery;
    }

    void check(JsonNode item, String path) {
        if (!check.object(item, path)) {
            return;
        }
        check.requiredText(item, path, "name", 200);
        boolean counted = check.count(item, path, "quantity");
        check.amount(item, path, "unitPrice");
        check.optionalText(item, path, "notes", 500);
        if (!check.requiredText(item, path, "productId", ANY_LENGTH)) {
            return;
        }
        String id = item.path("productId").stringValue();
        Optional<Menu.Product> product = menu.product(id);
        if (product.isEmpty()) {
            check.problem(path + ".productId: product " + id + " was not found");
            return;
        }
        check.holds(
                product.get().canBeOrdered(),
                path + ": product " + product.get().name() + " is not available");
        presentation(item, path, product.get());
        if (counted) {
            modifiers(item, path, product.get());
        }
    }

    private void presentation(JsonNode item, String path, Menu.Product product) {
        JsonNode id = item.path("presentationId");
        if (FieldCheck.absent(id)) {
            check.holds(product.presentations().isEmpty(), path + ".presentationId is required");
            return;
        }
        Optional<Menu.Presentation> presentation = product.presentation(id.asString(""));
        if (presentation.isEmpty()) {
            check.problem(path + ".presentationId: presentation " + id.asString("") + " was not found");
            return;
        }
        Integer stock = presentation.get().stock();
        check.holds(
                stock == null || stock > 0,
                path + ": presentation " + presentation.get().name() + " is out of stock");
        check.holds(
                !delivery || presentation.get().isAvailableForDelivery(),
                path + ": presentation " + presentation.get().name() + " is not available for delivery");
    }

    private void modifiers(JsonNode item, String path, Menu.Product product) {
        JsonNode list = item.path("modifiers");
        if (!check.holds(FieldCheck.absent(list) || list.isArray(), path + ".modifiers must be an array")) {
            return;
        }
        int quantity = item.path("quantity").intValue();
        Map<Menu.Modifier, Integer> chosen = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            modifier(list.get(i), path + ".modifiers[" + i + "]", product, quantity, chosen);
        }
        for (Menu.Modifier modifier : product.modifiers()) {
            int count = chosen.getOrDefault(modifier, 0);
            check.holds(
                    count >= modifier.minSelections(),
                    path + ": " + modifier.name() + " needs at least " + modifier.minSelections() + " selection(s)");
            check.holds(
                    count <= modifier.maxSelections(),
                    path + ": " + modifier.name() + " allows at most " + modifier.maxSelections() + " selection(s)");
        }
    }

    private void modifier(
            JsonNode sent, String path, Menu.Product product, int quantity, Map<Menu.Modifier, Integer> chosen) {
        String id = sent.path("modifierId").asString("");
        Optional<Menu.Modifier> modifier = product.modifier(id);
        if (modifier.isEmpty()) {
            check.problem(path + ".modifierId: modifier " + id + " was not found");
            return;
        }
        JsonNode options = sent.path("options");
        if (!check.holds(options.isArray(), path + ".options must be an array")) {
            return;
        }
        for (int i = 0; i < options.size(); i++) {
            int selections = option(options.get(i), path + ".options[" + i + "]", modifier.get(), quantity);
            chosen.merge(modifier.get(), selections, Integer::sum);
        }
    }

    /**
     * How many selections per item this option makes. The platform's total takes option quantities for the whole line, so
     * callers send them multiplied by the item's quantity; both that and a bare 1 count as one selection per item.
     */
    private int option(JsonNode sent, String path, Menu.Modifier modifier, int itemQuantity) {
        String id = sent.path("optionId").asString("");
        Optional<Menu.Option> option = modifier.option(id);
        if (option.isEmpty()) {
            check.problem(path + ".optionId: option " + id + " was not found");
            return 0;
        }
        check.holds(
                option.get().canBeOrdered(), path + ": option " + option.get().name() + " is not available");
        check.requiredText(sent, path, "name", 200);
        check.amount(sent, path, "price");
        if (!check.count(sent, path, "quantity")) {
            return 0;
        }
        return Math.ceilDiv(sent.path("quantity").intValue(), itemQuantity);
    }
}
