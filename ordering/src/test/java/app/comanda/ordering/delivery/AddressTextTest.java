package app.comanda.ordering.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("case 36: a typed address is read as it is written in Peru, and nothing of it is lost")
class AddressTextTest {

    @Test
    @DisplayName("case 36: \"Av. X 123, Dpto 4, Lima\" keeps its flat in the street and names the city")
    void aFlatIsNoDistrict() {
        reads("Av. X 123, Dpto 4, Lima", "Av. X 123, Dpto 4", null, null);
        reads("Av. Arenales 1450, Dpto 4, Lince, Lima", "Av. Arenales 1450, Dpto 4", "Lince", null);
        reads(
                "Calle Los Pinos 120, piso 3, int. B, San Borja",
                "Calle Los Pinos 120, piso 3, int. B",
                "San Borja",
                null);
    }

    @Test
    void aReferenceIsReadApart() {
        reads(
                "Av. Larco 1234, dpto 502, Miraflores, frente al parque",
                "Av. Larco 1234, dpto 502",
                "Miraflores",
                "frente al parque");
        reads("Jr. Canevaro 220, Lince. Ref: puerta verde", "Jr. Canevaro 220", "Lince", "puerta verde");
        reads(
                "Jr. Canevaro 220 Lince (al costado de la bodega)",
                "Jr. Canevaro 220",
                "Lince",
                "al costado de la bodega)");
        reads("Jr. Puno 15, a dos cuadras del mercado", "Jr. Puno 15", null, "a dos cuadras del mercado");
    }

    @Test
    void theDistrictMayStandAtTheEndWithoutAComma() {
        reads("Av. San Luis 2000 San Borja", "Av. San Luis 2000", "San Borja", null);
        reads("Av. Larco 1234 Miraflores Lima", "Av. Larco 1234", "Miraflores", null);
        reads("Mz. B Lt. 4 San Juan de Miraflores", "Mz. B Lt. 4", "San Juan de Miraflores", null);
        reads("Jr. Ancash 300 Cercado de Lima", "Jr. Ancash 300", "Cercado de Lima", null);
        reads("Calle 7 123 S.J.L.", "Calle 7 123", "San Juan de Lurigancho", null);
        reads("calle los rosales 55 jesus maria", "calle los rosales 55", "Jesús María", null);
    }

    @Test
    void aStreetThatIsCalledAfterADistrictIsAStreet() {
        reads("Av. San Luis", "Av. San Luis", null, null);
        reads("Av. La Molina 1890", "Av. La Molina 1890", null, null);
        reads("Calle Miraflores 123, Barranco", "Calle Miraflores 123", "Barranco", null);
        reads("Miraflores", "Miraflores", null, null);
    }

    @Test
    void aPlaceThatIsCalledAfterADistrictIsNotTheDistrict() {
        reads("Av. Canadá 123, Urb. Santa Rosa", "Av. Canadá 123, Urb. Santa Rosa", null, null);
        reads("Av. Perú 2100, cruce con Av. San Luis", "Av. Perú 2100, cruce con Av. San Luis", null, null);
        reads("Jr. Tacna 450 Urb. San Miguel", "Jr. Tacna 450 Urb. San Miguel", null, null);
        reads("Pasaje 3, Condominio Independencia", "Pasaje 3, Condominio Independencia", null, null);
        reads("Av. Canadá 123, Urb. Santa Rosa, San Luis", "Av. Canadá 123, Urb. Santa Rosa", "San Luis", null);
    }

    @Test
    void ofTwoDistrictsTheLastIsMeantAndTheFirstIsKept() {
        reads("Jr. Bolívar 120, Magdalena, Pueblo Libre", "Jr. Bolívar 120, Magdalena", "Pueblo Libre", null);
        reads("Jr. Bolívar 120, SJL, San Juan de Lurigancho", "Jr. Bolívar 120", "San Juan de Lurigancho", null);
    }

    @Test
    void aHyphenatedDistrictTakesNoNumberWithIt() {
        reads("Carretera Central Km 34 Lurigancho-Chosica", "Carretera Central Km 34", "Lurigancho", null);
        reads("Carretera Central 34 Lurigancho/Chosica", "Carretera Central 34", "Lurigancho", null);
        reads("Av. Larco 123 San Isidro -", "Av. Larco 123", "San Isidro", null);
    }

    @Test
    void linesAreReadAsCommas() {
        reads("Av. Larco 1234\r\nDpto 502\nMiraflores", "Av. Larco 1234, Dpto 502", "Miraflores", null);
    }

    @Test
    void theCityIsTheBranchsUnlessAnotherIsNamed() {
        assertThat(AddressText.parse("Av. Sáenz Peña 100, Callao", "Lima").city())
                .isEqualTo("Callao");
        assertThat(AddressText.parse("Calle Mercaderes 212", "Arequipa").city()).isEqualTo("Arequipa");
    }

    @Test
    void aTypedAddressHasNoCoordinates() {
        assertThat(AddressText.parse("Av. Larco 1234, Miraflores", "Lima").coordinates())
                .isNull();
    }

    @Test
    void aLongStreetIsNotCutSilently() {
        String street = "Av. Larco 1234, " + "torre de los jardines ".repeat(12) + "dpto 502";
        assertThat(AddressText.parse(street, "Lima").street()).endsWith("dpto 502");
    }

    @Test
    void everyWordOfAnAddressIsFoundAgain() {
        for (int seed = 1; seed <= 3000; seed++) {
            Random random = new Random(seed);
            Written written = Written.any(random);
            Address read = AddressText.parse(written.text(), "Lima");
            assertThat(read.street()).as("seed %s: %s", seed, written).isEqualTo(written.street());
            assertThat(read.district()).as("seed %s: %s", seed, written).isEqualTo(written.district());
            assertThat(read.reference()).as("seed %s: %s", seed, written).isEqualTo(written.reference());
        }
    }

    @Test
    void anythingWithALetterOrADigitHasAStreet() {
        List<String> pieces = List.of(
                "Av.",
                "Larco",
                "123",
                ",",
                ";",
                " - ",
                "Lima",
                "Miraflores",
                "San Luis",
                "ref:",
                "(",
                ")",
                "frente al",
                "🍕",
                "\n",
                " ",
                ".",
                "Callao",
                "SJL",
                "entre",
                "y",
                "Urb.");
        for (int seed = 1; seed <= 5000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? " " : "");
            }
            if (text.chars().anyMatch(Character::isLetterOrDigit)) {
                assertThat(AddressText.parse(text.toString(), "Lima").street())
                        .as("seed %s: \"%s\"", seed, text)
                        .isNotBlank();
            }
        }
    }

    private static void reads(String text, String street, @Nullable String district, @Nullable String reference) {
        assertThat(AddressText.parse(text, "Lima"))
                .as(text)
                .isEqualTo(new Address(street, district, "Lima", reference, null));
    }

    /** An address put together from parts, with what each is. */
    private record Written(
            String text,
            String street,
            @Nullable String district,
            @Nullable String reference) {

        static Written any(Random random) {
            List<String> streets =
                    List.of("Av. Larco 1234", "Jr. Canevaro 220", "Mz. B Lt. 4", "Calle 7 N° 12", "Av. San Luis 2000");
            List<String> units = List.of("Dpto 502", "piso 3", "int. B", "torre 2", "Urb. Los Cedros");
            List<List<String>> districts = List.of(
                    List.of("Miraflores", "Miraflores"),
                    List.of("san juan de lurigancho", "San Juan de Lurigancho"),
                    List.of("SMP", "San Martín de Porres"),
                    List.of("Surco", "Santiago de Surco"),
                    List.of("JESUS MARIA", "Jesús María"),
                    List.of("Villa María del Triunfo", "Villa María del Triunfo"));
            List<String> references = List.of("frente al parque", "cerca al grifo", "al costado de la botica");
            List<String> kept = new ArrayList<>(List.of(pick(random, streets)));
            if (random.nextBoolean()) {
                kept.add(pick(random, units));
            }
            StringBuilder text = new StringBuilder(String.join(pick(random, List.of(", ", "; ", ",")), kept));
            String district = null;
            if (random.nextBoolean()) {
                List<String> named = districts.get(random.nextInt(districts.size()));
                text.append(pick(random, List.of(", ", " ", " - "))).append(named.getFirst());
                district = named.getLast();
            }
            if (random.nextInt(3) == 0) {
                text.append(", Lima");
            }
            String reference = null;
            if (random.nextInt(3) == 0) {
                reference = pick(random, references);
                text.append(pick(random, List.of(", ", " ", " Ref: "))).append(reference);
            }
            return new Written(text.toString(), String.join(", ", kept), district, reference);
        }

        private static String pick(Random random, List<String> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
