package app.comanda.bot.whatsapp;

import app.comanda.bot.journal.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who sent the messages of one change. A message names its sender by phone ({@code from}), by user id
 * ({@code from_user_id}) or not at all; names and the other alias stand in {@code contacts[]} beside it.
 */
final class Senders {
    /** A country, a dot, and letters and digits; the parent form has one more part. */
    private static final Pattern USER_ID = Pattern.compile("[A-Za-z]{2}\\.[A-Za-z0-9._-]{1,160}");

    private record Contact(
            @Nullable String phone,
            @Nullable String userId,
            @Nullable String name) {

        boolean is(@Nullable String otherPhone, @Nullable String otherUserId) {
            return (phone != null && phone.equals(otherPhone)) || (userId != null && userId.equals(otherUserId));
        }

        boolean contradicts(@Nullable String otherPhone, @Nullable String otherUserId) {
            return (phone != null && otherPhone != null && !phone.equals(otherPhone))
                    || (userId != null && otherUserId != null && !userId.equals(otherUserId));
        }
    }

    private final List<Contact> contacts = new ArrayList<>();

    Senders(JsonNode value, WebhookLimits limits) {
        for (JsonNode contact : Fields.list(value, "contacts")) {
            String phone = Fields.phone(Fields.text(contact, "wa_id"));
            String userId = userId(contact, "user_id");
            if (phone != null || userId != null) {
                contacts.add(new Contact(
                        phone, userId, Fields.written(Fields.object(contact, "profile"), "name", limits.nameLength())));
            }
        }
    }

    /** The sender of a message; empty when neither it nor a lone contact beside it says who that is. */
    Optional<Person> of(JsonNode message) {
        String phone = phone(message);
        String userId = userId(message, "from_user_id");
        if (userId == null) {
            userId = userId(message, "from");
        }
        Contact contact = contactOf(phone, userId);
        if (contact != null) {
            phone = phone == null ? contact.phone() : phone;
            userId = userId == null ? contact.userId() : userId;
        }
        return phone == null && userId == null
                ? Optional.empty()
                : Optional.of(new Person(phone, userId, contact == null ? null : contact.name()));
    }

    static @Nullable String phone(JsonNode message) {
        return Fields.phone(Fields.text(message, "from"));
    }

    static @Nullable String userId(JsonNode node, String field) {
        String id = Fields.text(node, field);
        return id != null && USER_ID.matcher(id).matches() ? id : null;
    }

    private @Nullable Contact contactOf(@Nullable String phone, @Nullable String userId) {
        for (Contact contact : contacts) {
            if (contact.is(phone, userId) && !contact.contradicts(phone, userId)) {
                return contact;
            }
        }
        // a lone contact belongs to the message unless it says it is somebody else; of several none can be guessed
        return contacts.size() == 1 && !contacts.getFirst().contradicts(phone, userId) ? contacts.getFirst() : null;
    }
}
