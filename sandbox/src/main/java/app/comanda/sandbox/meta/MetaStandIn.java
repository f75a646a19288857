package app.comanda.sandbox.meta;

import app.comanda.sandbox.Restaurant;
import app.comanda.sandbox.Restaurants;
import app.comanda.sandbox.SandboxSettings;
import app.comanda.sandbox.faults.Faults;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Meta's side of WhatsApp: the Graph API that restaurants send through, the webhook that brings them what people write, and
 * the people themselves. Tests write as a person with the {@code send…} methods and wait for what comes back.
 */
public final class MetaStandIn implements AutoCloseable {
    private final Restaurants restaurants = Restaurants.demo();
    private final MetaSwitches switches = new MetaSwitches();
    private final MetaCounters counters = new MetaCounters();
    private final Templates templates = new Templates();
    private final Chats chats = new Chats();
    private final Catalogs catalogs = new Catalogs();
    private final List<Consumer<ChatEvent>> listeners = new CopyOnWriteArrayList<>();
    private final Object arrival = new Object();
    private final Later later = new Later();
    private final Media media;
    private final WebhookSender webhooks;
    private final StatusReports statuses;
    private final Inbound inbound;
    private final GraphRoutes routes;
    private final MetaControl control;
    private volatile @Nullable URI ownUri;

    public MetaStandIn(SandboxSettings settings, Faults faults, Clock clock) {
        SecureRandom random = new SecureRandom();
        Ids ids = new Ids(random);
        this.media = new Media(clock, 1_000_000_000_000L + random.nextInt(1_000_000_000));
        this.webhooks = new WebhookSender(settings, faults.webhook(), switches, counters, later, this::publish);
        this.statuses = new StatusReports(switches, clock, webhooks, templates, later, this::publish);
        Throughput throughput = new Throughput(switches, clock);
        this.inbound = new Inbound(chats, webhooks, throughput, clock, ids, this::publish);
        MessageDesk desk = new MessageDesk(
                chats,
                new MessageRules(switches, media, templates, chats, catalogs),
                throughput,
                statuses,
                switches,
                new MessageDesk.Surroundings(clock, ids, this::publish));
        this.routes = new GraphRoutes(settings.graphToken(), desk, media, counters, ids, faults.graph());
        this.control = new MetaControl(switches, counters, templates, webhooks);
    }

    /** Adds the Graph API and the control API to the sandbox's server. */
    public void register(RoutesConfig config) {
        routes.register(config);
        control.register(config);
    }

    /** Tells where the sandbox answers, for links in webhooks. */
    public void listeningAt(URI uri) {
        ownUri = uri;
    }

    /** Delivers to another webhook from now on; null holds messages back. */
    public void deliverTo(@Nullable URI webhook) {
        webhooks.target(webhook);
    }

    /**
     * Performs the webhook's verification handshake; true when the webhook gave the challenge back.
     *
     * @throws IOException when it cannot be reached
     */
    public boolean subscribe(String challenge) throws IOException, InterruptedException {
        return webhooks.subscribe(challenge);
    }

    /** The person with this number (digits with country code). */
    public Customer customer(String waId, String name) {
        return chats.withNumber(waId, name);
    }

    /** The person with this number (digits with country code), under whatever name. */
    public Customer customer(String waId) {
        return chats.withNumber(waId, null);
    }

    /** Somebody who shows businesses a username and no number. */
    public Customer usernameCustomer(String username, String name) {
        return chats.withUsername(username, name);
    }

    /** Somebody known already, by {@link Customer#key()}. */
    public Optional<Customer> known(String key) {
        return chats.customer(key);
    }

    public List<Customer> customers() {
        return chats.customers();
    }

    public void rename(Customer customer, String name) {
        customer.rename(name);
    }

    /** Moves a person to another number and tells the restaurants they wrote with. */
    public void changeNumber(Customer customer, String newWaId) {
        String old = String.valueOf(customer.waId());
        chats.changeNumber(customer, newWaId);
        restaurants.all().stream()
                .map(each -> chats.chat(customer, each))
                .filter(each -> !each.isEmpty())
                .forEach(each -> inbound.numberChanged(each, old, newWaId));
    }

    /** The restaurant answers from the WhatsApp Business app: its webhook gets an echo. */
    public String writeByPhone(Customer customer, String phoneNumberId, String text) {
        return inbound.echo(chat(customer, phoneNumberId), text).wamid();
    }

    /** What a person and a restaurant have written to each other. */
    public Chat chat(Customer customer, String phoneNumberId) {
        return chats.chat(customer, restaurant(phoneNumberId));
    }

    private Restaurant restaurant(String phoneNumberId) {
        return restaurants
                .byPhoneNumberId(phoneNumberId)
                .orElseThrow(() -> new IllegalArgumentException("No restaurant has the number " + phoneNumberId));
    }

    /** Writes a text; gives the message's id. */
    public String sendText(Customer customer, String phoneNumberId, String text) {
        ObjectNode message = Inbound.node("text");
        message.putObject("text").put("body", text);
        return send(customer, phoneNumberId, message);
    }

    /**
     * Taps the button or row with this id or title, in the latest message that has one.
     *
     * @throws IllegalArgumentException when no message has one
     */
    public String tap(Customer customer, String phoneNumberId, String idOrTitle) {
        ChatMessage message = chat(customer, phoneNumberId)
                .latest(each -> each.fromRestaurant() && choice(each, idOrTitle).isPresent())
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing to tap is called \"" + idOrTitle + "\""));
        return tap(customer, phoneNumberId, message.wamid(), idOrTitle);
    }

    /**
     * Taps the button or row with this id or title in a certain message, however old.
     *
     * @throws IllegalArgumentException when the message is not there or has no such thing
     */
    public String tap(Customer customer, String phoneNumberId, String wamid, String idOrTitle) {
        Chat chat = chat(customer, phoneNumberId);
        Choice choice = chats.byWamid(wamid)
                .filter(each -> each.chat() == chat)
                .flatMap(each -> choice(each.message(), idOrTitle))
                .orElseThrow(
                        () -> new IllegalArgumentException("Nothing to tap is called \"" + idOrTitle + "\" there"));
        return send(customer, phoneNumberId, Inbound.tap(switches, chat.restaurant(), wamid, choice));
    }

    private Optional<Choice> choice(ChatMessage message, String idOrTitle) {
        List<Choice> choices = Choice.of(message.node(), templates);
        return choices.stream()
                .filter(each -> each.id().equals(idOrTitle))
                .findFirst()
                .or(() -> choices.stream()
                        .filter(each -> each.title().equals(idOrTitle))
                        .findFirst());
    }

    /** Shares a location, as the answer to the restaurant's request if that is the latest thing it sent. */
    public String shareLocation(
            Customer customer,
            String phoneNumberId,
            double latitude,
            double longitude,
            @Nullable String name,
            @Nullable String address) {
        Chat chat = chat(customer, phoneNumberId);
        String request = chat.latest(ChatMessage::fromRestaurant).stream()
                .filter(each -> "location_request_message"
                        .equals(each.node().path("interactive").path("type").asString("")))
                .map(ChatMessage::wamid)
                .findFirst()
                .orElse(null);
        ObjectNode message = Inbound.answering(Inbound.node("location"), chat.restaurant(), request);
        ObjectNode location =
                message.putObject("location").put("latitude", latitude).put("longitude", longitude);
        if (name != null) {
            location.put("name", name);
        }
        if (address != null) {
            location.put("address", address);
        }
        return send(customer, phoneNumberId, message);
    }

    /** Sends a file as {@code image}, {@code audio}, {@code video}, {@code document} or {@code sticker}. */
    public String sendMedia(
            Customer customer, String phoneNumberId, String type, String mimeType, byte[] bytes, String caption) {
        MediaFile file = media.store(mimeType, bytes);
        ObjectNode message = Inbound.node(type);
        ObjectNode content = message.putObject(type);
        content.put("id", file.id()).put("mime_type", mimeType).put("sha256", file.sha256Base64());
        URI base = ownUri;
        if (base != null) {
            content.put("url", base + media.link(file));
        }
        if (!caption.isEmpty()) {
            content.put("caption", caption);
        }
        if ("audio".equals(type)) {
            content.put("voice", true);
        }
        return send(customer, phoneNumberId, message);
    }

    /** Sends any message node; sender, id and timestamp are filled in where they are missing. */
    public String send(Customer customer, String phoneNumberId, ObjectNode message) {
        return inbound.send(chat(customer, phoneNumberId), message).wamid();
    }

    /** Posts these bytes once, signed, past all queues; gives the webhook's HTTP status, 0 for no answer. */
    public int postRaw(byte[] body) throws InterruptedException {
        return webhooks.post(body);
    }

    /** The signature that Meta would put on these bytes with this secret. */
    public static String signature(String appSecret, byte[] body) {
        return WebhookBody.signature(appSecret, body);
    }

    /** What a restaurant sent to a person, oldest first. */
    public List<OutgoingMessage> outgoing(Customer customer, String phoneNumberId) {
        Chat chat = chat(customer, phoneNumberId);
        return chat.messages().stream()
                .filter(ChatMessage::fromRestaurant)
                .map(each -> OutgoingMessage.of(chat, each, templates))
                .toList();
    }

    /** What all restaurants sent to everybody and is still remembered, oldest first. */
    public List<OutgoingMessage> outgoing() {
        return chats.all().stream()
                .filter(each -> each.message().fromRestaurant())
                .map(each -> OutgoingMessage.of(each.chat(), each.message(), templates))
                .toList();
    }

    /**
     * Waits until a restaurant has sent a person a fitting message and gives the latest.
     *
     * @throws AssertionError when none came in time; it lists what did
     */
    public OutgoingMessage await(
            Customer customer, String phoneNumberId, Predicate<OutgoingMessage> fits, Duration atMost)
            throws InterruptedException {
        return awaitCount(customer, phoneNumberId, fits, 1, atMost).getLast();
    }

    /**
     * Waits until a restaurant has sent a person at least so many fitting messages and gives them all.
     *
     * @throws AssertionError when they did not come in time; it lists what did
     */
    public List<OutgoingMessage> awaitCount(
            Customer customer, String phoneNumberId, Predicate<OutgoingMessage> fits, int count, Duration atMost)
            throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (arrival) {
            while (true) {
                List<OutgoingMessage> all = outgoing(customer, phoneNumberId);
                List<OutgoingMessage> fitting = all.stream().filter(fits).toList();
                if (fitting.size() >= count) {
                    return fitting;
                }
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError("Expected " + count + " message(s) to " + customer + " within " + atMost
                            + ", but these came: "
                            + all.stream().map(OutgoingMessage::json).toList());
                }
                arrival.wait(left);
            }
        }
    }

    /** The person opens the chat: what is delivered is reported read, and what arrives meanwhile too. */
    public void openChat(Chat chat) {
        chat.enter();
        statuses.read(chat);
    }

    /** As if the person had last written then: 24 hours later nothing but templates reaches them. */
    public void lastWrote(Chat chat, Instant when) {
        chat.lastWrote(when.toEpochMilli());
    }

    /** The person looks elsewhere. */
    public void closeChat(Chat chat) {
        chat.leave();
    }

    /** Fills a restaurant's catalogue at Meta, so that product messages can be sent. */
    public void catalog(String phoneNumberId, Set<String> productRetailerIds) {
        catalogs.put(phoneNumberId, productRetailerIds);
    }

    /** A file that was sent or uploaded. */
    public Optional<MediaFile> file(String mediaId) {
        return media.find(mediaId);
    }

    /** The text that a template message shows. */
    public String rendered(ChatMessage message) {
        return templates.render(message.node().path("template"));
    }

    /** What can be tapped in a message. */
    public List<Choice> choices(ChatMessage message) {
        return Choice.of(message.node(), templates);
    }

    /** Where messages are delivered; null while nobody listens. */
    public @Nullable URI webhook() {
        return webhooks.target();
    }

    /** Whether deliveries to this restaurant's webhook fail at the moment. */
    public boolean isDown(String phoneNumberId) {
        return webhooks.isDown(phoneNumberId);
    }

    /** How many updates wait for this restaurant's webhook. */
    public int waiting(String phoneNumberId) {
        return webhooks.waiting(phoneNumberId);
    }

    public MetaSwitches switches() {
        return switches;
    }

    public MetaCounters counters() {
        return counters;
    }

    public Templates templates() {
        return templates;
    }

    /** Tells whoever shows a phone about every change. */
    public void listen(Consumer<ChatEvent> listener) {
        listeners.add(listener);
    }

    private void publish(ChatEvent event) {
        synchronized (arrival) {
            arrival.notifyAll();
        }
        listeners.forEach(each -> each.accept(event));
    }

    /** Ends deliveries. */
    @Override
    public void close() {
        later.close();
        webhooks.close();
    }
}
