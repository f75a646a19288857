package app.comanda.bot.tenant;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Locks secrets for the database with AES-256-GCM under keys derived from {@code COMANDA_SECRET_KEY}. Each is bound to its
 * place, so that one copied to another tenant or field does not open there; what does not open is refused and its
 * cipher text is never used for anything.
 *
 * <p>Written {@code v1:key:base64} where key names the key it was locked with.
 */
public final class SecretBox {
    /** What to tell an operator who wants a secret kept where there is no key. */
    public static final String NO_KEY = "Secrets can be kept in the database only when COMANDA_SECRET_KEY is set"
            + " (openssl rand -base64 32 makes one).";

    private static final Pattern SHAPE = Pattern.compile("v1:([0-9a-f]{8}):([A-Za-z0-9+/=]+)");
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] SALT = "comanda secrets".getBytes(StandardCharsets.UTF_8);

    private final List<Key> keys;
    private final SecureRandom random;

    private record Key(String name, SecretKey key) {}

    /**
     * Where a secret belongs.
     *
     * @param branch empty for a secret of the whole restaurant
     */
    public record Place(String restaurant, String branch, TenantSetting setting) {
        private byte[] bytes() {
            return (restaurant + "\n" + branch + "\n" + setting.name()).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** What comes out of the box. */
    public sealed interface Opened {
        /**
         * The secret.
         *
         * @param old whether it was locked with a key that is being replaced
         */
        record Plain(Secret secret, boolean old) implements Opened {}

        /** It does not open; the sentence says why, naming tenant and setting. */
        record Refused(String sentence) implements Opened {}
    }

    /**
     * @param keys as configured: the last one locks, each of them opens
     * @param random makes the nonces
     */
    public SecretBox(List<Secret> keys, SecureRandom random) {
        this.keys = keys.stream().map(SecretBox::derive).toList();
        this.random = random;
    }

    /** Whether there is a key to lock with. */
    public boolean locks() {
        return !keys.isEmpty();
    }

    /**
     * Locks a secret.
     *
     * @throws IllegalStateException without a key; ask {@link #locks()} first
     */
    public String lock(Secret secret, Place place) {
        if (keys.isEmpty()) {
            throw new IllegalStateException(NO_KEY);
        }
        Key key = keys.getLast();
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, iv, place);
            byte[] sealed = cipher.doFinal(secret.value().getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(iv.length + sealed.length)
                    .put(iv)
                    .put(sealed)
                    .array();
            return "v1:" + key.name() + ":" + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    /** Opens what {@link #lock} made for the same place. */
    public Opened open(String text, Place place) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return refused(place, "is not in the form it was stored in: enter it again");
        }
        if (keys.isEmpty()) {
            return refused(place, "is locked and COMANDA_SECRET_KEY is not set");
        }
        for (Key key : keys) {
            if (key.name().equals(shape.group(1))) {
                return open(shape.group(2), key, place);
            }
        }
        return refused(
                place,
                "was locked with another key than COMANDA_SECRET_KEY: set the old one before it, old,new, or enter the"
                        + " secret again");
    }

    private Opened open(String base64, Key key, Place place) {
        try {
            byte[] whole = Base64.getDecoder().decode(base64);
            // The decoder overlooks bits after the last byte: only the text that was written is taken.
            boolean asWritten = Base64.getEncoder().encodeToString(whole).equals(base64);
            if (whole.length <= IV_BYTES || !asWritten) {
                return refused(place, "was changed since it was stored: enter it again");
            }
            byte[] iv = java.util.Arrays.copyOf(whole, IV_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, iv, place);
            byte[] plain = cipher.doFinal(whole, IV_BYTES, whole.length - IV_BYTES);
            return new Opened.Plain(new Secret(new String(plain, StandardCharsets.UTF_8)), !key.equals(keys.getLast()));
        } catch (AEADBadTagException | IllegalArgumentException e) {
            return refused(place, "was changed since it was stored, or belongs elsewhere: enter it again");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES-GCM", e);
        }
    }

    private static Opened refused(Place place, String why) {
        String whose = place.branch().isEmpty() ? place.restaurant() : place.branch();
        return new Opened.Refused(place.setting().name() + " of " + whose + " " + why + ".");
    }

    private static Cipher cipher(int mode, Key key, byte[] iv, Place place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(place.bytes());
        return cipher;
    }

    private static Key derive(Secret configured) {
        try {
            KDF kdf = KDF.getInstance("HKDF-SHA256");
            byte[] material = configured.value().getBytes(StandardCharsets.UTF_8);
            byte[] name = kdf.deriveData(expansion(material, "name of the key", 4));
            return new Key(
                    HexFormat.of().formatHex(name), kdf.deriveKey("AES", expansion(material, "key of secrets", 32)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK 25 has HKDF-SHA256", e);
        }
    }

    private static HKDFParameterSpec expansion(byte[] material, String purpose, int bytes) {
        return HKDFParameterSpec.ofExtract()
                .addIKM(material)
                .addSalt(SALT)
                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), bytes);
    }
}
