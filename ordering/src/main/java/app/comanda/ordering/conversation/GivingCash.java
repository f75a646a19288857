package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import app.comanda.ordering.language.Topic;
import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** {@link State.GivingCash}: the note a courier must bring change for. */
final class GivingCash {
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,6})(?:[.,]([0-9]{1,2}))?");
    private static final long[] NOTES = {10, 20, 50, 100, 200};

    private GivingCash() {}

    static Turn ask(Scene scene) {
        Money total = Quoting.freeze(scene).total();
        SellingTexts selling = scene.selling();
        List<Button> buttons = new ArrayList<>();
        buttons.add(scene.button(Action.EXACT, selling.exactCash()));
        notes(total.currency())
                .filter(note -> note > total.minor())
                .limit(ChatLimits.BUTTONS - 1L)
                .forEach(note -> buttons.add(new Button(
                        scene.answer(Action.CASH, Math.toIntExact(note), ""),
                        MoneyText.of(new Money(note, total.currency())))));
        return Turn.to(new State.GivingCash(scene.session()), Speech.ask(selling.howMuchCash(total), buttons));
    }

    /** Once more, as long as there is something left to pay for. */
    static Turn again(Scene scene) {
        boolean whole =
                scene.menu().filter(menu -> !Repricing.of(scene, menu).gone()).isPresent();
        return whole ? ask(scene) : CheckoutPath.next(scene);
    }

    static Optional<Turn> tapped(Tap tap, Scene scene) {
        if (tap.action() == Action.EXACT) {
            return Optional.of(given(scene, null));
        }
        return tap.action() == Action.CASH
                ? scene.menu().map(menu -> given(scene, new Money(tap.number(), menu.currency())))
                : Optional.empty();
    }

    static Optional<Turn> wrote(String text, Scene scene) {
        boolean exact = Topic.of(text).filter(topic -> topic == Topic.EXACT).isPresent();
        if (exact || Intents.of(text).contains(Intent.NO)) {
            return Optional.of(given(scene, null));
        }
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.find() || scene.menu().isEmpty()) {
            return Optional.empty();
        }
        String decimals = matcher.group(2) == null ? "0" : matcher.group(2);
        BigDecimal amount = new BigDecimal(matcher.group(1) + "." + decimals);
        boolean another = matcher.find();
        return Optional.of(
                another
                        ? again(scene).after(scene.selling().cashUnclear())
                        : given(scene, Money.of(amount, scene.menu().get().currency())));
    }

    private static Turn given(Scene scene, @Nullable Money cash) {
        Session session = scene.session();
        return CheckoutPath.next(scene.with(session.with(session.checkout().payingWith(cash))));
    }

    /** The notes that are about, in minor units. */
    private static LongStream notes(Currency currency) {
        long unit = Money.of(BigDecimal.ONE, currency).minor();
        return LongStream.of(NOTES).map(note -> note * unit);
    }
}
