package app.comanda.sandbox.phone;

import app.comanda.sandbox.meta.Chat;
import app.comanda.sandbox.meta.ChatMessage;
import app.comanda.sandbox.meta.Customer;
import app.comanda.sandbox.meta.MetaStandIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page gets to show. */
final class PhoneView {
    private final MetaStandIn meta;

    PhoneView(MetaStandIn meta) {
        this.meta = meta;
    }

    Map<String, Object> customer(Customer customer) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("key", customer.key());
        view.put("name", customer.name());
        put(view, "waId", customer.waId());
        put(view, "username", customer.username());
        return view;
    }

    private static void put(Map<String, Object> view, String name, @Nullable Object value) {
        if (value != null) {
            view.put(name, value);
        }
    }

    Map<String, Object> state(Customer customer, List<Chat> chats) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("customer", customer(customer));
        view.put("places", Places.all());
        view.put("chats", chats.stream().map(this::chat).toList());
        return view;
    }

    private Map<String, Object> chat(Chat chat) {
        Map<String, Object> view = typing(chat);
        view.put("name", chat.restaurant().name());
        view.put("phone", chat.restaurant().displayPhoneNumber());
        view.put("unread", chat.unread());
        view.put("down", meta.isDown(chat.restaurant().phoneNumberId()));
        view.put("messages", chat.messages().stream().map(this::message).toList());
        return view;
    }

    Map<String, Object> typing(Chat chat) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("phoneNumberId", chat.restaurant().phoneNumberId());
        view.put("typingUntil", chat.typingUntilMillis());
        return view;
    }

    Map<String, Object> update(Chat chat, ChatMessage message) {
        Map<String, Object> view = typing(chat);
        view.put("unread", chat.unread());
        view.put("message", message(message));
        return view;
    }

    private Map<String, Object> message(ChatMessage message) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", message.wamid());
        view.put("from", message.fromRestaurant() ? "restaurant" : "customer");
        view.put("type", message.type());
        view.put("time", message.timeMillis());
        view.put("tick", message.tick().name().toLowerCase(Locale.ROOT));
        view.put("node", message.node());
        put(view, "failure", message.failure());
        put(view, "reaction", message.reaction());
        if ("template".equals(message.type())) {
            view.put("rendered", meta.rendered(message));
            view.put("choices", meta.choices(message));
        }
        return view;
    }
}
