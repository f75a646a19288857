package app.comanda.bot.whatsapp;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.JournalException;
import app.comanda.bot.tenant.Tenants;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Meta brings what customers wrote and what became of our messages. A body is acknowledged with 200 only after all
 * of it is on disk; anything less than that is a 503, and Meta brings it again for seven days.
 */
@RestController
@RequestMapping("/webhook")
public final class WebhookController {
    private final WebhookSettings settings;
    private final Signature signature;
    private final WebhookDecoder decoder;
    private final Journal journal;
    private final Consumer<List<ConversationKey>> wake;
    private final InstantSource clock;
    private final WebhookRecord record;

    /** @param wake told after a commit which conversations have something waiting; must return at once */
    public WebhookController(
            WebhookSettings settings,
            Tenants tenants,
            Journal journal,
            Consumer<List<ConversationKey>> wake,
            InstantSource clock,
            MeterRegistry meters) {
        this.settings = settings;
        this.signature = new Signature(settings.appSecrets());
        this.decoder = new WebhookDecoder(tenants, settings.limits());
        this.journal = journal;
        this.wake = wake;
        this.clock = clock;
        this.record = new WebhookRecord(meters);
    }

    /** Meta asks once whether this is the right place: who knows the token gets the challenge back, bare. */
    @GetMapping
    ResponseEntity<String> subscribe(
            @RequestParam(name = "hub.mode", required = false) @Nullable String mode,
            @RequestParam(name = "hub.verify_token", required = false) @Nullable String token,
            @RequestParam(name = "hub.challenge", required = false) @Nullable String challenge) {
        if (!"subscribe".equals(mode) || token == null || challenge == null || !isVerifyToken(token)) {
            record.refused("verification");
            return ResponseEntity.status(403).build();
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge);
    }

    private boolean isVerifyToken(String token) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8),
                settings.verifyToken().value().getBytes(StandardCharsets.UTF_8));
    }

    /** Takes a body: 200 once it is stored, 400, 401 or 413 when it is not one of Meta's, 503 when it is to come again. */
    @PostMapping
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        Timer.Sample sample = record.begin();
        int status = take(request);
        record.answered(sample, status);
        return ResponseEntity.status(status).build();
    }

    private int take(HttpServletRequest request) throws IOException {
        String header = request.getHeader(Signature.HEADER);
        int limit = settings.limits().bodyBytes();
        // what needs no reading to be refused is not read
        if (!Signature.isWellFormed(header)) {
            return refuse(401, "signature");
        }
        if (request.getContentLengthLong() > limit) {
            return refuse(413, "too-large");
        }
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            return refuse(413, "too-large");
        }
        if (!signature.matches(body, header)) {
            return refuse(401, "signature");
        }
        return switch (decoder.decode(body, clock.instant())) {
            case WebhookDecoder.Decoded.Unreadable unreadable -> refuse(400, unreadable.cause());
            case WebhookDecoder.Decoded.Batch batch -> store(batch);
        };
    }

    private int refuse(int status, String cause) {
        record.refused(cause);
        return status;
    }

    private int store(WebhookDecoder.Decoded.Batch batch) {
        Map<Intake, CompletableFuture<Journal.Stored>> writes = new LinkedHashMap<>();
        boolean whole = true;
        for (Intake intake : batch.intakes()) {
            try {
                writes.put(
                        intake,
                        journal.store(intake)
                                .copy()
                                .orTimeout(settings.limits().commitWait().toMillis(), TimeUnit.MILLISECONDS));
            } catch (JournalException e) {
                record.notStored(intake.tenant(), e);
                whole = false;
            }
        }
        List<ConversationKey> waiting = new ArrayList<>();
        for (Map.Entry<Intake, CompletableFuture<Journal.Stored>> write : writes.entrySet()) {
            whole &= await(write.getKey(), write.getValue(), waiting);
        }
        // what one tenant has on disk is woken even when another's part must come again
        if (!waiting.isEmpty()) {
            wake.accept(waiting);
        }
        if (!whole) {
            return refuse(503, "journal");
        }
        record.counted(batch.tally());
        return 200;
    }

    /** Waits for the commit; false when there is none, and {@code waiting} gets nothing. */
    private boolean await(Intake intake, CompletableFuture<Journal.Stored> write, List<ConversationKey> waiting) {
        try {
            Journal.Stored stored = write.join();
            waiting.addAll(stored.waiting());
            record.stored(intake, stored);
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof JournalException || e.getCause() instanceof TimeoutException) {
                record.notStored(intake.tenant(), e.getCause());
                return false;
            }
            throw e;
        }
    }
}
