package app.comanda.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.menu.Language;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What staff read on the pages of the move to the platform. */
class RolloutPagesTest {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private static final RolloutViews.Restaurant AURELIO = new RolloutViews.Restaurant(
            "aurelio",
            List.of(
                    new RolloutViews.Switch("master", "default", true, null),
                    new RolloutViews.Switch("menu", "off", true, "5 of 5 calls failed within 120 s")),
            new RolloutViews.Steps(List.of("menu 10%", "menu 50%"), 1, true, Instant.EPOCH),
            3);

    @Test
    void showsEveryFlagTheScheduleTheOrdersThatWaitAndTheAudit() {
        String html = page(
                "console/rollout-restaurant.jte",
                Map.of(
                        "restaurant",
                        AURELIO,
                        "waiting",
                        List.of(
                                new RolloutViews.Waiting(
                                        "#ABC", "2026-11-25 12:00:00", "HANDED_OVER", "PLATFORM", "lost"),
                                new RolloutViews.Waiting("#DEF", "2026-11-25 12:01:00", "READY", "PLATFORM", null)),
                        "changes",
                        List.of(new RolloutViews.Change(
                                "2026-11-25", "rosa", "menu", "10%", "50%", "<b>all well</b>"))));

        assertThat(html)
                .contains("5 of 5 calls failed", "name=\"_csrf\" value=\"token\"", "Resume", "menu 10% ✓")
                .contains("/console/rollout/aurelio/flags/menu", "I took care of it", "rosa")
                .contains("&lt;b")
                .doesNotContain("<b>all well");
        assertThat(html.split("I took care of it", -1))
                .as("only the order for a person has the button")
                .hasSize(2);
    }

    @Test
    void showsTheAlarmOnEveryPageAndEveryRestaurantInTheList() {
        String html = page("console/rollout.jte", Map.of("restaurants", List.of(AURELIO)));
        assertThat(html).contains("menu was turned off", "role=\"alert\"", "/console/rollout/aurelio", "default (on)");
    }

    @Test
    void showsTheTwoMenusAndWhatIsTheSame() {
        assertThat(page(
                        "console/rollout-compare.jte",
                        Map.of(
                                "tenant",
                                "aurelio",
                                "pairs",
                                List.of(new RolloutViews.Pair(
                                        "a", null, "Americana", "PEN 21.00", null, List.of("missing-in-platform"))))))
                .contains("Americana", "PEN 21.00", "missing-in-platform");
        assertThat(page(
                        "console/rollout-ids.jte",
                        Map.of(
                                "tenant",
                                "aurelio",
                                "mappings",
                                List.of(new RolloutViews.Mapping(
                                        "burgers_0", "Clásica", null, "PROD1", "Clasica", "near-name")))))
                .contains("burgers_0", "value=\"PROD1\"", "near-name");
    }

    private static String page(String template, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put(
                "screen",
                new Screen(
                        Language.EN,
                        "/console/rollout",
                        "rosa",
                        "token",
                        null,
                        List.of(new Phrase("menu se apagó", "aurelio: menu was turned off by itself")),
                        Map.of("/console/care", 2L)));
        StringOutput html = new StringOutput();
        TEMPLATES.render(template, all, html);
        return html.toString();
    }
}
