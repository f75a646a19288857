package app.comanda.bot.local;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.conversation.Terms;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Menu;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A restaurant that a menu file describes.
 *
 * @param terms its zones, hours, offers, tax and slots
 */
public record LocalRestaurant(Menu menu, About about, Terms terms) {

    /**
     * What the file says of the restaurant itself; null or empty where it says nothing.
     *
     * @param phone as people dial it
     * @param address as people find it
     * @param instructions what a customer who pays by a method must know
     * @param pickupMinutes until an order can be fetched
     */
    public record About(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String city,
            @Nullable Language language,
            @Nullable ZoneId timeZone,
            Set<Service> services,
            List<PaymentMethod> payments,
            Map<PaymentMethod, String> instructions,
            @Nullable Integer pickupMinutes) {

        /** A file that says nothing of it. */
        public static final About NOTHING =
                new About(null, null, null, null, null, null, Set.of(), List.of(), Map.of(), null);

        public About {
            services = Set.copyOf(services);
            payments = List.copyOf(payments);
            instructions = Map.copyOf(instructions);
        }

        /** The name, where the file gives one. */
        public Optional<String> named() {
            return Optional.ofNullable(name);
        }
    }

    /** The branch as the file describes it, and as the settings do where the file says nothing. */
    public Branch branch(Branch settings) {
        Branch described = new Branch(
                Objects.requireNonNullElse(about.name(), settings.name()),
                Objects.requireNonNullElse(about.city(), settings.city()),
                Objects.requireNonNullElse(about.language(), settings.language()),
                Objects.requireNonNullElse(about.timeZone(), settings.timeZone()),
                services(settings),
                about.payments().isEmpty() ? settings.payments() : about.payments(),
                about.payments().isEmpty() ? settings.instructions() : about.instructions());
        // A menu file may begin in a language that the settings leave out.
        return described
                .speaking(
                        settings.spoken().contains(described.language())
                                ? settings.spoken()
                                : Set.of(described.language()))
                .at(site(settings.site()));
    }

    /** An address that the settings give to this branch counts before the file's, which several branches may share. */
    private Branch.Site site(Branch.Site settings) {
        return settings.address() != null
                ? settings
                : new Branch.Site(
                        settings.id(),
                        settings.title(),
                        about.address(),
                        settings.coordinates(),
                        settings.takesOrders());
    }

    /** A restaurant without zones delivers nowhere, as long as there is another way to get an order. */
    private Set<Service> services(Branch settings) {
        Set<Service> services = EnumSet.copyOf(about.services().isEmpty() ? settings.services() : about.services());
        if (terms.zones().isEmpty() && services.size() > 1) {
            services.remove(Service.DELIVERY);
        }
        return services;
    }

    /** The restaurant in a few lines, for whoever checks its file. */
    public List<String> summary() {
        long products = menu.categories().stream()
                .mapToLong(category -> category.products().size())
                .sum();
        List<String> lines = new ArrayList<>();
        lines.add(menu.categories().size() + " categories, " + products + " products, prices in " + menu.currency());
        about.named().ifPresent(name -> lines.add("restaurant: " + name + or(about.address()) + or(about.phone())));
        lines.add(
                terms.zones().isEmpty()
                        ? "no delivery"
                        : "delivery zones: " + terms.zones().size());
        lines.add("offers: " + terms.offers().size());
        return lines;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : ", " + text;
    }
}
