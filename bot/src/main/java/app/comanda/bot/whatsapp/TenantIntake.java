package app.comanda.bot.whatsapp;

import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Intake.Report;
import app.comanda.bot.journal.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gathers what a body holds for one tenant. A part that cannot be read is counted and left out; the rest stays. */
final class TenantIntake {
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final String tenant;
    private final Instant receivedAt;
    private final WebhookLimits limits;
    private final Intake.Allowance allowance;
    private final Tally tally;
    private final List<Intake.Message> messages = new ArrayList<>();
    private final List<Intake.Echo> echoes = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Intake.AliasChange> aliasChanges = new ArrayList<>();

    TenantIntake(String tenant, Instant receivedAt, WebhookLimits limits, Intake.Allowance allowance, Tally tally) {
        this.tenant = tenant;
        this.receivedAt = receivedAt;
        this.limits = limits;
        this.allowance = allowance;
        this.tally = tally;
    }

    boolean isEmpty() {
        return messages.isEmpty() && echoes.isEmpty() && reports.isEmpty() && aliasChanges.isEmpty();
    }

    /** All of it, messages by Meta's time; those of one second stay as they stood in the body. */
    Intake intake() {
        List<Intake.Message> ordered = new ArrayList<>(messages);
        ordered.sort(Comparator.comparing(Intake.Message::sentAt));
        List<Intake.Echo> echoed = new ArrayList<>(echoes);
        echoed.sort(Comparator.comparing(Intake.Echo::sentAt));
        return new Intake(tenant, ordered, echoed, reports, aliasChanges, allowance, receivedAt);
    }

    /** Takes the value of a {@code messages} change. */
    void take(JsonNode value) {
        Senders senders = new Senders(value, limits);
        for (JsonNode message : Fields.list(value, "messages")) {
            takeMessage(message, senders);
        }
        for (JsonNode status : Fields.list(value, "statuses")) {
            takeStatus(status);
        }
        for (JsonNode error : Fields.list(value, "errors")) {
            tally.error(tenant, Fields.whole(error, "code").orElse(-1));
        }
    }

    /** Takes the value of a {@code user_id_update} change. */
    void takeUserIdUpdate(JsonNode value) {
        for (JsonNode update : Fields.list(value, "user_id_update")) {
            takeAliasChange(AliasChanges.ofUserIdUpdate(update), "user_id_update");
        }
    }

    /** Takes the value of a {@code smb_message_echoes} change. */
    void takeEchoes(JsonNode value) {
        for (JsonNode echo : Fields.list(value, "message_echoes")) {
            takeEcho(echo);
        }
    }

    /** A reaction, or a change of an earlier message, is no word to a customer. */
    private void takeEcho(JsonNode echo) {
        String type = echo.isObject() ? InboundMessage.type(echo) : "";
        String id = echo.isObject() ? Fields.id(echo, "id", limits.idLength()) : null;
        String phone = Fields.phone(Fields.text(echo, "to"));
        String userId = Senders.userId(echo, "to_user_id");
        String payload = MetaJson.write(echo);
        if (InboundMessage.isNeverAnswered(type)) {
            tally.ignored(tenant, type, "needs-no-answer");
        } else if (id == null || (phone == null && userId == null)) {
            tally.ignored(tenant, type, id == null ? "no-message-id" : "no-recipient");
        } else if (payload.length() > limits.messageLength()) {
            tally.ignored(tenant, type, "too-long");
        } else if (tooOld(time(echo))) {
            tally.ignored(tenant, type, "too-old");
        } else {
            echoes.add(new Intake.Echo(new Person(phone, userId, null), id, time(echo), payload));
            tally.echo(tenant, type);
        }
    }

    private void takeMessage(JsonNode message, Senders senders) {
        if (!message.isObject()) {
            tally.ignored(tenant, "", "not-an-object");
            return;
        }
        String type = InboundMessage.type(message);
        if (type.equals("system")) {
            takeAliasChange(AliasChanges.ofSystemMessage(message), type);
            return;
        }
        if (InboundMessage.isNeverAnswered(type)) {
            tally.ignored(tenant, type, "needs-no-answer");
            return;
        }
        String id = Fields.id(message, "id", limits.idLength());
        if (id == null) {
            tally.ignored(tenant, type, "no-message-id");
            return;
        }
        Optional<Person> sender = senders.of(message);
        if (sender.isEmpty()) {
            tally.ignored(tenant, type, "no-sender");
            return;
        }
        String payload = MetaJson.write(message);
        if (payload.length() > limits.messageLength()) {
            tally.ignored(tenant, type, "too-long");
            return;
        }
        Instant sentAt = time(message);
        if (tooOld(sentAt)) {
            tally.ignored(tenant, type, "too-old");
            return;
        }
        messages.add(new Intake.Message(sender.get(), id, sentAt, payload));
        tally.message(tenant, type);
    }

    private void takeAliasChange(Optional<Intake.AliasChange> change, String type) {
        if (change.isPresent()) {
            aliasChanges.add(change.get());
            tally.aliasChange(tenant);
        } else {
            tally.ignored(tenant, type, "no-alias-change");
        }
    }

    private void takeStatus(JsonNode node) {
        if (!node.isObject()) {
            tally.ignored(tenant, Tally.A_STATUS, "not-an-object");
            return;
        }
        String wamid = Fields.id(node, "id", limits.idLength());
        String word = Fields.text(node, "status");
        Report.Status status = word == null ? null : status(word.toLowerCase(Locale.ROOT));
        if (wamid == null || word == null || status == null) {
            tally.ignored(tenant, Tally.A_STATUS, wamid == null ? "no-message-id" : "unknown-status");
            return;
        }
        reports.add(new Report(
                wamid,
                Fields.id(node, "biz_opaque_callback_data", limits.idLength()),
                status,
                time(node),
                status == Report.Status.FAILED ? errorCode(node) : null));
        tally.status(tenant, word.toLowerCase(Locale.ROOT));
    }

    /** A voice message that was played was read. */
    private static Report.@Nullable Status status(String word) {
        return switch (word) {
            case "sent" -> Report.Status.SENT;
            case "delivered" -> Report.Status.DELIVERED;
            case "read", "played" -> Report.Status.READ;
            case "failed" -> Report.Status.FAILED;
            default -> null;
        };
    }

    private static @Nullable Integer errorCode(JsonNode status) {
        for (JsonNode error : Fields.list(status, "errors")) {
            OptionalLong code = Fields.whole(error, "code");
            if (code.isPresent() && code.getAsLong() == (int) code.getAsLong()) {
                return (int) code.getAsLong();
            }
        }
        return null;
    }

    private boolean tooOld(Instant sentAt) {
        return sentAt.isBefore(receivedAt.minus(limits.oldest()));
    }

    /** Meta's seconds; the time of receipt where they are missing or out of this world. */
    private Instant time(JsonNode node) {
        OptionalLong seconds = Fields.whole(node, "timestamp");
        return seconds.isPresent() && seconds.getAsLong() >= 0 && seconds.getAsLong() <= LAST_SECOND
                ? Instant.ofEpochSecond(seconds.getAsLong())
                : receivedAt;
    }
}
