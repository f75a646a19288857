package app.comanda.bot.carta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiAddressTest {

    @ParameterizedTest
    @DisplayName("case 1: the prefix is there once, however the base URL is written")
    @CsvSource({
        "https://ssgg.api.cartaai.pe, https://ssgg.api.cartaai.pe/api/v1/order",
        "https://ssgg.api.cartaai.pe/, https://ssgg.api.cartaai.pe/api/v1/order",
        "https://ssgg.api.cartaai.pe/api/v1, https://ssgg.api.cartaai.pe/api/v1/order",
        "https://ssgg.api.cartaai.pe/api/v1/, https://ssgg.api.cartaai.pe/api/v1/order",
        "https://ssgg.api.cartaai.pe//api//v1//, https://ssgg.api.cartaai.pe/api/v1/order",
        "https://ssgg.api.cartaai.pe/api/v1/api/v1, https://ssgg.api.cartaai.pe/api/v1/order",
        "http://localhost:8090/carta, http://localhost:8090/carta/api/v1/order",
        "http://localhost:8090/carta/api/v1, http://localhost:8090/carta/api/v1/order",
        "https://proxy.example/api/v1x, https://proxy.example/api/v1x/api/v1/order",
    })
    void hasThePrefixOnce(String base, String address) {
        assertThat(ApiAddress.of(
                        Calls.tenant("casa", URI.create(base), "casa", "LOC1").carta(), "/order"))
                .hasToString(address);
    }

    @Test
    @DisplayName("case 23: ids with anything in them make a safe path")
    void escapesIds() {
        assertThat(ApiAddress.part("mi casa/:cat?_ñ+%")).isEqualTo("mi%20casa%2F%3Acat%3F_%C3%B1%2B%25");
    }
}
