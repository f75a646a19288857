package app.comanda.sandbox.meta;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Meta demands of the action of a list message. */
final class ListRules {
    private static final int BUTTON_LIMIT = 20;
    private static final int SECTION_LIMIT = 10;
    private static final int ROW_LIMIT = 10;
    private static final int TITLE_LIMIT = 24;
    private static final int ID_LIMIT = 200;
    private static final int DESCRIPTION_LIMIT = 72;

    private final MetaSwitches switches;

    ListRules(MetaSwitches switches) {
        this.switches = switches;
    }

    void check(Field action) {
        atMost("Button label", action.at("button").string(), BUTTON_LIMIT);
        if (action.at("button").string().isBlank()) {
            throw GraphError.invalid("Button label is required").refusal();
        }
        List<Field> sections = action.at("sections").items();
        if (sections.isEmpty() || sections.size() > SECTION_LIMIT) {
            throw GraphError.invalid(
                            "Invalid sections count. Min allowed sections: 1, Max allowed sections: " + SECTION_LIMIT)
                    .refusal();
        }
        int rows = sections.stream()
                .mapToInt(each -> each.object().at("rows").items().size())
                .sum();
        if (rows > ROW_LIMIT) {
            throw GraphError.invalid("Total row count exceed max allowed count: " + ROW_LIMIT)
                    .refusal();
        }
        Set<String> ids = new HashSet<>();
        for (Field section : sections) {
            section(section, sections.size() > 1, ids);
        }
    }

    private void section(Field section, boolean titleRequired, Set<String> ids) {
        String title = section.at("title").optionalString();
        if (titleRequired && title.isBlank()) {
            throw GraphError.invalid("Section title is required when there is more than one section")
                    .refusal();
        }
        atMost("Section title", title, TITLE_LIMIT);
        List<Field> rows = section.at("rows").items();
        if (rows.isEmpty()) {
            throw GraphError.invalid("Section must have at least one row").refusal();
        }
        for (Field row : rows) {
            row(row.object(), ids);
        }
    }

    private void row(Field row, Set<String> ids) {
        String id = row.at("id").string();
        String title = row.at("title").string();
        atMost("Row id", id, ID_LIMIT);
        atMost("Row title", title, TITLE_LIMIT);
        atMost("Row description", row.at("description").optionalString(), DESCRIPTION_LIMIT);
        if (id.isBlank() || title.isBlank()) {
            throw GraphError.invalid("Row id and title are required").refusal();
        }
        if (!ids.add(id)) {
            throw GraphError.invalid("Duplicated row id: " + id).refusal();
        }
    }

    private void atMost(String what, String value, int limit) {
        if (switches.length(value) > limit) {
            throw GraphError.invalid(what + " is too long. Max length is " + limit)
                    .refusal();
        }
    }
}
