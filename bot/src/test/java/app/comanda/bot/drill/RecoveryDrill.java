package app.comanda.bot.drill;

import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.Journals;
import app.comanda.bot.journal.Person;
import app.comanda.sandbox.meta.OutgoingMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Starts the program on a database full of unanswered messages and looks how it gets through them. */
final class RecoveryDrill {
    private static final int IN_A_CONVERSATION = 10;

    private RecoveryDrill() {}

    static List<String> run(Path folder, DrillDatabase database, int messages) throws Exception {
        int conversations = messages / IN_A_CONVERSATION;
        fill(database, conversations);
        try (Ground ground = Ground.prepare(folder, database, 1)) {
            Instant begun = ground.instances.getFirst().startedAt();
            Duration healthy = Duration.between(begun, Instant.now());
            ground.settle(Duration.ofMinutes(10));
            Duration answered = Duration.between(begun, Instant.now());
            List<OutgoingMessage> replies = ground.sandbox.meta().outgoing();
            long customers =
                    replies.stream().map(OutgoingMessage::customer).distinct().count();
            System.out.printf("%n%d messages of %d conversations waited%n", messages, conversations);
            System.out.printf("  start to healthy   %.1f s%n", Summary.seconds(healthy));
            System.out.printf("  start to answered  %.1f s, %d replies%n", Summary.seconds(answered), replies.size());
            System.out.printf(
                    "  memory at most     %d MiB resident, with a heap of 256 MiB%n",
                    ground.instances.getFirst().mostMemory());
            List<String> violations = new ArrayList<>();
            if (customers != conversations) {
                violations.add(customers + " of " + conversations + " customers were answered");
            }
            if (replies.stream().map(OutgoingMessage::opaque).distinct().count() != replies.size()) {
                violations.add("a reply went out twice");
            }
            return violations;
        }
    }

    private static void fill(DrillDatabase database, int conversations) throws InterruptedException {
        Instant before = Instant.now().minus(Duration.ofMinutes(30));
        try (Journals journals = Journals.open(
                Path.of(database.settings().getOrDefault("COMANDA_DATA_DIR", "")),
                database.settings().get("COMANDA_DB_URL"),
                "fill",
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString())) {
            Thread writer = Thread.ofPlatform().start(journals.writer());
            List<CompletableFuture<Journal.Stored>> stored = new ArrayList<>();
            for (int i = 0; i < conversations; i++) {
                stored.add(journals.journal().store(intake(i, before)));
                if (stored.size() == 1_000) {
                    stored.forEach(CompletableFuture::join);
                    stored.clear();
                }
            }
            stored.forEach(CompletableFuture::join);
            journals.stopWriter();
            writer.join();
        }
    }

    private static Intake intake(int customer, Instant at) {
        Person person = new Person("+5198%07d".formatted(customer), null, "Ana");
        return new Intake(
                "aurelio",
                IntStream.range(0, IN_A_CONVERSATION)
                        .mapToObj(i -> new Intake.Message(
                                person,
                                "wamid.%d.%d".formatted(customer, i),
                                at.plusSeconds(i),
                                "{\"type\":\"text\",\"text\":{\"body\":\"hola\"}}"))
                        .toList(),
                List.of(),
                List.of(),
                at);
    }
}
