package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.conversation.Reply.Card;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The products of a heading as pictures to swipe through: two to ten cards, one picture alone as itself, and the list
 * where there is none. A product without a picture is in the list only.
 */
final class PictureShelf {
    private static final int LONGEST_NAME = 60;

    private PictureShelf() {}

    /** Whether anything that can be ordered has a picture. */
    static boolean hasAny(List<Product> offered) {
        return offered.stream().anyMatch(PictureShelf::pictured);
    }

    /** A tapped heading's pictures, if the menu still has it. */
    static Turn tapped(Scene scene, Tap tap) {
        if (scene.menu().isEmpty()) {
            return MenuShelf.noMenu(scene);
        }
        return scene.menu().get().categories().stream()
                .filter(category -> tap.names(category.id()))
                .findFirst()
                .map(category -> show(scene, category, tap.number()))
                .orElseGet(
                        () -> MenuShelf.categories(scene, 0).after(scene.texts().goneFromMenu()));
    }

    /** One page of a heading's pictures, the nearest one where there is no such page. */
    static Turn show(Scene scene, Category category, int page) {
        List<Product> offered = category.offered();
        List<Product> pictured =
                offered.stream().filter(PictureShelf::pictured).distinct().toList();
        String name = scene.in(category.name());
        if (pictured.isEmpty()) {
            return MenuShelf.category(scene, category, 0).after(scene.waiter().noPictures(name));
        }
        int here = Math.clamp(page, 0, (pictured.size() - 1) / ChatLimits.CARDS);
        int end = Math.min((here + 1) * ChatLimits.CARDS, pictured.size());
        List<Product> shown = pictured.subList(here * ChatLimits.CARDS, end);
        List<Button> ways = new ArrayList<>();
        if (shown.size() < ChatLimits.LEAST_CARDS) {
            ways.add(wanted(scene, shown.getFirst()));
        }
        if (end < pictured.size()) {
            ways.add(new Button(
                    scene.way(Action.PICTURES, here + 1, category.id()),
                    scene.waiter().morePictures()));
        }
        ways.add(new Button(
                scene.way(Action.CATEGORY, 0, category.id()), scene.waiter().seeList()));
        if (ways.size() < ChatLimits.BUTTONS
                && scene.menu().map(menu -> menu.offered().size() > 1).orElse(false)) {
            ways.add(scene.button(Action.MENU, scene.texts().otherCategories()));
        }
        return Turn.to(
                new State.Browsing(scene.session()),
                pictures(scene, name, shown),
                Speech.ask(scene.waiter().tapTheOneYouWant(offered.size() - pictured.size()), ways));
    }

    private static Effect pictures(Scene scene, String category, List<Product> shown) {
        if (shown.size() < ChatLimits.LEAST_CARDS) {
            Product only = shown.getFirst();
            return Speech.picture(Objects.requireNonNull(only.imageUrl()), ProductCard.of(scene, only));
        }
        return Speech.cards(
                scene.waiter().picturesOf(category),
                shown.stream().map(product -> card(scene, product)).toList());
    }

    /** Name and price first, so that a long description cuts off neither. */
    private static Card card(Scene scene, Product product) {
        String text =
                "*" + Titles.fit(scene.in(product.name()), LONGEST_NAME) + "*\n" + MenuShelf.price(scene, product);
        String description = scene.in(product.description());
        if (!description.isBlank()) {
            text += "\n" + Titles.fit(description, ChatLimits.CARD_BODY - text.length() - 1);
        }
        return new Card(Objects.requireNonNull(product.imageUrl()), text, List.of(wanted(scene, product)));
    }

    private static Button wanted(Scene scene, Product product) {
        return new Button(
                scene.way(Action.PRODUCT, 0, product.id()), scene.waiter().wantIt());
    }

    /** Whether there is a link that WhatsApp can fetch. */
    private static boolean pictured(Product product) {
        String image = product.imageUrl();
        return image != null && Speech.isPicture(image);
    }
}
