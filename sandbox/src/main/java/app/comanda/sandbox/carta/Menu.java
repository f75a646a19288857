package app.comanda.sandbox.carta;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A branch's menu as CartaAI keeps it: immutable, replaced as a whole when something changes. Prices are in the branch's
 * currency, written with as many decimals as the restaurant typed. Every part has two ids, a readable one ({@code rId})
 * and 24 hexadecimal digits ({@code id}); a part is found by either.
 */
public record Menu(List<Category> categories, List<Product> products) {
    public Menu {
        categories = List.copyOf(categories);
        products = List.copyOf(products);
    }

    /** A section of the menu; {@code picture} names the drawing of its products. */
    public record Category(
            String id,
            String rId,
            String name,
            @Nullable String description,
            @Nullable String imageUrl,
            double position,
            boolean isActive,
            @Nullable String picture) {}

    /** Something to order. {@code category} is the category's readable id. */
    public record Product(
            String id,
            String rId,
            String category,
            String name,
            @Nullable String description,
            BigDecimal basePrice,
            @Nullable String imageUrl,
            boolean isAvailable,
            boolean isOutOfStock,
            boolean isActive,
            boolean isCombo,
            boolean isFeatured,
            int preparationTime,
            double sortOrder,
            List<String> tags,
            List<String> allergens,
            List<Presentation> presentations,
            List<Modifier> modifiers) {
        /** Whether an order may contain it. */
        public boolean canBeOrdered() {
            return isActive && isAvailable && !isOutOfStock;
        }

        public Optional<Presentation> presentation(String anyId) {
            return presentations.stream().filter(each -> each.is(anyId)).findFirst();
        }

        public Optional<Modifier> modifier(String anyId) {
            return modifiers.stream().filter(each -> each.is(anyId)).findFirst();
        }

        boolean is(String anyId) {
            return id.equals(anyId) || rId.equals(anyId);
        }

        Product available(boolean available) {
            return copy(basePrice, available, isOutOfStock, presentations);
        }

        Product outOfStock(boolean out) {
            return copy(basePrice, isAvailable, out, presentations);
        }

        Product priced(BigDecimal price) {
            return copy(price, isAvailable, isOutOfStock, presentations);
        }

        Product withPresentations(UnaryOperator<Presentation> change) {
            return copy(
                    basePrice,
                    isAvailable,
                    isOutOfStock,
                    presentations.stream().map(change).toList());
        }

        private Product copy(BigDecimal price, boolean available, boolean out, List<Presentation> sizes) {
            return new Product(
                    id,
                    rId,
                    category,
                    name,
                    description,
                    price,
                    imageUrl,
                    available,
                    out,
                    isActive,
                    isCombo,
                    isFeatured,
                    preparationTime,
                    sortOrder,
                    tags,
                    allergens,
                    sizes,
                    modifiers);
        }
    }

    /** A size or form with a price of its own; {@code discountType} 0 takes per cent off, 1 an amount. */
    public record Presentation(
            String id,
            String rId,
            String name,
            BigDecimal price,
            @Nullable BigDecimal discountValue,
            int discountType,
            boolean isAvailableForDelivery,
            @Nullable Integer stock) {
        /** What is charged. */
        public BigDecimal amountWithDiscount() {
            if (discountValue == null) {
                return price;
            }
            BigDecimal off = discountType == 1 ? discountValue : price.multiply(discountValue.movePointLeft(2));
            return price.subtract(off).max(BigDecimal.ZERO).setScale(Math.max(2, price.scale()), RoundingMode.HALF_UP);
        }

        boolean is(String anyId) {
            return id.equals(anyId) || rId.equals(anyId);
        }

        Presentation priced(BigDecimal newPrice) {
            return new Presentation(
                    id, rId, name, newPrice, discountValue, discountType, isAvailableForDelivery, stock);
        }

        Presentation stocked(@Nullable Integer newStock) {
            return new Presentation(
                    id, rId, name, price, discountValue, discountType, isAvailableForDelivery, newStock);
        }
    }

    /** A group of options, of which between {@code minSelections} and {@code maxSelections} are chosen per item. */
    public record Modifier(
            String id, String rId, String name, int minSelections, int maxSelections, List<Option> options) {
        public Optional<Option> option(String anyId) {
            return options.stream().filter(each -> each.is(anyId)).findFirst();
        }

        boolean is(String anyId) {
            return id.equals(anyId) || rId.equals(anyId);
        }
    }

    /** One choice of a modifier; {@code stock} null means that nobody counts. */
    public record Option(
            String id,
            String rId,
            String name,
            BigDecimal price,
            @Nullable Integer stock,
            boolean isActive) {
        boolean canBeOrdered() {
            return isActive && (stock == null || stock > 0);
        }

        boolean is(String anyId) {
            return id.equals(anyId) || rId.equals(anyId);
        }
    }

    public Optional<Product> product(String anyId) {
        return products.stream().filter(each -> each.is(anyId)).findFirst();
    }

    public Optional<Category> category(String anyId) {
        return categories.stream()
                .filter(each -> each.rId().equals(anyId) || each.id().equals(anyId))
                .findFirst();
    }

    /** The menu with one product changed. */
    Menu changing(String anyId, UnaryOperator<Product> change) {
        if (product(anyId).isEmpty()) {
            throw new IllegalArgumentException("There is no product " + anyId + ".");
        }
        return new Menu(
                categories,
                products.stream()
                        .map(each -> each.is(anyId) ? change.apply(each) : each)
                        .toList());
    }
}
