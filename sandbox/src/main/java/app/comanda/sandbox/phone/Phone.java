package app.comanda.sandbox.phone;

import app.comanda.sandbox.Restaurant;
import app.comanda.sandbox.Restaurants;
import app.comanda.sandbox.meta.Chat;
import app.comanda.sandbox.meta.ChatEvent;
import app.comanda.sandbox.meta.Customer;
import app.comanda.sandbox.meta.MediaFile;
import app.comanda.sandbox.meta.MetaStandIn;
import app.comanda.sandbox.web.EventStream;
import app.comanda.sandbox.web.Json;
import app.comanda.sandbox.web.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.sse.SseClient;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The page {@code /phone} and the API behind it, {@code /sandbox/api/phone/…}. Chats live in the sandbox, so that a reload or
 * a second browser shows the same.
 */
public final class Phone implements AutoCloseable {
    private final MetaStandIn meta;
    private final Pages pages;
    private final Json json = new Json();
    private final PhoneView view;
    private final PhoneActions actions;
    private final Restaurants restaurants = Restaurants.demo();
    private final Map<String, EventStream> streams = new ConcurrentHashMap<>();

    public Phone(MetaStandIn meta, Pages pages) {
        this.meta = meta;
        this.pages = pages;
        this.view = new PhoneView(meta);
        this.actions = new PhoneActions(meta);
        meta.listen(this::changed);
    }

    public void register(RoutesConfig routes) {
        routes.get("/phone", pages.page("phone.html"));
        String api = "/sandbox/api/phone";
        routes.get(api + "/customers", ctx -> ctx.json(known()));
        routes.post(api + "/customers", ctx -> answering(ctx, this::meet));
        routes.get(api + "/media/{id}", this::media);
        routes.get(api + "/{key}/state", ctx -> ctx.json(view.state(customer(ctx), chats(customer(ctx)))));
        routes.put(api + "/{key}/name", ctx -> answering(ctx, this::rename));
        routes.put(api + "/{key}/number", ctx -> answering(ctx, this::changeNumber));
        routes.sse(api + "/{key}/events", this::events);
        routes.post(api + "/{key}/{phoneNumberId}/messages", ctx -> answering(ctx, this::send));
        routes.post(api + "/{key}/{phoneNumberId}/media", ctx -> answering(ctx, this::sendMedia));
    }

    private interface Action {
        Object perform(Context ctx);
    }

    private static void answering(Context ctx, Action action) {
        try {
            ctx.json(action.perform(ctx));
        } catch (JacksonException | IllegalArgumentException wrong) {
            ctx.status(400).json(Map.of("message", String.valueOf(wrong.getMessage())));
        } catch (IllegalStateException full) {
            ctx.status(503).json(Map.of("message", String.valueOf(full.getMessage())));
        }
    }

    private Customer customer(Context ctx) {
        return meta.known(ctx.pathParam("key")).orElseThrow(() -> new NotFoundResponse("Nobody has this number."));
    }

    private List<Chat> chats(Customer customer) {
        return restaurants.all().stream()
                .map(each -> meta.chat(customer, each.phoneNumberId()))
                .toList();
    }

    private Chat chat(Context ctx) {
        Restaurant restaurant = restaurants
                .byPhoneNumberId(ctx.pathParam("phoneNumberId"))
                .orElseThrow(() -> new NotFoundResponse("No restaurant has this number."));
        return meta.chat(customer(ctx), restaurant.phoneNumberId());
    }

    private List<Map<String, Object>> known() {
        return meta.customers().stream()
                .sorted(Comparator.comparing(Customer::name))
                .limit(50)
                .map(view::customer)
                .toList();
    }

    private Object meet(Context ctx) {
        return view.customer(actions.meet(json.read(ctx.bodyAsBytes())));
    }

    private Object rename(Context ctx) {
        Customer customer = customer(ctx);
        meta.rename(customer, PhoneActions.name(json.read(ctx.bodyAsBytes())));
        return view.customer(customer);
    }

    private Object changeNumber(Context ctx) {
        Customer customer = customer(ctx);
        meta.changeNumber(customer, PhoneActions.number(json.read(ctx.bodyAsBytes())));
        return view.customer(customer);
    }

    private Object send(Context ctx) {
        JsonNode body = json.read(ctx.bodyAsBytes());
        return Map.of("id", actions.send(chat(ctx), body));
    }

    private Object sendMedia(Context ctx) {
        return Map.of(
                "id",
                actions.sendMedia(
                        chat(ctx),
                        query(ctx, "type"),
                        String.valueOf(ctx.contentType()),
                        ctx.bodyAsBytes(),
                        query(ctx, "caption")));
    }

    private static String query(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value;
    }

    private void media(Context ctx) {
        MediaFile file = meta.file(ctx.pathParam("id")).orElseThrow(() -> new NotFoundResponse("No such file."));
        // Whatever was uploaded is shown as the file it is, never run as a page.
        ctx.contentType(file.mimeType())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .result(file.bytes());
    }

    /** A page that watches one person's chats; with {@code ?chat=} it has that chat open. */
    private void events(SseClient client) {
        Customer customer = customer(client.ctx());
        EventStream stream = streams.computeIfAbsent(customer.key(), _ -> new EventStream(json));
        restaurants
                .byPhoneNumberId(query(client.ctx(), "chat"))
                .ifPresentOrElse(open -> watch(stream, client, customer, open), () -> stream.serve(client));
    }

    private void watch(EventStream stream, SseClient client, Customer customer, Restaurant open) {
        Chat chat = meta.chat(customer, open.phoneNumberId());
        meta.openChat(chat);
        try {
            stream.serve(client);
        } finally {
            meta.closeChat(chat);
        }
    }

    private void changed(ChatEvent event) {
        if (streams.isEmpty()) {
            return;
        }
        switch (event) {
            case ChatEvent.MessageChanged(var chat, var message) ->
                publish(chat, "message", () -> view.update(chat, message));
            case ChatEvent.TypingChanged(var chat) -> publish(chat, "typing", () -> view.typing(chat));
            case ChatEvent.LineChanged(var phoneNumberId, var down) ->
                streams.values()
                        .forEach(each -> each.publish("line", Map.of("phoneNumberId", phoneNumberId, "down", down)));
        }
    }

    private void publish(Chat chat, String event, java.util.function.Supplier<Object> content) {
        EventStream stream = streams.get(chat.customer().key());
        if (stream != null && stream.listeners() > 0) {
            stream.publish(event, content.get());
        }
    }

    /** Ends the event streams, which would hold up the server's stop. */
    @Override
    public void close() {
        streams.values().forEach(EventStream::close);
    }
}
