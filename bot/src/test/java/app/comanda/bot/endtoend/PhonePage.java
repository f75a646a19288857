package app.comanda.bot.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The phone in the browser, used as a person uses it: by what can be read and touched. */
final class PhonePage {
    private final Page page;

    private PhonePage(Page page) {
        this.page = page;
    }

    static PhonePage open(Page page, int sandboxPort, String phoneNumberId, String waId, String name, String language) {
        page.navigate("http://localhost:" + sandboxPort + "/phone?chat=" + phoneNumberId + "&customer=" + waId
                + "&name=" + name + "&lang=" + language);
        return new PhonePage(page);
    }

    PhonePage writes(String text) {
        page.getByTestId("composer-input").fill(text);
        page.getByTestId("composer-send").click();
        return this;
    }

    /** Waits until the latest message of the restaurant holds these words. */
    PhonePage reads(String words) {
        assertThat(latest()).containsText(words);
        return this;
    }

    /** Waits until the customer's latest answer stands under these words of the message it answers. */
    PhonePage quotes(String words) {
        assertThat(page.getByTestId("bubble-out").last().locator(".quote")).containsText(words);
        return this;
    }

    /** Taps a button of the latest message that has one of this name. */
    PhonePage taps(String title) {
        page.getByTestId("reply-button")
                .filter(new Locator.FilterOptions().setHasText(title))
                .last()
                .click();
        return this;
    }

    /** Opens the latest list, picks a row and sends it. */
    PhonePage picks(String row) {
        latest().getByTestId("open-list").click();
        page.getByTestId("list-row")
                .filter(new Locator.FilterOptions().setHasText(row))
                .first()
                .click();
        page.getByTestId("list-send").click();
        return this;
    }

    /** Answers a location request with a place of the map. */
    PhonePage sharesPlace(String slug) {
        latest().getByTestId("send-location").click();
        page.getByTestId("place-" + slug).click();
        return this;
    }

    /** How many messages of the restaurant hold these words. */
    int count(String words) {
        return page.getByTestId("bubble-in")
                .filter(new Locator.FilterOptions().setHasText(words))
                .count();
    }

    String latestText() {
        return latest().innerText();
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    private Locator latest() {
        return page.getByTestId("bubble-in").last();
    }
}
