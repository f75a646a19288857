package app.comanda.ordering.conversation;

import java.util.Locale;

/** How far something is, as people say it. */
final class DistanceText {
    private DistanceText() {}

    /** Metres in fifties, kilometres with one decimal. */
    static String of(int metres) {
        return metres < 1000
                ? Math.max(50, Math.round(metres / 50f) * 50) + " m"
                : String.format(Locale.ROOT, "%.1f km", metres / 1000.0);
    }
}
