package app.comanda.ordering.language;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.language.Question.Asked;
import app.comanda.ordering.language.QuestionWords.Found;
import app.comanda.ordering.language.QuestionWords.Topic;
import app.comanda.ordering.menu.Language;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hears questions that the restaurant's data answer, in every language of the files of words at once. The longest phrase
 * that asks says what is asked; what is left of the text says about what. A text with much else in it asks nothing.
 */
public final class Questions {
    /** Longer texts tell more than they ask. */
    private static final int MOST_WORDS = 25;

    /** Words about nothing we know that a question may have besides, without and with its mark. */
    private static final int STRAY = 1;

    private static final int STRAY_MARKED = 3;

    /** Words that may name a dish or a place. */
    private static final int NAMING = 8;

    private static final QuestionWords WORDS = QuestionWords.BUNDLED;

    private Questions() {}

    /** What a text asks; empty where it asks nothing that data could answer. */
    public static Optional<Asked> of(String text) {
        List<Token> tokens = Tokens.of(text);
        boolean marked = tokens.stream().anyMatch(token -> token.kind() == Token.Kind.QUESTION);
        List<String> words = tokens.stream()
                .filter(token -> token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER)
                .map(Token::text)
                .toList();
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        return WORDS.find(words, marked).stream()
                .flatMap(found -> question(words, found, marked).stream()
                        .map(question -> new Asked(question, language(found), marked, found.words())))
                .findFirst();
    }

    /** A diet's single word is at home in many languages: "vegan". */
    private static @Nullable Language language(Found found) {
        if (found.topic() == Topic.DIET && found.words() == 1) {
            return null;
        }
        for (Language language : Language.values()) {
            if (language.name().equalsIgnoreCase(found.tag())) {
                return language;
            }
        }
        return null;
    }

    private static Optional<Question> question(List<String> words, Found found, boolean marked) {
        Rest rest = new Rest(words, found);
        return switch (found.topic()) {
            case HOURS -> hours(rest, marked);
            case PLACE -> stray(rest, marked) ? Optional.of(new Question.Whereabouts()) : Optional.empty();
            case OFFERS -> stray(rest, marked) ? Optional.of(new Question.Deals()) : Optional.empty();
            case DELIVERY -> delivery(rest);
            case PAYMENT -> payment(rest, found, marked);
            case DURATION -> {
                Question.Way service = service(rest);
                yield named(rest).map(of -> new Question.HowLong(service, of));
            }
            case PRICE -> rest.take("delivery").isEmpty() ? named(rest).map(Question.Price::new) : delivery(rest);
            case HAVING -> having(rest, found, marked);
            case CONTAINING -> having(rest, found, marked);
            case ALLERGENS -> {
                List<Allergen> which = allergens(rest, found);
                rest.takeAll("kind");
                yield which.isEmpty() && found.needsMore()
                        ? Optional.empty()
                        : named(rest).map(of -> new Question.Containing(which, of, ""));
            }
            case DIET -> diet(rest, words);
        };
    }

    private static boolean stray(Rest rest, boolean marked) {
        return rest.left().size() <= (marked ? STRAY_MARKED : STRAY);
    }

    private static Optional<String> named(Rest rest) {
        return rest.left().size() <= NAMING ? Optional.of(String.join(" ", rest.left())) : Optional.empty();
    }

    private static Optional<Question> hours(Rest rest, boolean marked) {
        Question.Day day = rest.take("day")
                .<Question.Day>map(value -> value <= 7 && value > 0
                        ? new Question.Day.On(DayOfWeek.of(value))
                        : new Question.Day.Ahead(value == 8 ? 1 : 0))
                .orElse(null);
        Question.Way service = service(rest);
        return stray(rest, marked) ? Optional.of(new Question.Hours(service, day)) : Optional.empty();
    }

    private static Question.@Nullable Way service(Rest rest) {
        for (Question.Way service : Question.Way.values()) {
            if (rest.take(QuestionWords.key("service", service)).isPresent()) {
                return service;
            }
        }
        return null;
    }

    private static Optional<Question> delivery(Rest rest) {
        rest.take("delivery");
        rest.take("here");
        return named(rest).map(Question.Delivery::new);
    }

    private static Optional<Question> payment(Rest rest, Found found, boolean marked) {
        PaymentMethod method = method(rest);
        boolean other = rest.take("pay.other").isPresent();
        boolean said =
                method != null || other || !found.needsMore() || rest.left().isEmpty();
        return said && stray(rest, marked) ? Optional.of(new Question.Payment(method)) : Optional.empty();
    }

    private static @Nullable PaymentMethod method(Rest rest) {
        for (PaymentMethod method : PaymentMethod.values()) {
            if (rest.take(QuestionWords.key("pay", method)).isPresent()) {
                return method;
            }
        }
        return null;
    }

    /** "Have you got" asks for dishes, diets, allergens and ways to pay alike. */
    private static Optional<Question> having(Rest rest, Found found, boolean marked) {
        boolean sold = found.topic() == Topic.HAVING;
        String words = String.join(" ", rest.left());
        if (rest.left().isEmpty() || rest.left().size() > NAMING) {
            return Optional.empty();
        }
        for (Diet diet : Diet.values()) {
            if (rest.take(QuestionWords.key("diet", diet), sold ? 0 : found.from())
                    .isPresent()) {
                rest.takeAll("kind");
                return named(rest).map(of -> new Question.Fitting(diet, of, words));
            }
        }
        List<Allergen> which = allergens(rest, found);
        if (!which.isEmpty()) {
            rest.takeAll("kind");
            return named(rest).map(of -> new Question.Containing(which, of, sold ? words : ""));
        }
        if (sold) {
            PaymentMethod method = method(rest);
            if (method != null && stray(rest, marked)) {
                return Optional.of(new Question.Payment(method));
            }
        }
        return sold || marked ? Optional.of(new Question.Having(words, sold)) : Optional.empty();
    }

    /** A diet is asked for with a mark or as "something vegetarian"; else it may be a dish's name. */
    private static Optional<Question> diet(Rest rest, List<String> words) {
        for (Diet diet : Diet.values()) {
            if (rest.took(QuestionWords.key("diet", diet))) {
                rest.takeAll("kind");
                return named(rest).map(of -> new Question.Fitting(diet, of, String.join(" ", words)));
            }
        }
        return Optional.empty();
    }

    /** Those named after the phrase that asks; before it a dish may be called so, and counts only where none comes after. */
    private static List<Allergen> allergens(Rest rest, Found found) {
        List<Allergen> after = allergens(rest, found.from());
        return after.isEmpty() ? allergens(rest, 0) : after;
    }

    private static List<Allergen> allergens(Rest rest, int from) {
        List<Allergen> which = new ArrayList<>();
        for (Allergen allergen : Allergen.values()) {
            if (rest.take(QuestionWords.key("allergen", allergen), from).isPresent()) {
                which.add(allergen);
            }
        }
        return which;
    }

    /** What else a kind of dishes is called, in every language: "postre" is "dessert". */
    public static List<String> synonyms(String words) {
        List<String> wanted = Tokens.words(words).stream().map(Words::singular).toList();
        return LanguageWords.BUNDLED.stream()
                .flatMap(language -> language.synonyms().stream())
                .filter(group -> group.stream()
                        .anyMatch(phrase ->
                                phrase.stream().map(Words::singular).toList().equals(wanted)))
                .flatMap(List::stream)
                .map(phrase -> String.join(" ", phrase))
                .distinct()
                .toList();
    }

    /** What an allergen or a diet is called, to be looked for in what a menu says: words of every language. */
    public static List<String> names(Allergen allergen) {
        return WORDS.phrases(QuestionWords.key("allergen", allergen));
    }

    /** The words by which menus tag a diet. */
    public static List<String> names(Diet diet) {
        return WORDS.phrases(QuestionWords.key("diet", diet));
    }

    /** The words of a text that the phrase that asks has left, with those that say nothing taken out as they are read. */
    private static final class Rest {
        private final List<String> words;

        Rest(List<String> words, Found found) {
            this.words = new ArrayList<>(words);
            if (found.topic() != Topic.DIET) {
                // A hole in its place, so that no phrase is read over it.
                cut(this.words, found.from(), found.words());
            }
        }

        boolean took(String key) {
            return take(key).isPresent();
        }

        /** Takes the first of a key's phrases out, and gives what it counts. */
        Optional<Integer> take(String key) {
            return take(key, 0);
        }

        /** The same, from one word on. */
        Optional<Integer> take(String key, int from) {
            Optional<Found> there = WORDS.slot(key, words.subList(from, words.size()));
            there.ifPresent(one -> cut(words, from + one.from(), one.words()));
            return there.map(Found::value);
        }

        void takeAll(String key) {
            boolean more = true;
            while (more) {
                more = take(key).isPresent();
            }
        }

        List<String> left() {
            return words.stream()
                    .filter(word -> !word.isEmpty() && !WORDS.empty(word))
                    .toList();
        }

        private static void cut(List<String> words, int from, int count) {
            for (int i = from; i < from + count; i++) {
                words.set(i, "");
            }
        }
    }
}
