package app.comanda.bot.console;

import app.comanda.bot.journal.Handovers;
import app.comanda.ordering.menu.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Conversations with people of a restaurant, for programs. */
@RestController
@RequestMapping("/api/tenants/{tenant}/conversations")
final class TalkApi {
    private final TalkDesk desk;
    private final InstantSource clock;

    TalkApi(TalkDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** A conversation as the API gives it. */
    record Talk(
            String id,
            @Nullable String customer,
            @Nullable String phone,
            Instant since,
            @Nullable String takenBy,
            @Nullable Instant waitingSince,
            Instant backAt,
            @Nullable String reference,
            @Nullable String orderNumber) {
        static Talk of(Handovers.Case one) {
            return new Talk(
                    one.conversation(),
                    one.customer(),
                    one.phone(),
                    one.since(),
                    one.takenBy(),
                    one.waitingSince(),
                    one.dueAt(),
                    one.reference(),
                    one.orderNumber());
        }
    }

    /**
     * What was said.
     *
     * @param who the customer, the bot, or somebody of the restaurant
     * @param fate empty once it is sent
     */
    record Line(String who, boolean byCustomer, String text, Instant at, String fate) {}

    /**
     * An answer.
     *
     * @param id names it, so that the same one again is sent once; may be missing
     */
    record Answer(@Nullable String text, @Nullable String id) {}

    /** What was done, and by whom. */
    record Done(String id, String what, String by) {}

    @GetMapping
    List<Talk> talks(@PathVariable String tenant) {
        return desk.cases(tenant).stream().map(Talk::of).toList();
    }

    @GetMapping("/{conversation}/messages")
    List<Line> messages(@PathVariable String tenant, @PathVariable String conversation) {
        TalkViews views = new TalkViews(desk.restaurant(tenant).branch().timeZone(), Language.EN, clock.instant());
        return desk.said(tenant, conversation).stream()
                .flatMap(said -> views.lines(List.of(said)).stream()
                        .map(line -> new Line(line.who(), line.theirs(), line.text(), said.at(), line.fate())))
                .toList();
    }

    @PostMapping("/{conversation}/take")
    Done take(HttpServletRequest request, @PathVariable String tenant, @PathVariable String conversation) {
        desk.take(tenant, conversation, who(request));
        return new Done(conversation, "taken", who(request));
    }

    @PostMapping("/{conversation}/reply")
    Done reply(
            HttpServletRequest request,
            @PathVariable String tenant,
            @PathVariable String conversation,
            @RequestBody Answer answer) {
        desk.reply(tenant, conversation, answer.text() == null ? "" : answer.text(), who(request), answer.id());
        return new Done(conversation, "answered", who(request));
    }

    @PostMapping("/{conversation}/hand-back")
    Done handBack(HttpServletRequest request, @PathVariable String tenant, @PathVariable String conversation) {
        desk.handBack(tenant, conversation, who(request));
        return new Done(conversation, "handed back", who(request));
    }

    private static String who(HttpServletRequest request) {
        return String.valueOf(request.getRemoteUser());
    }
}
