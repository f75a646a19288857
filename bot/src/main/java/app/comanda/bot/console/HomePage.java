package app.comanda.bot.console;

import app.comanda.bot.journal.Journal;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log-in, the first page after it, and the switch of languages. */
@RestController
final class HomePage {
    private final Screens screens;
    private final Journal journal;

    HomePage(Screens screens, Journal journal) {
        this.screens = screens;
        this.journal = journal;
    }

    @GetMapping("/console/login")
    ResponseEntity<String> login(
            HttpServletRequest request,
            @Nullable @RequestParam(required = false) String wrong,
            @Nullable @RequestParam(required = false) String wait) {
        String state = wait != null ? "wait" : wrong != null ? "wrong" : "ask";
        int status = wait != null ? 429 : wrong != null ? 401 : 200;
        return screens.show(request, status, "console/login.jte", Map.of("state", state));
    }

    @GetMapping("/console")
    ResponseEntity<String> home(HttpServletRequest request) {
        return screens.show(request, "console/home.jte", Map.of("depths", journal.depths()));
    }

    /** Remembers the language on this device and goes back to the page it was chosen on. */
    @PostMapping("/console/language")
    ResponseEntity<String> language(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String to,
            @RequestParam(defaultValue = "/console") String back) {
        Cookie cookie = new Cookie(Screens.LANGUAGE_COOKIE, to.equals("en") ? "en" : "es");
        cookie.setPath("/console");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
        boolean ours = back.matches("/console(/[A-Za-z0-9._/-]*)?");
        return screens.on(request, ours ? back : "/console", null);
    }

    @GetMapping("/console/**")
    ResponseEntity<String> nothing(HttpServletRequest request) {
        Phrase reason = new Phrase("Aquí no hay ninguna página.", "There is no page here.");
        return screens.show(request, 404, "console/problem.jte", Map.of("reasons", List.of(reason)));
    }
}
