package app.comanda.sandbox.meta;

import org.jspecify.annotations.Nullable;

/**
 * A person with WhatsApp. Somebody with a username keeps the phone number to themselves, so that businesses see only an id
 * that differs for each business.
 */
public final class Customer {
    private final String key;
    private final @Nullable String username;
    private volatile @Nullable String waId;
    private volatile String name;

    Customer(String key, @Nullable String waId, @Nullable String username, String name) {
        this.key = key;
        this.waId = waId;
        this.username = username;
        this.name = name;
    }

    /** How the sandbox names this person: the number's digits at first meeting, or the username with an @. */
    public String key() {
        return key;
    }

    /** The phone number's digits with country code; null for somebody who shows only a username. */
    public @Nullable String waId() {
        return waId;
    }

    /** The username without the @; null for somebody known by a number. */
    public @Nullable String username() {
        return username;
    }

    /** The name in the profile. */
    public String name() {
        return name;
    }

    void rename(String newName) {
        name = newName;
    }

    void changeNumber(String newWaId) {
        waId = newWaId;
    }

    @Override
    public String toString() {
        return name + " (" + key + ")";
    }
}
