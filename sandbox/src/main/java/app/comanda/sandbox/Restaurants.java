package app.comanda.sandbox;

import java.util.List;
import java.util.Optional;

/** The restaurants that the sandbox plays: all have a number at Meta, and three a branch in CartaAI. */
public record Restaurants(List<Restaurant> all) {
    public Restaurants {
        all = List.copyOf(all);
    }

    /** The restaurants of the demo; each in CartaAI has its menu in {@code menus/<subDomain>.json}. */
    public static Restaurants demo() {
        return new Restaurants(List.of(
                new Restaurant(
                        "La Braza Roja", "100000000000001", "+51 1 700 1001", "la-braza-roja", "LOC1760097779968WGX4I"),
                new Restaurant(
                        "Pizzería Don Aurelio",
                        "100000000000002",
                        "+51 1 700 1002",
                        "pizzeria-don-aurelio",
                        "LOC1760097779969DAUR1"),
                new Restaurant(
                        "Bodega Gourmet Miraflores",
                        "100000000000003",
                        "+51 1 700 1003",
                        "bodega-gourmet",
                        "LOC1760097779970BGM01"),
                new Restaurant("Tasty Bites", "100000000000004", "+51 1 700 1004", "tasty-bites", "")));
    }

    /** Those that CartaAI has. */
    public List<Restaurant> onPlatform() {
        return all.stream().filter(Restaurant::onPlatform).toList();
    }

    public Optional<Restaurant> byPhoneNumberId(String phoneNumberId) {
        return all.stream()
                .filter(each -> each.phoneNumberId().equals(phoneNumberId))
                .findFirst();
    }

    public Optional<Restaurant> bySubDomain(String subDomain) {
        return all.stream().filter(each -> each.subDomain().equals(subDomain)).findFirst();
    }
}
