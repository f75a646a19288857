package app.comanda.ordering.menu;

import app.comanda.ordering.money.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something on the menu that can be ordered.
 *
 * @param id the source's own id, the one its orders name
 * @param aliases other names people use for it
 * @param description empty where the source has none
 * @param price what one unit costs where there are no presentations, options apart
 * @param imageUrl an https link WhatsApp can fetch, or null
 * @param preparationMinutes minutes in the kitchen, 0 where unknown
 * @param traits what else is known of it
 * @param presentations empty, or the forms one of which must be chosen
 */
public record Product(
        String id,
        Localized name,
        Aliases aliases,
        Localized description,
        Money price,
        @Nullable String imageUrl,
        Availability availability,
        int preparationMinutes,
        Traits traits,
        List<Presentation> presentations,
        List<Modifier> modifiers) {

    public Product {
        presentations = List.copyOf(presentations);
        modifiers = List.copyOf(modifiers);
    }

    /** A product of a source that knows no other names and nothing else of it. */
    public Product(
            String id,
            Localized name,
            Localized description,
            Money price,
            @Nullable String imageUrl,
            Availability availability,
            int preparationMinutes,
            List<Presentation> presentations,
            List<Modifier> modifiers) {
        this(
                id,
                name,
                Aliases.NONE,
                description,
                price,
                imageUrl,
                availability,
                preparationMinutes,
                Traits.UNKNOWN,
                presentations,
                modifiers);
    }

    /** The same product with these other names too, in every language. */
    Product alsoCalled(List<String> names) {
        return new Product(
                id,
                name,
                aliases.and(names),
                description,
                price,
                imageUrl,
                availability,
                preparationMinutes,
                traits,
                presentations,
                modifiers);
    }

    /**
     * Whether a customer can order it now: switched on, in stock, a presentation on offer where it has any, and enough
     * options left in every required modifier.
     */
    public boolean orderable() {
        return availability == Availability.AVAILABLE
                && (presentations.isEmpty() || presentations.stream().anyMatch(Presentation::available))
                && modifiers.stream()
                        .filter(Modifier::required)
                        .noneMatch(modifier -> modifier.offered().isEmpty());
    }

    /** The presentations that can be ordered now. */
    public List<Presentation> offeredPresentations() {
        return presentations.stream().filter(Presentation::available).toList();
    }

    /** The size of a name, as another product has it: "Familiar". */
    public Optional<Presentation> presentationCalled(Localized name) {
        return presentations.stream().filter(size -> size.name().equals(name)).findFirst();
    }

    /** The least one unit can cost, options apart: the "from" price of a list. */
    public Money lowestPrice() {
        return offeredPresentations().stream()
                .map(Presentation::price)
                .min(Money::compareTo)
                .orElse(price);
    }

    public Optional<Presentation> presentation(String id) {
        return presentations.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Modifier> modifier(String id) {
        return modifiers.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
