package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Answers.Answer;
import app.comanda.ordering.language.Allergen;
import app.comanda.ordering.language.Diet;
import app.comanda.ordering.language.MenuNames;
import app.comanda.ordering.language.MenuNames.Named;
import app.comanda.ordering.language.Question;
import app.comanda.ordering.language.Questions;
import app.comanda.ordering.language.Words;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What can be eaten by whom: only what the menu says. Where it says nothing, nobody is told that something is free of
 * anything, and the restaurant's people are offered instead.
 */
final class FoodAnswers {
    private FoodAnswers() {}

    static Optional<Turn> fitting(State state, Question.Fitting asked, Scene scene) {
        if (scene.menu().isEmpty()) {
            return Optional.empty();
        }
        if (!asked.of().isEmpty() && isCalled(asked.words(), scene.menu().get())) {
            return MenuAnswers.having(state, new Question.Having(asked.words(), true), false, scene);
        }
        AnswerTexts texts = AnswerTexts.of(scene);
        Optional<List<Product>> meant = about(state, asked.of(), scene);
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        List<Product> products = meant.get();
        List<Product> fit = products.stream()
                .filter(product -> fits(product, asked.diet(), scene.menu().get()))
                .toList();
        String diet = texts.diet(asked.diet());
        if (products.size() == 1) {
            String name = scene.in(products.getFirst().name());
            return Optional.of(say(
                    state,
                    scene,
                    fit.isEmpty()
                            ? texts.dietUnsaid(name, diet) + " " + texts.askStaff()
                            : texts.dietSaid(name, diet)));
        }
        if (!fit.isEmpty()) {
            return Optional.of(say(state, scene, texts.dietList(diet, names(scene, fit))));
        }
        String none = texts.dietNone(diet);
        if (asked.diet() == Diet.MILD) {
            List<Product> hot = products.stream()
                    .filter(product -> fits(product, Diet.SPICY, scene.menu().get()))
                    .toList();
            none += hot.isEmpty() ? "" : "\n" + texts.dietList(texts.diet(Diet.SPICY), names(scene, hot));
        }
        return Optional.of(say(state, scene, none + "\n" + texts.askStaff()));
    }

    static Optional<Turn> containing(State state, Question.Containing asked, Scene scene) {
        if (scene.menu().isEmpty()) {
            return Optional.empty();
        }
        if (!asked.words().isEmpty() && isCalled(asked.words(), scene.menu().get())) {
            return MenuAnswers.having(state, new Question.Having(asked.words(), true), true, scene);
        }
        Optional<List<Product>> named = about(state, asked.of(), scene);
        if (named.isEmpty() && !asked.words().isEmpty()) {
            return MenuAnswers.having(state, new Question.Having(asked.words(), true), true, scene);
        }
        return named.or(() -> about(state, "", scene))
                .map(products -> say(
                        state,
                        scene,
                        products.size() == 1
                                ? ofOne(scene, products.getFirst(), asked.which())
                                : ofMany(scene, products, asked.which())));
    }

    /** What is asked about: what is named, else what is being chosen, else the whole menu; empty where a name means nothing. */
    private static Optional<List<Product>> about(State state, String of, Scene scene) {
        if (!of.isEmpty()) {
            List<Product> named = MenuAnswers.products(scene, of);
            return named.isEmpty() ? Optional.empty() : Optional.of(named);
        }
        Optional<Product> choosing = MenuAnswers.choosing(state, scene);
        return choosing.isPresent()
                ? choosing.map(List::of)
                : scene.menu()
                        .map(menu -> menu.offered().stream()
                                .flatMap(category -> category.offered().stream())
                                .distinct()
                                .toList());
    }

    private static boolean isCalled(String words, Menu menu) {
        return switch (MenuNames.find(words, menu)) {
            case Named.OneProduct _, Named.OneCategory _ -> true;
            case Named.Several _, Named.Nothing _ -> false;
        };
    }

    private static String ofOne(Scene scene, Product product, List<Allergen> which) {
        AnswerTexts texts = AnswerTexts.of(scene);
        String name = scene.in(product.name());
        List<String> declared = declared(scene, product);
        List<String> lines = new ArrayList<>();
        for (Allergen allergen : which) {
            if (freeOf(product, allergen)) {
                lines.add(texts.markedFree(name, texts.allergen(allergen)));
            } else if (declares(product, allergen)) {
                lines.add(texts.contains(name, texts.allergen(allergen)));
            } else if (mentions(product, allergen)) {
                lines.add(texts.mentions(name, texts.allergen(allergen)));
            } else {
                lines.add(texts.unsaid(name, texts.allergen(allergen)));
            }
        }
        if (!declared.isEmpty()) {
            lines.add(texts.declared(name, declared));
        } else if (which.isEmpty()) {
            lines.add(texts.nothingDeclared(name));
        }
        lines.add(texts.askStaff());
        return String.join("\n", lines);
    }

    private static String ofMany(Scene scene, List<Product> products, List<Allergen> which) {
        AnswerTexts texts = AnswerTexts.of(scene);
        List<String> lines = new ArrayList<>();
        for (Allergen allergen : which) {
            String what = texts.allergen(allergen);
            List<Product> free =
                    products.stream().filter(one -> freeOf(one, allergen)).toList();
            List<Product> with = products.stream()
                    .filter(one -> !freeOf(one, allergen) && (declares(one, allergen) || mentions(one, allergen)))
                    .toList();
            if (!free.isEmpty()) {
                lines.add(texts.listFree(what, names(scene, free)));
            }
            if (!with.isEmpty()) {
                lines.add(texts.listWith(what, names(scene, with)));
            }
            if (free.size() + with.size() < products.size()) {
                lines.add(free.isEmpty() && with.isEmpty() ? texts.allUnsaid(what) : texts.restUnsaid(what));
            }
        }
        if (which.isEmpty()) {
            List<Product> declaring = products.stream()
                    .filter(one -> !one.traits().allergens().isEmpty())
                    .toList();
            declaring.stream()
                    .limit(MenuAnswers.MOST)
                    .map(one -> "• " + Titles.fit(scene.in(one.name()), ChatLimits.ROW_DETAIL) + ": "
                            + String.join(", ", declared(scene, one)))
                    .forEach(lines::add);
            lines.addFirst(declaring.isEmpty() ? texts.noneDeclared() : texts.someDeclared());
        }
        lines.add(texts.askStaff());
        return String.join("\n", lines);
    }

    /** The allergens the menu declares, in its own words; with the English word first where those are no English. */
    static List<String> declared(Scene scene, Product product) {
        return product.traits().allergens().stream()
                .map(name -> scene.session().language() == Language.EN ? english(name) : name)
                .toList();
    }

    private static String english(String name) {
        String said = Words.normalise(name);
        return Arrays.stream(Allergen.values())
                .filter(allergen -> Questions.names(allergen).contains(said))
                .findFirst()
                .map(AnswerTexts.in(Language.EN)::allergen)
                .filter(word -> !word.equals(said))
                .map(word -> word + " (" + name + ")")
                .orElse(name);
    }

    private static boolean declares(Product product, Allergen allergen) {
        return said(product.traits().allergens().stream(), Questions.names(allergen), _ -> true);
    }

    /** A name may have the word and mean something else: leche de tigre has no milk. So it is only told that it is there. */
    private static boolean mentions(Product product, Allergen allergen) {
        return said(told(product), Questions.names(allergen), _ -> true);
    }

    /** Whether the menu says that it is free of it, in so many words. */
    private static boolean freeOf(Product product, Allergen allergen) {
        List<String> free = Questions.names(allergen).stream()
                .flatMap(name -> Stream.of("sin " + name, "libre de " + name, name + " free", "free of " + name))
                .toList();
        return said(told(product), free, _ -> true);
    }

    /** A diet is said by tags, names and headings; a description may tell of what else can be had. */
    private static boolean fits(Product product, Diet diet, Menu menu) {
        Stream<String> texts = Stream.of(
                        product.traits().tags().stream(),
                        Stream.of(product.name().es(), product.name().en()),
                        menu.categories().stream()
                                .filter(category -> category.products().contains(product))
                                .map(Category::name)
                                .flatMap(name -> Stream.of(name.es(), name.en())))
                .flatMap(one -> one);
        List<String> names = new ArrayList<>(Questions.names(diet));
        if (diet == Diet.VEGETARIAN) {
            names.addAll(Questions.names(Diet.VEGAN));
        }
        Predicate<String> really = text ->
                diet != Diet.SPICY || Questions.names(Diet.MILD).stream().noneMatch(mild -> holds(text, mild));
        return said(texts, names, really);
    }

    private static Stream<String> told(Product product) {
        return Stream.concat(
                product.traits().tags().stream(),
                Stream.of(
                        product.name().es(),
                        product.name().en(),
                        product.description().es(),
                        product.description().en()));
    }

    private static boolean said(Stream<String> texts, List<String> names, Predicate<String> really) {
        return texts.map(Words::normalise)
                .filter(really)
                .anyMatch(text -> names.stream().anyMatch(name -> holds(text, name)));
    }

    private static boolean holds(String text, String name) {
        return (" " + text + " ").contains(" " + name + " ");
    }

    private static String names(Scene scene, List<Product> products) {
        AnswerTexts texts = AnswerTexts.of(scene);
        List<String> lines = products.stream()
                .limit(MenuAnswers.MOST)
                .map(product -> "• " + Titles.fit(scene.in(product.name()), ChatLimits.ROW_DETAIL) + ": *"
                        + MenuShelf.price(scene, product) + "*")
                .toList();
        String more =
                products.size() > MenuAnswers.MOST ? "\n" + texts.andMore(products.size() - MenuAnswers.MOST) : "";
        return String.join("\n", lines) + more;
    }

    private static Turn say(State state, Scene scene, String text) {
        return Answers.told(state, scene, Answer.of(text));
    }
}
