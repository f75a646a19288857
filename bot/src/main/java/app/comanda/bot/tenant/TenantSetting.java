package app.comanda.bot.tenant;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every setting that makes a tenant, by the name it has in a settings file, in the database, in the API and in commands.
 * What each means stands in docs/configuration.md.
 */
public enum TenantSetting {
    COMANDA_RESTAURANT_NAME(Level.RESTAURANT),
    COMANDA_LANGUAGE(Level.RESTAURANT),
    COMANDA_LANGUAGES(Level.RESTAURANT),
    WHATSAPP_PHONE_NUMBER_ID(Level.RESTAURANT),
    WHATSAPP_ACCESS_TOKEN(Level.RESTAURANT, Trait.SECRET),
    WHATSAPP_NEWS_TEMPLATE(Level.RESTAURANT),
    WHATSAPP_MESSAGES_PER_SECOND(Level.RESTAURANT),
    COMANDA_PERSON_HOURS(Level.RESTAURANT),
    COMANDA_SENDER_MESSAGES_PER_MINUTE(Level.RESTAURANT),
    COMANDA_NUMBER_MESSAGES_PER_MINUTE(Level.RESTAURANT),

    COMANDA_BRANCH_NAME(Level.BRANCH),
    COMANDA_BRANCH_ADDRESS(Level.BRANCH),
    COMANDA_BRANCH_COORDINATES(Level.BRANCH),
    COMANDA_CITY(Level.BRANCH),
    COMANDA_TIME_ZONE(Level.BRANCH),
    COMANDA_CURRENCY(Level.BRANCH),
    COMANDA_SERVICES(Level.BRANCH),
    COMANDA_PAYMENTS(Level.BRANCH),
    COMANDA_CARD_INSTRUCTIONS(Level.BRANCH),
    COMANDA_YAPE_INSTRUCTIONS(Level.BRANCH),
    COMANDA_PLIN_INSTRUCTIONS(Level.BRANCH),
    COMANDA_MERCADO_PAGO_INSTRUCTIONS(Level.BRANCH),
    COMANDA_BANK_TRANSFER_INSTRUCTIONS(Level.BRANCH),
    COMANDA_HOURS(Level.BRANCH),
    COMANDA_TAX(Level.BRANCH),
    COMANDA_CART_REMINDER_MINUTES(Level.RESTAURANT),
    COMANDA_SOURCE(Level.BRANCH),
    COMANDA_MENU_FILE(Level.BRANCH),
    COMANDA_MENU_MAX_AGE(Level.BRANCH, Trait.SHARED),
    COMANDA_DEFAULT_IMAGE(Level.BRANCH),

    CARTAAI_API_BASE_URL(Level.BRANCH, Trait.SHARED),
    CARTAAI_SUBDOMAIN(Level.BRANCH),
    CARTAAI_LOCAL_ID(Level.BRANCH),
    CARTAAI_API_TOKEN(Level.BRANCH, Trait.SECRET),
    CARTAAI_AUTH(Level.BRANCH),
    CARTAAI_API_TIMEOUT(Level.BRANCH, Trait.SHARED),
    CARTAAI_MAX_RETRIES(Level.BRANCH, Trait.SHARED),
    CARTAAI_CACHE_TTL(Level.BRANCH, Trait.SHARED);

    /** What a setting belongs to. */
    public enum Level {
        /** All branches behind the restaurant's number. */
        RESTAURANT,
        /** One branch. */
        BRANCH
    }

    private enum Trait {
        PLAIN,
        /** Encrypted at rest and never shown again. */
        SECRET,
        /** The installation's own setting of this name holds where a tenant has none. */
        SHARED
    }

    private final Level level;
    private final Trait trait;

    TenantSetting(Level level) {
        this(level, Trait.PLAIN);
    }

    TenantSetting(Level level, Trait trait) {
        this.level = level;
        this.trait = trait;
    }

    public Level level() {
        return level;
    }

    /** Whether its value is encrypted at rest and never shown again. */
    public boolean secret() {
        return trait == Trait.SECRET;
    }

    /** Whether the installation's own setting holds where a tenant has none. */
    public boolean shared() {
        return trait == Trait.SHARED;
    }

    /** The setting of that name. */
    public static Optional<TenantSetting> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
