package app.comanda.bot.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Tax;
import app.comanda.ordering.conversation.Terms;
import app.comanda.ordering.delivery.OpeningHours;
import app.comanda.ordering.delivery.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SellingReaderTest {
    private static final ZoneId LIMA = ZoneId.of("America/Lima");

    @Test
    void leavesToTheSourceWhatIsNotSet() {
        Terms source = Terms.UNKNOWN.with(Tax.IGV);

        assertThat(read("", "").over(source)).isEqualTo(source);
        assertThat(read("source", "source").over(source)).isEqualTo(source);
    }

    @Test
    @DisplayName("cases 39, 77: split shifts, a closed day and a shift past midnight, in the branch's time zone")
    void readsDaysAndShifts() {
        Terms terms =
                read("lun-jue 11:00-15:00 18:00-23:00; fri,sat 11:00-02:00", "").over(Terms.UNKNOWN);
        OpeningHours hours = terms.hours();

        assertThat(hours.isOpen(Service.PICKUP, lima("2026-11-23T14:59"), LIMA)).isTrue();
        assertThat(hours.isOpen(Service.PICKUP, lima("2026-11-23T16:00"), LIMA)).isFalse();
        assertThat(hours.isOpen(Service.PICKUP, lima("2026-11-29T01:30"), LIMA)).isTrue();
        assertThat(hours.isOpen(Service.PICKUP, lima("2026-11-29T12:00"), LIMA)).isFalse();
    }

    @Test
    void keepsABranchOpenThatIsAlwaysOpen() {
        assertThat(read("always", "").hours()).isEqualTo(OpeningHours.ALWAYS);
    }

    @Test
    void tellsATaxInPricesFromOneOnThem() {
        assertThat(read("", "18").tax()).isEqualTo(new Tax(1_800, true, true));
        assertThat(read("", "+8.25").tax()).isEqualTo(new Tax(825, false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"someday 11:00-12:00", "mon", "mon 11-12", "mon 11:00", "mon-tue-wed 11:00-12:00", "; "})
    void namesTheSettingWhoseHoursCannotBeRead(String hours) {
        assertThat(problems(hours, "")).singleElement().asString().startsWith("COMANDA_HOURS must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighteen", "-3", "101", "18.333"})
    void namesTheSettingWhoseTaxCannotBeRead(String tax) {
        assertThat(problems("", tax)).singleElement().asString().startsWith("COMANDA_TAX must be");
    }

    @Test
    void remindsOfALeftCartOnlyWhereItIsWantedAndWithinTheDay() {
        assertThat(reminder("")).isNull();
        assertThat(reminder("0")).isNull();
        assertThat(reminder("45")).isEqualTo(Duration.ofMinutes(45));
        SettingsValues tooLate = new SettingsValues(Map.of("COMANDA_CART_REMINDER_MINUTES", "1500"));
        new SellingReader(tooLate).read("COMANDA_HOURS", "COMANDA_TAX", "COMANDA_CART_REMINDER_MINUTES");
        assertThat(tooLate.problems())
                .singleElement()
                .asString()
                .startsWith("COMANDA_CART_REMINDER_MINUTES must be a whole number from 0 to 1200");
    }

    private static @Nullable Duration reminder(String minutes) {
        SettingsValues values = new SettingsValues(Map.of("COMANDA_CART_REMINDER_MINUTES", minutes));
        return new SellingReader(values)
                .read("COMANDA_HOURS", "COMANDA_TAX", "COMANDA_CART_REMINDER_MINUTES")
                .cartReminder();
    }

    private static Instant lima(String time) {
        return LocalDateTime.parse(time).atZone(LIMA).toInstant();
    }

    private static Selling read(String hours, String tax) {
        SettingsValues values = values(hours, tax);
        Selling selling =
                new SellingReader(values).read("COMANDA_HOURS", "COMANDA_TAX", "COMANDA_CART_REMINDER_MINUTES");
        assertThat(values.problems()).isEmpty();
        return selling;
    }

    private static List<String> problems(String hours, String tax) {
        SettingsValues values = values(hours, tax);
        new SellingReader(values).read("COMANDA_HOURS", "COMANDA_TAX", "COMANDA_CART_REMINDER_MINUTES");
        return values.problems();
    }

    private static SettingsValues values(String hours, String tax) {
        return new SettingsValues(Map.of("COMANDA_HOURS", hours, "COMANDA_TAX", tax));
    }
}
