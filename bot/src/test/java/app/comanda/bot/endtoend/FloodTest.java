package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who writes without end, and somebody who does not, over real HTTP. */
class FloodTest {
    private static final int ALLOWED = 5;
    private static final int WRITTEN = 41;

    @TempDir
    Path folder;

    @Test
    void tellsAFloodOnceInItsLanguageAndAnswersEverybodyElse() throws Exception {
        Map<String, String> settings =
                Map.of("COMANDA_TENANTS", "tasty", "COMANDA_SENDER_MESSAGES_PER_MINUTE", Integer.toString(ALLOWED));
        try (Installation installation = Installation.start(folder, settings)) {
            Diner flood = installation.diner("51955550001", "Tom", Installation.TASTY);
            Diner ana = installation.diner("51955550002", "Ana", Installation.TASTY);
            flood.writes("hello, the menu please").hears("Welcome");

            for (int i = 1; i < WRITTEN; i++) {
                flood.writes("hello " + i);
            }
            ana.writes("hola").hears("Te damos la bienvenida");

            flood.hears("Many messages of yours came at once");
            awaitUnread(installation.bot.getBean(MeterRegistry.class));
            assertThat(flood.heard("Many messages of yours")).isEqualTo(1);
            assertThat(ana.heard("muchos mensajes")).isZero();
        }
    }

    private static void awaitUnread(MeterRegistry meters) throws InterruptedException {
        Instant until = Instant.now().plus(Duration.ofSeconds(40));
        while (unread(meters) < WRITTEN - ALLOWED) {
            assertThat(Instant.now())
                    .as(unread(meters) + " messages are not read")
                    .isBefore(until);
            Thread.sleep(50);
        }
        assertThat(unread(meters)).isEqualTo(WRITTEN - ALLOWED);
    }

    private static double unread(MeterRegistry meters) {
        Counter counter = meters.find("whatsapp.messages.stored")
                .tags("tenant", "tasty", "outcome", "too-many")
                .counter();
        return counter == null ? 0 : counter.count();
    }
}
