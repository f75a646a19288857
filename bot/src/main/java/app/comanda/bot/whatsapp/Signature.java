package app.comanda.bot.whatsapp;

import app.comanda.bot.tenant.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Meta's signature of a webhook: HMAC-SHA256 of the bytes as they were sent, keyed with the app's secret. The bytes are
 * what is signed, escapes and all, so they are checked before anything reads them as text.
 */
public final class Signature {
    /** The header Meta signs in. */
    public static final String HEADER = "X-Hub-Signature-256";

    private static final String PREFIX = "sha256=";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int DIGEST_BYTES = 32;

    private final List<SecretKeySpec> keys;

    /**
     * @param secrets of Meta's app: one, or the new and the old one while they are being exchanged
     * @throws IllegalArgumentException when there is none, more than two, or an empty one
     */
    public Signature(List<Secret> secrets) {
        if (secrets.isEmpty() || secrets.size() > 2) {
            throw new IllegalArgumentException("A signature needs one app secret, or two while they are exchanged");
        }
        keys = secrets.stream().map(Signature::key).toList();
    }

    private static SecretKeySpec key(Secret secret) {
        if (secret.value().isBlank()) {
            throw new IllegalArgumentException("The app secret is empty");
        }
        return new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Whether a header has the form of a signature at all: what hasn't need not be read any further. */
    static boolean isWellFormed(@Nullable String header) {
        return digest(header) != null;
    }

    /** Whether the header signs exactly these bytes; takes as long for a wrong signature as for a right one. */
    public boolean matches(byte[] body, @Nullable String header) {
        byte[] claimed = digest(header);
        if (claimed == null) {
            return false;
        }
        boolean matches = false;
        for (SecretKeySpec key : keys) {
            matches |= MessageDigest.isEqual(sign(key, body), claimed);
        }
        return matches;
    }

    private static byte @Nullable [] digest(@Nullable String header) {
        if (header == null || !header.startsWith(PREFIX) || header.length() != PREFIX.length() + 2 * DIGEST_BYTES) {
            return null;
        }
        for (int i = PREFIX.length(); i < header.length(); i++) {
            if (!HexFormat.isHexDigit(header.charAt(i))) {
                return null;
            }
        }
        return HexFormat.of().parseHex(header, PREFIX.length(), header.length());
    }

    private static byte[] sign(SecretKeySpec key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
