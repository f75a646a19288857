package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.conversation.Reply.Button;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.delivery.Reach;
import app.comanda.ordering.delivery.Zones;
import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the branch's zones say of an address, and what the customer can do about it. */
final class Delivering {
    private Delivering() {}

    /** Goes on with an address that is reached, at the fee of now; otherwise says why not and what else there is. */
    static Turn checked(Scene scene, Address address, Money subtotal, Function<Scene, Turn> goOn) {
        return switch (Zones.reach(scene.facts().zones(), address, subtotal)) {
            case Reach.Reached reached -> goOn.apply(chosen(scene, delivery(address, reached)));
            case Reach.BelowMinimum below -> belowMinimum(scene, address, below);
            case Reach.Outside outside -> refused(scene, scene.texts().outside(outside.metresAway()));
            case Reach.Unlocatable unlocatable -> unlocatable(scene, address);
            case Reach.NoZones none -> refused(scene, scene.texts().noZones());
        };
    }

    /** What a shared place alone says, before street and number are known. */
    static Reach reach(Scene scene, Coordinates pin, Money subtotal) {
        Branch branch = scene.facts().branch();
        return Zones.reach(scene.facts().zones(), new Address("-", null, branch.city(), null, pin), subtotal);
    }

    static Fulfilment.Delivery delivery(Address address, Reach.Reached reached) {
        return new Fulfilment.Delivery(
                address,
                reached.zone().id(),
                reached.zone().name(),
                reached.fee(),
                reached.zone().minutes());
    }

    private static Scene chosen(Scene scene, Fulfilment.Delivery delivery) {
        return scene.with(scene.session().with(scene.session().checkout().with(delivery)));
    }

    /** The address is good, the cart too small: the address is kept, the cart can grow. */
    private static Turn belowMinimum(Scene scene, Address address, Reach.BelowMinimum below) {
        Fulfilment.Delivery delivery =
                delivery(address, new Reach.Reached(below.zone(), below.zone().cost()));
        Scene asked = chosen(scene, delivery).asking();
        Texts texts = asked.texts();
        List<Button> buttons = new ArrayList<>();
        buttons.add(asked.button(Action.MENU, texts.orderMore()));
        if (asked.facts().branch().pickup()) {
            buttons.add(asked.button(Action.PICKUP, texts.pickup()));
        }
        buttons.add(asked.button(Action.OTHER_ADDRESS, texts.otherAddress()));
        return Turn.to(
                new State.ChoosingFulfilment(asked.session()),
                Speech.ask(texts.belowMinimum(below.zone().minimumOrder(), below.missing()), buttons));
    }

    /** Nothing can be brought there; the customer may fetch it, name another place, or leave it. */
    static Turn refused(Scene scene, String why) {
        Scene asked = scene.with(scene.session().with(scene.session().checkout().with((Fulfilment) null)))
                .asking();
        Texts texts = asked.texts();
        List<Button> buttons = new ArrayList<>();
        boolean pickup = asked.facts().branch().pickup();
        if (pickup) {
            buttons.add(asked.button(Action.PICKUP, texts.pickup()));
        }
        buttons.add(asked.button(Action.OTHER_ADDRESS, texts.otherAddress()));
        buttons.add(asked.button(Action.CART, texts.seeCart()));
        return Turn.to(
                new State.ChoosingFulfilment(asked.session()),
                Speech.ask(why + " " + (pickup ? texts.pickupInstead() : texts.anotherAddressInstead()), buttons));
    }

    /** A typed address asks for its pin, a pin for its district; with both, nobody delivers there. */
    private static Turn unlocatable(Scene scene, Address address) {
        Coordinates pin = address.coordinates();
        if (pin == null) {
            return GivingAddress.ask(scene.asking(), null, written(address));
        }
        return address.district() == null
                ? GivingAddress.ask(scene.asking(), pin, null)
                        .after(scene.texts().whichDistrict())
                : refused(scene, scene.texts().districtNotServed(address.district()));
    }

    private static String written(Address address) {
        List<String> parts = new ArrayList<>();
        parts.add(address.street());
        if (address.district() != null) {
            parts.add(address.district());
        }
        parts.add(address.city());
        if (address.reference() != null) {
            parts.add(address.reference());
        }
        return String.join(", ", parts);
    }
}
