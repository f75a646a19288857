package app.comanda.bot.endtoend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser of the tests that look and click as a person does; whatever it shows may be pictured in {@link #SCREENSHOTS}. */
final class Chromium implements AutoCloseable {
    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setHeadless(true)
                        .setChromiumSandbox(false)
                        .setArgs(List.of("--disable-gpu", "--disable-background-networking")));
        return new Chromium(playwright, browser);
    }

    private static Path installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("chromium is not installed; ./comanda test installs it"));
    }

    /**
     * An empty page.
     *
     * @param patience how long a click or a look waits
     */
    Page page(int width, int height, Duration patience) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
        page.setDefaultTimeout((double) patience.toMillis());
        return page;
    }

    /** A page on a phone's sharp screen. */
    private Page sharp(int width, int height, Duration patience) {
        Page page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, height).setDeviceScaleFactor(1.5));
        page.setDefaultTimeout((double) patience.toMillis());
        return page;
    }

    /** A customer's phone in a restaurant's chat. */
    PhonePage phone(
            Installation installation, String number, String waId, String name, String language, Duration patience) {
        return PhonePage.open(sharp(430, 920, patience), installation.sandbox.port(), number, waId, name, language);
    }

    /** Somebody of the staff on a phone, logged in and on a page of the console. */
    Page staff(Installation installation, String name, String password, String path, Duration patience) {
        Page page = sharp(390, 844, patience);
        page.navigate(installation.uri("/console").toString());
        page.locator("input[name=name]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("form button.primary").click();
        page.navigate(installation.uri(path).toString());
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
