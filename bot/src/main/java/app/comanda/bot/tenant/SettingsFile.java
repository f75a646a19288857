package app.comanda.bot.tenant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file of settings: one {@code NAME=value} a line, as shells and containers read them. */
public final class SettingsFile {
    private SettingsFile() {}

    /**
     * What the service would be set to: the environment's settings over the file's.
     *
     * @param file null for the environment alone
     * @throws WrongSettings as {@link #read}
     */
    public static Map<String, String> under(Map<String, String> environment, @Nullable Path file) {
        Map<String, String> settings = new HashMap<>();
        if (file != null) {
            settings.putAll(read(file));
        }
        settings.putAll(environment);
        return settings;
    }

    /**
     * Reads a file.
     *
     * @throws WrongSettings when it cannot be read or a line is none of: empty, a {@code #} comment, {@code NAME=value}
     */
    public static Map<String, String> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new WrongSettings(List.of("The settings file " + file + " cannot be read: " + e.getMessage() + "."));
        }
        Map<String, String> settings = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String pair = line.startsWith("export ") ? line.substring("export ".length()) : line;
            int equals = pair.indexOf('=');
            if (equals < 1) {
                problems.add("Line " + (i + 1) + " of " + file + " is not NAME=value.");
                continue;
            }
            settings.put(
                    pair.substring(0, equals).strip(),
                    unquoted(pair.substring(equals + 1).strip()));
        }
        if (!problems.isEmpty()) {
            throw new WrongSettings(problems);
        }
        return settings;
    }

    private static String unquoted(String value) {
        if (value.length() < 2) {
            return value;
        }
        char first = value.charAt(0);
        boolean quoted = (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
