package app.comanda.sandbox.carta;

import app.comanda.sandbox.Restaurant;
import app.comanda.sandbox.web.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A branch with what changes about it: menu and zones are snapshots that are swapped as a whole. */
final class Branch {
    private final Restaurant restaurant;
    private final String token;
    private final BranchFile file;
    private volatile Menu menu;
    private volatile List<Zone> zones;

    private Branch(Restaurant restaurant, String token, BranchFile file) {
        this.restaurant = restaurant;
        this.token = token;
        this.file = file;
        this.menu = new Menu(file.categories(), file.products());
        this.zones = List.copyOf(file.zones());
    }

    /** What a branch's resource file holds. {@code serverNames} chooses the field names of modifiers. */
    record BranchFile(
            Map<String, Object> business,
            boolean serverNames,
            List<Menu.Category> categories,
            List<Menu.Product> products,
            List<Zone> zones,
            List<Driver> drivers) {}

    /** Someone who carries orders; {@code id} has 24 hexadecimal digits. */
    record Driver(String id, String name, String status) {}

    static Branch load(Restaurant restaurant, String token, Json json) {
        String resource = "/menus/" + restaurant.subDomain() + ".json";
        try (InputStream in = Branch.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The sandbox lacks its resource " + resource);
            }
            return new Branch(restaurant, token, json.read(in.readAllBytes(), BranchFile.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Restaurant restaurant() {
        return restaurant;
    }

    boolean is(String subDomain, String localId) {
        return restaurant.subDomain().equals(subDomain) && restaurant.localId().equals(localId);
    }

    String token() {
        return token;
    }

    Menu menu() {
        return menu;
    }

    List<Zone> zones() {
        return zones;
    }

    List<Driver> drivers() {
        return file.drivers();
    }

    Map<String, Object> business() {
        return file.business();
    }

    boolean serverNames() {
        return file.serverNames();
    }

    BigDecimal standardDeliveryFee() {
        return new BigDecimal(String.valueOf(file.business().getOrDefault("deliveryFee", "0")));
    }

    synchronized void change(UnaryOperator<Menu> change) {
        menu = change.apply(menu);
    }

    void replaceZones(List<Zone> newZones) {
        zones = List.copyOf(newZones);
    }
}
