package app.comanda.sandbox.meta;

import java.time.Duration;

/**
 * What a test may change about Meta's behaviour while the sandbox runs: limits to lift under load, and the questions that
 * Meta's documents leave open. The defaults are the stricter reading.
 */
public final class MetaSwitches {
    /** How the length of a text is counted; Meta does not say. */
    public enum LengthUnit {
        UTF_16,
        CODE_POINTS
    }

    /** What a tap on a quick reply of a session carousel looks like in the webhook; Meta does not say. */
    public enum CarouselTap {
        BUTTON_REPLY,
        TEMPLATE_BUTTON
    }

    private volatile boolean statuses = true;
    private volatile boolean windowEnforced = true;
    private volatile boolean windowSynchronous;
    private volatile boolean pairLimit = true;
    private volatile int messagesPerSecond = 80;
    private volatile int rateLimitStatus = 400;
    private volatile int listBodyLimit = 1_024;
    private volatile LengthUnit lengthUnit = LengthUnit.UTF_16;
    private volatile CarouselTap carouselTap = CarouselTap.BUTTON_REPLY;
    private volatile Duration sentAfter = Duration.ofMillis(20);
    private volatile Duration deliveredAfter = Duration.ofMillis(150);
    private volatile Duration longestRetryPause = Duration.ofSeconds(5);
    private volatile Duration answerTimeout = Duration.ofSeconds(20);
    private volatile int webhookBatch = 100;

    /** Whether sent, delivered, read and failed are reported by webhook. */
    public boolean statuses() {
        return statuses;
    }

    public void statuses(boolean on) {
        statuses = on;
    }

    /** Whether free-form messages need an inbound message within the last 24 hours. */
    public boolean windowEnforced() {
        return windowEnforced;
    }

    public void windowEnforced(boolean on) {
        windowEnforced = on;
    }

    /** Whether 131047 is the answer to the send, rather than a {@code failed} status after a 200. */
    public boolean windowSynchronous() {
        return windowSynchronous;
    }

    public void windowSynchronous(boolean on) {
        windowSynchronous = on;
    }

    /** Whether one person gets at most 45 messages in 6 seconds, then one each 6 seconds. */
    public boolean pairLimit() {
        return pairLimit;
    }

    public void pairLimit(boolean on) {
        pairLimit = on;
    }

    /** Messages a second of one number, in and out; 0 lifts the limit. */
    public int messagesPerSecond() {
        return messagesPerSecond;
    }

    public void messagesPerSecond(int limit) {
        messagesPerSecond = limit;
    }

    /** The HTTP status of 130429 and 131056: 400 in Meta's older tables, 429 as others have seen it. */
    public int rateLimitStatus() {
        return rateLimitStatus;
    }

    public void rateLimitStatus(int status) {
        rateLimitStatus = status;
    }

    /** The longest body of a list message: 1024, though one page of Meta's says 4096. */
    public int listBodyLimit() {
        return listBodyLimit;
    }

    public void listBodyLimit(int limit) {
        listBodyLimit = limit;
    }

    public LengthUnit lengthUnit() {
        return lengthUnit;
    }

    public void lengthUnit(LengthUnit unit) {
        lengthUnit = unit;
    }

    int length(String text) {
        return switch (lengthUnit) {
            case UTF_16 -> text.length();
            case CODE_POINTS -> text.codePointCount(0, text.length());
        };
    }

    public CarouselTap carouselTap() {
        return carouselTap;
    }

    public void carouselTap(CarouselTap shape) {
        carouselTap = shape;
    }

    public Duration sentAfter() {
        return sentAfter;
    }

    public Duration deliveredAfter() {
        return deliveredAfter;
    }

    /** How long after acceptance a message is reported sent and delivered. */
    public void statusDelays(Duration newSentAfter, Duration newDeliveredAfter) {
        sentAfter = newSentAfter;
        deliveredAfter = newDeliveredAfter;
    }

    /** The pause between redeliveries grows up to this. Meta lets it grow for seven days. */
    public Duration longestRetryPause() {
        return longestRetryPause;
    }

    public void longestRetryPause(Duration pause) {
        longestRetryPause = pause;
    }

    /** How long a webhook may take to answer before the delivery counts as failed; Meta does not say. */
    public Duration answerTimeout() {
        return answerTimeout;
    }

    public void answerTimeout(Duration timeout) {
        answerTimeout = timeout;
    }

    /** The most updates in one delivery; Meta's own limit is 1000. */
    public int webhookBatch() {
        return webhookBatch;
    }

    public void webhookBatch(int updates) {
        if (updates < 1 || updates > 1_000) {
            throw new IllegalArgumentException("A delivery holds between 1 and 1000 updates, not " + updates + ".");
        }
        webhookBatch = updates;
    }

    /** Lifts every limit and the 24-hour window, and keeps statuses as they are: for load tests. */
    public void liftLimits() {
        windowEnforced = false;
        pairLimit = false;
        messagesPerSecond = 0;
    }
}
