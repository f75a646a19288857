package app.comanda.bot.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer who asks for a person and the staff who answer, each with a phone in the hand. */
class PersonBrowserTest {
    private static final Path SCREENSHOTS = Chromium.SCREENSHOTS;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PASSWORD = "comanda-demo";

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.start(folder);
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout((double) PATIENCE.toMillis());
    }

    @AfterAll
    static void stop() {
        chromium.close();
        installation.close();
    }

    @Test
    @DisplayName("case 79: staff answer on a phone's screen and give the conversation back by a tap")
    void answersOnAPhonesScreen() {
        PhonePage phone = phone();
        phone.writes("2 coca colas grandes").reads("Agregué");
        phone.writes("quiero hablar con una persona").reads("Le avisé al local");
        phone.writes("¿Tienen mesa para diez el viernes?");
        Page staff = staff();
        assertThat(staff.getByTestId("talk")).containsText("¿Tienen mesa para diez el viernes?");
        assertThat(staff.locator("nav [data-testid=waiting]").first()).hasText("1");
        staff.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("talks.png")));

        staff.getByTestId("talk").locator("a").click();
        assertThat(staff.getByTestId("window")).containsText("24 horas");
        staff.locator("textarea[name=text]").fill("Sí, a las ocho. ¿A nombre de quién?");
        staff.getByTestId("reply").click();
        phone.reads("Sí, a las ocho. ¿A nombre de quién?");
        assertThat(staff.getByTestId("line").last()).containsText("Sí, a las ocho.");
        phone.writes("Carmen, gracias");
        assertThat(staff.getByTestId("line").last()).containsText("Carmen, gracias");
        staff.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve("talk.png"))
                .setFullPage(true));
        phone.screenshot(SCREENSHOTS.resolve("talk-phone.png"));

        staff.getByTestId("hand-back").click();
        phone.reads("Sigo yo contigo");
        assertThat(staff.getByTestId("no-talks")).isVisible();
    }

    private static PhonePage phone() {
        return chromium.phone(installation, Installation.TASTY, "51933333377", "Carmen", "es", PATIENCE);
    }

    private static Page staff() {
        Page page = chromium.staff(installation, "Rosa", PASSWORD, "/console/talks/tasty", PATIENCE);
        assertThat(page.locator("h1")).hasText("Tasty Bites");
        return page;
    }
}
