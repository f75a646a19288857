package app.comanda.bot.tenant;

import app.comanda.bot.tenant.SecretBox.Opened;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes tenants of what the database keeps of them: opens what is locked, falls back to what the installation shares. */
public final class StoredTenants {
    private final SecretBox box;
    private final Map<String, String> shared;

    /**
     * @param shared the installation's own settings, of which those that are {@link TenantSetting#shared()} hold where a
     *     tenant has none
     */
    public StoredTenants(SecretBox box, Map<String, String> shared) {
        this.box = box;
        this.shared = Map.copyOf(shared);
    }

    /**
     * A branch as kept.
     *
     * @param common the settings of its restaurant; secrets locked, or plain when they are the settings file's
     * @param own its own settings; secrets locked
     */
    public record Kept(
            String restaurant, String branch, boolean enabled, Map<String, String> common, Map<String, String> own) {}

    /**
     * What became of it: a tenant, or why not.
     *
     * @param relocked secrets that were under a key that is being replaced, under the present one
     */
    public record Result(String branch, List<Tenant> served, List<Unserved> unserved, Relocked relocked) {}

    /** Settings to be stored again, by name. */
    public record Relocked(Map<String, String> ofRestaurant, Map<String, String> ofBranch) {
        /** Whether there is nothing to store. */
        public boolean isEmpty() {
            return ofRestaurant.isEmpty() && ofBranch.isEmpty();
        }
    }

    /** The restaurant's settings of a tenant that the settings file makes, for branches that are added to it. */
    public static Map<String, String> restaurantSettings(Tenant home) {
        return Map.of(
                TenantSetting.COMANDA_RESTAURANT_NAME.name(),
                home.branch().name(),
                TenantSetting.COMANDA_LANGUAGE.name(),
                home.branch().language().name().toLowerCase(Locale.ROOT),
                TenantSetting.COMANDA_LANGUAGES.name(),
                home.branch().spoken().stream()
                        .map(language -> language.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(",")),
                TenantSetting.WHATSAPP_PHONE_NUMBER_ID.name(),
                home.number().phoneNumberId(),
                TenantSetting.WHATSAPP_ACCESS_TOKEN.name(),
                PLAIN + home.number().accessToken().value());
    }

    /** Marks a secret that comes from the settings file and never was in the database; no stored text begins so. */
    private static final String PLAIN = "\u0000";

    /** Makes the tenant. */
    public Result read(Kept kept) {
        Map<String, String> values = new HashMap<>();
        Relocked relocked = new Relocked(new HashMap<>(), new HashMap<>());
        for (TenantSetting setting : TenantSetting.values()) {
            if (setting.shared() && shared.containsKey(setting.name())) {
                values.put(setting.name(), shared.get(setting.name()));
            }
        }
        Optional<String> refused = open(kept.restaurant(), "", kept.common(), values, relocked.ofRestaurant())
                .or(() -> open(kept.restaurant(), kept.branch(), kept.own(), values, relocked.ofBranch()));
        if (refused.isPresent()) {
            return unserved(kept, refused.get());
        }
        return switch (TenantReader.read(kept.branch(), kept.restaurant(), kept.enabled(), values)) {
            case TenantReader.Reading.Whole(Tenant tenant) ->
                new Result(kept.branch(), List.of(tenant), List.of(), relocked);
            case TenantReader.Reading.Wrong(List<String> problems) -> unserved(kept, String.join(" ", problems));
        };
    }

    private Result unserved(Kept kept, String reason) {
        @Nullable String number = kept.common().get(TenantSetting.WHATSAPP_PHONE_NUMBER_ID.name());
        return new Result(
                kept.branch(),
                List.of(),
                List.of(new Unserved(kept.branch(), kept.restaurant(), number, reason)),
                new Relocked(Map.of(), Map.of()));
    }

    /** Puts the settings into {@code values}, opened; gives the sentence of the first that does not open. */
    private Optional<String> open(
            String restaurant,
            String branch,
            Map<String, String> settings,
            Map<String, String> values,
            Map<String, String> relocked) {
        for (Map.Entry<String, String> one : settings.entrySet()) {
            Optional<TenantSetting> setting = TenantSetting.named(one.getKey());
            String value = one.getValue();
            if (setting.isPresent() && setting.get().secret()) {
                if (value.startsWith(PLAIN)) {
                    value = value.substring(PLAIN.length());
                } else {
                    SecretBox.Place place = new SecretBox.Place(restaurant, branch, setting.get());
                    switch (box.open(value, place)) {
                        case Opened.Refused(String sentence) -> {
                            return Optional.of(sentence);
                        }
                        case Opened.Plain(Secret secret, boolean old) -> {
                            value = secret.value();
                            if (old) {
                                relocked.put(one.getKey(), box.lock(secret, place));
                            }
                        }
                    }
                }
            }
            values.put(one.getKey(), value);
        }
        return Optional.empty();
    }
}
