package app.comanda.sandbox.meta;

import app.comanda.sandbox.Restaurant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** What one person and one restaurant have written to each other. */
public final class Chat {
    private final Customer customer;
    private final Restaurant restaurant;
    private final String userId;
    private final ArrayDeque<ChatMessage> messages = new ArrayDeque<>();
    private final AtomicInteger viewers = new AtomicInteger();
    private final AtomicInteger unread = new AtomicInteger();
    private volatile long lastInboundMillis = Long.MIN_VALUE;
    private volatile long typingUntilMillis;

    Chat(Customer customer, Restaurant restaurant, String userId) {
        this.customer = customer;
        this.restaurant = restaurant;
        this.userId = userId;
    }

    public Customer customer() {
        return customer;
    }

    public Restaurant restaurant() {
        return restaurant;
    }

    /** The id by which only this business knows the person. */
    public String userId() {
        return userId;
    }

    /** All messages that are kept, oldest first. */
    public List<ChatMessage> messages() {
        synchronized (messages) {
            return new ArrayList<>(messages);
        }
    }

    /** Messages from the restaurant that the person has not seen. */
    public int unread() {
        return unread.get();
    }

    /** When the typing indicator goes out by itself, in milliseconds since 1970. */
    public long typingUntilMillis() {
        return typingUntilMillis;
    }

    boolean isEmpty() {
        synchronized (messages) {
            return messages.isEmpty();
        }
    }

    void add(ChatMessage message) {
        synchronized (messages) {
            messages.addLast(message);
        }
        if (!message.fromRestaurant()) {
            lastInboundMillis = message.timeMillis();
        } else if (!viewed()) {
            unread.incrementAndGet();
        }
    }

    void forget(ChatMessage message) {
        synchronized (messages) {
            messages.remove(message);
        }
    }

    /** The latest message that fits, or none. */
    List<ChatMessage> latest(Predicate<ChatMessage> fits) {
        synchronized (messages) {
            return messages.reversed().stream().filter(fits).limit(1).toList();
        }
    }

    void lastWrote(long millis) {
        lastInboundMillis = millis;
    }

    long lastInboundMillis() {
        return lastInboundMillis;
    }

    void typingUntil(long millis) {
        typingUntilMillis = millis;
    }

    boolean viewed() {
        return viewers.get() > 0;
    }

    void enter() {
        viewers.incrementAndGet();
        unread.set(0);
    }

    void leave() {
        viewers.decrementAndGet();
    }

    void seen() {
        unread.set(0);
    }
}
