package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.delivery.Service;
import app.comanda.ordering.menu.Language;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The restaurant's branch as far as talking about it goes.
 *
 * @param name as customers know it
 * @param city for addresses that name none
 * @param language spoken until the customer shows another
 * @param spoken every language it is served in, {@code language} among them
 * @param timeZone in which it opens and closes
 * @param services the ways it hands over orders, at least one
 * @param payments the methods it takes, at least one, in the order they are offered
 * @param instructions what a customer who pays by a method must know, in the restaurant's words: a number for Yape, an
 *     account, a link; only for the methods that need it
 * @param site which of the restaurant's branches it is, and where
 */
public record Branch(
        String name,
        String city,
        Language language,
        Set<Language> spoken,
        ZoneId timeZone,
        Set<Service> services,
        List<PaymentMethod> payments,
        Map<PaymentMethod, String> instructions,
        Site site) {
    private static final Set<Language> EVERY_LANGUAGE = Set.copyOf(EnumSet.allOf(Language.class));

    public Branch {
        spoken = Set.copyOf(spoken);
        if (!spoken.contains(language)) {
            throw new IllegalArgumentException("Branch " + name + " must speak the language it begins with");
        }
        payments = List.copyOf(payments);
        if (payments.isEmpty() || services.isEmpty()) {
            throw new IllegalArgumentException("Branch " + name + " needs a way to pay and a way to hand over orders");
        }
        services = Set.copyOf(EnumSet.copyOf(services));
        instructions = instructions.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(instructions));
    }

    /** A restaurant's only branch. */
    public Branch(
            String name,
            String city,
            Language language,
            ZoneId timeZone,
            Set<Service> services,
            List<PaymentMethod> payments,
            Map<PaymentMethod, String> instructions) {
        this(name, city, language, EVERY_LANGUAGE, timeZone, services, payments, instructions, Site.ONLY);
    }

    /**
     * Which of a restaurant's branches it is, and where.
     *
     * @param id names it among the restaurant's branches
     * @param title what customers choose it by, such as its district
     * @param address as people find it, null where it is not told
     * @param coordinates null where they are not known
     * @param takesOrders whether it takes new orders at present
     */
    public record Site(
            String id,
            String title,
            @Nullable String address,
            @Nullable Coordinates coordinates,
            boolean takesOrders) {
        /** The one place there is. */
        public static final Site ONLY = new Site("", "", null, null, true);
    }

    /** The same branch by another name. */
    public Branch called(String other) {
        return new Branch(other, city, language, spoken, timeZone, services, payments, instructions, site);
    }

    /** The same branch, served in these languages. */
    public Branch speaking(Set<Language> languages) {
        return new Branch(name, city, language, languages, timeZone, services, payments, instructions, site);
    }

    /** The same branch at a site. */
    public Branch at(Site other) {
        return new Branch(name, city, language, spoken, timeZone, services, payments, instructions, other);
    }

    /** A branch without tables and without instructions. */
    public Branch(
            String name,
            String city,
            Language language,
            ZoneId timeZone,
            boolean delivers,
            boolean pickup,
            List<PaymentMethod> payments) {
        this(name, city, language, timeZone, services(delivers, pickup), payments, Map.of());
    }

    /** Whether it brings orders. */
    public boolean delivers() {
        return services.contains(Service.DELIVERY);
    }

    /** Whether orders can be fetched. */
    public boolean pickup() {
        return services.contains(Service.PICKUP);
    }

    /** Whether orders are eaten at its tables. */
    public boolean onSite() {
        return services.contains(Service.ON_SITE);
    }

    /** What a customer who pays so must know. */
    public Optional<String> instructions(PaymentMethod method) {
        return Optional.ofNullable(instructions.get(method));
    }

    private static Set<Service> services(boolean delivers, boolean pickup) {
        Set<Service> services = EnumSet.noneOf(Service.class);
        if (delivers) {
            services.add(Service.DELIVERY);
        }
        if (pickup) {
            services.add(Service.PICKUP);
        }
        return services;
    }
}
