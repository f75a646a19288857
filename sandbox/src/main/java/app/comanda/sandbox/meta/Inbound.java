package app.comanda.sandbox.meta;

import app.comanda.sandbox.Restaurant;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What people write, on its way to the restaurants. */
final class Inbound {
    private final Chats chats;
    private final WebhookSender webhooks;
    private final Throughput throughput;
    private final Clock clock;
    private final Ids ids;
    private final Consumer<ChatEvent> events;

    Inbound(
            Chats chats,
            WebhookSender webhooks,
            Throughput throughput,
            Clock clock,
            Ids ids,
            Consumer<ChatEvent> events) {
        this.chats = chats;
        this.webhooks = webhooks;
        this.throughput = throughput;
        this.clock = clock;
        this.ids = ids;
        this.events = events;
    }

    static ObjectNode node(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    /** Marks a message as the answer to one of the restaurant's. */
    static ObjectNode answering(ObjectNode message, Restaurant restaurant, @Nullable String wamid) {
        if (wamid != null) {
            message.putObject("context")
                    .put("from", WebhookBody.digits(restaurant))
                    .put("id", wamid);
        }
        return message;
    }

    static ObjectNode tap(MetaSwitches switches, Restaurant restaurant, String wamid, Choice choice) {
        boolean templateShape = choice.kind() == Choice.Kind.TEMPLATE_BUTTON
                || (choice.kind() == Choice.Kind.CAROUSEL_BUTTON
                        && switches.carouselTap() == MetaSwitches.CarouselTap.TEMPLATE_BUTTON);
        if (templateShape) {
            ObjectNode message = answering(node("button"), restaurant, wamid);
            message.putObject("button").put("payload", choice.id()).put("text", choice.title());
            return message;
        }
        ObjectNode message = answering(node("interactive"), restaurant, wamid);
        String reply = choice.kind() == Choice.Kind.ROW ? "list_reply" : "button_reply";
        ObjectNode interactive = message.putObject("interactive").put("type", reply);
        ObjectNode chosen = interactive.putObject(reply).put("id", choice.id()).put("title", choice.title());
        if (!choice.description().isEmpty()) {
            chosen.put("description", choice.description());
        }
        return message;
    }

    /** Completes a message with sender, id and time where it lacks them, shows it in the chat and delivers it. */
    ChatMessage send(Chat chat, ObjectNode message) {
        Customer customer = chat.customer();
        if (!message.has("from") && customer.waId() != null) {
            message.put("from", customer.waId());
        }
        if (!message.has("from_user_id")) {
            message.put("from_user_id", chat.userId());
        }
        if (!message.has("id")) {
            message.put("id", ids.wamid(customer.waId() == null ? chat.userId() : customer.waId(), false));
        }
        long now = clock.millis();
        if (!message.has("timestamp")) {
            message.put("timestamp", Long.toString(now / 1_000));
        }
        ChatMessage sent = new ChatMessage(message.path("id").asString(""), false, message, now);
        ObjectNode value = WebhookBody.value(chat.restaurant());
        WebhookBody.contacts(value, chat);
        value.putArray("messages").add(message);
        // Inbound messages count against the number's throughput too, though Meta never refuses one for that.
        GraphError ignored = throughput.number(chat.restaurant().phoneNumberId());
        assert ignored == null || ignored.code() == 130_429;
        if ("reaction".equals(message.path("type").asString(""))) {
            react(message);
        }
        chats.add(chat, sent);
        events.accept(new ChatEvent.MessageChanged(chat, sent));
        webhooks.message(chat.restaurant(), WebhookBody.change(value), () -> {
            if (sent.advance(Tick.DELIVERED)) {
                events.accept(new ChatEvent.MessageChanged(chat, sent));
            }
        });
        return sent;
    }

    /** The restaurant writes in the WhatsApp Business app: the customer has it at once, and the webhook an echo of it. */
    ChatMessage echo(Chat chat, String text) {
        Customer customer = chat.customer();
        long now = clock.millis();
        ObjectNode message = node("text");
        message.putObject("text").put("body", text);
        message.put("from", WebhookBody.digits(chat.restaurant()))
                .put("id", ids.wamid(customer.waId() == null ? chat.userId() : customer.waId(), true))
                .put("timestamp", Long.toString(now / 1_000));
        if (customer.waId() == null) {
            message.put("to_user_id", chat.userId());
        } else {
            message.put("to", customer.waId());
        }
        ObjectNode value = WebhookBody.value(chat.restaurant());
        value.putArray("message_echoes").add(message);
        ChatMessage sent = new ChatMessage(message.path("id").asString(""), true, message, now);
        chats.add(chat, sent);
        events.accept(new ChatEvent.MessageChanged(chat, sent));
        webhooks.message(chat.restaurant(), WebhookBody.change("smb_message_echoes", value), () -> {});
        return sent;
    }

    private void react(ObjectNode message) {
        chats.byWamid(message.path("reaction").path("message_id").asString("")).ifPresent(target -> {
            target.message().react(message.path("reaction").path("emoji").asString(""));
            events.accept(new ChatEvent.MessageChanged(target.chat(), target.message()));
        });
    }

    /** Tells a restaurant that somebody has another number now; such a notice names no contacts. */
    void numberChanged(Chat chat, String oldWaId, String newWaId) {
        ObjectNode value = WebhookBody.value(chat.restaurant());
        ObjectNode message = value.putArray("messages").addObject();
        message.put("from", oldWaId)
                .put("id", ids.wamid(oldWaId, false))
                .put("timestamp", Long.toString(clock.millis() / 1_000))
                .put("type", "system");
        message.putObject("system")
                .put("body", "User " + chat.customer().name() + " changed from " + oldWaId + " to " + newWaId)
                .put("wa_id", newWaId)
                .put("type", "user_changed_number");
        webhooks.message(chat.restaurant(), WebhookBody.change(value), () -> {});
    }
}
