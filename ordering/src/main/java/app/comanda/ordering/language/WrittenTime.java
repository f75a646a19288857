package app.comanda.ordering.language;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as somebody writes it: "a las 8", "8:30 pm", "mañana a la 1 de la tarde", "20h".
 *
 * @param day 0 for today, 1 for tomorrow, -1 where it is not said
 * @param times what it can mean, the likelier first: "8" is eight in the evening or in the morning
 */
public record WrittenTime(int day, List<LocalTime> times) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern TIME = Pattern.compile(
            "(?<![0-9])([0-9]{1,2})(?:\\s?[:.h]\\s?([0-5][0-9]))?(?![0-9])"
                    + "\\s*(y media|y cuarto)?\\s*(a\\.?\\s?m\\b|p\\.?\\s?m\\b|de la (?:manana|tarde|noche)|in the (?:morning|evening|afternoon))?");
    private static final Pattern ASKED = Pattern.compile(
            "^(?:lo quiero |la quiero |que sea |i want it |make it )?(?:para|for)(?: hoy| manana| today| tomorrow)?"
                    + "(?: a| at)?(?: las| la)? [0-9]{1,2}(?:\\s?[:.h].*|\\s.*)?$");

    public WrittenTime {
        times = List.copyOf(times);
    }

    /** The time somewhere in a text; empty where there is none. */
    public static Optional<WrittenTime> find(String text) {
        String plain = plain(text);
        Matcher matcher = TIME.matcher(plain);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = minute(matcher.group(2), matcher.group(3));
        String half = matcher.group(4) == null ? "" : matcher.group(4);
        if (hour > 24) {
            return Optional.empty();
        }
        return Optional.of(new WrittenTime(day(plain, half), times(hour % 24, minute, half)));
    }

    /** The time of a text that asks for nothing but it: "para las 8". */
    public static Optional<WrittenTime> asked(String text) {
        return ASKED.matcher(plain(text)).matches() ? find(text) : Optional.empty();
    }

    private static List<LocalTime> times(int hour, int minute, String half) {
        boolean morning = half.startsWith("a") || half.endsWith("manana") || half.endsWith("morning");
        boolean evening = !half.isEmpty() && !morning;
        if (hour == 0 || hour > 12) {
            return List.of(LocalTime.of(hour, minute));
        }
        LocalTime early = LocalTime.of(hour % 12, minute);
        LocalTime late = LocalTime.of(hour % 12 + 12, minute);
        return morning
                ? List.of(early)
                : evening ? List.of(late) : Stream.of(late, early).toList();
    }

    private static int minute(@Nullable String digits, @Nullable String words) {
        if (digits != null) {
            return Integer.parseInt(digits);
        }
        return words == null ? 0 : words.equals("y media") ? 30 : 15;
    }

    private static int day(String plain, String half) {
        String rest = plain.replace(half.isEmpty() ? "\n" : half, " ");
        if (rest.contains("manana") || rest.contains("tomorrow")) {
            return 1;
        }
        return rest.contains("hoy") || rest.contains("today") || rest.contains("tonight") ? 0 : -1;
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
