package app.comanda.ordering.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a guest calls the waiter for, with a few words that say nothing else, whatever is being asked. */
public enum Call {
    USUAL,
    UNDO;

    private static final Map<List<String>, Call> MEANINGS = meanings();

    /** What the whole text calls for; empty where it is more, or something else. */
    public static Optional<Call> of(String text) {
        return Optional.ofNullable(MEANINGS.get(Words.meaningful(text)));
    }

    private static List<String> phrases(Call call) {
        return switch (call) {
            case USUAL ->
                List.of(
                        "lo de siempre",
                        "quiero lo de siempre",
                        "dame lo de siempre",
                        "lo mismo de siempre",
                        "lo mismo de la vez pasada",
                        "lo mismo que la vez pasada",
                        "lo de la vez pasada",
                        "lo de la otra vez",
                        "lo mismo de ayer",
                        "repetir pedido",
                        "repite mi pedido",
                        "repetir mi pedido",
                        "repetir mi último pedido",
                        "mi último pedido otra vez",
                        "pedir lo mismo",
                        "the usual",
                        "my usual",
                        "the usual please",
                        "same as last time",
                        "same again",
                        "reorder",
                        "repeat my order",
                        "repeat my last order");
            case UNDO ->
                List.of(
                        "deshacer",
                        "deshaz",
                        "deshazlo",
                        "deshacer el último cambio",
                        "fue sin querer",
                        "undo",
                        "undo that",
                        "take that back");
        };
    }

    private static Map<List<String>, Call> meanings() {
        Map<List<String>, Call> meanings = new HashMap<>();
        for (Call call : values()) {
            phrases(call).forEach(phrase -> meanings.put(Words.meaningful(phrase), call));
        }
        return Map.copyOf(meanings);
    }
}
