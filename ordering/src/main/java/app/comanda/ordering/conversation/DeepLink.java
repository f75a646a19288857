package app.comanda.ordering.conversation;

import app.comanda.ordering.conversation.TapId.Tap;
import app.comanda.ordering.menu.Language;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a link or a QR code makes a customer write: a sentence people can read, and at its end the stable id of what it is
 * about, so that the menu may change its order and its names.
 *
 * @param target the thing's own id, in the menu or among the offers
 */
public record DeepLink(Kind kind, String target) {
    /** What a link leads to. */
    public enum Kind {
        PRODUCT("p"),
        CATEGORY("c"),
        OFFER("o");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    private static final int LONGEST_TARGET = 100;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]{1," + LONGEST_TARGET + "}");
    /** At the end of the text, whatever was written before it; an id that is no plain word is its hash after a tilde. */
    private static final Pattern CODE =
            Pattern.compile("\\(\\s*ref\\s*:?\\s*([pco])\\.(~?)([A-Za-z0-9_-]+)\\s*\\)\\s*[.!]?\\s*$");

    /** The words of the link. */
    public String text(Language language, String name) {
        String plain = name.replaceAll("[\\s()*_~`]+", " ").strip();
        String code = PLAIN.matcher(target).matches() ? target : "~" + Digests.base64(target);
        String start = switch (language) {
            case ES ->
                switch (kind) {
                    case PRODUCT -> "Hola, quiero pedir: ";
                    case CATEGORY -> "Hola, quiero ver: ";
                    case OFFER -> "Hola, quiero la promo: ";
                };
            case EN ->
                switch (kind) {
                    case PRODUCT -> "Hello, I'd like to order: ";
                    case CATEGORY -> "Hello, I'd like to see: ";
                    case OFFER -> "Hello, I'd like the offer: ";
                };
        };
        return start + Titles.shorten(plain, LONGEST_TARGET) + " (ref " + kind.code + "." + code + ")";
    }

    /** Opens what a text links to; says so where it is gone; empty for a text that is no link. */
    static Optional<Turn> opened(State state, String text, Scene scene) {
        Matcher found = CODE.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        boolean first = state instanceof State.Browsing && scene.session().question() == 0;
        boolean hashed = !found.group(2).isEmpty();
        Scene asked = scene.asking();
        Turn turn = switch (found.group(1)) {
            case "p" -> MenuShelf.tappedProduct(asked, tap(Action.PRODUCT, found.group(3), hashed));
            case "c" -> MenuShelf.tappedCategory(asked, tap(Action.CATEGORY, found.group(3), hashed));
            default -> OfferShelf.tapped(asked, tap(Action.OFFER, found.group(3), hashed));
        };
        return Optional.of(first ? turn.after(Browsing.welcome(scene)) : turn);
    }

    private static Tap tap(Action action, String target, boolean hashed) {
        return new Tap(action, 0, 0, target, hashed);
    }
}
