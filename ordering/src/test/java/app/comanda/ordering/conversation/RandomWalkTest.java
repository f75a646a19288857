package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.cart.Discount;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.Line;
import app.comanda.ordering.cart.LinePrice;
import app.comanda.ordering.cart.Offers;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.Pricing;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.cart.Tax;
import app.comanda.ordering.conversation.Conversation.Happening;
import app.comanda.ordering.conversation.Event.SentCatalogCart;
import app.comanda.ordering.conversation.Event.SentCatalogCart.CatalogItem;
import app.comanda.ordering.conversation.Facts.MenuSnapshot;
import app.comanda.ordering.conversation.Facts.Person;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.menu.Presentation;
import app.comanda.ordering.menu.Product;
import app.comanda.ordering.menu.Source;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever people tap, write and send, in whatever order: some things always hold. */
class RandomWalkTest {
    /** {@code ./comanda test -Dtest.args=-Dcomanda.walks=100000} takes more. */
    private static final int WALKS = Integer.getInteger("comanda.walks", 10_000);

    /** Most conversations are short; one in so many is long. */
    private static final int ONE_IS_LONG = 100;

    private static final int LONG = 60;
    private static final int SHORT = 10;

    private static final List<Menu> MENUS = List.of(
            Pizzeria.menu(),
            Pizzeria.menu(),
            Pizzeria.menu(
                    "dearer",
                    List.of(
                            Pizzeria.category(
                                    "cat pizzas|1", "Pizzas", "Pizzas", List.of(Pizzeria.margherita("27.00", "41.50"))),
                            Pizzeria.drinks(),
                            Pizzeria.desserts())),
            Pizzeria.menu("pictures", List.of(Pizzeria.pictured(13), Pizzeria.drinks())),
            Pizzeria.menu("drinks only", List.of(Pizzeria.drinks())),
            Pizzeria.menu("nothing", List.of(Pizzeria.desserts())));

    private static final List<String> TEXTS = List.of(
            "hola",
            "menú",
            "carta",
            "carrito",
            "pagar",
            "listo",
            "cancelar",
            "vaciar",
            "estado",
            "ayuda",
            "gracias",
            "english",
            "español",
            "Where is my order?",
            "margarita",
            "pizzas",
            "bebidas",
            "inca kola",
            "jugo",
            "quitar inca kola",
            "2",
            "dos",
            "two",
            "99",
            "100",
            "0",
            "-3",
            "sí",
            "no",
            "confirmar",
            "cambiar",
            "recojo",
            "delivery",
            "efectivo",
            "yape",
            "cash",
            "Av. Arenales 1450, Dpto 4, Lince, Lima",
            "mi casa",
            "Rosa Díaz",
            "987 654 321",
            "masa fina",
            "queso, tocino",
            "salsa numero 1 y salsa numero 2",
            "familiar",
            "promociones",
            "lo de siempre",
            "deshacer",
            "nota: bien frío",
            "sin hielo",
            "horario",
            "para las 8 pm",
            "programar",
            "mañana a la 1",
            "lo antes posible",
            "factura",
            "20100070970",
            "20100070971",
            "nota",
            "exacto",
            "paga con 50",
            "a casa",
            "borra mis datos",
            "en el local",
            "🍕🍕🍕",
            "   ",
            "x".repeat(4096),
            "👨‍👩‍👧‍👦".repeat(300),
            "*_~`",
            "{0} %s ${x}");

    /** How a message without a button or a question tells what can be written, or who acts next; thanks need no more than an answer. */
    private static final List<String> WAYS_IN_WORDS = List.of(
            "*menú*",
            "*menu*",
            "*carrito*",
            "*cart*",
            "*estado*",
            "*status*",
            "scríb",
            "scrib",
            "rite ",
            "Te aviso",
            "let you know",
            "en el menú",
            "the menu",
            "¡A ti!",
            "You're welcome");

    @Test
    void everyWalkKeepsToTheRules() {
        IntStream.rangeClosed(1, WALKS).parallel().forEach(seed -> new Walk(seed).run());
    }

    /** One customer's wandering, the same for the same seed. */
    private static final class Walk {
        private final long seed;
        private final Generator random;
        private final Branch branch;
        private final Person person;
        private final List<Chat.Choice> seen = new ArrayList<>();
        private List<Chat.Choice> shown = List.of();
        private final Set<String> shownQuotes = new HashSet<>();
        private final Set<String> references = new HashSet<>();
        private final List<List<Happening>> history = new ArrayList<>();
        private final List<Turn> turns = new ArrayList<>();
        private State state;
        private Instant now = Pizzeria.NOON;
        private @Nullable MenuSnapshot menu = new MenuSnapshot(MENUS.getFirst(), Pizzeria.NOON);
        private Terms terms = Pizzeria.terms();
        private int key;

        Walk(long seed) {
            this.seed = seed;
            this.random = new Generator(seed);
            this.branch = random.below(3) == 0
                    ? Pizzeria.branch(random.below(2) == 0, true, PaymentMethod.values())
                    : Pizzeria.branch();
            this.person = new Person(
                    random.pick(List.of("Ana Quispe", "🦄", "x".repeat(300))),
                    random.below(2) == 0 ? "+51987654321" : null);
            this.state = Conversation.begin(branch);
        }

        void run() {
            int steps = random.below(ONE_IS_LONG) == 0 ? LONG : 1 + random.below(SHORT);
            for (int i = 0; i < steps; i++) {
                timePasses();
                terms = terms();
                List<Happening> happenings = new ArrayList<>();
                int together = random.below(8) == 0 ? 2 + random.below(2) : 1;
                for (int j = 0; j < together; j++) {
                    happenings.add(new Happening(event(), facts()));
                }
                check(happenings);
            }
            replay();
        }

        private void check(List<Happening> happenings) {
            State before = state;
            State stepped = state;
            // somebody who takes it over in the same moment leaves its question to themselves
            boolean withPerson = before.session().memory().handover() != null;
            for (Happening happening : happenings) {
                Turn step = Conversation.step(stepped, happening.event(), happening.facts());
                checkStep(stepped, happening, step);
                stepped = step.state();
                withPerson |= stepped.session().memory().handover() != null;
            }
            Turn turn = Conversation.turn(before, happenings);
            history.add(happenings);
            turns.add(turn);
            state = turn.state();
            assertThat(state.session()).as(where()).isEqualTo(stepped.session());
            List<Reply> replies = replies(turn);
            boolean spoken = happenings.stream().anyMatch(one -> one.event() instanceof Event.FromCustomer);
            assertThat(spoken && replies.isEmpty() && !withPerson).as(where()).isFalse();
            replies.forEach(reply -> assertThat(Fits.faults(reply)).as(where()).isEmpty());
            assertThat(turn.effects().stream()
                            .filter(Effect.Ask.class::isInstance)
                            .count())
                    .as(where())
                    .isLessThanOrEqualTo(1);
            shown = replies.stream()
                    .flatMap(reply -> Chat.choices(reply).stream())
                    .toList();
            seen.addAll(shown);
            if (spoken && !withPerson) {
                assertThat(goesOn(replies)).as(where() + replies).isTrue();
            }
            shown.forEach(choice -> TapId.decode(choice.id().value())
                    .filter(tap -> tap.action() == Action.CONFIRM)
                    .ifPresent(tap -> shownQuotes.add(tap.target())));
            checkTotals(replies, happenings.getLast().facts());
        }

        /** Whether a customer who has begun something can see how to go on: something to tap, a question, words to write. */
        private boolean goesOn(List<Reply> replies) {
            String said = String.join("\n", replies.stream().map(Chat::text).toList());
            boolean nothingBegun =
                    state instanceof State.Browsing && state.session().cart().isEmpty();
            return nothingBegun
                    || !shown.isEmpty()
                    || said.contains("?")
                    || WAYS_IN_WORDS.stream().anyMatch(said::contains)
                    || state instanceof State.Submitting
                    || state instanceof State.AwaitingPrices;
        }

        private void checkStep(State before, Happening happening, Turn step) {
            Event event = happening.event();
            if (event instanceof Event.FromCustomer && before.session().memory().handover() == null) {
                assertThat(replies(step)).as(where() + event).isNotEmpty();
            }
            for (Effect effect : step.effects()) {
                if (effect instanceof Effect.SubmitOrder(String reference, Quote quote, Source _)) {
                    assertThat(before).as(where()).isInstanceOf(State.Quoted.class);
                    assertThat(((State.Quoted) before).quote()).as(where()).isEqualTo(quote);
                    assertThat(shownQuotes).as(where()).contains(quote.id());
                    assertThat(references.add(reference)).as(where()).isTrue();
                    boolean written = event instanceof Event.Wrote(String text) && text.equals("confirmar");
                    boolean tapped = event instanceof Event.Tapped(String id, String _)
                            && TapId.decode(id)
                                    .filter(tap -> tap.action() == Action.CONFIRM && tap.names(quote.id()))
                                    .isPresent();
                    assertThat(written || tapped).as(where() + event).isTrue();
                }
            }
            if (event instanceof Event.Tapped(String id, String _)) {
                TapId.decode(id)
                        .filter(tap -> tap.action().kind() == Action.Kind.ANSWER)
                        .filter(tap -> tap.version() != before.session().question())
                        .ifPresent(tap -> checkNotObeyed(before, step.state()));
            }
            Session session = step.state().session();
            Limits limits = Limits.STANDARD;
            assertThat(session.cart().lines()).as(where()).hasSizeLessThanOrEqualTo(limits.cartLines());
            assertThat(session.cart().lines()).as(where()).allMatch(line -> line.quantity() <= limits.lineQuantity());
            assertThat(session.orders()).as(where()).hasSizeLessThanOrEqualTo(limits.trackedOrders());
        }

        private void checkNotObeyed(State before, State after) {
            assertThat(after.session().cart().units())
                    .as(where())
                    .isLessThanOrEqualTo(before.session().cart().units());
            if (before instanceof State.ChoosingOptions one && after instanceof State.ChoosingOptions other) {
                assertThat(other.draft()).as(where()).isEqualTo(one.draft());
            }
        }

        /** The total that is shown is the sum of the lines, computed here from the menu alone. */
        private void checkTotals(List<Reply> replies, Facts facts) {
            String said = String.join("\n", replies.stream().map(Chat::text).toList());
            if (state instanceof State.ReviewingCart
                    && said.contains("*Total: ")
                    && facts.menu().isPresent()) {
                Money sum = state.session().cart().lines().stream()
                        .map(line -> price(line, facts.menu().get()))
                        .reduce(Money::plus)
                        .orElseThrow();
                Money off = Pricing.price(state.session().cart(), facts.menu().get()).stream()
                                .allMatch(LinePrice.Priced.class::isInstance)
                        ? off(facts)
                        : Money.zero(sum.currency());
                assertThat(off.isNegative() || sum.minus(off).isNegative())
                        .as(where())
                        .isFalse();
                assertThat(said).as(where()).contains("*Total: " + MoneyText.of(sum.minus(off)) + "*");
            }
            if (state instanceof State.Quoted quoted
                    && said.contains("*Total: ")
                    && facts.menu().isPresent()) {
                Money sum = quoted.session().cart().lines().stream()
                        .map(line -> price(line, facts.menu().get()))
                        .reduce(Money::plus)
                        .orElseThrow();
                assertThat(quoted.quote().subtotal()).as(where()).isEqualTo(sum);
                checkQuote(quoted.quote(), sum);
                assertThat(said)
                        .as(where())
                        .contains("*Total: " + MoneyText.of(quoted.quote().total()) + "*");
            }
        }

        /** What is to be paid is the lines less their discounts, the courier less its own, and a tax that comes on top. */
        private void checkQuote(Quote quote, Money sum) {
            Money goods = sum;
            Money courier = quote.fulfilment() instanceof Fulfilment.Delivery delivery
                    ? delivery.fee()
                    : Money.zero(sum.currency());
            for (Discount discount : quote.discounts()) {
                if (discount.ofDelivery()) {
                    courier = courier.minus(discount.amount());
                } else {
                    goods = goods.minus(discount.amount());
                }
            }
            assertThat(goods.isNegative() || courier.isNegative()).as(where()).isFalse();
            Tax tax = quote.tax();
            Money whole = tax.added() ? goods.plus(courier).plus(tax.of(goods, courier)) : goods.plus(courier);
            assertThat(quote.total()).as(where()).isEqualTo(whole);
            assertThat(quote.change().filter(Money::isNegative)).as(where()).isEmpty();
        }

        private Money off(Facts facts) {
            List<PricedLine> lines = Pricing.price(
                            state.session().cart(), facts.menu().orElseThrow())
                    .stream()
                    .map(price -> ((LinePrice.Priced) price).price())
                    .toList();
            return Offers.best(
                            lines,
                            facts.menu().orElseThrow(),
                            facts.terms().offers(),
                            facts.now(),
                            facts.branch().timeZone())
                    .stream()
                    .map(Discount::amount)
                    .reduce(Money.zero(Pizzeria.PEN), Money::plus);
        }

        private static Money price(Line line, Menu menu) {
            Product product = menu.product(line.productId()).orElseThrow();
            Money each = line.presentationId() == null
                    ? product.price()
                    : product.presentation(line.presentationId())
                            .map(Presentation::price)
                            .orElseThrow();
            for (var selection : line.selections()) {
                each = each.plus(product.modifier(selection.modifierId())
                        .orElseThrow()
                        .option(selection.optionId())
                        .orElseThrow()
                        .price()
                        .times(selection.quantity()));
            }
            return each.times(line.quantity());
        }

        private void replay() {
            State again = Conversation.begin(branch);
            for (int i = 0; i < history.size(); i++) {
                Turn turn = Conversation.turn(again, history.get(i));
                assertThat(turn).as(where()).isEqualTo(turns.get(i));
                again = turn.state();
            }
        }

        private void timePasses() {
            now = now.plus(Duration.ofSeconds(random.below(40)));
            int chance = random.below(60);
            if (chance == 0) {
                now = now.plus(Duration.ofMinutes(20));
            } else if (chance == 1) {
                menu = null;
            } else if (chance < 5) {
                menu = new MenuSnapshot(random.pick(MENUS), now);
            } else if (chance < 20) {
                Menu same = menu == null ? MENUS.getFirst() : menu.menu();
                menu = new MenuSnapshot(same, now);
            }
        }

        private Facts facts() {
            key++;
            return new Facts(now, seed + "/" + key, branch, person, menu, terms, Limits.STANDARD);
        }

        /** Open and closed, with offers and without, with a tax in the price or on top. */
        private Terms terms() {
            Terms terms = random.pick(List.of(Pizzeria.terms(), Pizzeria.ownTerms()))
                    .withZones(random.below(10) == 0 ? List.of() : Pizzeria.zones())
                    .with(random.pick(List.of(Tax.NONE, Tax.IGV, new Tax(800, false, false))))
                    .withOffers(random.below(3) == 0 ? List.of() : Pizzeria.offers());
            return random.below(4) == 0 ? terms.with(Pizzeria.hours()) : terms;
        }

        private Event event() {
            int chance = random.below(100);
            if (chance < 50 && !shown.isEmpty()) {
                return tapped(random.pick(shown));
            }
            if (chance < 58 && !seen.isEmpty()) {
                return tapped(random.pick(seen));
            }
            if (chance < 76) {
                return new Event.Wrote(random.pick(TEXTS));
            }
            if (chance < 79 && (chance < 77 || state.session().memory().handover() != null)) {
                return staff();
            }
            return chance < 90 ? news() : oddity();
        }

        private Event staff() {
            Handover handover = state.session().memory().handover();
            return switch (random.below(8)) {
                case 0 -> new Event.StaffTook("Rosa");
                case 1 -> new Event.StaffWrote("¿En qué te ayudo?", "Rosa");
                case 2 -> new Event.StaffWroteByPhone();
                case 3 -> new Event.StaffSilent(handover == null ? now : handover.idleFrom());
                case 4 -> new Event.Wrote("bot");
                default -> new Event.StaffHandedBack("Rosa");
            };
        }

        private Event tapped(Chat.Choice choice) {
            return new Event.Tapped(choice.id().value(), choice.title());
        }

        private Event news() {
            if (state instanceof State.AwaitingPrices || random.below(4) == 0) {
                boolean fresh = random.below(4) > 0;
                if (fresh) {
                    menu = new MenuSnapshot(menu == null ? MENUS.getFirst() : menu.menu(), now);
                }
                return new Event.MenuRead(fresh);
            }
            String reference =
                    references.isEmpty() ? "#NOBODYSONE" : random.pick(List.copyOf(new TreeSet<>(references)));
            if (state instanceof State.Submitting submitting) {
                reference = submitting.reference();
            }
            return switch (random.below(11)) {
                case 8 -> new Event.OrderCancelled(reference);
                case 9 -> new Event.CancelRefused(reference, random.below(2) == 0);
                case 10 -> new Event.OrderLate(reference);
                case 0 -> new Event.OrderRefused(reference);
                case 1 -> new Event.OrderUncertain(reference);
                case 2 -> new Event.OrderHandedOver(reference);
                case 3, 4 -> new Event.OrderMoved(reference, random.pick(List.of(OrderStatus.values())));
                default ->
                    new Event.OrderPlaced(
                            reference,
                            "id",
                            "N" + key,
                            random.below(2) == 0 ? null : Pizzeria.soles("10.00"),
                            random.below(2) == 0 ? null : Integer.valueOf(25));
            };
        }

        private Event oddity() {
            return switch (random.below(6)) {
                case 0 -> new Event.Tapped(random.pick(List.of("", "buy now", "m:1:0:r", "Q:9:9:zzz", "🍕")), "?");
                case 1 -> new Event.SharedLocation(Pizzeria.LINCE, null, null);
                case 2 -> new Event.SharedLocation(Pizzeria.CHOSICA, "Casa", "Jr. Lima 120, Chosica");
                case 3 -> new Event.SharedContact("Rosa", random.below(2) == 0 ? null : "+51 912 345 678");
                case 4 -> new Event.SentMedia(random.pick(List.of(Event.SentMedia.Kind.values())), null, "media-1");
                default -> new SentCatalogCart(catalog(), null);
            };
        }

        private List<CatalogItem> catalog() {
            List<CatalogItem> items = new ArrayList<>();
            for (Category category : MENUS.getFirst().categories()) {
                for (Product product : category.products()) {
                    if (random.below(6) == 0) {
                        items.add(new CatalogItem(product.id(), random.below(120)));
                    }
                }
            }
            items.add(new CatalogItem("nobody knows", 1));
            return items;
        }

        private String where() {
            return "seed " + seed + ", turn " + history.size() + ", "
                    + state.getClass().getSimpleName() + " ";
        }

        private static List<Reply> replies(Turn turn) {
            List<Reply> replies = new ArrayList<>();
            for (Effect effect : turn.effects()) {
                switch (effect) {
                    case Effect.Say say -> replies.add(say.reply());
                    case Effect.Ask ask -> replies.add(ask.reply());
                    case Effect.Relay relay -> replies.add(new Reply.Text(relay.text()));
                    case Effect.WithPerson _,
                            Effect.BackFromPerson _,
                            Effect.SubmitOrder _,
                            Effect.ReadMenu _,
                            Effect.LookAtOrder _,
                            Effect.AttachReceipt _,
                            Effect.CancelOrder _,
                            Effect.WatchTime _,
                            Effect.NoteForStaff _,
                            Effect.NoteSettled _,
                            Effect.Rate _,
                            Effect.NoteAlias _,
                            Effect.EraseCustomer _ -> {}
                }
            }
            return replies;
        }
    }

    /** SplitMix64: the same numbers on every machine. */
    private static final class Generator {
        private long state;

        Generator(long seed) {
            state = seed * 0x9E3779B97F4A7C15L;
        }

        int below(int bound) {
            state += 0x9E3779B97F4A7C15L;
            long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
        }

        <T> T pick(List<T> from) {
            return from.get(below(from.size()));
        }
    }
}
