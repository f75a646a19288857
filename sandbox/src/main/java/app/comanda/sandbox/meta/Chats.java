package app.comanda.sandbox.meta;

import app.comanda.sandbox.Restaurant;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Everybody the sandbox knows and what they wrote. The oldest messages are forgotten once there are too many. */
final class Chats {
    private static final int MESSAGE_LIMIT = 50_000;
    private static final int CUSTOMER_LIMIT = 200_000;

    private final Map<String, Customer> customers = new ConcurrentHashMap<>();
    private final Map<String, Customer> byWaId = new ConcurrentHashMap<>();
    private final Map<Key, Chat> chats = new ConcurrentHashMap<>();
    private final Map<String, Chat> byUserId = new ConcurrentHashMap<>();
    private final Map<String, Located> byWamid = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Located> oldestFirst = new ConcurrentLinkedQueue<>();
    private final AtomicInteger kept = new AtomicInteger();

    private record Key(String customer, String phoneNumberId) {}

    /** A message and where it is. */
    record Located(Chat chat, ChatMessage message) {}

    /** The person with this number; a new one gets the number as a name unless one is given. */
    Customer withNumber(String waId, @Nullable String name) {
        Customer known = byWaId.get(waId);
        if (known == null) {
            makeRoom();
            known = byWaId.computeIfAbsent(waId, id -> new Customer(id, id, null, name == null ? "+" + id : name));
            customers.putIfAbsent(known.key(), known);
        }
        return named(known, name);
    }

    Customer withUsername(String username, @Nullable String name) {
        makeRoom();
        Customer known = customers.computeIfAbsent(
                "@" + username, key -> new Customer(key, null, username, name == null ? username : name));
        return named(known, name);
    }

    private static Customer named(Customer customer, @Nullable String name) {
        if (name != null && !name.equals(customer.name())) {
            customer.rename(name);
        }
        return customer;
    }

    private void makeRoom() {
        if (customers.size() >= CUSTOMER_LIMIT) {
            throw new IllegalStateException("The sandbox knows " + CUSTOMER_LIMIT + " people, which is its limit.");
        }
    }

    Optional<Customer> customer(String key) {
        return Optional.ofNullable(customers.get(key));
    }

    List<Customer> customers() {
        return new ArrayList<>(customers.values());
    }

    void changeNumber(Customer customer, String newWaId) {
        String old = customer.waId();
        if (old == null || byWaId.putIfAbsent(newWaId, customer) != null) {
            throw new IllegalArgumentException("Nobody can change from " + old + " to " + newWaId + ".");
        }
        byWaId.remove(old);
        customer.changeNumber(newWaId);
    }

    Chat chat(Customer customer, Restaurant restaurant) {
        Key key = new Key(customer.key(), restaurant.phoneNumberId());
        Chat known = chats.get(key);
        return known != null ? known : chats.computeIfAbsent(key, _ -> begin(customer, restaurant));
    }

    private Chat begin(Customer customer, Restaurant restaurant) {
        Chat chat = new Chat(customer, restaurant, userId(customer, restaurant));
        byUserId.put(chat.userId(), chat);
        return chat;
    }

    /** Each business (here: each restaurant) knows the same person by another id. */
    private static String userId(Customer customer, Restaurant restaurant) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((customer.key() + "/" + restaurant.phoneNumberId()).getBytes(StandardCharsets.UTF_8));
            return "PE." + new BigInteger(1, digest).toString().substring(0, 20);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Optional<Chat> byUserId(String userId) {
        return Optional.ofNullable(byUserId.get(userId));
    }

    Optional<Located> byWamid(String wamid) {
        return Optional.ofNullable(byWamid.get(wamid));
    }

    void add(Chat chat, ChatMessage message) {
        Located located = new Located(chat, message);
        byWamid.put(message.wamid(), located);
        oldestFirst.add(located);
        chat.add(message);
        if (kept.incrementAndGet() > MESSAGE_LIMIT) {
            Located oldest = oldestFirst.poll();
            if (oldest != null) {
                kept.decrementAndGet();
                byWamid.remove(oldest.message().wamid());
                oldest.chat().forget(oldest.message());
            }
        }
    }

    /** Every message that is kept, oldest first. */
    List<Located> all() {
        return new ArrayList<>(oldestFirst);
    }
}
