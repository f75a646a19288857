package app.comanda.ordering.conversation;

import app.comanda.ordering.delivery.OpeningHours;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.menu.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** When the branch takes and hands over orders, in its own time zone and in words. */
final class OrderTimes {
    private static final Locale PERU = Locale.forLanguageTag("es-PE");

    private OrderTimes() {}

    static boolean openNow(Scene scene, Service service) {
        return hours(scene).isOpen(service, scene.facts().now(), zone(scene));
    }

    /** Whether any of the branch's services takes orders now. */
    static boolean openNow(Scene scene) {
        return scene.facts().branch().services().stream().anyMatch(service -> openNow(scene, service));
    }

    /** The soonest that any of the services takes orders again. */
    static Optional<Instant> opens(Scene scene) {
        return scene.facts().branch().services().stream()
                .flatMap(service -> opens(scene, service).stream())
                .min(Instant::compareTo);
    }

    static Optional<Instant> opens(Scene scene, Service service) {
        return hours(scene).nextOpening(service, scene.facts().now(), zone(scene));
    }

    static Optional<Instant> lastOrder(Scene scene, Service service) {
        return hours(scene).lastOrder(service, scene.facts().now(), zone(scene));
    }

    /** The times that can be ordered for. */
    static List<Instant> slots(Scene scene, Service service) {
        return hours(scene)
                .slots(
                        service,
                        scene.facts().now(),
                        zone(scene),
                        scene.facts().terms().slots());
    }

    /** Whether a time that was chosen can still be kept. */
    static boolean stillGood(Scene scene, Service service, Instant time) {
        return time.isAfter(scene.facts().now()) && hours(scene).isOpen(service, time, zone(scene));
    }

    /** "hoy 7:30 p. m.", "mañana 1:00 p. m.", "vie. 27/11 1:00 p. m.". */
    static String moment(Scene scene, Instant time) {
        LocalDate day = time.atZone(zone(scene)).toLocalDate();
        LocalDate today = scene.facts().now().atZone(zone(scene)).toLocalDate();
        String named = day.equals(today)
                ? scene.selling().today()
                : day.equals(today.plusDays(1)) ? scene.selling().tomorrow() : format(scene, "EEE dd/MM", time);
        return named + " " + clock(scene, time);
    }

    /** "7:30 p. m.". */
    static String clock(Scene scene, Instant time) {
        return format(scene, "h:mm a", time);
    }

    /** "7:30 p. m." on any day. */
    static String clock(Scene scene, LocalTime time) {
        return format(scene, "h:mm a", time);
    }

    /** "domingo 29/11". */
    static String day(Scene scene, LocalDate date) {
        return format(scene, "EEEE dd/MM", date);
    }

    private static String format(Scene scene, String pattern, Instant time) {
        return format(scene, pattern, time.atZone(zone(scene)));
    }

    private static String format(Scene scene, String pattern, TemporalAccessor time) {
        Locale locale = scene.session().language() == Language.ES ? PERU : Locale.UK;
        // The JDK's own narrow blanks do not show on every phone.
        return DateTimeFormatter.ofPattern(pattern, locale).format(time).replaceAll("\\h", " ");
    }

    private static OpeningHours hours(Scene scene) {
        return scene.facts().terms().hours();
    }

    static ZoneId zone(Scene scene) {
        return scene.facts().branch().timeZone();
    }
}
