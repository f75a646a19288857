package app.comanda.sandbox.meta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The approved templates, shared by all restaurants of the sandbox. */
public final class Templates {
    private final Map<String, Template> known = new ConcurrentHashMap<>();

    Templates() {
        add(new Template(
                "hello_world",
                "en_US",
                "utility",
                "Hello World\nWelcome and congratulations!! This message demonstrates your ability to send a WhatsApp message"
                        + " notification from the Cloud API.",
                List.of(),
                0));
        add(Template.utility("restaurant_news", "es", "Hola 👋 {{1}} Escríbenos por aquí si necesitas algo."));
        add(Template.utility("restaurant_news", "en", "Hi 👋 {{1}} Write to us here if you need anything."));
        add(Template.utility("order_update", "es", "Hola {{1}}, tu pedido {{2}}: {{3}}"));
        add(Template.utility("order_update", "en", "Hi {{1}}, your order {{2}}: {{3}}"));
    }

    /** Approves a template, replacing one of the same name and language. */
    public void add(Template template) {
        known.put(key(template.name(), template.language()), template);
    }

    /** All templates by name and language. */
    public List<Template> all() {
        return known.values().stream()
                .sorted(Comparator.comparing(Template::name).thenComparing(Template::language))
                .toList();
    }

    private static String key(String name, String language) {
        return name + "/" + language;
    }

    Optional<Template> find(JsonNode template) {
        return Optional.ofNullable(known.get(key(
                template.path("name").asString(""),
                template.path("language").path("code").asString(""))));
    }

    /** Refuses what does not fit the approved template. */
    void check(JsonNode template) {
        Template approved = find(template)
                .orElseThrow(() -> GraphError.of(
                                132_001,
                                "template name (" + template.path("name").asString("") + ") does not exist in "
                                        + template.path("language").path("code").asString(""))
                        .refusal());
        int given = component(template, "body").path("parameters").size();
        if (given != approved.parameters()) {
            throw GraphError.of(
                            132_000,
                            "body: number of localizable_params (" + given
                                    + ") does not match the expected number of params (" + approved.parameters() + ")")
                    .refusal();
        }
        int cards = component(template, "carousel").path("cards").size();
        if (cards != approved.cards()) {
            throw GraphError.of(
                            132_000,
                            "carousel: number of cards (" + cards + ") does not match the expected number ("
                                    + approved.cards() + ")")
                    .refusal();
        }
    }

    /** The text as the person reads it. */
    public String render(JsonNode template) {
        Optional<Template> approved = find(template);
        if (approved.isEmpty()) {
            return "";
        }
        String text = approved.get().body();
        int number = 1;
        for (JsonNode parameter : component(template, "body").path("parameters")) {
            text = text.replace("{{" + number + "}}", shown(parameter));
            number++;
        }
        return text;
    }

    private static String shown(JsonNode parameter) {
        String type = parameter.path("type").asString("text");
        return "text".equals(type)
                ? parameter.path("text").asString("")
                : parameter.path(type).path("fallback_value").asString("");
    }

    /** What can be tapped; the payload is the one sent with the message, or else the title. */
    Stream<Choice> quickReplies(JsonNode template) {
        List<String> titles = find(template).map(Template::quickReplies).orElse(List.of());
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            choices.add(
                    new Choice(Choice.Kind.TEMPLATE_BUTTON, payload(template, i, titles.get(i)), titles.get(i), ""));
        }
        return choices.stream();
    }

    private static String payload(JsonNode template, int index, String otherwise) {
        for (JsonNode component : template.path("components")) {
            if ("button".equals(component.path("type").asString("").toLowerCase(Locale.ROOT))
                    && component.path("index").asString("").equals(Integer.toString(index))) {
                return component.path("parameters").path(0).path("payload").asString(otherwise);
            }
        }
        return otherwise;
    }

    private static JsonNode component(JsonNode template, String type) {
        for (JsonNode component : template.path("components")) {
            if (type.equals(component.path("type").asString("").toLowerCase(Locale.ROOT))) {
                return component;
            }
        }
        return template.path("no such component");
    }
}
