package app.comanda.sandbox.meta;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** A stored file: picture, voice message or document. */
@SuppressWarnings("ArrayRecordComponent") // written to answers as it is; files are told apart by id, never compared
public record MediaFile(String id, String mimeType, byte[] bytes) {
    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String sha256Hex() {
        return HexFormat.of().formatHex(digest());
    }

    /** The form that webhooks use. */
    String sha256Base64() {
        return Base64.getEncoder().encodeToString(digest());
    }
}
