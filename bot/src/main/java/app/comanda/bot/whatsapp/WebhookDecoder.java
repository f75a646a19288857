package app.comanda.bot.whatsapp;

import app.comanda.bot.journal.Intake;
import app.comanda.bot.tenant.Tenants;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns a verified body into one {@link Intake} per tenant. Pure: the same bytes give the same intakes and counts. */
final class WebhookDecoder {
    /** What the restaurant wrote in the WhatsApp Business app, on a number that is in both. */
    private static final String ECHOES = "smb_message_echoes";

    private static final Set<String> FIELDS = Set.of("messages", "user_id_update", ECHOES);

    private final Tenants tenants;
    private final WebhookLimits limits;
    private final JsonMapper reader;

    WebhookDecoder(Tenants tenants, WebhookLimits limits) {
        this.tenants = tenants;
        this.limits = limits;
        this.reader = MetaJson.reader(limits);
    }

    /** What a body turned out to be. */
    sealed interface Decoded {
        /** Readable: what it holds for each tenant it holds something for, and everything counted. */
        record Batch(List<Intake> intakes, Tally tally) implements Decoded {}

        /** Not a JSON object in UTF-8 within the limits. */
        record Unreadable(String cause) implements Decoded {}
    }

    Decoded decode(byte[] body, Instant receivedAt) {
        if (!isUtf8(body)) {
            return new Decoded.Unreadable("not-utf-8");
        }
        JsonNode root;
        try {
            root = reader.readTree(body);
        } catch (JacksonException e) {
            return new Decoded.Unreadable("not-json");
        }
        if (!root.isObject()) {
            return new Decoded.Unreadable("not-an-object");
        }
        return batch(root, receivedAt);
    }

    /** The parser lets some malformed sequences pass, which a database would not store. */
    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Decoded.Batch batch(JsonNode root, Instant receivedAt) {
        Tally tally = new Tally();
        String object = Fields.text(root, "object");
        if (object != null && !object.equals("whatsapp_business_account")) {
            tally.ignored(Tally.NOBODY, Tally.A_BODY, "other-object");
            return new Decoded.Batch(List.of(), tally);
        }
        Map<String, TenantIntake> gathered = new LinkedHashMap<>();
        for (JsonNode entry : Fields.list(root, "entry")) {
            for (JsonNode change : Fields.list(entry, "changes")) {
                JsonNode value = Fields.object(change, "value");
                String field = Fields.text(change, "field");
                if (field == null || FIELDS.contains(field)) {
                    Optional<String> tenant = tenantOf(value);
                    if (tenant.isEmpty()) {
                        countUnknownNumber(value, tally);
                        continue;
                    }
                    TenantIntake intake = gathered.computeIfAbsent(
                            tenant.get(), id -> new TenantIntake(id, receivedAt, limits, allowance(id), tally));
                    if ("user_id_update".equals(field)) {
                        intake.takeUserIdUpdate(value);
                    } else if (ECHOES.equals(field)) {
                        intake.takeEchoes(value);
                    } else {
                        intake.take(value);
                    }
                } else {
                    tally.change(tenantOf(value).orElse(Tally.NOBODY), field);
                }
            }
        }
        List<Intake> intakes = gathered.values().stream()
                .filter(intake -> !intake.isEmpty())
                .map(TenantIntake::intake)
                .toList();
        return new Decoded.Batch(intakes, tally);
    }

    private Intake.Allowance allowance(String restaurant) {
        return tenants.restaurant(restaurant)
                .map(known -> known.home().number().incoming())
                .map(incoming -> new Intake.Allowance(incoming.ofSender(), incoming.ofNumber()))
                .orElse(Intake.Allowance.ANY);
    }

    /** The id of the restaurant the value's number belongs to. */
    private Optional<String> tenantOf(JsonNode value) {
        String number = Fields.text(Fields.object(value, "metadata"), "phone_number_id");
        return number == null ? Optional.empty() : tenants.restaurantOf(number);
    }

    /** Counts each message and status that nobody here is meant by, or the change itself when it has none. */
    private static void countUnknownNumber(JsonNode value, Tally tally) {
        List<JsonNode> messages = Fields.list(value, "messages");
        for (JsonNode message : messages) {
            tally.ignored(Tally.NOBODY, message.isObject() ? InboundMessage.type(message) : "", "unknown-number");
        }
        int statuses = Fields.list(value, "statuses").size();
        for (int i = 0; i < statuses; i++) {
            tally.ignored(Tally.NOBODY, Tally.A_STATUS, "unknown-number");
        }
        if (messages.isEmpty() && statuses == 0) {
            tally.ignored(Tally.NOBODY, Tally.A_CHANGE, "unknown-number");
        }
    }
}
