package app.comanda.sandbox.meta;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A message in a chat: its JSON as it was sent, and how far it has come. */
public final class ChatMessage {
    private final String wamid;
    private final boolean fromRestaurant;
    private final ObjectNode node;
    private final long timeMillis;
    private final AtomicReference<Tick> tick = new AtomicReference<>(Tick.SENT);
    private volatile @Nullable String failure;
    private volatile @Nullable String reaction;

    ChatMessage(String wamid, boolean fromRestaurant, ObjectNode node, long timeMillis) {
        this.wamid = wamid;
        this.fromRestaurant = fromRestaurant;
        this.node = node;
        this.timeMillis = timeMillis;
    }

    public String wamid() {
        return wamid;
    }

    /** Whether the restaurant wrote it, rather than the customer. */
    public boolean fromRestaurant() {
        return fromRestaurant;
    }

    /** The request body that sent it, or the node that the webhook received. Not to be changed. */
    public ObjectNode node() {
        return node;
    }

    public String type() {
        return node.path("type").asString("text");
    }

    /** Milliseconds since 1970. */
    public long timeMillis() {
        return timeMillis;
    }

    public Tick tick() {
        return Objects.requireNonNull(tick.get());
    }

    /** Why it failed; null unless it did. */
    public @Nullable String failure() {
        return failure;
    }

    /** The emoji that the other side put on it; null for none. */
    public @Nullable String reaction() {
        return reaction;
    }

    /** Moves forward only; false when it was there already or further. */
    boolean advance(Tick next) {
        Tick before =
                Objects.requireNonNull(tick.getAndUpdate(current -> current.compareTo(next) < 0 ? next : current));
        return before.compareTo(next) < 0;
    }

    void fail(String why) {
        failure = why;
        tick.set(Tick.FAILED);
    }

    void react(String emoji) {
        reaction = emoji.isEmpty() ? null : emoji;
    }

    /** The tracker that the sender attached, given back in statuses; empty for none. */
    String opaque() {
        return node.path("biz_opaque_callback_data").asString("");
    }
}
