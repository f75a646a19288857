package app.comanda.ordering.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistrictsTest {

    @Test
    void aDistrictIsKnownWithoutAccentsDotsOrCase() {
        for (String written : List.of("Jesús María", "JESUS MARIA", " jesus  maría. ", "Jesu\u0301s Mari\u0301a")) {
            assertThat(Districts.named(written)).as(written).contains("Jesús María");
        }
    }

    @Test
    void aDistrictIsKnownByWhatElseItIsCalled() {
        assertThat(Districts.named("Surco")).contains("Santiago de Surco");
        assertThat(Districts.named("s.m.p.")).contains("San Martín de Porres");
        assertThat(Districts.named("Chosica")).contains("Lurigancho");
        assertThat(Districts.named("Cercado")).contains("Cercado de Lima");
    }

    @Test
    void theLongestNameInATextIsTheDistrictThatIsMeant() {
        assertThat(Districts.within("hacen delivery a san juan de miraflores?")).contains("San Juan de Miraflores");
        assertThat(Districts.within("por el óvalo de miraflores")).contains("Miraflores");
        assertThat(Districts.within("a sjl porfa")).contains("San Juan de Lurigancho");
        assertThat(Districts.within("a la casa de mi tía")).isEmpty();
    }

    @Test
    void moreThanADistrictIsNotADistrict() {
        for (String text : List.of("", "Lima", "Av. Miraflores", "Miraflores 123", "San", "Urb. San Luis")) {
            assertThat(Districts.named(text)).as(text).isEmpty();
        }
    }

    @Test
    void twoNamesOfOneDistrictAreTheSameAndTwoDistrictsAreNot() {
        assertThat(Districts.same("Surco", "Santiago de Surco")).isTrue();
        assertThat(Districts.same("SJL", "San Juan de Lurigancho")).isTrue();
        assertThat(Districts.same("SJL", "SJM")).isFalse();
        assertThat(Districts.same("San Juan de Miraflores", "Miraflores")).isFalse();
        assertThat(Districts.same("Lurigancho", "San Juan de Lurigancho")).isFalse();
    }

    @Test
    void aPlaceThatIsNoDistrictOfLimaIsTheSameAsItself() {
        assertThat(Districts.same("Yanahuara", "YANAHUARA ")).isTrue();
        assertThat(Districts.same("Yanahuara", "Cayma")).isFalse();
    }

    @Test
    void theLongestNameAtTheEndIsMeant() {
        assertThat(Districts.endingOf("Calle 7 San Juan de Miraflores"))
                .hasValueSatisfying(ending -> assertThat(ending.district()).isEqualTo("San Juan de Miraflores"));
        assertThat(Districts.endingOf("Villa Sol Miraflores"))
                .hasValueSatisfying(ending -> assertThat(ending.district()).isEqualTo("Miraflores"));
        assertThat(Districts.endingOf("Miraflores")).isEmpty();
        assertThat(Districts.endingOf("Altomiraflores")).isEmpty();
    }
}
