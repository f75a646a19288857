package app.comanda.bot.simulation;

import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Intake.Report;
import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.Person;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.whatsapp.Messenger;
import app.comanda.bot.whatsapp.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * WhatsApp between the house and its customers: webhooks are repeated until they are acknowledged, and sometimes after;
 * they come late and out of order; sends fail before or after they reached the phone.
 */
final class Meta {
    private static final JsonMapper JSON = new JsonMapper();

    private final World world;
    private final List<Shown> shown = new ArrayList<>();
    private final Set<String> acknowledged = new LinkedHashSet<>();
    private final List<Consumer<Shown>> phones = new ArrayList<>();

    /** A message that really stands on a phone. */
    record Shown(String tenant, String phone, String outboxId, JsonNode message, Instant at) {}

    Meta(World world) {
        this.world = world;
    }

    List<Shown> shown() {
        return shown;
    }

    /** Ids of customers' messages whose webhook was answered 200. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    void onPhone(Consumer<Shown> phone) {
        phones.add(phone);
    }

    Messenger messenger(Instance instance) {
        return new Sending(instance);
    }

    /** A customer has written. */
    void deliver(Intake intake) {
        double bad = world.chance().weather().webhooks();
        post(intake, world.chance().fault("webhook late", bad) ? world.chance().between(500, 60_000) : 50);
        if (world.chance().fault("webhook doubled", bad)) {
            post(intake, world.chance().between(0, 120_000));
        }
        if (world.chance().fault("webhook again days later", bad / 20)) {
            post(intake, Duration.ofDays(5).toMillis());
        }
    }

    private void post(Intake intake, long delay) {
        world.loom().in(delay, () -> world.loom().spawn(() -> attempt(intake)));
    }

    private void attempt(Intake intake) {
        Instance instance = world.anyInstance();
        boolean taken = false;
        if (instance != null) {
            try {
                taken = instance.receive(new Intake(
                        intake.tenant(),
                        intake.messages(),
                        intake.reports(),
                        intake.aliasChanges(),
                        instance.clock().instant()));
            } catch (Loom.Killed killed) {
                // the connection broke: Meta will send it again
            } catch (CompletionException | JournalException refused) {
                // answered 500
            }
        }
        if (taken) {
            intake.messages().forEach(message -> acknowledged.add(message.messageId()));
            world.promises().acknowledged(intake);
        } else {
            post(intake, world.chance().between(500, 5_000));
        }
    }

    private final class Sending implements Messenger {
        private final Instance instance;
        private int receipts;

        Sending(Instance instance) {
            this.instance = instance;
        }

        @Override
        public SendResult send(Tenant tenant, Person recipient, String payload, String outboxId) {
            double bad = world.chance().weather().meta();
            instance.step(world.chance().between(5, 200));
            if (world.chance().fault("send refused: 130429", bad / 4)) {
                return new SendResult.TryAgain("130429", Duration.ofMillis(500), SendResult.Scope.NUMBER);
            }
            if (world.chance().fault("send refused: 131056", bad / 6)) {
                return new SendResult.TryAgain("131056", Duration.ofSeconds(6), SendResult.Scope.RECIPIENT);
            }
            if (world.chance().fault("token refused: 190", bad / 40)) {
                return new SendResult.StopTenant("190", 190);
            }
            if (world.chance().fault("send lost before it arrived", bad / 5)) {
                instance.step(world.chance().between(100, 3_000));
                return new SendResult.Ambiguous("timed out");
            }
            arrive(tenant, recipient, payload, outboxId);
            instance.step(world.chance().between(5, 100));
            if (world.chance().fault("send's answer lost", bad / 4)) {
                instance.step(world.chance().between(100, 3_000));
                return new SendResult.Ambiguous("connection reset");
            }
            return new SendResult.Accepted("wamid.out." + shown.size());
        }

        @Override
        public boolean markRead(Tenant tenant, String inboundWamid, boolean typing) {
            if (++receipts > Instance.LIMITS.readReceipts()) {
                throw new Violation("queues keep within their limits", receipts + " read receipts under way");
            }
            try {
                instance.step(1);
            } finally {
                receipts--;
            }
            return true;
        }
    }

    private void arrive(Tenant tenant, Person recipient, String payload, String outboxId) {
        String phone = recipient.phone();
        if (phone == null) {
            throw new Violation("replies go to the customer", "no phone for " + outboxId);
        }
        Shown message = new Shown(
                tenant.id(),
                phone,
                outboxId,
                JSON.readTree(payload),
                world.loom().now());
        shown.add(message);
        world.promises().reached(message);
        phones.forEach(one -> one.accept(message));
        String wamid = "wamid.out." + shown.size();
        List<Report.Status> way = List.of(Report.Status.SENT, Report.Status.DELIVERED, Report.Status.READ);
        for (Report.Status status : way) {
            if (!world.chance().fault("status lost", world.chance().weather().webhooks() / 4)) {
                post(
                        new Intake(
                                tenant.id(),
                                List.of(),
                                List.of(new Report(
                                        wamid, outboxId, status, world.loom().now(), null)),
                                List.of(),
                                world.loom().now()),
                        world.chance().between(20, 2_000));
            }
        }
    }
}
