package app.comanda.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What a class of the core must not look like, one sin each; {@link Given} has none. */
final class Impure {
    private Impure() {}

    static final class Foreign {
        Object sin() {
            return assertThat(1);
        }
    }

    static final class ReadsAFile {
        boolean sin() {
            return Files.exists(Path.of("menu.json"));
        }
    }

    static final class OpensAConnection {
        Object sin() {
            return java.net.URI.create("https://example.com");
        }
    }

    static final class StartsAThread {
        Object sin() {
            return Thread.ofVirtual();
        }
    }

    static final class SharesAMap {
        Object sin() {
            return new ConcurrentHashMap<String, String>();
        }
    }

    static final class WorksInParallel {
        Object sin() {
            return List.of(1).parallelStream();
        }
    }

    static final class AsksTheInstant {
        Object sin() {
            return Instant.now();
        }
    }

    static final class AsksTheLocalTime {
        Object sin() {
            return LocalTime.now(ZoneId.of("America/Lima"));
        }
    }

    static final class AsksTheZone {
        Object sin() {
            return ZoneId.systemDefault();
        }
    }

    static final class Nanos {
        long sin() {
            return System.nanoTime();
        }
    }

    static final class RollsDice {
        Object sin() {
            return new Random();
        }
    }

    static final class MakesAnId {
        Object sin() {
            return UUID.randomUUID();
        }
    }

    static final class Secret {
        Object sin() {
            return new SecureRandom();
        }
    }

    static final class Local {
        Object sin() {
            return Locale.getDefault();
        }
    }

    static final class Remembers {
        static int seen = 1;
    }

    static final class Given {
        long fine(Instant now) {
            return new Random(7).nextLong() + now.plusSeconds(1).toEpochMilli();
        }
    }
}
