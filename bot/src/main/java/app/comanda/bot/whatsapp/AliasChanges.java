package app.comanda.bot.whatsapp;

import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the two ways Meta tells that a customer's number or user id is another one now. */
final class AliasChanges {
    private AliasChanges() {}

    /**
     * A {@code system} message. It has no contacts beside it; the new number stands in {@code system.wa_id}, in older
     * versions in {@code system.new_wa_id}. Empty for other system messages.
     */
    static Optional<Intake.AliasChange> ofSystemMessage(JsonNode message) {
        JsonNode system = Fields.object(message, "system");
        String type = Fields.text(system, "type");
        if (type != null && !type.contains("changed_number") && !type.contains("changed_user_id")) {
            return Optional.empty();
        }
        String before = Senders.phone(message);
        if (before == null) {
            before = Fields.phone(Fields.text(system, "customer"));
        }
        String after = Fields.phone(Fields.text(system, "wa_id"));
        if (after == null) {
            after = Fields.phone(Fields.text(system, "new_wa_id"));
        }
        return change(before, Senders.userId(message, "from_user_id"), after, Senders.userId(system, "user_id"));
    }

    /** An element of a {@code user_id_update} change: the id before and now, and the phone where it is told. */
    static Optional<Intake.AliasChange> ofUserIdUpdate(JsonNode update) {
        JsonNode ids = Fields.object(update, "user_id");
        String phone = Fields.phone(Fields.text(update, "wa_id"));
        String before = Senders.userId(ids, "previous");
        String after = Senders.userId(ids, "current");
        return after == null ? Optional.empty() : change(phone, before, phone, after);
    }

    private static Optional<Intake.AliasChange> change(
            @Nullable String phoneBefore,
            @Nullable String userIdBefore,
            @Nullable String phoneAfter,
            @Nullable String userIdAfter) {
        if ((phoneBefore == null && userIdBefore == null) || (phoneAfter == null && userIdAfter == null)) {
            return Optional.empty();
        }
        Person before = new Person(phoneBefore, userIdBefore, null);
        Person after = new Person(phoneAfter, userIdAfter, null);
        return before.equals(after) ? Optional.empty() : Optional.of(new Intake.AliasChange(before, after));
    }
}
