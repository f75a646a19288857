package app.comanda.bot.carta;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.delivery.OpeningHours;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.money.Money;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class BusinessTest {
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static Decoded.Read<Business> read(String json) {
        return switch (BusinessDecoder.decode(JSON.readTree(json), Calls.PEN)) {
            case Decoded.Read<Business> read -> read;
            case Decoded.Wrong<Business>(String field) -> throw new AssertionError(field);
        };
    }

    private static boolean open(OpeningHours hours, Service service, String time) {
        return hours.isOpen(service, LocalDateTime.parse(time).atZone(LIMA).toInstant(), LIMA);
    }

    @Test
    void readsWhatABranchSaysOfItself() {
        Business business = read("""
                {"currency":"USD","timeZone":"America/Lima","taxRate":18,"deliveryFee":6.5,"minOrderValue":"20",
                 "services":{"delivery":true,"pickup":false}}""").value();

        Currency dollars = Currency.getInstance("USD");
        assertThat(business.currency()).isEqualTo(dollars);
        assertThat(business.timeZone()).isEqualTo(LIMA);
        assertThat(business.taxBasisPoints()).isEqualTo(1_800);
        assertThat(business.deliveryFee()).isEqualTo(new Money(650, dollars));
        assertThat(business.minimumOrder()).isEqualTo(new Money(2_000, dollars));
        assertThat(business.services()).isEqualTo(new Business.Services(true, false, null));
    }

    @Test
    void toleratesThatEverythingIsMissing() {
        Decoded.Read<Business> read = read("{}");

        assertThat(read.oddities()).isEmpty();
        assertThat(read.value())
                .isEqualTo(new Business(
                        null, null, null, null, null, OpeningHours.ALWAYS, new Business.Services(null, null, null)));
    }

    @Test
    void knowsSplitShiftsAndNightsPastMidnight() {
        OpeningHours hours = read("""
                {"openingHours":{
                  "friday":[{"start":"12:30","end":"15:30"},{"start":"18:00","end":"01:00"}],
                  "sábado":[{"start":"00:00","end":"24:00"}],
                  "sunday":[]}}""").value().hours();

        // 27 November 2026 is a Friday.
        assertThat(open(hours, Service.DELIVERY, "2026-11-27T15:29")).isTrue();
        assertThat(open(hours, Service.DELIVERY, "2026-11-27T16:00")).isFalse();
        assertThat(open(hours, Service.PICKUP, "2026-11-28T00:30")).isTrue();
        assertThat(open(hours, Service.ON_SITE, "2026-11-28T23:59")).isTrue();
        assertThat(open(hours, Service.ON_SITE, "2026-11-29T00:01")).isFalse();
        assertThat(open(hours, Service.DELIVERY, "2026-11-30T13:00"))
                .as("a day that is not named is closed")
                .isFalse();
    }

    @Test
    void keepsTheHoursOfServicesApart() {
        OpeningHours hours = read("""
                {"openingHours":{"monday":[{"start":"12:00","end":"16:00"}]},
                 "pickupHours":{"monday":[{"start":"12:00","end":"23:30"}]},
                 "onSiteHours":{"monday":[]}}""").value().hours();

        assertThat(open(hours, Service.DELIVERY, "2026-11-30T20:00")).isFalse();
        assertThat(open(hours, Service.PICKUP, "2026-11-30T20:00")).isTrue();
        assertThat(open(hours, Service.ON_SITE, "2026-11-30T13:00")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"currency":"soles"} | data.currency is no currency
            {"timeZone":"Lima"} | data.timeZone is no time zone
            {"openingHours":"always"} | data.openingHours is text where an object belongs
            {"openingHours":{"someday":[]}} | data.openingHours.someday is no weekday
            {"openingHours":{"monday":"closed"}} | data.openingHours.monday is text where a list belongs
            {"openingHours":{"monday":[{"start":"25:00","end":"26:00"}]}} | data.openingHours.monday[0].start is no time of day
            {"openingHours":{"monday":[{"start":"10:00"}]}} | data.openingHours.monday[0].end is no time of day
            """)
    void namesWhatItCannotRead(String json, String oddity) {
        Decoded.Read<Business> read = read(json);

        assertThat(read.oddities()).containsExactly(oddity);
        assertThat(read.value().hours())
                .as("hours that cannot be read refuse nobody")
                .isEqualTo(OpeningHours.ALWAYS);
    }

    @Test
    void isAnErrorWhereItIsNoObject() {
        assertThat(BusinessDecoder.decode(JSON.readTree("[]"), Calls.PEN))
                .isEqualTo(new Decoded.Wrong<>("data is a list where an object belongs"));
    }

    @ParameterizedTest
    @CsvSource({"18,1800", "10.5,1050", "0,0", "100,10000", "-1,", "118,"})
    void believesTaxRatesThatCanBe(String rate, @Nullable Integer basisPoints) {
        assertThat(read("{\"taxRate\":" + rate + "}").value().taxBasisPoints()).isEqualTo(basisPoints);
    }

    @Test
    void takesNoRidiculousFigure() {
        assertThat(List.of("1e400000000", "-3", "\"gratis\"", "null"))
                .allSatisfy(fee -> assertThat(
                                read("{\"deliveryFee\":" + fee + "}").value().deliveryFee())
                        .isNull());
    }
}
