package app.comanda.sandbox.meta;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells restaurants how far their messages have come: sent, delivered, read or failed. */
final class StatusReports {
    private final MetaSwitches switches;
    private final Clock clock;
    private final WebhookSender webhooks;
    private final Templates templates;
    private final Later later;
    private final Consumer<ChatEvent> events;

    StatusReports(
            MetaSwitches switches,
            Clock clock,
            WebhookSender webhooks,
            Templates templates,
            Later later,
            Consumer<ChatEvent> events) {
        this.switches = switches;
        this.clock = clock;
        this.webhooks = webhooks;
        this.templates = templates;
        this.later = later;
        this.events = events;
    }

    /** A message was accepted and goes its way. A reaction is never more than sent. */
    void follow(Chat chat, ChatMessage message) {
        Duration sent = switches.sentAfter();
        Duration delivered = switches.deliveredAfter().compareTo(sent) < 0 ? sent : switches.deliveredAfter();
        boolean reaction = "reaction".equals(message.type());
        if (switches.statuses()) {
            later.after(sent, () -> report(chat, message, Tick.SENT));
        }
        if (!reaction) {
            later.after(delivered, () -> arrive(chat, message));
        }
    }

    /** A message was accepted but will not arrive. */
    void fail(Chat chat, ChatMessage message, GraphError error) {
        message.fail(GraphError.title(error.code()));
        if (switches.statuses()) {
            later.after(switches.sentAfter(), () -> {
                ObjectNode status = status(chat, message, Tick.FAILED);
                status.putArray("errors").add(error.inStatus());
                ObjectNode value = WebhookBody.value(chat.restaurant());
                value.putArray("statuses").add(status);
                webhooks.status(chat.restaurant(), WebhookBody.change(value));
            });
        }
    }

    /** The person looks at the chat. */
    void read(Chat chat) {
        later.after(
                Duration.ZERO,
                () -> chat.messages().stream()
                        .filter(each -> each.fromRestaurant() && each.tick() == Tick.DELIVERED)
                        .filter(each -> !"reaction".equals(each.type()))
                        .forEach(each -> reach(chat, each, Tick.READ)));
    }

    private void arrive(Chat chat, ChatMessage message) {
        reach(chat, message, Tick.DELIVERED);
        if (chat.viewed()) {
            chat.seen();
            reach(chat, message, Tick.READ);
        }
    }

    private void reach(Chat chat, ChatMessage message, Tick tick) {
        if (message.advance(tick)) {
            if (switches.statuses()) {
                report(chat, message, tick);
            }
            events.accept(new ChatEvent.MessageChanged(chat, message));
        }
    }

    private void report(Chat chat, ChatMessage message, Tick tick) {
        ObjectNode value = WebhookBody.value(chat.restaurant());
        WebhookBody.contacts(value, chat);
        value.putArray("statuses").add(status(chat, message, tick));
        webhooks.status(chat.restaurant(), WebhookBody.change(value));
    }

    private ObjectNode status(Chat chat, ChatMessage message, Tick tick) {
        ObjectNode status = JsonNodeFactory.instance.objectNode();
        status.put("id", message.wamid());
        status.put("status", tick.name().toLowerCase(Locale.ROOT));
        status.put("timestamp", Long.toString(clock.instant().getEpochSecond()));
        String waId = chat.customer().waId();
        if (waId != null) {
            status.put("recipient_id", waId);
        }
        status.put("recipient_user_id", chat.userId());
        if (!message.opaque().isEmpty()) {
            status.put("biz_opaque_callback_data", message.opaque());
        }
        if (tick == Tick.SENT || tick == Tick.DELIVERED) {
            pricing(status, message);
        }
        return status;
    }

    /** Free-form messages within the window cost nothing; templates cost by category. */
    private void pricing(ObjectNode status, ChatMessage message) {
        boolean template = "template".equals(message.type());
        String category = template
                ? templates
                        .find(message.node().path("template"))
                        .map(Template::category)
                        .orElse("utility")
                : "service";
        status.putObject("pricing")
                .put("billable", template)
                .put("pricing_model", "PMP")
                .put("type", template ? "regular" : "free_customer_service")
                .put("category", category);
    }
}
