package app.comanda.bot.tenant;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tenants of this installation. */
public final class Tenants {
    private final Map<String, Tenant> byId = new LinkedHashMap<>();
    private final Map<String, Tenant> byPhoneNumberId = new LinkedHashMap<>();

    /**
     * @param tenants with ids and phone number ids that differ
     * @throws IllegalArgumentException when two share an id or a phone number id
     */
    public Tenants(List<Tenant> tenants) {
        for (Tenant tenant : tenants) {
            if (byId.putIfAbsent(tenant.id(), tenant) != null
                    || byPhoneNumberId.putIfAbsent(tenant.number().phoneNumberId(), tenant) != null) {
                throw new IllegalArgumentException("Two tenants share the id " + tenant.id() + " or its phone number");
            }
        }
    }

    public Collection<Tenant> all() {
        return byId.values();
    }

    public Optional<Tenant> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The tenant a webhook's {@code metadata.phone_number_id} belongs to. */
    public Optional<Tenant> byPhoneNumberId(String phoneNumberId) {
        return Optional.ofNullable(byPhoneNumberId.get(phoneNumberId));
    }
}
