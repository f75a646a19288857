package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Selection;
import app.comanda.ordering.language.Level;
import app.comanda.ordering.language.Lexicon;
import app.comanda.ordering.language.OrderParser;
import app.comanda.ordering.language.Reading;
import app.comanda.ordering.language.Reading.Choice;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer orders in their own words: what is complete goes into the cart at the menu's prices, what lacks a size
 * or a choice is asked, one thing at a time. A message that is no order, or hardly one, changes nothing.
 */
final class WrittenOrder {
    /** How sure a reading must be to put things into the cart by itself; below it the customer is asked. */
    private static final double SURE = 0.6;

    /** How sure a line is whose product was named, and not only told by its options. */
    private static final double NAMED = 0.72;

    private WrittenOrder() {}

    /** The order in a text, if it is one. */
    static Optional<Turn> heard(String text, Scene scene) {
        return scene.menu().flatMap(menu -> {
            Reading reading =
                    OrderParser.parse(text, Lexicon.of(menu), scene.session().language());
            return reading.lines().isEmpty()
                    ? Optional.empty()
                    : Optional.of(UnknownWords.noted(text, reading, scene, taken(reading, scene)));
        });
    }

    /** Whether a text surely orders something, rather than answering a question with a number or a word. */
    static boolean surely(String text, Scene scene) {
        return scene.menu()
                .map(menu -> OrderParser.parse(
                        text, Lexicon.of(menu), scene.session().language()))
                .filter(reading -> reading.confidence() >= SURE)
                .filter(reading -> reading.lines().stream().allMatch(line -> line.confidence() >= NAMED))
                .isPresent();
    }

    /** Whether a text says how many of something, as an order does and a question hardly. */
    static boolean counts(String text, Scene scene) {
        return scene.menu()
                .map(menu -> OrderParser.parse(
                        text, Lexicon.of(menu), scene.session().language()))
                .filter(reading -> reading.lines().stream().anyMatch(Reading.Line::quantitySaid))
                .isPresent();
    }

    private static Turn taken(Reading reading, Scene scene) {
        List<Reading.Line> lines = reading.lines();
        boolean sure = reading.confidence() >= SURE
                && lines.stream().noneMatch(line -> line.products().size() == 1 && line.confidence() < SURE);
        if (lines.size() == 1 && (!sure || onlyNamed(lines.getFirst()))) {
            return open(lines.getFirst(), scene);
        }
        if (!sure) {
            return MenuShelf.several(
                    scene,
                    lines.stream()
                            .flatMap(line -> line.products().stream())
                            .distinct()
                            .toList());
        }
        List<Product> unclear = new ArrayList<>();
        List<Product> gone = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        for (Reading.Line line : lines) {
            if (line.products().size() > 1) {
                unclear.addAll(line.products());
            } else if (!line.product().orderable()) {
                gone.add(line.product());
            } else {
                drafts.add(draft(line, scene));
            }
        }
        return put(drafts, unclear, gone, scene);
    }

    /** A product is named and nothing is said of it: it is shown, as by a tap. */
    private static boolean onlyNamed(Reading.Line line) {
        return !line.quantitySaid()
                && line.presentation() == null
                && line.options().isEmpty()
                && line.excluded().isEmpty()
                && line.notes().isEmpty();
    }

    private static Turn open(Reading.Line line, Scene scene) {
        return line.products().size() == 1
                ? Drafting.begin(scene, line.product())
                : MenuShelf.several(scene, line.products());
    }

    /** Puts what is complete into the cart and asks about the rest, one after the other. */
    static Turn all(List<Draft> drafts, Scene scene) {
        return put(drafts, List.of(), List.of(), scene);
    }

    private static Turn put(List<Draft> drafts, List<Product> unclear, List<Product> gone, Scene before) {
        Scene scene = before;
        List<String> said = new ArrayList<>();
        List<Draft> open = new ArrayList<>();
        for (Draft draft : drafts) {
            Product product = scene.menu()
                    .flatMap(menu -> menu.product(draft.productId()))
                    .orElseThrow();
            if (!Drafting.complete(product, draft)) {
                open.add(draft);
                continue;
            }
            Optional<Drafting.Put> put = Drafting.put(scene, product, draft, draft.units());
            if (put.isEmpty()) {
                Turn refused = Drafting.add(scene, product, draft.alone(), draft.units());
                return said.isEmpty() ? refused : refused.after(String.join("\n", said));
            }
            scene = put.get().scene();
            said.add(put.get().said());
        }
        for (Product product : gone) {
            said.add(scene.texts().choiceUnavailable(scene.in(product.name())));
        }
        Turn next = next(open, unclear, said.isEmpty(), scene);
        return said.isEmpty() ? next : next.after(String.join("\n", said));
    }

    private static Turn next(List<Draft> open, List<Product> unclear, boolean nothing, Scene scene) {
        if (!open.isEmpty()) {
            Turn asked = ask(open.getFirst().followedBy(open.subList(1, open.size())), scene);
            return unclear.isEmpty()
                    ? asked
                    : asked.after(scene.texts().whichOne(false) + "\n" + names(unclear, scene));
        }
        if (!unclear.isEmpty()) {
            return MenuShelf.several(scene, unclear.stream().distinct().toList());
        }
        return nothing ? Browsing.around(scene) : Drafting.added(scene);
    }

    private static String names(List<Product> products, Scene scene) {
        StringBuilder names = new StringBuilder();
        products.stream()
                .distinct()
                .limit(ChatLimits.LIST_ROWS)
                .forEach(product ->
                        names.append("• ").append(scene.in(product.name())).append('\n'));
        return names.toString().strip();
    }

    /** Asks the next thing a draft lacks. */
    static Turn ask(Draft draft, Scene scene) {
        return Drafting.with(
                scene,
                draft,
                product -> draft.presentationId() == null
                                && !product.offeredPresentations().isEmpty()
                        ? ChoosingPresentation.ask(scene.asking(), product, draft, 0)
                        : Drafting.nextOptions(scene, product, draft, -1));
    }

    private static Draft draft(Reading.Line line, Scene scene) {
        Product product = line.product();
        List<String> notes = new ArrayList<>();
        List<Selection> selections = new ArrayList<>();
        for (Choice choice : line.options()) {
            select(choice, product, selections, notes, scene);
        }
        for (Choice choice : line.excluded()) {
            choice.options().forEach(option -> notes.add(scene.texts().without(scene.in(option.name()))));
        }
        line.notes().forEach(note -> notes.add(scene.texts().without(note)));
        return new Draft(
                product.id(),
                presentation(line, product),
                selections,
                notes.isEmpty() ? null : String.join(", ", notes),
                line.quantity(),
                List.of());
    }

    private static @Nullable String presentation(Reading.Line line, Product product) {
        List<Presentation> offered = product.offeredPresentations();
        Presentation said = line.presentation();
        if (said != null && offered.contains(said)) {
            return said.id();
        }
        return offered.size() == 1 ? offered.getFirst().id() : null;
    }

    /** Takes a choice the menu allows; one that fits several options, or one too many, is left to be asked. */
    private static void select(
            Choice choice, Product product, List<Selection> selections, List<String> notes, Scene scene) {
        Optional<Modifier> modifier = product.modifier(choice.modifierId());
        if (modifier.isEmpty()
                || choice.options().size() != 1
                || !choice.options().getFirst().available()) {
            return;
        }
        int there = selections.stream()
                .filter(selection -> selection.modifierId().equals(choice.modifierId()))
                .mapToInt(Selection::quantity)
                .sum();
        if (there + choice.quantity() > modifier.get().maxSelections()) {
            return;
        }
        String name = scene.in(choice.options().getFirst().name());
        selections.add(
                new Selection(choice.modifierId(), choice.options().getFirst().id(), choice.quantity()));
        if (choice.level() == Level.EXTRA) {
            notes.add(scene.texts().plenty(name));
        } else if (choice.level() == Level.LIGHT) {
            notes.add(scene.texts().little(name));
        }
    }
}
