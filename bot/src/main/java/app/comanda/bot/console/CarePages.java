package app.comanda.bot.console;

import app.comanda.bot.journal.Aftercare;
import app.comanda.bot.tenant.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers' matters for staff: what to see to, what they thought, their receipts and the messages that did not reach them. */
@RestController
final class CarePages {
    static final String PATH = "/console/care";

    private final Screens screens;
    private final CareDesk desk;

    CarePages(Screens screens, CareDesk desk) {
        this.screens = screens;
        this.desk = desk;
    }

    /** The restaurants to choose from; the only one at once. */
    @GetMapping(PATH)
    ResponseEntity<String> restaurants(HttpServletRequest request) {
        return screens.choice(
                request,
                PATH,
                desk.restaurants(),
                new Phrase("Atención", "Care"),
                new Phrase(
                        "Lo que los clientes necesitan de una persona después de pedir.",
                        "What customers need a person for after they ordered."),
                new Phrase("por atender", "to see to"));
    }

    @GetMapping(PATH + "/{restaurant}")
    ResponseEntity<String> one(HttpServletRequest request, @PathVariable String restaurant) {
        Tenant home = desk.restaurant(restaurant);
        CareViews views = new CareViews(home.branch().timeZone(), Screens.language(request));
        List<Aftercare.Note> notes = desk.notes(restaurant);
        List<Aftercare.Rating> ratings = desk.ratings(restaurant);
        return screens.show(
                request,
                "console/care.jte",
                Map.of(
                        "restaurant", restaurant,
                        "name", home.branch().name(),
                        "open",
                                notes.stream()
                                        .filter(note -> note.settledAt() == null)
                                        .map(views::note)
                                        .toList(),
                        "settled",
                                notes.stream()
                                        .filter(note -> note.settledAt() != null)
                                        .map(views::note)
                                        .toList(),
                        "receipts",
                                desk.receipts(restaurant).stream()
                                        .map(views::receipt)
                                        .toList(),
                        "messages",
                                desk.messages(restaurant).stream()
                                        .map(views::message)
                                        .toList(),
                        "ratings", ratings.stream().map(views::rating).toList(),
                        "mean", CareViews.mean(ratings)));
    }

    @PostMapping(PATH + "/{restaurant}/notes/{note}")
    ResponseEntity<String> settle(
            HttpServletRequest request, @PathVariable String restaurant, @PathVariable String note) {
        desk.settle(restaurant, note, String.valueOf(request.getRemoteUser()));
        return screens.on(request, PATH + "/" + restaurant, new Phrase("Caso atendido.", "Matter seen to."));
    }

    /** A receipt's picture as the customer sent it. */
    @GetMapping(PATH + "/{restaurant}/receipts/{media}")
    ResponseEntity<byte[]> receipt(@PathVariable String restaurant, @PathVariable String media) {
        return desk.receipt(restaurant, media)
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.valueOf(picture.type()))
                        .header("Cache-Control", "private, max-age=300")
                        .header("X-Content-Type-Options", "nosniff")
                        .body(picture.bytes()))
                .orElseThrow(() -> new Refusal(
                        404,
                        "WhatsApp ya no tiene esa foto: la guarda siete días.",
                        "WhatsApp has that picture no more: it keeps them for seven days."));
    }
}
