package app.comanda.bench;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.conversation.Conversation;
import app.comanda.ordering.conversation.Conversation.Happening;
import app.comanda.ordering.conversation.Event;
import app.comanda.ordering.conversation.Facts;
import app.comanda.ordering.conversation.Limits;
import app.comanda.ordering.conversation.State;
import app.comanda.ordering.conversation.Terms;
import app.comanda.ordering.conversation.Turn;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Warmup;

/** What a turn of the pure core costs against a menu of 200 products. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TurnBenchmark {
    private static final Currency PEN = Currency.getInstance("PEN");

    private final Branch branch = new Branch(
            "La Casona", "Lima", Language.ES, ZoneId.of("America/Lima"), true, true, List.of(PaymentMethod.CASH));
    private final Facts facts = new Facts(
            Instant.parse("2026-11-24T18:00:00Z"),
            "bench",
            branch,
            new Facts.Person("Ana", "+51987654321"),
            new Facts.MenuSnapshot(menu(), Instant.parse("2026-11-24T17:59:30Z")),
            Terms.UNKNOWN,
            Limits.STANDARD);
    private final State begun = Conversation.begin(branch);

    /** A greeting. */
    @Benchmark
    public Turn greets() {
        return Conversation.turn(begun, List.of(new Happening(new Event.Wrote("hola"), facts)));
    }

    /** A product's name, looked for among all of them. */
    @Benchmark
    public Turn findsAProduct() {
        return Conversation.turn(begun, List.of(new Happening(new Event.Wrote("plato número 137"), facts)));
    }

    private static Menu menu() {
        List<Category> categories = new ArrayList<>();
        for (int c = 0; c < 20; c++) {
            List<Product> products = new ArrayList<>();
            for (int p = 0; p < 10; p++) {
                int number = c * 10 + p;
                products.add(new Product(
                        "PROD" + number,
                        Localized.of("Plato número " + number),
                        Localized.of("Con su guarnición"),
                        new Money(1_990 + number, PEN),
                        null,
                        Availability.AVAILABLE,
                        15,
                        List.of(),
                        List.of()));
            }
            categories.add(new Category("CAT" + c, Localized.of("Carta " + c), Localized.of(""), null, products));
        }
        return new Menu("bench", PEN, categories);
    }
}
