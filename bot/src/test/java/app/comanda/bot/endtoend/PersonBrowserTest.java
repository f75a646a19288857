package app.comanda.bot.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer who asks for a person and the staff who answer, each with a phone in the hand. */
class PersonBrowserTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String PASSWORD = "comanda-demo";

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        installation = Installation.start(folder);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser")
                                .map(Path::of)
                                .filter(Files::isExecutable)
                                .findFirst()
                                .orElseThrow())
                        .setHeadless(true)
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-gpu", "--disable-background-networking")));
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
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
        Page page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(430, 920).setDeviceScaleFactor(1.5));
        page.setDefaultTimeout(30_000);
        return PhonePage.open(page, installation.sandbox.port(), Installation.TASTY, "51933333377", "Carmen", "es");
    }

    private static Page staff() {
        Page page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(390, 844).setDeviceScaleFactor(1.5));
        page.setDefaultTimeout(30_000);
        page.navigate(installation.uri("/console").toString());
        page.locator("input[name=name]").fill("Rosa");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("form button.primary").click();
        page.navigate(installation.uri("/console/talks/tasty").toString());
        assertThat(page.locator("h1")).hasText("Tasty Bites");
        return page;
    }
}
