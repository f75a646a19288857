package app.comanda.bot.local;

import app.comanda.ordering.menu.Menu;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A restaurant as a person writes it: a JSON file whose format docs/menu-file.md describes. Reading it either gives the
 * whole restaurant or says everything that is wrong with the file, each with its place; never a part of it.
 */
public final class MenuFile {
    /** Characters of a file. */
    public static final int LONGEST = 4_000_000;

    private static final String BUILT_IN = "/tasty-bites.json";

    private MenuFile() {}

    /** What reading a file came to. */
    public sealed interface Reading {
        /** The restaurant; its menu's version names the menu's content. */
        record Whole(LocalRestaurant restaurant) implements Reading {
            /** What it sells. */
            public Menu menu() {
                return restaurant.menu();
            }
        }

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
            root = FileJson.readFigures(text);
        } catch (FileJson.Unreadable e) {
            return new Reading.Wrong(List.of(e.why() + "."));
        }
        if (!root.isObject()) {
            return new Reading.Wrong(List.of("The file must be one JSON object: {\"currency\":…,\"categories\":[…]}."));
        }
        return new MenuFileReader().read(root);
    }

    /** The text of the restaurant that comes with Comanda: to be served, and to be copied and edited. */
    public static String builtIn() {
        try (InputStream file = MenuFile.class.getResourceAsStream(BUILT_IN)) {
            if (file == null) {
                throw new IllegalStateException("The program lacks its " + BUILT_IN);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
