package app.comanda.bot.console;

import app.comanda.bot.journal.Aftercare;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers' matters, ratings, receipts and messages that did not arrive, for programs. */
@RestController
@RequestMapping("/api/tenants/{tenant}")
final class CareApi {
    private final CareDesk desk;

    CareApi(CareDesk desk) {
        this.desk = desk;
    }

    /** A matter as the API gives it. */
    record Note(
            String id,
            String reference,
            @Nullable String orderNumber,
            @Nullable String status,
            String matter,
            String said,
            @Nullable String customer,
            @Nullable String phone,
            Instant createdAt,
            @Nullable Instant settledAt,
            @Nullable String settledBy) {
        static Note of(Aftercare.Note note) {
            return new Note(
                    note.id(),
                    note.reference(),
                    note.orderNumber(),
                    note.status() == null ? null : note.status().toLowerCase(Locale.ROOT),
                    note.matter().toLowerCase(Locale.ROOT),
                    note.detail(),
                    note.customer(),
                    note.phone(),
                    note.createdAt(),
                    note.settledAt(),
                    note.settledBy());
        }
    }

    /** A message that has not reached its customer: it waits until they write, or never will. */
    record Undelivered(
            String id,
            String text,
            Instant createdAt,
            boolean waits,
            @Nullable String reason,
            @Nullable String customer) {
        static Undelivered of(Aftercare.Undelivered message) {
            return new Undelivered(
                    message.id(),
                    CareViews.text(message.payload()),
                    message.createdAt(),
                    message.waits(),
                    message.reason(),
                    message.customer());
        }
    }

    /** A picture of a payment, by the id WhatsApp gives it out for. */
    record Receipt(String reference, String mediaId, Instant receivedAt) {}

    /** That a matter was seen to. */
    record Seen(String id, String by) {}

    @GetMapping("/notes")
    List<Note> notes(@PathVariable String tenant) {
        return desk.notes(tenant).stream().map(Note::of).toList();
    }

    @PostMapping("/notes/{note}/settle")
    Seen settle(HttpServletRequest request, @PathVariable String tenant, @PathVariable String note) {
        String by = String.valueOf(request.getRemoteUser());
        desk.settle(tenant, note, by);
        return new Seen(note, by);
    }

    @GetMapping("/ratings")
    List<Aftercare.Rating> ratings(@PathVariable String tenant) {
        return desk.ratings(tenant);
    }

    @GetMapping("/receipts")
    List<Receipt> receipts(@PathVariable String tenant) {
        return desk.receipts(tenant).stream()
                .map(receipt -> new Receipt(receipt.reference(), receipt.mediaId(), receipt.receivedAt()))
                .toList();
    }

    @GetMapping("/undelivered")
    List<Undelivered> messages(@PathVariable String tenant) {
        return desk.messages(tenant).stream().map(Undelivered::of).toList();
    }
}
