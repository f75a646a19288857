package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phones as written, against Google's libphonenumber: every number it knows in Peru is understood as it understands it. */
class PhonesTest {
    private static final PhoneNumberUtil GOOGLE = PhoneNumberUtil.getInstance();
    private static final List<String> AREAS = List.of(
            "1", "41", "42", "43", "44", "51", "52", "53", "54", "56", "61", "62", "63", "64", "65", "66", "67", "72",
            "73", "74", "76", "82", "83", "84");

    private static Optional<String> google(String text) {
        try {
            PhoneNumber number = GOOGLE.parse(text, "PE");
            return GOOGLE.isValidNumber(number)
                    ? Optional.of(GOOGLE.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static List<String> peruvian() {
        Random random = new Random(51);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            String mobile = "9" + "%08d".formatted(random.nextInt(100_000_000));
            String area = AREAS.get(random.nextInt(AREAS.size()));
            String landline = area
                    + "%07d".formatted(2_000_000 + random.nextInt(5_999_999)).substring(area.length() - 1);
            String plain = i % 3 == 0 ? landline : mobile;
            numbers.add(
                    switch (i % 5) {
                        case 0 -> plain;
                        case 1 -> "+51" + plain;
                        case 2 -> "51" + plain;
                        case 3 ->
                            "+51 " + plain.substring(0, 3) + " " + plain.substring(3, 6) + " " + plain.substring(6);
                        default -> plain.substring(0, 3) + "-" + plain.substring(3);
                    });
        }
        return numbers;
    }

    @Test
    void understandsEveryPeruvianNumberAsLibphonenumberDoes() {
        List<String> numbers = peruvian();
        assertThat(numbers).filteredOn(number -> google(number).isPresent()).hasSizeGreaterThan(2_000);
        assertThat(numbers)
                .filteredOn(number -> google(number).isPresent())
                .allSatisfy(
                        number -> assertThat(Phones.parse(number)).as(number).isEqualTo(google(number)));
    }

    @Test
    void understandsMobilesOfOtherCountriesAsLibphonenumberDoes() {
        for (String region : GOOGLE.getSupportedRegions()) {
            PhoneNumber example = GOOGLE.getExampleNumberForType(region, PhoneNumberType.MOBILE);
            if (example == null || region.equals("PE")) {
                continue;
            }
            String number = GOOGLE.format(example, PhoneNumberFormat.E164);
            assertThat(Phones.parse(number)).as(region).contains(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hola", "12", "20100070970 es mi RUC", "Av. Larco 345", "987 654", "+51 12", "00000000"})
    void takesNothingElseForAPhone(String text) {
        assertThat(Phones.parse(text)).isEmpty();
    }
}
