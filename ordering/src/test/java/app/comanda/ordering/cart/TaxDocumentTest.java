package app.comanda.ordering.cart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxDocumentTest {

    @ParameterizedTest
    @ValueSource(strings = {"20100070970", "20131312955", "20100047218", "20 1000 70970"})
    void takesARucWhoseCheckDigitIsRight(String written) {
        assertThat(TaxDocument.parse(written)).get().isInstanceOf(TaxDocument.Ruc.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20100070971",
                "20100070907",
                "30100070970",
                "2010007097",
                "201000709700",
                "00000000",
                "1234567",
                "hola",
                ""
            })
    void refusesWhatCannotBeOne(String written) {
        assertThat(TaxDocument.parse(written)).isEmpty();
    }

    @Test
    void takesADniOfEightDigits() {
        assertThat(TaxDocument.parse("4567.8912")).contains(new TaxDocument.Dni("45678912"));
    }
}
