package app.comanda.bot.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphErrorsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,      StopTenant
            190,    StopTenant
            3,      StopTenant
            10,     StopTenant
            200,    StopTenant
            250,    StopTenant
            299,    StopTenant
            131005, StopTenant
            131048, StopTenant
            131064, StopTenant
            133010, StopTenant
            133016, StopTenant
            368,    StopTenant
            131031, StopTenant
            131042, StopTenant
            100,    Bug
            131008, Bug
            131009, Bug
            131051, Bug
            132000, Bug
            132001, Bug
            132005, Bug
            132007, Bug
            132012, Bug
            132015, Bug
            132016, Bug
            132068, Bug
            132069, Bug
            131047, NeedsTemplate
            131026, NeverDeliverable
            131049, NeverDeliverable
            131050, NeverDeliverable
            130472, NeverDeliverable
            131052, NeverDeliverable
            131053, NeverDeliverable
            131021, NeverDeliverable
            131062, NeverDeliverable
            130403, NeverDeliverable
            130497, NeverDeliverable""")
    void knowsWhatWillNotPassByItself(int code, String result) {
        for (int status : new int[] {200, 400, 403, 429, 500}) {
            assertThat(GraphErrors.of(code, null, status, null).getClass().getSimpleName())
                    .isEqualTo(result);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            4,      NUMBER,    60
            80007,  NUMBER,    60
            130429, NUMBER,    1
            131057, NUMBER,    60
            131056, RECIPIENT, 6
            1,      MESSAGE,   2
            2,      MESSAGE,   2
            131000, MESSAGE,   2
            131016, MESSAGE,   2
            133004, MESSAGE,   2""")
    void knowsWhatPassesAndWhatMustWaitForIt(int code, SendResult.Scope scope, int seconds) {
        SendResult result = GraphErrors.of(code, null, 400, null);

        assertThat(result).isInstanceOfSatisfying(SendResult.TryAgain.class, again -> {
            assertThat(again.scope()).isEqualTo(scope);
            assertThat(again.after()).hasSeconds(seconds);
            assertThat(again.reason()).startsWith(code + ": ");
        });
    }

    @Test
    void tellsAnUnknownNumberFromAWrongParameter() {
        assertThat(GraphErrors.of(100, 33, 400, null)).isInstanceOf(SendResult.StopTenant.class);
        assertThat(GraphErrors.of(100, 2494055, 400, null)).isInstanceOf(SendResult.Bug.class);
    }

    @ParameterizedTest
    @CsvSource({
        "429, TryAgain",
        "500, TryAgain",
        "503, TryAgain",
        "401, StopTenant",
        "403, StopTenant",
        "400, Bug",
        "404, Bug"
    })
    void goesByTheStatusWhereACodeIsNotInTheList(int status, String result) {
        assertThat(GraphErrors.of(987_654, null, status, null).getClass().getSimpleName())
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "401, StopTenant",
        "403, StopTenant",
        "404, Bug",
        "302, Bug",
        "408, TryAgain",
        "429, TryAgain",
        "500, TryAgain",
        "503, TryAgain",
        "502, Ambiguous",
        "504, Ambiguous",
        "520, Ambiguous"
    })
    void goesByTheStatusWhereThereIsNoCode(int status, String result) {
        assertThat(GraphErrors.ofStatus(status, null).getClass().getSimpleName())
                .isEqualTo(result);
    }

    @Test
    void waitsAsLongAsItIsAskedToButNotLess() {
        assertThat(GraphErrors.of(131016, null, 503, Duration.ofSeconds(30)))
                .isEqualTo(again("131016: trouble on Meta's side", 30));
        assertThat(GraphErrors.of(131016, null, 503, Duration.ofMillis(10)))
                .isEqualTo(again("131016: trouble on Meta's side", 2));
    }

    private static SendResult again(String reason, int seconds) {
        return new SendResult.TryAgain(reason, Duration.ofSeconds(seconds), SendResult.Scope.MESSAGE);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "0; 0",
                "120; 120",
                " 7 ; 7",
                "999999999; 3600",
                "Thu, 24 Sep 2026 12:00:45 GMT; 45",
                "Thu, 24 Sep 2026 11:00:00 GMT; 0",
                "Fri, 25 Sep 2026 12:00:00 GMT; 3600",
                "soon; ",
                "-3; ",
                "1.5; ",
                "99999999999999999999; "
            },
            delimiter = ';')
    void readsRetryAfter(String value, @Nullable Integer seconds) {
        assertThat(RetryAfter.parse(value, Instant.parse("2026-09-24T12:00:00Z")))
                .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }
}
