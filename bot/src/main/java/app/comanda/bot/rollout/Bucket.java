package app.comanda.bot.rollout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Sorts customers into buckets: the same customer is always in the same one, whatever instance asks. */
final class Bucket {
    /** How many there are: a hundredth of a percent each. */
    static final int COUNT = 10_000;

    /** All flags of the platform share it, so that whoever has the platform's orders has its menu as well. */
    private static final String GROUP = "cartaai";

    private Bucket() {}

    /** From 0 to 9999. */
    static int of(String tenant, String customer) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((tenant + "\n" + GROUP + "\n" + customer).getBytes(StandardCharsets.UTF_8));
            return Math.floorMod(ByteBuffer.wrap(hash).getLong(), COUNT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
