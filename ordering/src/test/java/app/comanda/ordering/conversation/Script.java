package app.comanda.ordering.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.ordering.delivery.OpeningHours;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A conversation written down to be read: a line for each thing somebody says or does.
 *
 * <pre>
 * # What happens in it
 * Given: closed on Mondays          how the world is (see {@link #given})
 * Guest: hola                       words; [Ver el menú] is a tap, (pin Lince) something else that is sent
 * Comanda: ¡Hola, Ana!              is part of the answer; [Pagar] [Ver carrito] can be tapped
 * Comanda never: S/ 0.00            is no part of the answer
 * Comanda: (silence)                says nothing at all
 * Staff: ¿En qué te ayudo?          somebody of the restaurant answers; (by phone), (takes it), (hands back), (stays silent)
 * House: placed PED-1               what the restaurant's side tells (see {@link #house})
 * Later: 20 min                     time goes by and the menu is read anew
 * </pre>
 */
final class Script {
    private static final Pattern LINE = Pattern.compile("(Given|Guest|Comanda never|Comanda|House|Staff|Later): ?(.*)");
    private static final Pattern TAP = Pattern.compile("\\[(.+?)\\]");

    private final List<String> transcript = new ArrayList<>();
    private Chat chat = Chat.open();

    /** Plays the lines and fails where an answer is another; the message is the transcript up to there. */
    static void play(List<String> lines) {
        Script script = new Script();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            assertThat(matcher.matches()).as("a line of a script: " + line).isTrue();
            script.line(matcher.group(1), matcher.group(2).strip());
        }
    }

    private void line(String who, String what) {
        switch (who) {
            case "Given" -> given(what);
            case "Guest" -> {
                transcript.add("Guest: " + what);
                guest(what);
                answered();
            }
            case "Staff" -> {
                transcript.add("Staff: " + what);
                staff(what);
                answered();
            }
            case "House" -> {
                transcript.add("House: " + what);
                house(what);
                answered();
            }
            case "Later" -> {
                Duration time = Duration.parse(
                        "PT" + what.replace(" ", "").replace("min", "M").replace("h", "H"));
                chat.later(time).menu(chat.facts().menu().orElse(null));
            }
            case "Comanda never" -> assertThat(chat.lastText()).as(shown()).doesNotContain(what);
            case "Comanda" -> comanda(what);
            default -> throw new AssertionError("No such line: " + who);
        }
    }

    private void comanda(String what) {
        if (what.equals("(silence)")) {
            assertThat(chat.replies()).as(shown()).isEmpty();
        } else if (what.startsWith("[")) {
            TAP.matcher(what)
                    .results()
                    .forEach(tap -> assertThat(chat.titles())
                            .as(shown())
                            .anySatisfy(title -> assertThat(title).startsWith(tap.group(1))));
        } else {
            assertThat(chat.lastText()).as(shown()).contains(what);
        }
    }

    private void guest(String what) {
        Matcher tap = TAP.matcher(what);
        if (tap.matches()) {
            chat.tap(tap.group(1));
        } else if (what.startsWith("(") && what.endsWith(")")) {
            sends(what.substring(1, what.length() - 1));
        } else {
            chat.write(what);
        }
    }

    private void sends(String what) {
        switch (what) {
            case "pin Lince" -> chat.share(Pizzeria.LINCE);
            case "pin Chosica" -> chat.share(Pizzeria.CHOSICA);
            case "photo" -> chat.happen(new Event.SentMedia(Event.SentMedia.Kind.IMAGE, null));
            case "voice" -> chat.happen(new Event.SentMedia(Event.SentMedia.Kind.AUDIO, null));
            case "document" -> chat.happen(new Event.SentMedia(Event.SentMedia.Kind.DOCUMENT, null));
            case "contact" -> chat.happen(new Event.SharedContact("Rosa Díaz", "+51 912 345 678"));
            case "catalogue cart" ->
                chat.happen(new Event.SentCatalogCart(
                        List.of(
                                new Event.SentCatalogCart.CatalogItem("inka", 2),
                                new Event.SentCatalogCart.CatalogItem("pz_marg", 1),
                                new Event.SentCatalogCart.CatalogItem("unknown", 1)),
                        null));
            default -> throw new AssertionError("Nothing of that kind can be sent: " + what);
        }
    }

    private void staff(String what) {
        chat.happen(
                switch (what) {
                    case "(by phone)" -> new Event.StaffWroteByPhone();
                    case "(takes it)" -> new Event.StaffTook("Rosa");
                    case "(hands back)" -> new Event.StaffHandedBack("Rosa");
                    case "(stays silent)" ->
                        new Event.StaffSilent(
                                Objects.requireNonNull(chat.session().memory().handover())
                                        .idleFrom());
                    default -> new Event.StaffWrote(what, "Rosa");
                });
    }

    private void house(String what) {
        if (what.equals("cart-left")) {
            chat.happen(new Event.CartLeft());
            return;
        }
        String[] words = what.split(" ", 3);
        String reference = chat.reference();
        switch (words[0]) {
            case "placed" -> chat.placed(words[1], total(words.length > 2 ? words[2] : null));
            case "refused" -> chat.happen(new Event.OrderRefused(reference));
            case "uncertain" -> chat.happen(new Event.OrderUncertain(reference));
            case "cancelled" -> chat.happen(new Event.OrderCancelled(reference));
            case "cannot-cancel" -> chat.happen(new Event.CancelRefused(reference, words.length > 1));
            case "late" -> chat.happen(new Event.OrderLate(reference));
            case "handed" -> chat.happen(new Event.OrderHandedOver(reference));
            default -> chat.moved(OrderStatus.valueOf(words[0].toUpperCase(Locale.ROOT)));
        }
    }

    private static @Nullable Money total(@Nullable String amount) {
        return amount == null ? null : Pizzeria.soles(amount);
    }

    private void given(String what) {
        chat = switch (what) {
            case "an English restaurant" -> {
                Branch usual = Pizzeria.branch();
                yield Chat.open(new Branch(
                        usual.name(),
                        usual.city(),
                        Language.EN,
                        usual.timeZone(),
                        usual.delivers(),
                        usual.pickup(),
                        usual.payments()));
            }
            case "a guest without a number" -> chat.from(new Facts.Person("Ana Quispe", null));
            case "a guest without a name" -> chat.from(new Facts.Person(null, "+51987654321"));
            case "it only delivers" ->
                Chat.open(Pizzeria.branch(
                        true, false, Pizzeria.branch().payments().getFirst()));
            case "it does not deliver" ->
                Chat.open(Pizzeria.branch(
                        false, true, Pizzeria.branch().payments().getFirst()));
            case "opening hours" -> chat.world(now -> now.with(now.terms().with(Pizzeria.hours())));
            case "always open" -> chat.world(now -> now.with(now.terms().with(OpeningHours.ALWAYS)));
            case "offers" -> chat.world(now -> now.with(now.terms().withOffers(Pizzeria.offers())));
            case "a menu that tells of its dishes" ->
                chat.world(now -> now.with(TellingMenu.branch())).menu(TellingMenu.menu());
            case "no menu yet" -> chat.menu(null);
            case "no zones" -> chat.world(now -> now.with(now.terms().withZones(List.of())));
            case "the menu without drinks" -> chat.menu(Pizzeria.menu("dry", List.of(Pizzeria.pizzas())));
            case "the usual menu" -> chat.menu(Pizzeria.menu());
            case "dearer pizzas" ->
                chat.menu(Pizzeria.menu(
                        "dearer",
                        List.of(
                                Pizzeria.category(
                                        "cat pizzas|1",
                                        "Pizzas",
                                        "Pizzas",
                                        List.of(Pizzeria.margherita("27.00", "41.50"))),
                                Pizzeria.drinks())));
            case "pictures" -> chat.menu(Pizzeria.menu("pictures", List.of(Pizzeria.pictured(12), Pizzeria.drinks())));
            default -> throw new AssertionError("Nothing of that kind can be given: " + what);
        };
    }

    private void answered() {
        for (Reply reply : chat.replies()) {
            Chat.text(reply)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> transcript.add("Comanda: " + line.replace(" | null", "")));
            List<Chat.Choice> choices = Chat.choices(reply);
            if (!choices.isEmpty()) {
                StringBuilder all = new StringBuilder("Comanda:");
                choices.forEach(
                        choice -> all.append(" [").append(choice.title()).append(']'));
                transcript.add(all.toString());
            }
        }
    }

    /** The conversation so far, in the format of a script. */
    List<String> transcript() {
        return transcript;
    }

    private String shown() {
        return "in\n" + String.join("\n", transcript) + "\n";
    }
}
