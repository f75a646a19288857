package app.comanda.bot;

import app.comanda.ordering.language.Level;
import app.comanda.ordering.language.Reading;
import app.comanda.ordering.language.Reading.Choice;
import app.comanda.ordering.menu.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A reading as the JSON that {@code parse} prints. */
final class ReadingJson {
    private ReadingJson() {}

    static List<Map<String, Object>> lines(Reading reading) {
        return reading.lines().stream().map(ReadingJson::line).toList();
    }

    private static Map<String, Object> line(Reading.Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("product", line.product().id());
        json.put("quantity", line.quantity());
        var presentation = line.presentation();
        json.put("presentation", presentation == null ? null : presentation.id());
        json.put("options", line.options().stream().map(ReadingJson::choice).toList());
        json.put("excluded", line.excluded().stream().map(ReadingJson::choice).toList());
        if (!line.notes().isEmpty()) {
            json.put("notes", line.notes());
        }
        json.put("confidence", Math.round(line.confidence() * 100) / 100.0);
        return json;
    }

    private static Map<String, Object> choice(Choice choice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("modifier", choice.modifierId());
        if (!choice.any()) {
            json.put("option", choice.options().getFirst().id());
        } else {
            json.put("anyOf", choice.options().stream().map(Option::id).toList());
        }
        if (choice.level() != Level.NORMAL) {
            json.put("level", choice.level().name().toLowerCase(Locale.ROOT));
        }
        if (choice.quantity() > 1) {
            json.put("quantity", choice.quantity());
        }
        return json;
    }
}
