package app.comanda.sandbox.meta;

import app.comanda.sandbox.Restaurant;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes what restaurants send: messages, read marks and typing. */
final class MessageDesk {
    private static final long WINDOW_MILLIS = Duration.ofHours(24).toMillis();
    private static final long TYPING_MILLIS = Duration.ofSeconds(25).toMillis();

    private final Chats chats;
    private final MessageRules rules;
    private final Throughput throughput;
    private final StatusReports statuses;
    private final MetaSwitches switches;
    private final Clock clock;
    private final Ids ids;
    private final Consumer<ChatEvent> events;

    MessageDesk(
            Chats chats,
            MessageRules rules,
            Throughput throughput,
            StatusReports statuses,
            MetaSwitches switches,
            Surroundings surroundings) {
        this.chats = chats;
        this.rules = rules;
        this.throughput = throughput;
        this.statuses = statuses;
        this.switches = switches;
        this.clock = surroundings.clock();
        this.ids = surroundings.ids();
        this.events = surroundings.events();
    }

    /** What the desk gets from outside: time, ids, and whom to tell. */
    record Surroundings(Clock clock, Ids ids, Consumer<ChatEvent> events) {}

    /** Handles one request body and gives the answer's body. */
    ObjectNode accept(Restaurant restaurant, ObjectNode body) {
        rules.checkEnvelope(body);
        if (body.has("status")) {
            return markRead(restaurant, body);
        }
        return send(restaurant, body);
    }

    private ObjectNode markRead(Restaurant restaurant, ObjectNode body) {
        if (!"read".equals(Field.of(body, "status").string())) {
            throw GraphError.parameter("Param status must be one of {READ}.").refusal();
        }
        String wamid = Field.of(body, "message_id").string();
        Chats.Located located = chats.byWamid(wamid)
                .filter(each -> each.chat().restaurant().equals(restaurant))
                .filter(each -> !each.message().fromRestaurant())
                .orElseThrow(() -> GraphError.parameter("Param message_id is not the id of a received message.")
                        .refusal());
        Field typing = Field.of(body, "typing_indicator");
        if (typing.present() && !"text".equals(typing.object().at("type").string())) {
            throw GraphError.parameter("Param typing_indicator['type'] must be one of {TEXT}.")
                    .refusal();
        }
        Chat chat = located.chat();
        for (ChatMessage message : chat.messages()) {
            if (!message.fromRestaurant()
                    && message.timeMillis() <= located.message().timeMillis()
                    && message.advance(Tick.READ)) {
                events.accept(new ChatEvent.MessageChanged(chat, message));
            }
        }
        if (typing.present()) {
            chat.typingUntil(clock.millis() + TYPING_MILLIS);
            events.accept(new ChatEvent.TypingChanged(chat));
        }
        return JsonNodeFactory.instance.objectNode().put("success", true);
    }

    private ObjectNode send(Restaurant restaurant, ObjectNode body) {
        Recipient recipient = recipient(restaurant, body);
        long now = clock.millis();
        rules.checkContent(body, restaurant.phoneNumberId(), recipient.number(), now);
        refuseIf(throughput.number(restaurant.phoneNumberId()));
        Chat chat = recipient.chat();
        refuseIf(throughput.pair(chat));
        GraphError closed = windowClosed(chat, body, now);
        if (switches.windowSynchronous()) {
            refuseIf(closed);
        }
        ChatMessage message = new ChatMessage(ids.wamid(WebhookBody.digits(restaurant), true), true, body, now);
        if (closed == null) {
            deliver(chat, message);
        } else {
            chats.add(chat, message);
            statuses.fail(chat, message, closed);
        }
        return accepted(recipient, message);
    }

    private static void refuseIf(@Nullable GraphError error) {
        if (error != null) {
            throw error.refusal();
        }
    }

    /**
     * Who gets the message.
     *
     * @param input as it was sent
     * @param number the digits; empty for somebody addressed by the id of the business's own
     */
    private record Recipient(Chat chat, String input, String number) {}

    private Recipient recipient(Restaurant restaurant, ObjectNode body) {
        Field to = Field.of(body, "to");
        if (to.present()) {
            String number = PhoneNumbers.international(to.string(), restaurant.displayPhoneNumber());
            if (number.equals(WebhookBody.digits(restaurant))) {
                throw GraphError.of(131_021, "Recipient phone number is the same as the sender's")
                        .refusal();
            }
            Chat chat = chats.chat(chats.withNumber(number, null), restaurant);
            return new Recipient(chat, to.string(), number);
        }
        Field recipient = Field.of(body, "recipient");
        if (!recipient.present()) {
            throw GraphError.parameter("The parameter to is required.").refusal();
        }
        String userId = recipient.string();
        Chat chat = chats.byUserId(userId)
                .filter(each -> each.restaurant().equals(restaurant))
                .orElseThrow(
                        () -> GraphError.parameter("Param recipient is not a user id known to this business portfolio.")
                                .refusal());
        return new Recipient(chat, userId, "");
    }

    private @Nullable GraphError windowClosed(Chat chat, ObjectNode body, long now) {
        boolean open = now - WINDOW_MILLIS <= chat.lastInboundMillis();
        boolean template = "template".equals(body.path("type").asString(""));
        return open || template || !switches.windowEnforced()
                ? null
                : GraphError.of(
                        131_047,
                        "Message failed to send because more than 24 hours have passed since the customer last replied to"
                                + " this number.");
    }

    private void deliver(Chat chat, ChatMessage message) {
        boolean typed = chat.typingUntilMillis() > 0;
        chat.typingUntil(0);
        if ("reaction".equals(message.type())) {
            react(message);
        }
        chats.add(chat, message);
        events.accept(new ChatEvent.MessageChanged(chat, message));
        if (typed) {
            events.accept(new ChatEvent.TypingChanged(chat));
        }
        statuses.follow(chat, message);
    }

    private void react(ChatMessage reaction) {
        chats.byWamid(reaction.node().path("reaction").path("message_id").asString(""))
                .ifPresent(target -> {
                    target.message()
                            .react(reaction.node()
                                    .path("reaction")
                                    .path("emoji")
                                    .asString(""));
                    events.accept(new ChatEvent.MessageChanged(target.chat(), target.message()));
                });
    }

    private static ObjectNode accepted(Recipient recipient, ChatMessage message) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("messaging_product", "whatsapp");
        ObjectNode contact = answer.putArray("contacts").addObject();
        contact.put("input", recipient.input());
        if (recipient.number().isEmpty()) {
            contact.put("user_id", recipient.chat().userId());
        } else {
            contact.put("wa_id", recipient.number());
        }
        ObjectNode sent = answer.putArray("messages").addObject();
        sent.put("id", message.wamid());
        if ("template".equals(message.type())) {
            sent.put("message_status", "accepted");
        }
        return answer;
    }
}
