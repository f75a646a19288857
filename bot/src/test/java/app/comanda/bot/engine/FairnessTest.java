package app.comanda.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.MemoryDatabase;
import app.comanda.bot.journal.Person;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.bot.whatsapp.Messenger;
import app.comanda.bot.whatsapp.SendResult;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The engine's work for two restaurants, one piece after the other in the order it is handed out. */
class FairnessTest {
    private static final int RUSH = 1_000;

    private final MemoryDatabase database = new MemoryDatabase();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final List<String> answered = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T17:00:00Z");
    private int ids;
    private final Journal journal =
            database.journal("first", () -> now, () -> "id-" + ++ids, MemoryDatabase.Disk.SOUND);
    private final Workers workers = new Workers(house(), work::add, new CoreJson());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @DisplayName("case 80: one restaurant's rush of 1,000 messages at once does not hold up another's reply")
    void answersOneRestaurantInTheMiddleOfAnothersRush() {
        List<ConversationKey> rush = written("roma", RUSH);
        List<ConversationKey> other = written("milan", 1);
        // This restaurant has no menu: whatever waits for one is answered without it after a while.
        now = now.plus(EngineLimits.STANDARD.menuPatience());

        workers.wake(rush);
        workers.wake(other);
        while (!work.isEmpty()) {
            work.remove().run();
        }

        assertThat(answered).hasSize(RUSH + 1);
        assertThat(answered.indexOf("milan")).isLessThanOrEqualTo(EngineLimits.STANDARD.turnsAtOnce());
    }

    private List<ConversationKey> written(String tenant, int customers) {
        List<Intake.Message> messages = IntStream.range(0, customers)
                .mapToObj(i -> new Intake.Message(
                        new Person("+5198%07d".formatted(i), null, null),
                        "wamid." + tenant + i,
                        now,
                        "{\"type\":\"text\",\"text\":{\"body\":\"hola\"}}"))
                .toList();
        return Journal.await(journal.store(new Intake(tenant, messages, List.of(), List.of(), now)))
                .waiting();
    }

    private House house() {
        House roma = Roma.house(
                journal,
                new Recording(),
                new House.Surroundings(
                        () -> now, () -> "house-" + ++ids, new SimpleMeterRegistry(), pause -> now = now.plus(pause)));
        return new House(
                new Tenants(List.of(Roma.tenant("roma", "1001"), Roma.tenant("milan", "1002"))),
                journal,
                roma.messenger(),
                roma.sources(),
                roma.orderCare(),
                roma.limits(),
                roma.surroundings());
    }

    private final class Recording implements Messenger {
        @Override
        public SendResult send(Tenant tenant, Person recipient, String payloadJson, String outboxId) {
            answered.add(tenant.id());
            return new SendResult.Accepted("wamid." + outboxId);
        }

        @Override
        public boolean markRead(Tenant tenant, String inboundWamid, boolean typing) {
            return true;
        }
    }
}
