package app.comanda.bot.tenant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tenants of this installation, as they are at this moment: whoever asks twice may be told something else, because
 * operators add, change and disable them while the service runs.
 */
public final class Tenants {
    private volatile Directory directory;

    private record Directory(
            Map<String, Tenant> byId,
            Map<String, Restaurant> restaurants,
            Map<String, String> restaurantByNumber,
            List<Unserved> unserved) {}

    /**
     * @param tenants with ids that differ, and with phone number ids that differ between restaurants
     * @throws IllegalArgumentException when two share an id, or two restaurants a phone number id
     */
    public Tenants(List<Tenant> tenants) {
        this.directory = directory(tenants, List.of());
        if (!directory.unserved().isEmpty()) {
            throw new IllegalArgumentException(directory.unserved().getFirst().reason());
        }
    }

    /**
     * Serves these from now on. One that shares an id with an earlier one, or a number with another restaurant, is not
     * served and says so.
     */
    public void replace(List<Tenant> tenants, List<Unserved> unserved) {
        directory = directory(tenants, unserved);
    }

    /** Every branch of every restaurant. */
    public Collection<Tenant> all() {
        return directory.byId().values();
    }

    /** The branch with that id. */
    public Optional<Tenant> byId(String id) {
        return Optional.ofNullable(directory.byId().get(id));
    }

    /** The restaurant with that id. */
    public Optional<Restaurant> restaurant(String id) {
        return Optional.ofNullable(directory.restaurants().get(id));
    }

    /**
     * The id of the restaurant a webhook's {@code metadata.phone_number_id} belongs to, even while it cannot be served:
     * what is written to it waits.
     */
    public Optional<String> restaurantOf(String phoneNumberId) {
        return Optional.ofNullable(directory.restaurantByNumber().get(phoneNumberId));
    }

    /** Branches that are known and cannot be served. */
    public List<Unserved> unserved() {
        return directory.unserved();
    }

    private static Directory directory(List<Tenant> tenants, List<Unserved> known) {
        Map<String, Tenant> byId = new LinkedHashMap<>();
        Map<String, String> numbers = new LinkedHashMap<>();
        Map<String, List<Tenant>> branches = new LinkedHashMap<>();
        List<Unserved> unserved = new ArrayList<>(known);
        for (Tenant tenant : tenants) {
            String number = tenant.number().phoneNumberId();
            String owner = numbers.getOrDefault(number, tenant.restaurant());
            if (!owner.equals(tenant.restaurant())) {
                unserved.add(new Unserved(
                        tenant.id(),
                        tenant.restaurant(),
                        null,
                        "WHATSAPP_PHONE_NUMBER_ID of " + tenant.id() + " is the same as that of " + owner + "."));
            } else if (byId.putIfAbsent(tenant.id(), tenant) != null) {
                unserved.add(new Unserved(
                        tenant.id(), tenant.restaurant(), null, "There are two tenants called " + tenant.id() + "."));
            } else {
                numbers.put(number, tenant.restaurant());
                branches.computeIfAbsent(tenant.restaurant(), id -> new ArrayList<>())
                        .add(tenant);
            }
        }
        for (Unserved one : known) {
            if (one.phoneNumberId() != null) {
                numbers.putIfAbsent(one.phoneNumberId(), one.restaurant());
            }
        }
        Map<String, Restaurant> restaurants = new LinkedHashMap<>();
        branches.forEach((id, all) -> restaurants.put(id, new Restaurant(id, all)));
        return new Directory(java.util.Collections.unmodifiableMap(byId), restaurants, numbers, List.copyOf(unserved));
    }
}
