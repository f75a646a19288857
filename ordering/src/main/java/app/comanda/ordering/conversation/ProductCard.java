package app.comanda.ordering.conversation;

import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;

/** What is shown of a product: name, price, description, and what else its menu says of it. */
final class ProductCard {
    /** Leaves room for name, price and allergens in a picture's caption, so that none of them is cut off. */
    private static final int LONGEST_DESCRIPTION = 500;

    private static final int LONGEST_ALLERGENS = 200;

    private ProductCard() {}

    static String of(Scene scene, Product product) {
        List<String> card = new ArrayList<>();
        card.add(scene.texts()
                .productCard(
                        scene.in(product.name()),
                        Titles.shorten(scene.in(product.description()), LONGEST_DESCRIPTION),
                        MenuShelf.price(scene, product)));
        card.addAll(facts(scene, product));
        return String.join("\n", card);
    }

    /** Its allergens and its time in the kitchen, where the menu has them. */
    private static List<String> facts(Scene scene, Product product) {
        AnswerTexts texts = AnswerTexts.of(scene);
        List<String> facts = new ArrayList<>();
        if (!product.traits().allergens().isEmpty()) {
            facts.add(Titles.shorten(texts.allergens(FoodAnswers.declared(scene, product)), LONGEST_ALLERGENS));
        }
        if (product.preparationMinutes() > 0) {
            facts.add(texts.preparation(product.preparationMinutes()));
        }
        return facts;
    }
}
