package app.comanda.ordering.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Ids derived from what they name, so that a replay makes the same ones. */
final class Digests {
    /** Crockford's base32: no I, L, O or U, so that a reference can be read aloud. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int REFERENCE_LENGTH = 10;
    private static final int QUOTE_LENGTH = 16;

    private Digests() {}

    /** Names the quote made in a step. */
    static String quoteId(String turnKey, long cartVersion) {
        return base32("quote\n" + turnKey + "\n" + cartVersion, QUOTE_LENGTH);
    }

    /** Names the order that is placed by confirming a quote: # and ten characters. */
    static String reference(String turnKey, String quoteId) {
        return "#" + base32("order\n" + turnKey + "\n" + quoteId, REFERENCE_LENGTH);
    }

    static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(text));
    }

    private static String base32(String text, int length) {
        byte[] digest = sha256(text);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append(ALPHABET.charAt(digest[i] & 31));
        }
        return letters.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }
}
