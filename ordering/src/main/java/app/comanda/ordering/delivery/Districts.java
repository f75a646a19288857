package app.comanda.ordering.delivery;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The districts of Lima and Callao, by the names and abbreviations people write. */
public final class Districts {
    /** The name as it is printed, then what else it is called. */
    private static final List<List<String>> NAMES = List.of(
            List.of("Ancón"),
            List.of("Ate", "Ate Vitarte", "Vitarte"),
            List.of("Barranco"),
            List.of("Breña"),
            List.of("Carabayllo"),
            List.of("Chaclacayo"),
            List.of("Chorrillos"),
            List.of("Cieneguilla"),
            List.of("Comas"),
            List.of("El Agustino"),
            List.of("Independencia"),
            List.of("Jesús María"),
            List.of("La Molina"),
            List.of("La Victoria"),
            List.of("Cercado de Lima", "Lima Cercado", "Cercado"),
            List.of("Lince"),
            List.of("Los Olivos"),
            List.of("Lurigancho", "Chosica", "Lurigancho Chosica"),
            List.of("Lurín"),
            List.of("Magdalena del Mar", "Magdalena"),
            List.of("Pueblo Libre"),
            List.of("Miraflores"),
            List.of("Pachacámac"),
            List.of("Pucusana"),
            List.of("Puente Piedra"),
            List.of("Punta Hermosa"),
            List.of("Punta Negra"),
            List.of("Rímac"),
            List.of("San Bartolo"),
            List.of("San Borja"),
            List.of("San Isidro"),
            List.of("San Juan de Lurigancho", "SJL", "S J L"),
            List.of("San Juan de Miraflores", "SJM", "S J M"),
            List.of("San Luis"),
            List.of("San Martín de Porres", "SMP", "S M P"),
            List.of("San Miguel"),
            List.of("Santa Anita"),
            List.of("Santa María del Mar"),
            List.of("Santa Rosa"),
            List.of("Santiago de Surco", "Surco", "Stgo de Surco"),
            List.of("Surquillo"),
            List.of("Villa El Salvador", "VES", "V E S"),
            List.of("Villa María del Triunfo", "VMT", "V M T"),
            List.of("Callao"),
            List.of("Bellavista"),
            List.of("Carmen de la Legua"),
            List.of("La Perla"),
            List.of("La Punta"),
            List.of("Mi Perú"),
            List.of("Ventanilla"));

    private static final Map<String, String> BY_PLAIN_NAME = index();

    /** Longest first, so that "San Juan de Miraflores" is not read as Miraflores. */
    private static final List<String> PLAIN_NAMES = BY_PLAIN_NAME.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    private Districts() {}

    private static Map<String, String> index() {
        Map<String, String> byName = new HashMap<>();
        for (List<String> names : NAMES) {
            names.forEach(name -> byName.put(plain(name), names.getFirst()));
        }
        return Map.copyOf(byName);
    }

    /** The district a text names and nothing else, as it is printed. */
    public static Optional<String> named(String text) {
        return Optional.ofNullable(BY_PLAIN_NAME.get(plain(text)));
    }

    /** The district a text has the name of, the longest name where it has several, as it is printed. */
    public static Optional<String> within(String text) {
        String plain = " " + plain(text) + " ";
        return PLAIN_NAMES.stream()
                .filter(name -> plain.contains(" " + name + " "))
                .findFirst()
                .flatMap(Districts::named);
    }

    /** The district a text ends with, as words of its own and with something before it. */
    static Optional<Ending> endingOf(String text) {
        String plain = plain(text);
        return PLAIN_NAMES.stream()
                .filter(name -> plain.endsWith(" " + name))
                .findFirst()
                .flatMap(name -> named(name).map(district -> new Ending(district, name.split(" ").length)));
    }

    /**
     * A district at the end of a text.
     *
     * @param words how many of the text's words it takes
     */
    record Ending(String district, int words) {}

    /** Whether two names are the same to a reader: accents, case, dots and spacing apart, and abbreviations known. */
    static boolean same(String one, String other) {
        String left = plain(one);
        String right = plain(other);
        return left.equals(right)
                || (BY_PLAIN_NAME.containsKey(left) && BY_PLAIN_NAME.get(left).equals(BY_PLAIN_NAME.get(right)));
    }

    /** Lower case, without accents, with one space for whatever is neither letter nor digit. */
    static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
