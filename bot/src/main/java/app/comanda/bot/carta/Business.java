package app.comanda.bot.carta;

import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a branch says of itself on the platform. Every part may be missing: null says that the platform does not tell.
 *
 * @param currency of every price it gives
 * @param taxRate in per cent, contained in the prices or not: the platform does not say
 * @param deliveryFee the branch's standard fee, where no zone has its own
 * @param hours when it is open, and when it delivers, hands over and serves, each where it differs
 */
public record Business(
        @Nullable Currency currency,
        @Nullable ZoneId timeZone,
        @Nullable BigDecimal taxRate,
        @Nullable Money deliveryFee,
        @Nullable Money minimumOrder,
        Hours hours,
        Services services) {

    /**
     * The branch's hours; null where the platform gives none of that kind.
     *
     * @param opening of the branch as a whole
     */
    public record Hours(
            @Nullable Week opening,
            @Nullable Week delivery,
            @Nullable Week pickup,
            @Nullable Week onSite) {

        /** The hours of delivery, which are the branch's where it names no others. */
        public Optional<Week> forDelivery() {
            return Optional.ofNullable(delivery == null ? opening : delivery);
        }

        /** The hours of pickup, which are the branch's where it names no others. */
        public Optional<Week> forPickup() {
            return Optional.ofNullable(pickup == null ? opening : pickup);
        }

        /** The hours at the table, which are the branch's where it names no others. */
        public Optional<Week> forOnSite() {
            return Optional.ofNullable(onSite == null ? opening : onSite);
        }
    }

    /** The services a branch offers; null where it does not say. */
    public record Services(
            @Nullable Boolean delivery,
            @Nullable Boolean pickup,
            @Nullable Boolean onSite) {}

    /**
     * A week of hours. A day without periods is a day on which the branch stays closed.
     *
     * @param days every day that the platform names
     */
    public record Week(Map<DayOfWeek, List<Period>> days) {
        public Week {
            Map<DayOfWeek, List<Period>> copy = new EnumMap<>(DayOfWeek.class);
            days.forEach((day, periods) -> copy.put(day, List.copyOf(periods)));
            days = Map.copyOf(copy);
        }

        /** The periods that begin on a day, in the order the platform gives; none where it is closed. */
        public List<Period> on(DayOfWeek day) {
            return days.getOrDefault(day, List.of());
        }
    }

    /**
     * From a time of day to another, the end not included. An end that is not after its start is on the next day; the
     * same time twice is a whole day.
     */
    public record Period(LocalTime start, LocalTime end) {

        /** Whether it ends on the day after it began. */
        public boolean pastMidnight() {
            return !end.isAfter(start);
        }
    }
}
