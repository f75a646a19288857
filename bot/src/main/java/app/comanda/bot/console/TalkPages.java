package app.comanda.bot.console;

import app.comanda.bot.journal.Handovers;
import app.comanda.bot.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers who want to speak with somebody: who waits, what was said, an answer, and back to the bot. */
@RestController
final class TalkPages {
    static final String PATH = "/console/talks";

    private final Screens screens;
    private final TalkDesk desk;
    private final InstantSource clock;

    TalkPages(Screens screens, TalkDesk desk, InstantSource clock) {
        this.screens = screens;
        this.desk = desk;
        this.clock = clock;
    }

    /** The restaurants to choose from; the only one at once. */
    @GetMapping(PATH)
    ResponseEntity<String> restaurants(HttpServletRequest request) {
        return screens.choice(
                request,
                PATH,
                desk.restaurants(),
                new Phrase("Conversaciones", "Conversations"),
                new Phrase(
                        "Clientes que quieren hablar con una persona.", "Customers who want to speak with a person."),
                new Phrase("esperando", "waiting"));
    }

    @GetMapping(PATH + "/{restaurant}")
    ResponseEntity<String> talks(HttpServletRequest request, @PathVariable String restaurant) {
        return screens.show(
                request,
                "console/talks.jte",
                Map.of(
                        "restaurant", restaurant,
                        "name", desk.restaurant(restaurant).branch().name(),
                        "talks", list(request, restaurant)));
    }

    /** The conversations alone, for the page to put in the place of those it shows. */
    @GetMapping(PATH + "/{restaurant}/list")
    ResponseEntity<String> again(HttpServletRequest request, @PathVariable String restaurant) {
        return screens.show(
                request, "console/talk-list.jte", Map.of("restaurant", restaurant, "talks", list(request, restaurant)));
    }

    @GetMapping(PATH + "/{restaurant}/{conversation}")
    ResponseEntity<String> talk(
            HttpServletRequest request, @PathVariable String restaurant, @PathVariable String conversation) {
        Handovers.Case one = desk.one(restaurant, conversation);
        List<Handovers.Said> said = desk.said(restaurant, conversation);
        TalkViews views = views(request, restaurant);
        return screens.show(
                request,
                "console/talk.jte",
                Map.of(
                        "restaurant", restaurant,
                        "talk", views.talk(one, said),
                        "lines", views.lines(said),
                        "window", views.window(said),
                        "id", desk.newId()));
    }

    /** What was said alone, for the page to put in the place of what it shows. */
    @GetMapping(PATH + "/{restaurant}/{conversation}/lines")
    ResponseEntity<String> lines(
            HttpServletRequest request, @PathVariable String restaurant, @PathVariable String conversation) {
        List<Handovers.Said> said = desk.said(restaurant, conversation);
        TalkViews views = views(request, restaurant);
        return screens.show(
                request, "console/talk-lines.jte", Map.of("lines", views.lines(said), "window", views.window(said)));
    }

    @PostMapping(PATH + "/{restaurant}/{conversation}/take")
    ResponseEntity<String> take(
            HttpServletRequest request, @PathVariable String restaurant, @PathVariable String conversation) {
        desk.take(restaurant, conversation, who(request));
        return screens.on(
                request,
                path(restaurant, conversation),
                new Phrase("La conversación es tuya.", "The conversation is yours."));
    }

    @PostMapping(PATH + "/{restaurant}/{conversation}/reply")
    ResponseEntity<String> reply(
            HttpServletRequest request,
            @PathVariable String restaurant,
            @PathVariable String conversation,
            @RequestParam String text,
            @RequestParam String id) {
        desk.reply(restaurant, conversation, text, who(request), id);
        return screens.on(
                request, path(restaurant, conversation), new Phrase("Respuesta en camino.", "Answer on its way."));
    }

    @PostMapping(PATH + "/{restaurant}/{conversation}/hand-back")
    ResponseEntity<String> handBack(
            HttpServletRequest request, @PathVariable String restaurant, @PathVariable String conversation) {
        desk.handBack(restaurant, conversation, who(request));
        return screens.on(
                request,
                PATH + "/" + restaurant,
                new Phrase("La conversación vuelve al bot.", "The conversation goes back to the bot."));
    }

    private List<TalkViews.Talk> list(HttpServletRequest request, String restaurant) {
        TalkViews views = views(request, restaurant);
        return desk.cases(restaurant).stream()
                .map(one -> views.talk(one, desk.latest(restaurant, one)))
                .toList();
    }

    private TalkViews views(HttpServletRequest request, String restaurant) {
        Tenant home = desk.restaurant(restaurant);
        return new TalkViews(home.branch().timeZone(), Screens.language(request), clock.instant());
    }

    private static String who(HttpServletRequest request) {
        return String.valueOf(request.getRemoteUser());
    }

    private static String path(String restaurant, String conversation) {
        return PATH + "/" + restaurant + "/" + conversation;
    }
}
