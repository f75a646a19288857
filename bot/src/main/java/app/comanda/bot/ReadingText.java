package app.comanda.bot;

import app.comanda.ordering.language.Level;
import app.comanda.ordering.language.Reading;
import app.comanda.ordering.language.Reading.Choice;
import app.comanda.ordering.language.Reading.Span;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A reading for a person at a terminal: what was understood, from which words, how surely and why. */
final class ReadingText {
    private ReadingText() {}

    static List<String> of(String text, Reading reading) {
        List<String> shown = new ArrayList<>();
        if (reading.lines().isEmpty()) {
            shown.add("  no order");
        }
        for (Reading.Line line : reading.lines()) {
            var presentation = line.presentation();
            shown.add("  " + line.quantity() + (line.quantitySaid() ? "" : " (not said)") + " × "
                    + line.product().name().es()
                    + (presentation == null ? "" : ", " + presentation.name().es()) + "   "
                    + percent(line.confidence()));
            line.options().forEach(choice -> shown.add("      + " + choice(choice, text)));
            line.excluded().forEach(choice -> shown.add("      − " + choice(choice, text)));
            line.notes().forEach(note -> shown.add("      − " + note + " (not on the menu: a note for the kitchen)"));
            shown.add("      from “" + words(text, line.spans()) + "”");
            if (line.products().size() > 1) {
                shown.add("      fits as well: "
                        + line.products().stream()
                                .skip(1)
                                .limit(5)
                                .map(Product::name)
                                .map(name -> name.es())
                                .collect(Collectors.joining(", "))
                        + " → the customer is asked");
            }
        }
        if (!reading.unknown().isEmpty()) {
            shown.add("  not understood: “" + words(text, reading.unknown()) + "”");
        }
        shown.add("  the whole: " + percent(reading.confidence()));
        return shown;
    }

    private static String choice(Choice choice, String text) {
        return (choice.quantity() > 1 ? choice.quantity() + " × " : "")
                + (choice.level() == Level.NORMAL ? "" : choice.level().name().toLowerCase(Locale.ROOT) + " ")
                + choice.options().stream()
                        .map(Option::name)
                        .map(name -> name.es())
                        .collect(Collectors.joining(" or "))
                + "   from “" + words(text, List.of(choice.span())) + "”";
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream()
                .map(span -> text.substring(span.from(), span.to()))
                .collect(Collectors.joining(" … "));
    }

    private static String percent(double confidence) {
        return Math.round(confidence * 100) + " %";
    }
}
