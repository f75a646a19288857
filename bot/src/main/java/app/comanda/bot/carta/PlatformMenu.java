package app.comanda.bot.carta;

import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the platform's two menu calls say, each in its own terms, before they are put together. */
final class PlatformMenu {
    private PlatformMenu() {}

    /**
     * A category of the structure.
     *
     * @param position where it stands among the others; any figure, and not always its own
     */
    record Section(
            String id,
            String name,
            String description,
            @Nullable String imageUrl,
            BigDecimal position,
            List<Item> items) {}

    /**
     * A product of the structure.
     *
     * @param price null where it says none
     * @param active switched on by the restaurant
     */
    record Item(
            String id,
            String name,
            String description,
            @Nullable Money price,
            @Nullable String imageUrl,
            boolean active,
            boolean inStock,
            int preparationMinutes) {}

    /**
     * What of a product can be chosen.
     *
     * @param ids every id it goes by
     * @param price null where it says none
     */
    record Details(List<String> ids, @Nullable Money price, List<Size> sizes, List<Group> groups) {}

    /**
     * A presentation.
     *
     * @param price what is charged, a discount taken off
     * @param full the price before that discount; null where the platform does not say
     * @param forDelivery whether it may be brought to a door
     */
    record Size(
            String id, String name, Money price, @Nullable Money full, boolean available, boolean forDelivery) {}

    /** A modifier. */
    record Group(String id, String name, int least, int most, List<Choice> choices) {}

    /** An option of a modifier. */
    record Choice(String id, String name, Money price, boolean available) {}
}
