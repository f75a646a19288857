package app.comanda.bot.engine;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.JournalException;
import app.comanda.bot.journal.Outbox;
import app.comanda.bot.journal.Outbox.Step;
import app.comanda.bot.tenant.Restaurant;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.WhatsAppNumber;
import app.comanda.bot.whatsapp.OutboundJson;
import app.comanda.bot.whatsapp.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a conversation's messages, one lane each, in order. A send is written down before it begins: if the process dies
 * in between, the next one waits a moment for Meta's status to tell whether it went out, and only then sends it again.
 */
final class LaneWorker {
    private static final Logger log = LoggerFactory.getLogger(LaneWorker.class);

    /** Waited out with the message marked as attempted: what a number's limit holds back, not what a customer's does. */
    private static final Duration SHORT_WAIT = Duration.ofSeconds(1);

    private final House house;
    private final SendPace pace = new SendPace();
    /** Since when Meta's reports are heard. */
    private volatile Instant listeningSince;
    /** Tenants whose sending rests, with the end of the rest. */
    private final Map<String, Instant> stopped = new ConcurrentHashMap<>();

    LaneWorker(House house) {
        this.house = house;
        this.listeningSince = house.clock().instant();
    }

    /** Webhooks arrive from now on, and with them the reports of an earlier process's sends. */
    void listening() {
        listeningSince = house.clock().instant();
    }

    /** Tenants whose sending rests because Meta refused their token or standing. */
    List<String> stoppedTenants() {
        Instant now = house.clock().instant();
        return stopped.entrySet().stream()
                .filter(entry -> entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * Empties a lane.
     *
     * @param begun whether the head was marked as attempted for this very run, and not by a process that is gone
     */
    void deliver(Outbox.Lane lane, boolean begun) {
        try {
            Optional<Tenant> tenant =
                    house.tenants().restaurant(lane.key().tenant()).map(Restaurant::home);
            if (tenant.isPresent()) {
                empty(tenant.get(), lane, begun);
            }
        } catch (JournalException e) {
            log.atError()
                    .addKeyValue("tenant", lane.key().tenant())
                    .addKeyValue("conversation", lane.key().conversation())
                    .log("The database did not follow a lane; it is taken up again: {}", e.getMessage());
        } catch (InterruptedException e) {
            // the process stops: whoever is there takes the lane up without waiting for its lease to end
            var _ = house.journal().giveBack(lane.key(), lane.fence());
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.atError()
                    .addKeyValue("tenant", lane.key().tenant())
                    .addKeyValue("conversation", lane.key().conversation())
                    .setCause(e)
                    .log("A lane stopped on a bug; it is taken up again when its lease ends");
        }
    }

    private void empty(Tenant tenant, Outbox.Lane held, boolean begunBefore) throws InterruptedException {
        Outbox.Lane lane = held;
        boolean begun = begunBefore;
        while (true) {
            if (lane.rows().isEmpty()) {
                if (Journal.await(house.journal().release(lane.key(), lane.fence()))) {
                    return;
                }
            } else {
                Outbox.Row head = lane.rows().getFirst();
                Progress progress = begun ? send(tenant, lane, head) : begin(tenant, lane, head);
                switch (progress) {
                    case Progress.Left ignored -> {
                        return;
                    }
                    case Progress.NextBegun next -> {
                        lane = next.lane();
                        begun = true;
                        continue;
                    }
                    case Progress.LookAgain ignored -> begun = false;
                }
            }
            Optional<Outbox.Lane> again = house.journal().lane(lane.key(), lane.fence());
            if (again.isEmpty()) {
                return;
            }
            lane = again.get();
        }
    }

    /** What a step leaves to do. */
    private sealed interface Progress {
        /** The lane is left to a later claim. */
        record Left() implements Progress {}

        /** The next message is already marked as attempted. */
        record NextBegun(Outbox.Lane lane) implements Progress {}

        /** Read the lane again. */
        record LookAgain() implements Progress {}
    }

    private Progress begin(Tenant tenant, Outbox.Lane lane, Outbox.Row head) throws InterruptedException {
        Instant now = house.clock().instant();
        if (head.attemptedAt() != null) {
            // A report can only be heard by a process that is there: one that has just started has heard nothing yet.
            Instant since = listeningSince;
            Instant hearing = head.attemptedAt().isAfter(since) ? head.attemptedAt() : since;
            Duration grace = Duration.between(now, hearing.plus(house.limits().statusGrace()));
            if (grace.isPositive()) {
                house.sleep(grace);
                return new Progress.LookAgain();
            }
            house.meters()
                    .counter("comanda.outbox.resent", "tenant", tenant.id())
                    .increment();
        } else if (head.dueAt().isAfter(now)) {
            return rest(Duration.between(now, head.dueAt()));
        }
        boolean mine = step(lane, head, new Step.Attempting(now));
        return mine ? send(tenant, lane, head) : new Progress.Left();
    }

    private Progress send(Tenant tenant, Outbox.Lane lane, Outbox.Row head) throws InterruptedException {
        Instant rest = stopped.get(tenant.id());
        Instant now = house.clock().instant();
        if (rest != null && rest.isAfter(now)) {
            step(lane, head, new Step.Postponed(rest, "the tenant's sending rests"));
            return new Progress.Left();
        }
        Optional<Duration> heldBack = pace(tenant, lane.key());
        if (heldBack.isPresent()) {
            return postponed(lane, head, heldBack.get(), "held back within Meta's limits");
        }
        Optional<String> payload = payload(tenant, head);
        if (payload.isEmpty()) {
            return hold(lane, head);
        }
        SendResult result = house.messenger().send(tenant, lane.recipient(), payload.get(), head.id());
        return switch (result) {
            case SendResult.Accepted(var wamid) -> sent(lane, head, wamid);
            case SendResult.TryAgain again -> {
                Duration wait = longer(again.after(), house.limits().backOff(head.attempts()));
                note(lane.key(), head, again.reason());
                yield postponed(lane, head, wait, again.reason());
            }
            case SendResult.Ambiguous ambiguous -> {
                note(lane.key(), head, ambiguous.reason());
                house.sleep(house.limits().statusGrace());
                yield new Progress.LookAgain();
            }
            case SendResult.StopTenant stop -> {
                Instant until = house.clock().instant().plus(house.limits().stoppedTenant());
                stopped.put(tenant.id(), until);
                log.atError()
                        .addKeyValue("tenant", tenant.id())
                        .addKeyValue("code", stop.code())
                        .log(
                                "Meta refuses the tenant's messages: check WHATSAPP_ACCESS_TOKEN and the number's standing");
                step(lane, head, new Step.Postponed(until, stop.reason()));
                yield new Progress.Left();
            }
            case SendResult.NeedsTemplate needs -> windowClosed(lane, head, needs.reason());
            case SendResult.NeverDeliverable never -> setAside(lane, head, never.reason());
            case SendResult.Bug bug -> setAside(lane, head, bug.reason());
        };
    }

    private Progress postponed(Outbox.Lane lane, Outbox.Row head, Duration wait, String reason)
            throws InterruptedException {
        boolean mine =
                step(lane, head, new Step.Postponed(house.clock().instant().plus(wait), reason));
        return mine ? rest(wait) : new Progress.Left();
    }

    private Progress sent(Outbox.Lane lane, Outbox.Row head, String wamid) {
        stopped.remove(lane.key().tenant());
        Step.Sent sent = new Step.Sent(wamid, house.clock().instant());
        if (lane.rows().size() > 1) {
            Outbox.Row next = lane.rows().get(1);
            boolean mine = Journal.await(house.journal().advance(lane.key(), lane.fence(), head.id(), sent, next.id()));
            return mine
                    ? new Progress.NextBegun(new Outbox.Lane(
                            lane.key(),
                            lane.fence(),
                            lane.recipient(),
                            lane.rows().subList(1, lane.rows().size())))
                    : new Progress.Left();
        }
        boolean mine = step(lane, head, sent);
        return mine ? releaseOrGoOn(lane) : new Progress.Left();
    }

    private Progress releaseOrGoOn(Outbox.Lane lane) {
        boolean released = Journal.await(house.journal().release(lane.key(), lane.fence()));
        return released ? new Progress.Left() : new Progress.LookAgain();
    }

    /** Waits for a send's place where that is short; how long the message is to be put off where it is not. */
    private Optional<Duration> pace(Tenant tenant, ConversationKey customer) throws InterruptedException {
        while (true) {
            Duration wait = pace.take(tenant.number(), customer, house.clock().instant());
            if (wait.isZero()) {
                return Optional.empty();
            }
            if (wait.compareTo(SHORT_WAIT) > 0) {
                return Optional.of(wait);
            }
            house.sleep(wait);
        }
    }

    /** What is sent: outside the customer's 24 hours the restaurant's template, or nothing where it has none. */
    private static Optional<String> payload(Tenant tenant, Outbox.Row head) {
        if (!head.windowClosed()) {
            return Optional.of(head.payload());
        }
        WhatsAppNumber.NewsTemplate template = tenant.number().newsTemplate();
        return template == null ? Optional.empty() : OutboundJson.template(template, head.payload());
    }

    private Progress windowClosed(Outbox.Lane lane, Outbox.Row head, String reason) {
        if (head.windowClosed()) {
            return hold(lane, head);
        }
        boolean mine =
                step(lane, head, new Step.WindowClosed(reason, house.clock().instant()));
        return mine ? new Progress.LookAgain() : new Progress.Left();
    }

    private Progress hold(Outbox.Lane lane, Outbox.Row head) {
        house.meters()
                .counter("comanda.outbox.held", "tenant", lane.key().tenant())
                .increment();
        log.atWarn()
                .addKeyValue("tenant", lane.key().tenant())
                .addKeyValue("conversation", lane.key().conversation())
                .addKeyValue("messageId", head.id())
                .log("A message waits until its customer writes: their 24 hours are over, and WHATSAPP_NEWS_TEMPLATE"
                        + " is not set or does not take it");
        boolean mine = step(lane, head, new Step.Held("the customer last wrote more than 24 hours ago"));
        return mine ? new Progress.LookAgain() : new Progress.Left();
    }

    private Progress setAside(Outbox.Lane lane, Outbox.Row head, String reason) {
        house.meters()
                .counter("comanda.outbox.set.aside", "tenant", lane.key().tenant())
                .increment();
        log.atError()
                .addKeyValue("tenant", lane.key().tenant())
                .addKeyValue("conversation", lane.key().conversation())
                .addKeyValue("messageId", head.id())
                .log("A message can never be delivered and was set aside: {}", reason);
        boolean mine = step(lane, head, new Step.SetAside(reason, house.clock().instant()));
        return mine ? new Progress.LookAgain() : new Progress.Left();
    }

    /** Waits where it is short, keeping the lane; otherwise leaves it to the sweep that finds it due. */
    private Progress rest(Duration wait) throws InterruptedException {
        if (wait.compareTo(house.journal().leaseLife().dividedBy(2)) > 0) {
            return new Progress.Left();
        }
        house.sleep(wait);
        return new Progress.LookAgain();
    }

    private boolean step(Outbox.Lane lane, Outbox.Row row, Step step) {
        return Journal.await(house.journal().step(lane.key(), lane.fence(), row.id(), step));
    }

    private void note(ConversationKey key, Outbox.Row row, String reason) {
        log.atWarn()
                .addKeyValue("tenant", key.tenant())
                .addKeyValue("conversation", key.conversation())
                .addKeyValue("messageId", row.id())
                .log("A message was not taken: {}", reason);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
