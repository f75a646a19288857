package app.comanda.sandbox.meta;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The products that each restaurant has in a catalogue at Meta; empty until a test fills it. */
final class Catalogs {
    private final Map<String, Set<String>> products = new ConcurrentHashMap<>();

    void put(String phoneNumberId, Set<String> retailerIds) {
        products.put(phoneNumberId, Set.copyOf(retailerIds));
    }

    boolean has(String phoneNumberId, String retailerId) {
        return products.getOrDefault(phoneNumberId, Set.of()).contains(retailerId);
    }
}
