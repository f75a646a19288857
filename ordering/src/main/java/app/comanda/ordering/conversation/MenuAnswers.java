package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Answers.Answer;
import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.language.Lexicon;
import app.comanda.ordering.language.MenuNames;
import app.comanda.ordering.language.MenuNames.Named;
import app.comanda.ordering.language.OrderParser;
import app.comanda.ordering.language.Question;
import app.comanda.ordering.language.Questions;
import app.comanda.ordering.language.Reading;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is and what it costs, as the menu says. */
final class MenuAnswers {
    /** Dishes that are told by name in one answer. */
    static final int MOST = 12;

    private MenuAnswers() {}

    /** Something of the menu that was named, and in which size; a heading where that was named. */
    private record Meant(
            List<Product> products,
            @Nullable Localized size,
            @Nullable Category heading) {
        static final Meant NOTHING = new Meant(List.of(), null, null);
    }

    /** Whether an order is on its way and none is being made, so that "how long?" means that one. */
    static boolean waiting(State state, Scene scene) {
        return state instanceof State.Browsing
                && scene.session().cart().isEmpty()
                && scene.session().orders().stream().anyMatch(TrackedOrder::open);
    }

    static Optional<Turn> price(State state, Question.Price asked, Scene scene) {
        if (!asked.of().isEmpty()) {
            Meant meant = meant(scene, asked.of());
            return meant.products().isEmpty() ? Optional.empty() : Optional.of(told(state, scene, meant));
        }
        Optional<Product> choosing = choosing(state, scene);
        if (choosing.isPresent()) {
            return Optional.of(Answers.told(state, scene, Answer.of(card(scene, choosing.get()))));
        }
        if (scene.session().cart().isEmpty()) {
            return state instanceof State.Browsing ? Optional.of(MenuShelf.categories(scene, 0)) : Optional.empty();
        }
        CartView.Contents contents = CartView.of(scene);
        return Optional.of(
                Answers.told(state, scene, Answer.of(scene.texts().cartSoFar(contents.units(), contents.total()))));
    }

    /** A choice that is being made may be what is asked for: "any extra cheese?". */
    static Optional<Turn> having(State state, Question.Having asked, boolean marked, Scene scene) {
        if (scene.menu().isEmpty() || ofTheChoice(state, asked.what(), scene)) {
            return Optional.empty();
        }
        Meant meant = meant(scene, asked.what());
        if (!meant.products().isEmpty()) {
            return Optional.of(told(state, scene, meant));
        }
        return marked && asked.sold() && choosing(state, scene).isEmpty()
                ? Optional.of(Answers.told(
                        state, scene, Answer.of(AnswerTexts.of(scene).notOnTheMenu())))
                : Optional.empty();
    }

    private static boolean ofTheChoice(State state, String what, Scene scene) {
        return choosing(state, scene)
                .filter(product -> !MenuNames.among(
                                        what,
                                        product.modifiers().stream()
                                                .flatMap(modifier -> modifier.options().stream())
                                                .toList(),
                                        option -> option.name())
                                .isEmpty()
                        || !MenuNames.among(what, product.presentations(), Presentation::name)
                                .isEmpty())
                .isPresent();
    }

    /** The product whose choices are being made. */
    static Optional<Product> choosing(State state, Scene scene) {
        return state.underWay().flatMap(draft -> scene.menu().flatMap(menu -> menu.product(draft.productId())));
    }

    /** Every product that some words mean: one, those that fit, or those of a heading. */
    static List<Product> products(Scene scene, String words) {
        return meant(scene, words).products();
    }

    private static Meant meant(Scene scene, String words) {
        return scene.menu()
                .map(menu -> Stream.concat(Stream.of(words), Questions.synonyms(words).stream())
                        .map(name -> named(name, menu))
                        .filter(meant -> !meant.products().isEmpty())
                        .findFirst()
                        .orElseGet(() -> read(words, menu, scene)))
                .orElse(Meant.NOTHING);
    }

    private static Meant named(String words, Menu menu) {
        return switch (MenuNames.find(words, menu)) {
            case Named.OneCategory one -> new Meant(one.category().products(), null, one.category());
            case Named.OneProduct one -> new Meant(List.of(one.product()), null, null);
            case Named.Several several -> new Meant(several.products(), null, null);
            case Named.Nothing _ -> Meant.NOTHING;
        };
    }

    /** As an order of it would be read: with its size, other names and slips of the finger. */
    private static Meant read(String words, Menu menu, Scene scene) {
        Reading reading =
                OrderParser.parse(words, Lexicon.of(menu), scene.session().language());
        if (reading.lines().size() != 1) {
            return Meant.NOTHING;
        }
        Reading.Line line = reading.lines().getFirst();
        Presentation size = line.presentation();
        return new Meant(line.products(), size == null ? null : size.name(), null);
    }

    private static Turn told(State state, Scene scene, Meant meant) {
        if (meant.heading() != null && state instanceof State.Browsing) {
            return MenuShelf.category(scene, meant.heading(), 0);
        }
        List<Product> offered =
                meant.products().stream().filter(Product::orderable).distinct().toList();
        if (offered.isEmpty()) {
            return Answers.told(
                    state, scene, Answer.of(unavailable(scene, meant.products().getFirst())));
        }
        if (offered.size() == 1) {
            Product product = offered.getFirst();
            Button add = new Button(
                    scene.way(Action.PRODUCT, 0, product.id()),
                    AnswerTexts.of(scene).add());
            return Answers.told(state, scene, new Answer(card(scene, product), List.of(add)));
        }
        return state instanceof State.Browsing && meant.size() == null
                ? MenuShelf.several(scene, offered)
                : Answers.told(state, scene, Answer.of(list(scene, offered, meant.size())));
    }

    private static String unavailable(Scene scene, Product product) {
        String sorry = scene.texts().productUnavailable(scene.in(product.name()));
        List<String> instead = MenuShelf.alternatives(scene, product.id());
        return instead.isEmpty() ? sorry : sorry + " " + AnswerTexts.of(scene).instead(instead);
    }

    /** The card with the price of each size. */
    private static String card(Scene scene, Product product) {
        List<String> lines = new ArrayList<>();
        lines.add(ProductCard.of(scene, product));
        List<Presentation> offered = product.offeredPresentations();
        if (offered.size() > 1) {
            offered.stream()
                    .limit(MOST)
                    .map(one -> "• " + scene.in(one.name()) + ": " + price(scene, one))
                    .forEach(lines::add);
        }
        return String.join("\n", lines);
    }

    private static String price(Scene scene, Presentation presentation) {
        String now = "*" + MoneyText.of(presentation.price()) + "*";
        return presentation.regularPrice() == null
                ? now
                : now + " (" + scene.selling().instead(presentation.regularPrice()) + ")";
    }

    private static String list(Scene scene, List<Product> products, @Nullable Localized size) {
        List<String> lines = products.stream()
                .limit(MOST)
                .map(product -> "• " + priced(scene, product, size))
                .toList();
        String more = products.size() > MOST ? "\n" + AnswerTexts.of(scene).andMore(products.size() - MOST) : "";
        return String.join("\n", lines) + more;
    }

    private static String priced(Scene scene, Product product, @Nullable Localized size) {
        String name = Titles.fit(scene.in(product.name()), ChatLimits.ROW_DETAIL);
        return product.offeredPresentations().stream()
                .filter(one -> one.name().equals(size))
                .findFirst()
                .map(one -> name + " (" + scene.in(one.name()) + "): " + price(scene, one))
                .orElseGet(() -> name + ": *" + MenuShelf.price(scene, product) + "*");
    }
}
