package app.comanda.bot.local;

import app.comanda.ordering.menu.Menu;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A menu as a person writes it: a JSON file whose format docs/menu-file.md describes. Reading it either gives the whole
 * menu or says everything that is wrong with it, each with its place in the file; never a part of a menu.
 */
public final class MenuFile {
    /** Characters of a file. */
    static final int LONGEST = 4_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private MenuFile() {}

    /** What reading a file came to. */
    public sealed interface Reading {
        /** The menu; its version names its content. */
        record Whole(Menu menu) implements Reading {}

        /**
         * Nothing can be served from it.
         *
         * @param problems a sentence for each, beginning with the place: {@code categories[2].products[0].price}
         */
        record Wrong(List<String> problems) implements Reading {
            public Wrong {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads the text of a file. */
    public static Reading read(String text) {
        if (text.length() > LONGEST) {
            return new Reading.Wrong(List.of("The file is longer than " + LONGEST + " characters."));
        }
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException e) {
            return new Reading.Wrong(List.of("This is not JSON: " + e.getOriginalMessage() + ", line "
                    + e.getLocation().getLineNr() + "."));
        }
        return new MenuFileReader().read(root);
    }
}
