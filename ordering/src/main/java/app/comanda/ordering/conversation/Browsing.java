package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Offer;
import app.comanda.ordering.conversation.Reply.Button;
import java.util.ArrayList;
import java.util.List;

/** {@link State.Browsing}: no question is open, every way is. */
final class Browsing {
    private static final int LONGEST_NAME = 40;

    private static final int GREETING_OFFERS = 3;

    private Browsing() {}

    /** The ways on from here. */
    static Turn around(Scene scene) {
        boolean empty = scene.session().cart().isEmpty();
        return Turn.to(
                new State.Browsing(scene.session()),
                Speech.ask(
                        empty ? scene.texts().whatWouldYouLike() : scene.texts().whatNext(), ways(scene)));
    }

    /** The welcome, with the names of both. */
    static Turn greet(Scene scene) {
        Scene asked = scene.asking();
        List<String> said = new ArrayList<>();
        said.add(welcome(asked));
        if (!OrderTimes.openNow(asked)) {
            said.add(SellingTalk.closed(asked));
        }
        List<Offer> offers =
                Deals.advertised(asked).stream().limit(GREETING_OFFERS).toList();
        if (!offers.isEmpty()) {
            said.add(asked.selling().todaysOffers(OfferShelf.promises(asked, offers)));
        }
        Usual.offer(asked).ifPresent(said::add);
        return Turn.to(new State.Browsing(asked.session()), Speech.ask(String.join("\n\n", said), welcomed(asked)));
    }

    /** "Welcome", with the names of both. */
    static String welcome(Scene scene) {
        Facts facts = scene.facts();
        String profile = facts.person().profileName();
        String name = profile == null ? "" : firstName(profile);
        return scene.texts().welcome(name, facts.branch().name());
    }

    /** The usual first where there is one, and as many of the other ways as there is room for. */
    private static List<Button> welcomed(Scene scene) {
        List<Button> ways = new ArrayList<>(ways(scene));
        Usual.button(scene).ifPresent(ways::addFirst);
        while (ways.size() > ChatLimits.BUTTONS) {
            ways.remove(ChatLimits.BUTTONS - 1);
        }
        return ways;
    }

    static List<Button> ways(Scene scene) {
        Texts texts = scene.texts();
        List<Button> ways = new ArrayList<>();
        if (scene.session().cart().isEmpty()) {
            ways.add(scene.button(Action.MENU, texts.seeMenu()));
            if (!Deals.advertised(scene).isEmpty()) {
                ways.add(scene.button(Action.OFFERS, scene.selling().offersRow()));
            }
            if (scene.session().orders().stream().anyMatch(TrackedOrder::open)) {
                ways.add(scene.button(Action.STATUS, texts.myOrder()));
            }
            if (scene.facts().places().size() > 1) {
                ways.add(scene.button(Action.BRANCHES, texts.otherBranch()));
            }
        } else {
            ways.add(scene.button(Action.MENU, texts.orderMore()));
            ways.add(scene.button(Action.CART, texts.seeCart()));
            ways.add(scene.button(Action.CHECKOUT, texts.pay()));
        }
        return ways;
    }

    private static String firstName(String profile) {
        String plain = profile.replaceAll("[*_~`\\p{Cntrl}]", " ").strip();
        String first = plain.replaceFirst("\\s.*", "");
        return first.chars().anyMatch(Character::isLetter) ? Titles.shorten(first, LONGEST_NAME) : "";
    }
}
