package app.comanda.ordering.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTimeTest {

    @ParameterizedTest
    @CsvSource({
        "a las 8:30 pm, -1, 20:30",
        "8.30 p.m., -1, 20:30",
        "8pm, -1, 20:00",
        "20h, -1, 20:00",
        "19:45, -1, 19:45",
        "hoy a las 8 y media de la noche, 0, 20:30",
        "mañana a la 1 de la tarde, 1, 13:00",
        "a las 9 de la mañana, -1, 09:00",
        "mañana 9 de la mañana, 1, 09:00",
        "tomorrow at 12 pm, 1, 12:00",
        "12 am, -1, 00:00"
    })
    void readsATimeAsItIsWritten(String text, int day, LocalTime time) {
        assertThat(WrittenTime.find(text)).get().satisfies(written -> {
            assertThat(written.day()).isEqualTo(day);
            assertThat(written.times().getFirst()).isEqualTo(time);
        });
    }

    @Test
    void anHourAloneMayBeInTheEveningOrInTheMorning() {
        assertThat(WrittenTime.find("8").orElseThrow().times())
                .containsExactly(LocalTime.of(20, 0), LocalTime.of(8, 0));
    }

    @Test
    void onlyATextThatAsksForNothingElseIsATimeAtAnyMoment() {
        assertThat(WrittenTime.asked("para las 8")).isPresent();
        assertThat(WrittenTime.asked("for tomorrow at 1 pm")).isPresent();
        assertThat(WrittenTime.asked("quiero 2 pizzas para las 8")).isEmpty();
        assertThat(WrittenTime.asked("8 gaseosas")).isEmpty();
        assertThat(WrittenTime.find("ninguna hora")).isEmpty();
        assertThat(WrittenTime.find("a las 99")).isEmpty();
    }
}
