package app.comanda.bot.whatsapp;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Erasures;
import app.comanda.bot.journal.Errands;
import app.comanda.bot.journal.Handovers;
import app.comanda.bot.journal.Inbox;
import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.Orders;
import app.comanda.bot.journal.Outbox;
import app.comanda.bot.journal.TurnCommit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Remembers what was stored; the rest of a journal is not asked for by a webhook. */
final class MemoryJournal implements Journal {
    final List<Intake> stored = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private Function<Intake, CompletableFuture<Stored>> answer = this::remember;

    /** Answers as told instead of storing; {@link #heal} ends it. */
    synchronized void answers(Function<Intake, CompletableFuture<Stored>> answer) {
        this.answer = answer;
    }

    synchronized void heal() {
        answer = this::remember;
    }

    @Override
    public CompletableFuture<List<ConversationKey>> remind(Instant now, int limit, String payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized CompletableFuture<Stored> store(Intake intake) {
        return answer.apply(intake);
    }

    synchronized CompletableFuture<Stored> remember(Intake intake) {
        stored.add(intake);
        int fresh = 0;
        Set<ConversationKey> waiting = new LinkedHashSet<>();
        for (Intake.Message message : intake.messages()) {
            if (known.add(intake.tenant() + message.messageId())) {
                fresh++;
                waiting.add(new ConversationKey(
                        intake.tenant(), String.valueOf(message.sender().phone())));
            }
        }
        return CompletableFuture.completedFuture(
                new Stored(fresh, intake.messages().size() - fresh, List.copyOf(waiting)));
    }

    private static UnsupportedOperationException notAsked() {
        return new UnsupportedOperationException("A webhook only stores");
    }

    @Override
    public CompletableFuture<Boolean> happened(ConversationKey key, Inbox.HouseEvent event) {
        throw notAsked();
    }

    @Override
    public Optional<Inbox.Waiting> waiting(ConversationKey key, int limit) {
        throw notAsked();
    }

    @Override
    public List<ConversationKey> conversationsWaiting(Instant receivedBefore, int limit) {
        throw notAsked();
    }

    @Override
    public List<Handovers.Silent> silentHandovers(Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<TurnCommit.Outcome> commit(TurnCommit turn) {
        throw notAsked();
    }

    @Override
    public List<Orders.Receipt> receipts(String tenant, String reference, int limit) {
        throw notAsked();
    }

    @Override
    public CompletableFuture<Void> failed(
            ConversationKey key, String rowId, String reason, boolean giveUp, Instant at) {
        throw notAsked();
    }

    @Override
    public CompletableFuture<List<Outbox.Lane>> claimLanes(Instant now, int limit) {
        throw notAsked();
    }

    @Override
    public Optional<Outbox.Lane> lane(ConversationKey key, long fence) {
        throw notAsked();
    }

    @Override
    public CompletableFuture<Boolean> step(ConversationKey key, long fence, String outboxId, Outbox.Step step) {
        throw notAsked();
    }

    @Override
    public CompletableFuture<Boolean> advance(
            ConversationKey key, long fence, String sentId, Outbox.Step.Sent sent, String nextId) {
        throw notAsked();
    }

    @Override
    public CompletableFuture<Boolean> release(ConversationKey key, long fence) {
        throw notAsked();
    }

    @Override
    public CompletableFuture<Boolean> giveBack(ConversationKey key, long fence) {
        throw notAsked();
    }

    @Override
    public CompletableFuture<List<Orders.Row>> claimOrders(Instant now, int limit) {
        throw notAsked();
    }

    @Override
    public CompletableFuture<Boolean> move(Orders.Row order, Orders.Move move) {
        throw notAsked();
    }

    @Override
    public CompletableFuture<List<Errands.Row>> claimErrands(Instant now, int limit) {
        throw notAsked();
    }

    @Override
    public CompletableFuture<Boolean> finish(Errands.Row errand, Inbox.HouseEvent result) {
        throw notAsked();
    }

    @Override
    public Erasures erasures() {
        throw notAsked();
    }

    @Override
    public Depths depths() {
        throw notAsked();
    }

    @Override
    public Duration leaseLife() {
        throw notAsked();
    }
}
