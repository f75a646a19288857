package app.comanda.bot.console;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A branch as operators see it. Secrets are not in it: of each it is only told that there is one.
 *
 * @param restaurant the restaurant it belongs to; the same as {@code id} where it is the first or only branch
 * @param origin {@code settings} or {@code database}: where it is changed
 * @param problem why it cannot be served, naming the setting; null where it is
 * @param settings by name; {@code ****} for a secret that is set; empty for one that the settings file makes
 * @param changedBy who changed it last, null where nobody has
 */
public record TenantView(
        String id,
        String restaurant,
        String name,
        String branch,
        @Nullable String phoneNumberId,
        String origin,
        boolean enabled,
        @Nullable String problem,
        Map<String, String> settings,
        @Nullable String changedBy,
        @Nullable String changedAt) {

    /** Whether it can be changed here. */
    public boolean stored() {
        return origin.equals("database");
    }

    /** A setting's value, empty where there is none. */
    public String setting(String setting) {
        return settings.getOrDefault(setting, "");
    }
}
