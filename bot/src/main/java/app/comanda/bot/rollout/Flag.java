package app.comanda.bot.rollout;

import app.comanda.ordering.conversation.Route.Part;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be switched for a restaurant. */
public enum Flag {
    /** Whether the platform is used at all; a person's switch, never turned by the house. */
    MASTER("USE_CARTAAI_API", null),
    /** Whether the menu is the platform's. */
    MENU("CARTAAI_MENU_ENABLED", Part.MENU),
    /** Whether orders go to the platform. */
    ORDERS("CARTAAI_ORDERS_ENABLED", Part.ORDERS),
    /** Whether zones and fees are the platform's. */
    DELIVERY("CARTAAI_DELIVERY_ENABLED", Part.DELIVERY),
    /** Whether the built-in restaurant may serve where the platform cannot, without being asked. */
    BUILT_IN("COMANDA_BUILT_IN_FALLBACK", null);

    private final String startingSetting;
    private final @Nullable Part part;

    Flag(String startingSetting, @Nullable Part part) {
        this.startingSetting = startingSetting;
        this.part = part;
    }

    /** The setting that says what the flag is until it is changed. */
    public String startingSetting() {
        return startingSetting;
    }

    /** What of the platform it switches; null for all or nothing of it. */
    @Nullable
    Part part() {
        return part;
    }

    /** The word for it in commands, paths and audit. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its key in OpenFeature. */
    public String key() {
        return "comanda." + word();
    }

    /** The flag with this word. */
    public static Optional<Flag> of(String word) {
        return Arrays.stream(values()).filter(flag -> flag.word().equals(word)).findFirst();
    }

    static Optional<Flag> ofKey(String key) {
        return Arrays.stream(values()).filter(flag -> flag.key().equals(key)).findFirst();
    }
}
