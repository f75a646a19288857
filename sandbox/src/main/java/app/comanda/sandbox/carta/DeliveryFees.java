package app.comanda.sandbox.carta;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the platform charges for delivery. The zone is the one that contains the coordinates, else the one that bears the
 * district's name; of several, the cheapest whose minimum the order reaches, else the cheapest. Where neither tells, the
 * cheapest active zone's fee is taken, and without any zone the branch's standard fee: the platform accepts the order and
 * leaves the question of reach to the caller.
 */
final class DeliveryFees {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private DeliveryFees() {}

    static BigDecimal fee(Branch branch, @Nullable Coordinates place, String district, BigDecimal subtotal) {
        List<Zone> active = branch.zones().stream().filter(Zone::isActive).toList();
        List<Zone> found = matching(active, place, district);
        Comparator<Zone> cheapest = Comparator.comparing(zone -> charge(zone, place, subtotal));
        return found.stream()
                .filter(zone -> subtotal.compareTo(zone.minimumOrder()) >= 0)
                .min(cheapest)
                .or(() -> (found.isEmpty() ? active : found).stream().min(cheapest))
                .map(zone -> charge(zone, place, subtotal))
                .orElse(branch.standardDeliveryFee());
    }

    private static List<Zone> matching(List<Zone> zones, @Nullable Coordinates place, String district) {
        if (place != null) {
            List<Zone> around =
                    zones.stream().filter(zone -> zone.contains(place)).toList();
            if (!around.isEmpty()) {
                return around;
            }
        }
        String wanted = plain(district);
        return zones.stream()
                .filter(zone -> !wanted.isEmpty() && plain(zone.name()).equals(wanted))
                .toList();
    }

    private static BigDecimal charge(Zone zone, @Nullable Coordinates place, BigDecimal subtotal) {
        boolean free = zone.freeFrom() != null && subtotal.compareTo(zone.freeFrom()) >= 0;
        return free ? BigDecimal.ZERO : zone.feeAt(place);
    }

    private static String plain(String name) {
        return ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
