package app.comanda.sandbox.meta;

/** How far a message has come. The order is that of its life; {@code FAILED} ends it. */
public enum Tick {
    /** Taken by Meta. */
    SENT,
    /** At the other side: on the person's phone, or acknowledged by the webhook. */
    DELIVERED,
    READ,
    FAILED
}
