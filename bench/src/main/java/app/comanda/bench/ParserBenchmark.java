package app.comanda.bench;

import app.comanda.ordering.language.LanguageWords;
import app.comanda.ordering.language.Lexicon;
import app.comanda.ordering.language.OrderParser;
import app.comanda.ordering.language.Reading;
import app.comanda.ordering.menu.Availability;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Modifier;
import app.comanda.ordering.menu.Option;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.money.Money;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What reading a message costs against menus of 200 and 1,000 products, as percentiles, and what compiling a menu costs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
public class ParserBenchmark {
    private static final Currency PEN = Currency.getInstance("PEN");
    private static final List<String> DISHES = List.of(
            "Arroz",
            "Ceviche",
            "Pizza",
            "Tallarín",
            "Pollo",
            "Lomo",
            "Sopa",
            "Causa",
            "Ensalada",
            "Hamburguesa",
            "Jugo",
            "Sánguche",
            "Empanada",
            "Torta",
            "Chicharrón",
            "Jalea",
            "Tacu tacu",
            "Chaufa",
            "Alitas",
            "Helado");
    private static final List<String> KINDS = List.of(
            "de pescado",
            "mixto",
            "a la brasa",
            "de mariscos",
            "especial",
            "al ajo",
            "con verduras",
            "de carne",
            "criollo",
            "de la casa",
            "de langostinos",
            "vegetariano",
            "a lo pobre",
            "con tocino",
            "de chancho",
            "al horno",
            "picante",
            "con champiñones",
            "de pavo",
            "con palta",
            "a la parrilla",
            "de camote",
            "clásico",
            "de res",
            "con queso",
            "al rocoto",
            "de quinua",
            "saltado",
            "norteño",
            "limeño",
            "de cordero",
            "con frejoles",
            "agridulce",
            "de atún",
            "con huevo",
            "marino",
            "tropical",
            "de espinaca",
            "al curry",
            "a la huancaína",
            "de pato",
            "de conchas",
            "con cecina",
            "de trucha",
            "al olivo",
            "con maíz",
            "de yuca",
            "con piña",
            "de lúcuma",
            "de maracuyá");
    private static final List<String> MESSAGES = List.of(
            "hola, dos pizzas de la casa familiares y una inca kola",
            "un ceviche de pescado sin cebolla con harto ají y un lomo saltado mediano porfa",
            "kiero un poyo a la brasa grande con papas fritas y otro sin ensalada",
            "3 empanadas de carne, 2 jugos de maracuya personales y una torta de lucuma",
            "me das un chaufa de mariscos personal con doble queso y sin tomate",
            "sopa criolla");

    @Param({"200", "1000"})
    int products;

    private Menu menu = new Menu("none", PEN, List.of());
    private Lexicon lexicon = Lexicon.of(menu);
    private int next;

    /** Makes the menu and compiles it. */
    @Setup
    public void compile() {
        menu = menu(products);
        lexicon = Lexicon.of(menu, LanguageWords.BUNDLED);
    }

    /** One of several messages as customers write them. */
    @Benchmark
    public Reading parses() {
        next = (next + 1) % MESSAGES.size();
        return OrderParser.parse(MESSAGES.get(next), lexicon, Language.ES);
    }

    /** A message of 4,096 characters that names the menu throughout. */
    @Benchmark
    public Reading parsesTheLongest() {
        return OrderParser.parse(
                "un ceviche mixto sin cebolla con ají y ".repeat(106).substring(0, 4_096), lexicon, Language.ES);
    }

    /** A menu made ready to be read from. */
    @Benchmark
    public Lexicon compiles() {
        return Lexicon.of(menu, LanguageWords.BUNDLED);
    }

    private static Menu menu(int products) {
        List<Presentation> sizes = List.of(size("Personal"), size("Mediana"), size("Familiar"));
        List<Modifier> groups = List.of(
                group("Acompañamiento", 1, List.of("Papas fritas", "Arroz blanco", "Yuca frita", "Ensalada fresca")),
                group("Salsas", 4, List.of("Mayonesa", "Ají", "Mostaza", "Salsa criolla", "Tártara")),
                group("Extras", 5, List.of("Queso", "Tocino", "Palta", "Huevo frito", "Cebolla", "Tomate")));
        List<Category> categories = new ArrayList<>();
        int kinds = products / DISHES.size();
        for (String dish : DISHES) {
            List<Product> inside = new ArrayList<>();
            for (String kind : KINDS.subList(0, kinds)) {
                inside.add(new Product(
                        "PROD " + dish + kind,
                        Localized.of(dish + " " + kind),
                        Localized.of(""),
                        new Money(1_990, PEN),
                        null,
                        Availability.AVAILABLE,
                        15,
                        sizes,
                        groups));
            }
            categories.add(new Category("CAT " + dish, Localized.of(dish + "s"), Localized.of(""), null, inside));
        }
        return new Menu("bench " + products, PEN, categories);
    }

    private static Presentation size(String name) {
        return new Presentation("PRES " + name, Localized.of(name), new Money(1_990, PEN), true);
    }

    private static Modifier group(String name, int most, List<String> options) {
        return new Modifier(
                "MOD " + name,
                Localized.of(name),
                0,
                most,
                options.stream()
                        .map(option -> new Option("OPT " + option, Localized.of(option), new Money(100, PEN), true))
                        .toList());
    }
}
