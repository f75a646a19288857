package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.conversation.Session.SavedAddress;
import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.delivery.AddressText;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.delivery.Reach;
import app.comanda.ordering.language.Intent;
import app.comanda.ordering.language.Intents;
import app.comanda.ordering.language.Words;
import app.comanda.ordering.menu.Menu;
import app.comanda.ordering.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link State.GivingAddress}: where to, written or shared from the map or both. */
final class GivingAddress {
    private static final int LONGEST_STREET = 200;
    private static final int LONGEST_REFERENCE = 300;
    private static final Set<String> WITHOUT_NUMBER = Set.of("sn", "mz", "lt", "mza", "manzana", "lote", "km");

    private GivingAddress() {}

    /** Asks for what is missing: the place itself, the pin of a written address, or street and number of a pin. */
    static Turn ask(Scene scene, @Nullable Coordinates pin, @Nullable String typed) {
        Texts texts = scene.texts();
        State state = new State.GivingAddress(scene.session(), pin, typed);
        if (pin != null) {
            return Turn.to(state, Speech.ask(texts.streetOfPin()));
        }
        return Turn.to(state, Speech.askLocation(typed == null ? texts.whereTo() : texts.pinOfAddress(typed)));
    }

    /** The first question for an address: one of those that are known, or any. */
    static Turn begin(Scene scene) {
        return scene.session().addresses().isEmpty() ? ask(scene, null, null) : SavedAddresses.ask(scene);
    }

    static Optional<Turn> tapped(Tap tap, Scene scene) {
        if (tap.action() == Action.OTHER_ADDRESS) {
            return Optional.of(ask(scene.asking(), null, null));
        }
        List<SavedAddress> known = scene.session().addresses();
        return tap.action() == Action.SAVED_ADDRESS && tap.number() < known.size()
                ? Optional.of(given(scene, known.get(tap.number()).address()))
                : Optional.empty();
    }

    /** An address that is called by its name where an address is asked for: "a casa". */
    static Optional<Turn> named(State state, String text, Scene scene) {
        return state instanceof State.GivingAddress
                ? SavedAddresses.named(text, scene.session()).map(saved -> given(scene, saved.address()))
                : Optional.empty();
    }

    static Turn again(State.GivingAddress state, Scene scene) {
        return ask(scene, state.pin(), state.typed());
    }

    static Optional<Turn> wrote(State.GivingAddress state, String text, Scene scene) {
        if (Intents.of(text).contains(Intent.PICKUP)) {
            return Optional.of(ChoosingFulfilment.pickup(scene));
        }
        Coordinates pin = state.pin();
        if (!complete(text)) {
            return Optional.of(ask(scene, pin, null).after(scene.texts().addressNeedsNumber()));
        }
        Address read = AddressText.parse(text, scene.facts().branch().city());
        String reference = read.reference();
        if (read.street().length() > LONGEST_STREET || (reference != null && reference.length() > LONGEST_REFERENCE)) {
            return Optional.of(ask(scene, pin, null).after(scene.texts().addressTooLong(LONGEST_STREET)));
        }
        return Optional.of(given(scene, at(read, pin)));
    }

    /** A pin, good as it is where the address was written before or the place names one. */
    static Turn located(Scene scene, @Nullable String typed, Coordinates pin, @Nullable String placeAddress) {
        String written = typed != null ? typed : placeAddress;
        if (written != null && complete(written)) {
            Address read = AddressText.parse(written, scene.facts().branch().city());
            if (read.street().length() <= LONGEST_STREET) {
                return given(scene, at(read, pin));
            }
        }
        Texts texts = scene.texts();
        return switch (Delivering.reach(scene, pin, subtotal(scene))) {
            case Reach.Outside outside -> Delivering.refused(scene, texts.outside(outside.metresAway()));
            case Reach.NoZones none -> Delivering.refused(scene, texts.noZones());
            case Reach.Reached reached -> ask(scene.asking(), pin, null);
            case Reach.BelowMinimum below -> ask(scene.asking(), pin, null);
            case Reach.Unlocatable unlocatable -> ask(scene.asking(), pin, null);
        };
    }

    private static Turn given(Scene scene, Address address) {
        return Delivering.checked(scene, address, subtotal(scene), reached -> {
            if (reached.session().checkout().fulfilment() instanceof Fulfilment.Delivery delivery) {
                String said = reached.texts().reached(delivery.fee(), delivery.minutes());
                String more = Deals.missingForFreeCourier(reached, delivery, subtotal(reached))
                        .map(missing -> "\n" + reached.selling().missingForFreeDelivery(missing))
                        .orElse("");
                return CheckoutPath.next(reached).after(said + more);
            }
            throw new IllegalStateException("A reached address makes a delivery");
        });
    }

    private static Address at(Address address, @Nullable Coordinates pin) {
        return new Address(address.street(), address.district(), address.city(), address.reference(), pin);
    }

    /** Street and number, or one of the ways of writing that there is none. */
    private static boolean complete(String text) {
        List<String> words = Words.of(text);
        boolean letters = text.chars().filter(Character::isLetter).count() >= 3;
        boolean number = text.chars().anyMatch(Character::isDigit)
                || words.stream().anyMatch(WITHOUT_NUMBER::contains)
                || Words.normalise(text).contains("sin numero");
        return letters && number && words.size() >= 2;
    }

    private static Money subtotal(Scene scene) {
        Optional<Menu> menu = scene.menu();
        return scene.session().cart().isEmpty()
                ? Money.zero(menu.orElseThrow().currency())
                : CartView.of(scene).subtotal();
    }
}
