package app.comanda.bot.console;

import app.comanda.bot.rollout.Rollout;
import app.comanda.ordering.menu.Language;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/** Shows the console's pages: a template of {@code src/main/jte}, with what every page knows as its {@code screen}. */
final class Screens {
    static final String LANGUAGE_COOKIE = "comanda_language";
    private static final String FLASH = "comanda.flash";

    private final TemplateEngine templates;
    private final Rollout rollout;
    private final CareDesk care;
    private final TalkDesk talks;

    Screens(TemplateEngine templates, Rollout rollout, CareDesk care, TalkDesk talks) {
        this.templates = templates;
        this.rollout = rollout;
        this.care = care;
        this.talks = talks;
    }

    /**
     * A page.
     *
     * @param template its path below {@code src/main/jte}, such as {@code console/home.jte}
     * @param values its further parameters by name
     */
    ResponseEntity<String> show(HttpServletRequest request, String template, Map<String, ?> values) {
        return show(request, 200, template, values);
    }

    /** A page with another status than 200. */
    ResponseEntity<String> show(HttpServletRequest request, int status, String template, Map<String, ?> values) {
        Map<String, @Nullable Object> all = new HashMap<>(values);
        all.put("screen", screen(request));
        StringOutput html = new StringOutput();
        templates.render(template, all, html);
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .body(html.toString());
    }

    /**
     * The page on which one of several restaurants is chosen, or the only one's page at once.
     *
     * @param path the page of a restaurant, without its id
     * @param hint what is done there
     * @param waiting what the number beside a restaurant counts
     */
    ResponseEntity<String> choice(
            HttpServletRequest request,
            String path,
            List<Restaurants.Choice> all,
            Phrase title,
            Phrase hint,
            Phrase waiting) {
        return all.size() == 1
                ? on(request, path + "/" + all.getFirst().id(), null)
                : show(
                        request,
                        "console/choices.jte",
                        Map.of("title", title, "hint", hint, "waiting", waiting, "restaurants", all));
    }

    /** On to another page after a form was taken, which says there, once, what came of it. */
    ResponseEntity<String> on(HttpServletRequest request, String path, @Nullable Phrase flash) {
        if (flash != null) {
            request.getSession().setAttribute(FLASH, flash);
        }
        return ResponseEntity.status(303).location(URI.create(path)).build();
    }

    /** The language the visitor has chosen; Spanish until then. */
    static Language language(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(LANGUAGE_COOKIE)) {
                    return cookie.getValue().equals("en") ? Language.EN : Language.ES;
                }
            }
        }
        return Language.ES;
    }

    private List<Phrase> alarms() {
        return rollout.fallen().entrySet().stream()
                .flatMap(restaurant -> restaurant.getValue().entrySet().stream()
                        .map(flag -> new Phrase(
                                restaurant.getKey() + ": " + flag.getKey().word() + " se apagó solo. "
                                        + flag.getValue(),
                                restaurant.getKey() + ": " + flag.getKey().word() + " was turned off by itself. "
                                        + flag.getValue())))
                .toList();
    }

    private Screen screen(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Screen(
                language(request),
                request.getRequestURI(),
                request.getRemoteUser(),
                token == null ? "" : token.getToken(),
                takeFlash(request),
                request.getRemoteUser() == null ? List.of() : alarms(),
                request.getRemoteUser() == null
                        ? Map.of()
                        : Map.of(CarePages.PATH, care.open(), TalkPages.PATH, talks.waiting()));
    }

    private static @Nullable Phrase takeFlash(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(FLASH) instanceof Phrase flash)) {
            return null;
        }
        session.removeAttribute(FLASH);
        return flash;
    }
}
