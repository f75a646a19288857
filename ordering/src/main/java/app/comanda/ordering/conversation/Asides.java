package app.comanda.ordering.conversation;

import app.comanda.ordering.delivery.Reach;
import app.comanda.ordering.money.Money;

/** Places, contacts and media: an answer where they are asked for, a short useful word everywhere else. */
final class Asides {
    private Asides() {}

    static Turn location(State state, Event.SharedLocation location, Scene scene) {
        if (state instanceof State.GivingAddress giving) {
            return GivingAddress.located(scene, giving.typed(), location.coordinates(), location.address());
        }
        if (state instanceof State.ChoosingFulfilment && scene.facts().branch().delivers()) {
            return GivingAddress.located(scene, null, location.coordinates(), location.address());
        }
        Turn again = Conversation.again(state, scene);
        return state instanceof State.Submitting ? again : again.after(aboutPlace(location, scene));
    }

    private static String aboutPlace(Event.SharedLocation location, Scene scene) {
        Texts texts = scene.texts();
        if (!scene.facts().branch().delivers()) {
            return texts.noDelivery();
        }
        if (scene.menu().isEmpty()) {
            return texts.placeForLater();
        }
        Money nothing = Money.zero(scene.menu().get().currency());
        return switch (Delivering.reach(scene, location.coordinates(), nothing)) {
            case Reach.Reached reached -> texts.placeReached(reached.fee());
            case Reach.BelowMinimum below -> texts.placeReachedFrom(below.zone().minimumOrder());
            case Reach.Outside outside -> texts.outside(outside.metresAway());
            case Reach.Unlocatable unlocatable -> texts.placeForLater();
            case Reach.NoZones none -> texts.noZones();
        };
    }

    static Turn contact(State state, Event.SharedContact contact, Scene scene) {
        if (state instanceof State.GivingPhone) {
            return GivingPhone.given(scene, contact.phone());
        }
        if (state instanceof State.GivingName) {
            return GivingName.cleaned(contact.name())
                    .map(name -> GivingName.given(scene, name))
                    .orElseGet(() -> Conversation.again(state, scene));
        }
        return Conversation.again(state, scene).after(scene.texts().contactNotNeeded());
    }

    static Turn media(State state, Event.SentMedia media, Scene scene) {
        return Receipts.sent(state, media, scene)
                .orElseGet(() ->
                        Conversation.again(state, scene).after(scene.texts().cannotRead(media.kind())));
    }
}
