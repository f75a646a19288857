package app.comanda.bot.simulation;

import app.comanda.bot.journal.Intake;
import app.comanda.bot.journal.Person;
import app.comanda.ordering.menu.Menu;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A customer who mostly wants to eat: answers the last message by a button or a word, likes what leads to an order, taps
 * twice, taps old buttons, writes nonsense.
 */
final class Diner {
    private static final String ADDRESS = "Av. Larco 345, Miraflores";

    private static final List<String> WORDS = List.of(
            "hola",
            "Ana",
            "2",
            "efectivo",
            "recojo",
            "delivery",
            ADDRESS,
            "carrito",
            "pagar",
            "menu",
            "¿y mi pedido?",
            "gracias",
            "lomo saltado");
    /** How much a button is liked, by the action its id begins with. */
    private static final Map<String, Integer> LIKES =
            Map.of("K", 60, "k", 25, "P", 20, "p", 12, "c", 12, "q", 12, "N", 20, "Y", 20, "m", 6, "D", 15);

    private final World world;
    private final String tenant;
    private final String phone;
    private final List<Choice> seen = new ArrayList<>();
    private List<Choice> offered = List.of();
    private String last = "";
    private int patience;

    /**
     * Something that can be tapped.
     *
     * @param body the text it stood under
     * @param menu what the platform sold then
     */
    record Choice(
            String id, String title, String body, @Nullable Menu menu) {}

    Diner(World world, String tenant, String phone, int patience) {
        this.world = world;
        this.tenant = tenant;
        this.phone = phone;
        this.patience = patience;
        world.meta().onPhone(this::see);
    }

    void arrive() {
        write("hola");
        world.loom().in(world.chance().between(2_000, 8_000), this::act);
    }

    private void see(Meta.Shown message) {
        if (!message.phone().equals(phone) || !message.tenant().equals(tenant)) {
            return;
        }
        last = message.message().toString();
        List<Choice> choices = new ArrayList<>();
        JsonNode interactive = message.message().path("interactive");
        String body = interactive.path("body").path("text").asString("");
        for (JsonNode button : interactive.path("action").path("buttons")) {
            JsonNode reply = button.path("reply");
            choices.add(choice(reply, body));
        }
        for (JsonNode section : interactive.path("action").path("sections")) {
            for (JsonNode row : section.path("rows")) {
                choices.add(choice(row, body));
            }
        }
        if (!choices.isEmpty()) {
            offered = choices;
            if (choices.stream().anyMatch(choice -> choice.id().startsWith("K:"))
                    && world.chance()
                            .fault(
                                    "menu changed between quote and order",
                                    world.chance().weather().platform() / 2)) {
                world.loom()
                        .in(
                                world.chance().between(0, 5_000),
                                () -> world.platform().changeMenu(tenant));
            }
            seen.addAll(choices);
        }
    }

    private Choice choice(JsonNode button, String body) {
        return new Choice(
                button.path("id").asString(),
                button.path("title").asString(),
                body,
                world.platform().menu(tenant));
    }

    private void act() {
        if (patience-- <= 0) {
            return;
        }
        if (last.contains("¿A dónde te lo llevamos?") && world.chance().once(0.7)) {
            write(ADDRESS);
        } else if (!seen.isEmpty() && world.chance().once(0.05)) {
            tap(world.chance().of(seen));
        } else if (!offered.isEmpty() && world.chance().once(0.9)) {
            Choice choice = liked();
            tap(choice);
            if (world.chance().once(0.15)) {
                tap(choice);
            }
        } else {
            write(world.chance().of(WORDS));
        }
        world.loom().in(world.chance().between(300, 9_000), this::act);
    }

    private Choice liked() {
        int sum = offered.stream().mapToInt(Diner::like).sum();
        int mark = world.chance().below(Math.max(1, sum));
        for (Choice choice : offered) {
            mark -= like(choice);
            if (mark < 0) {
                return choice;
            }
        }
        return offered.getLast();
    }

    private static int like(Choice choice) {
        return LIKES.getOrDefault(choice.id().isEmpty() ? "" : choice.id().substring(0, 1), 3);
    }

    private void tap(Choice choice) {
        if (choice.id().startsWith("K:")) {
            world.promises().tappedConfirm(tenant, choice);
            if (choice.menu() != world.platform().menu(tenant)) {
                world.chance().seen("quote confirmed after the menu had changed");
            }
        }
        send("""
                {"type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":%s,"title":%s}}}""".formatted(World.quoted(choice.id()), World.quoted(choice.title())));
    }

    private void write(String words) {
        send("{\"type\":\"text\",\"text\":{\"body\":" + World.quoted(words) + "}}");
    }

    private void send(String payload) {
        String id = "wamid.in." + world.nextId();
        world.promises().wrote(tenant, phone, id);
        world.meta()
                .deliver(new Intake(
                        tenant,
                        List.of(new Intake.Message(
                                new Person(phone, null, "Ana"), id, world.loom().now(), payload)),
                        List.of(),
                        List.of(),
                        world.loom().now()));
    }
}
