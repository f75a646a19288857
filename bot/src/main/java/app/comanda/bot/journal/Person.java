package app.comanda.bot.journal;

import org.jspecify.annotations.Nullable;

/**
 * What WhatsApp says of a customer. Phone and user id are aliases of an internal id; either may be missing, not both.
 *
 * @param phone digits with a plus, or null for someone known by username only
 * @param userId Meta's business-scoped user id (BSUID), or null
 * @param profileName as the customer wrote it, or null
 */
public record Person(
        @Nullable String phone,
        @Nullable String userId,
        @Nullable String profileName) {
    public Person {
        if (phone == null && userId == null) {
            throw new IllegalArgumentException("A person needs a phone or a user id");
        }
    }

    @Override
    public String toString() {
        return "Person[…]";
    }
}
