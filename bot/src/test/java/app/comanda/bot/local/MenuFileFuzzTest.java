package app.comanda.bot.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** The reader of menu files, on files nobody meant to write. Run by {@code ./comanda fuzz}. */
class MenuFileFuzzTest {

    @FuzzTest(maxDuration = "6s")
    @DictionaryEntries({
        "\"currency\":\"PEN\"",
        "\"categories\":[",
        "\"products\":[",
        "\"presentations\":[",
        "\"modifiers\":[",
        "\"options\":[",
        "\"price\":",
        "\"offers\":[",
        "\"zones\":[",
        "\"hours\":{",
        "\"restaurant\":{",
        "\"tax\":{",
        "\"mon\":",
        "\"polygon\":[",
        "\"11:00-15:00\"",
        "null",
        "1e999999999",
        "-0.0000001"
    })
    void reads(byte[] file) {
        switch (MenuFile.read(new String(file, UTF_8))) {
            case MenuFile.Reading.Whole whole -> {
                assertThat(whole.restaurant().summary()).isNotEmpty();
                assertThat(whole.menu().categories()).isNotEmpty();
            }
            case MenuFile.Reading.Wrong wrong -> assertThat(wrong.problems()).isNotEmpty();
        }
    }
}
