package app.comanda.ordering.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.delivery.OpeningHours.SlotTerms;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Service PICKUP = Service.PICKUP;

    private static Shift shift(String from, String to) {
        return new Shift(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant lima(String time) {
        return LocalDateTime.parse(time).atZone(LIMA).toInstant();
    }

    private static Schedule onlyOn(DayOfWeek day, Shift... shifts) {
        return new Schedule(Map.of(day, List.of(shifts)), Map.of(), 0);
    }

    private static boolean open(OpeningHours hours, String time) {
        return hours.isOpen(PICKUP, lima(time), LIMA);
    }

    @Test
    void aBranchWhoseHoursAreNotKnownIsAlwaysOpen() {
        assertThat(OpeningHours.ALWAYS.isOpen(PICKUP, lima("2026-11-25T03:00"), LIMA))
                .isTrue();
        assertThat(OpeningHours.ALWAYS.nextOpening(PICKUP, lima("2026-11-25T03:00"), LIMA))
                .contains(lima("2026-11-25T03:00"));
    }

    @Test
    void splitShiftsAreOpenFromTheirFirstMinuteToBeforeTheirLast() {
        OpeningHours hours = OpeningHours.of(Schedule.daily(shift("12:00", "16:00"), shift("19:00", "23:00")));

        assertThat(open(hours, "2026-11-25T11:59:59")).isFalse();
        assertThat(open(hours, "2026-11-25T12:00")).isTrue();
        assertThat(open(hours, "2026-11-25T15:59:59")).isTrue();
        assertThat(open(hours, "2026-11-25T16:00")).isFalse();
        assertThat(open(hours, "2026-11-25T19:00")).isTrue();
        assertThat(hours.nextOpening(PICKUP, lima("2026-11-25T17:00"), LIMA)).contains(lima("2026-11-25T19:00"));
        assertThat(hours.nextOpening(PICKUP, lima("2026-11-25T23:30"), LIMA)).contains(lima("2026-11-26T12:00"));
    }

    @Test
    void aShiftPastMidnightBelongsToTheDayItBeginsOn() {
        OpeningHours hours = OpeningHours.of(onlyOn(DayOfWeek.FRIDAY, shift("18:00", "02:00")));

        assertThat(open(hours, "2026-11-27T23:59")).isTrue();
        assertThat(open(hours, "2026-11-28T01:59")).isTrue();
        assertThat(open(hours, "2026-11-28T02:00")).isFalse();
        assertThat(open(hours, "2026-11-28T20:00")).isFalse();
        assertThat(open(hours, "2026-11-27T01:00")).isFalse();
        assertThat(hours.nextOpening(PICKUP, lima("2026-11-28T02:00"), LIMA)).contains(lima("2026-12-04T18:00"));
    }

    @Test
    void aHolidayIsClosedOrHasOtherShiftsAndTheNightBeforeGoesOn() {
        LocalDate christmas = LocalDate.parse("2026-12-25");
        LocalDate eve = LocalDate.parse("2026-12-24");
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(shift("18:00", "02:00")));
        }
        OpeningHours hours = OpeningHours.of(
                new Schedule(week, Map.of(christmas, List.of(), eve, List.of(shift("12:00", "01:00"))), 0));

        assertThat(open(hours, "2026-12-24T12:30")).isTrue();
        assertThat(open(hours, "2026-12-25T00:30")).isTrue();
        assertThat(open(hours, "2026-12-25T01:00")).isFalse();
        assertThat(open(hours, "2026-12-25T19:00")).isFalse();
        assertThat(hours.nextOpening(PICKUP, lima("2026-12-25T10:00"), LIMA)).contains(lima("2026-12-26T18:00"));
    }

    @Test
    void theKitchenTakesNoOrderAfterItsCutOffButDoesBetweenShiftsThatTouch() {
        Map<DayOfWeek, List<Shift>> week =
                Map.of(DayOfWeek.WEDNESDAY, List.of(shift("11:00", "16:00"), shift("16:00", "22:00")));
        OpeningHours hours = OpeningHours.of(new Schedule(week, Map.of(), 30));

        assertThat(open(hours, "2026-11-25T15:45")).isTrue();
        assertThat(open(hours, "2026-11-25T21:29")).isTrue();
        assertThat(open(hours, "2026-11-25T21:30")).isFalse();
        assertThat(hours.lastOrder(PICKUP, lima("2026-11-25T15:45"), LIMA)).contains(lima("2026-11-25T21:30"));
    }

    @Test
    void eachServiceHasItsOwnHours() {
        OpeningHours hours = new OpeningHours(Map.of(
                Service.DELIVERY, Schedule.daily(shift("18:00", "22:00")),
                Service.PICKUP, Schedule.daily(shift("11:00", "22:00"))));

        Instant noon = lima("2026-11-25T12:00");
        assertThat(hours.isOpen(Service.DELIVERY, noon, LIMA)).isFalse();
        assertThat(hours.isOpen(Service.PICKUP, noon, LIMA)).isTrue();
        assertThat(hours.isOpen(Service.ON_SITE, noon, LIMA)).isTrue();
    }

    @Test
    void aBranchThatNeverOpensHasNoNextOpening() {
        OpeningHours hours = OpeningHours.of(new Schedule(Map.of(), Map.of(), 0));

        assertThat(open(hours, "2026-11-25T12:00")).isFalse();
        assertThat(hours.nextOpening(PICKUP, lima("2026-11-25T12:00"), LIMA)).isEmpty();
    }

    @Test
    void openAroundTheClockNeverClosesAtMidnight() {
        OpeningHours hours = OpeningHours.of(Schedule.daily(shift("00:00", "00:00")));

        assertThat(open(hours, "2026-11-25T23:59:59")).isTrue();
        assertThat(open(hours, "2026-11-26T00:00")).isTrue();
        assertThat(hours.lastOrder(PICKUP, lima("2026-11-25T23:00"), LIMA)).isEmpty();
    }

    @Test
    void whatIsOpenIsDecidedInTheBranchsTimeZone() {
        OpeningHours hours = OpeningHours.of(Schedule.daily(shift("12:00", "22:00")));
        Instant eveningInLima = Instant.parse("2026-11-26T02:30:00Z");

        assertThat(hours.isOpen(PICKUP, eveningInLima, LIMA)).isTrue();
        assertThat(hours.isOpen(PICKUP, eveningInLima, ZoneId.of("UTC"))).isFalse();
    }

    @Test
    void anHourThatTheClocksSkipOpensWhenTheyHaveJumped() {
        OpeningHours hours = OpeningHours.of(Schedule.daily(shift("02:30", "05:00")));

        // 2026-03-08: two becomes three o'clock.
        assertThat(hours.isOpen(PICKUP, Instant.parse("2026-03-08T06:59:59Z"), NEW_YORK))
                .isFalse();
        assertThat(hours.isOpen(PICKUP, Instant.parse("2026-03-08T07:00:00Z"), NEW_YORK))
                .isTrue();
        assertThat(hours.isOpen(PICKUP, Instant.parse("2026-03-08T08:59:59Z"), NEW_YORK))
                .isTrue();
        assertThat(hours.isOpen(PICKUP, Instant.parse("2026-03-08T09:00:00Z"), NEW_YORK))
                .isFalse();
    }

    @Test
    void anHourThatComesTwiceIsOpenTwice() {
        OpeningHours hours = OpeningHours.of(Schedule.daily(shift("18:00", "01:30")));

        // 2026-11-01: one o'clock comes at 05:00Z and again at 06:00Z.
        assertThat(hours.isOpen(PICKUP, Instant.parse("2026-11-01T05:15:00Z"), NEW_YORK))
                .isTrue();
        assertThat(hours.isOpen(PICKUP, Instant.parse("2026-11-01T05:45:00Z"), NEW_YORK))
                .isTrue();
        assertThat(hours.isOpen(PICKUP, Instant.parse("2026-11-01T06:29:00Z"), NEW_YORK))
                .isTrue();
        assertThat(hours.isOpen(PICKUP, Instant.parse("2026-11-01T06:30:00Z"), NEW_YORK))
                .isFalse();
    }

    @Test
    void slotsAreStepsOfTheWallClockWithinHoursAndAfterTheLead() {
        OpeningHours hours = OpeningHours.of(Schedule.daily(shift("12:10", "14:00"), shift("19:00", "20:00")));

        List<Instant> slots = hours.slots(PICKUP, lima("2026-11-25T11:00"), LIMA, new SlotTerms(30, 20, 1));

        assertThat(slots)
                .containsExactly(
                        lima("2026-11-25T12:30"),
                        lima("2026-11-25T13:00"),
                        lima("2026-11-25T13:30"),
                        lima("2026-11-25T19:30"));
    }

    @Test
    void everySlotIsAMomentTheBranchIsOpenAt() {
        OpeningHours hours = OpeningHours.of(new Schedule(
                Map.of(
                        DayOfWeek.FRIDAY, List.of(shift("18:00", "02:00")),
                        DayOfWeek.SATURDAY, List.of(shift("12:00", "16:00"), shift("18:00", "01:00"))),
                Map.of(LocalDate.parse("2026-11-28"), List.of(shift("13:00", "15:00"))),
                20));

        List<Instant> slots = hours.slots(PICKUP, lima("2026-11-27T23:50"), LIMA, SlotTerms.STANDARD);

        assertThat(slots)
                .startsWith(lima("2026-11-28T01:00"))
                .endsWith(lima("2026-11-28T14:30"))
                .allMatch(slot -> hours.isOpen(PICKUP, slot, LIMA))
                .isSorted();
    }

    @Test
    void slotsOfABranchWithoutKnownHoursRunToTheEndOfTheirDaysAndAreNotEndless() {
        List<Instant> slots =
                OpeningHours.ALWAYS.slots(PICKUP, lima("2026-11-25T22:40"), LIMA, new SlotTerms(30, 30, 1));
        List<Instant> many = OpeningHours.ALWAYS.slots(PICKUP, lima("2026-11-25T00:00"), LIMA, new SlotTerms(5, 0, 14));

        assertThat(slots).containsExactly(lima("2026-11-25T23:30"));
        assertThat(many).hasSize(200);
    }
}
