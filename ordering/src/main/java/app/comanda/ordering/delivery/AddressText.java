package app.comanda.ordering.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a typed address as people in Peru write it: "Av. Larco 1234, dpto 502, Miraflores, frente al parque". What is
 * neither a district, a city nor a reference stays in the street, so that nothing the courier needs is lost.
 */
public final class AddressText {
    private static final Pattern REFERENCE = Pattern.compile(
            "(?iu)(?:^|[,;\\s(])((?:ref(?:erencia)?\\s*[.:]+|ref(?:erencia)?\\s|frente\\s+al?\\s|al\\s+frente\\s|al\\s+costado\\s"
                    + "|al\\s+lado\\s|cerca\\s+(?:al?|del?)\\s|(?:a\\s+)?espaldas?\\s+(?:al?|del?)\\s|entre\\s+.+\\s+y\\s"
                    + "|a\\s+(?:media|una|un|dos|tres|\\d+)\\s+cuadras?\\s|esquina\\s+con\\s|portón\\s|porton\\s"
                    + "|next\\s+to\\s|in\\s+front\\s+of\\s|across\\s+from\\s|near\\s).*)$");
    private static final Pattern REFERENCE_WORD = Pattern.compile("(?iu)^ref(?:erencia)?\\s*[.:]*\\s*");
    private static final List<String> CITIES = List.of("lima", "callao");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** What is called after districts without being in them: "Urb. Santa Rosa", "Av. San Luis", "mercado de Surquillo". */
    private static final Pattern PLACE = Pattern.compile(
            "(?:.* )?(?:urb|urbanizacion|res|residencial|cond|condominio|conjunto|edif|edificio|coop|cooperativa|asoc"
                    + "|asociacion|aahh|hh|jj|upis|fundo|sector|grupo|av|avenida|jr|jiron|ca|calle|psje|pje|pasaje|prol"
                    + "|prolongacion|carretera|alameda|malecon|plaza|plazuela|parque|ovalo|puente|estacion|mercado"
                    + "|galeria|cc|mall)(?: del?)?");

    private AddressText() {}

    /**
     * The address a text with any letter or digit names; its street is never empty, and as long as it was written.
     *
     * @param defaultCity where the text names none
     */
    public static Address parse(String text, String defaultCity) {
        String whole = text.strip().replaceAll("\\s*[\\r\\n]+\\s*", ", ").replaceAll("\\s+", " ");
        String reference = null;
        String place = whole;
        Matcher found = REFERENCE.matcher(whole);
        if (found.find() && !trimmed(whole.substring(0, found.start(1))).isEmpty()) {
            place = trimmed(whole.substring(0, found.start(1)));
            reference = trimmed(REFERENCE_WORD.matcher(found.group(1)).replaceFirst(""));
        }
        return place(place, reference, defaultCity);
    }

    private static Address place(String place, @Nullable String reference, String defaultCity) {
        List<String> parts = new ArrayList<>();
        String district = null;
        int districtAt = -1;
        String city = defaultCity;
        List<String> written = List.of(place.split("[,;]|\\s[-–]\\s"));
        for (int i = 0; i < written.size(); i++) {
            String part = written.get(i).strip();
            Optional<String> named = Districts.named(part);
            if (i > 0 && CITIES.contains(Districts.plain(part))) {
                city = part;
            } else if (i > 0 && named.isPresent()) {
                if (!named.get().equals(district)) {
                    district = named.get();
                    districtAt = parts.size();
                    parts.add(part);
                }
            } else if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        if (districtAt >= 0) {
            // An earlier one is a neighbourhood or a street of that name and stays.
            parts.remove(districtAt);
        }
        if (district == null && !parts.isEmpty()) {
            // Nothing between commas: the district may stand at the end of the street, after its number.
            String last = withoutCity(parts.getLast());
            Optional<Districts.Ending> ending = Districts.endingOf(last);
            if (ending.isPresent() && isDistrictAfter(last, ending.get().words(), parts.size() > 1)) {
                district = ending.get().district();
                parts.set(parts.size() - 1, dropWords(last, ending.get().words()));
            }
        }
        String street = trimmed(String.join(", ", parts));
        return new Address(
                street.isEmpty() ? trimmed(place) : street,
                district,
                city,
                reference == null || reference.isEmpty() ? null : reference,
                null);
    }

    /** A city behind the district is the usual one and says nothing new. */
    private static String withoutCity(String part) {
        Matcher city = Pattern.compile("(?iu)\\s+lima\\s*$").matcher(part);
        return city.find()
                        && Districts.endingOf(part.substring(0, city.start())).isPresent()
                ? part.substring(0, city.start())
                : part;
    }

    /** "Av. San Luis" is a street; "Av. San Luis 2000 San Borja" has a number before its district. */
    private static boolean isDistrictAfter(String part, int words, boolean afterAComma) {
        String before = dropWords(part, words);
        if (PLACE.matcher(Districts.plain(before)).matches()) {
            return false;
        }
        return afterAComma || before.chars().anyMatch(Character::isDigit) || before.matches("(?iu).*\\b(mz|lt|s/n).*");
    }

    private static String dropWords(String text, int words) {
        List<Integer> starts =
                WORD.matcher(text).results().map(MatchResult::start).toList();
        int cut = starts.get(Math.max(0, starts.size() - words));
        return text.substring(0, cut).replaceAll("[\\s.]+$", "").strip();
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[\\s,;.:(]+|[\\s,;:(]+$", "");
    }
}
