package app.comanda.sandbox.meta;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Message ids as Meta makes them: unlike any that an earlier sandbox gave, because bots remember ids for long. */
final class Ids {
    private static final long FORTY_BITS = 1L << 40;
    private final String run;
    private final AtomicLong count = new AtomicLong();

    Ids(RandomGenerator random) {
        this.run = String.format("%010X", random.nextLong(FORTY_BITS));
    }

    String wamid(String party, boolean fromRestaurant) {
        byte[] name = party.getBytes(StandardCharsets.US_ASCII);
        byte[] serial = (run + String.format("%010X", count.incrementAndGet())).getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[name.length + serial.length + 10];
        all[0] = 0x1c;
        all[1] = 0x18;
        all[2] = (byte) name.length;
        System.arraycopy(name, 0, all, 3, name.length);
        int at = 3 + name.length;
        all[at] = 0x15;
        all[at + 1] = 0x02;
        all[at + 3] = (byte) (fromRestaurant ? 0x11 : 0x12);
        all[at + 4] = 0x18;
        all[at + 5] = (byte) serial.length;
        System.arraycopy(serial, 0, all, at + 6, serial.length);
        return "wamid." + Base64.getEncoder().encodeToString(all);
    }

    String trace() {
        return "A" + run.substring(4)
                + Long.toString(count.incrementAndGet(), 36).toUpperCase(java.util.Locale.ROOT);
    }
}
