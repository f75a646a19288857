package app.comanda.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.engine.Engine;
import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Journal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A customer who leaves a cart, where the restaurant wants to remind them of it. */
@Timeout(150)
class LeftCartTest {
    @TempDir
    Path folder;

    @Test
    void isRemindedOnceWhenTheTimeHasCome() throws Exception {
        try (Installation bot = Installation.start(folder, Map.of("TASTY_COMANDA_CART_REMINDER_MINUTES", "45"))) {
            Diner ana = bot.diner("51922230001", "Ana", Installation.TASTY);
            ana.writes("2 coca colas grandes").hears("Agregué");
            Diner luis = bot.diner("51922230002", "Luis", Installation.BRAZA);
            luis.writes("2 inca kolas").hears("");
            Journal journal = bot.bot.getBean(Journal.class);
            Instant due = Instant.now().plus(Duration.ofMinutes(45));

            assertThat(Journal.await(journal.remind(due.minusSeconds(60), 10, "{\"is\":\"CartLeft\"}")))
                    .isEmpty();
            List<ConversationKey> told = Journal.await(journal.remind(due, 10, "{\"is\":\"CartLeft\"}"));
            assertThat(told).hasSize(1);
            bot.bot.getBean(Engine.class).wake(told);

            ana.hears("Dejaste tu pedido a medias: 2 unidades, *S/ 6.50*");
            assertThat(Journal.await(journal.remind(due.plusSeconds(7_200), 10, "{}")))
                    .isEmpty();
            assertThat(luis.heard("a medias")).isZero();
        }
    }
}
