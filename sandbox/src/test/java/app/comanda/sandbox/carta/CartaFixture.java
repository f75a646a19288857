package app.comanda.sandbox.carta;

import app.comanda.sandbox.Sandbox;
import app.comanda.sandbox.SandboxClient;
import app.comanda.sandbox.SandboxClient.Answer;
import app.comanda.sandbox.SandboxSettings;
import app.comanda.sandbox.web.Json;
import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** A running sandbox with a token of its own for the pizzeria, and orders to send to it. */
final class CartaFixture implements AutoCloseable {
    static final String PIZZERIA = "pizzeria-don-aurelio";
    static final String PIZZERIA_LOCAL = "LOC1760097779969DAUR1";
    static final String PIZZERIA_QUERY = "?subDomain=" + PIZZERIA + "&localId=" + PIZZERIA_LOCAL;
    static final String PIZZERIA_PATH = PIZZERIA + "/" + PIZZERIA_LOCAL;
    static final String BRAZA_PATH = "la-braza-roja/LOC1760097779968WGX4I";
    static final String BODEGA_PATH = "bodega-gourmet/LOC1760097779970BGM01";
    static final String API = "/carta/api/v1";
    private static final String TOKEN = "pizza-token";

    final Sandbox sandbox;
    final SandboxClient client;
    final CartaStandIn carta;

    CartaFixture() {
        this(SandboxSettings.demoDefaults());
    }

    CartaFixture(SandboxSettings settings) {
        sandbox = Sandbox.start(settings.withCartaToken(PIZZERIA, TOKEN));
        client = new SandboxClient(sandbox.uri());
        carta = sandbox.carta();
    }

    Answer get(String path) throws IOException, InterruptedException {
        String token = path.contains(PIZZERIA) || path.contains("get-order") ? TOKEN : "demo-carta-token";
        return client.get(API + path, "Authorization", "Bearer " + token);
    }

    Answer post(String path, Object body) throws IOException, InterruptedException {
        return client.post(API + path, body, "X-Service-API-Key", TOKEN);
    }

    Answer order(Object body) throws IOException, InterruptedException {
        return post("/order" + PIZZERIA_QUERY, body);
    }

    Menu.Product pizza(String name) {
        return product(PIZZERIA, name);
    }

    Menu.Product product(String subDomain, String name) {
        return carta.menu(subDomain).products().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Two large Hawaiian pizzas (38.90 each after the discount) with traditional dough and one extra cheese, to
     * Miraflores; {@code change} alters the body before it is used.
     */
    ObjectNode body(Consumer<ObjectNode> change) {
        Menu.Product pizza = pizza("Hawaiana");
        Menu.Modifier dough = modifier(pizza, "Tipo de masa");
        Menu.Modifier extras = modifier(pizza, "Extras");
        ObjectNode body = (ObjectNode) new Json().read("""
                        {"customer":{"name":"Lucía Ríos","phone":"+51 987 654 321"},
                         "items":[{"productId":"%s","presentationId":"%s","name":"Hawaiana","quantity":2,"unitPrice":38.90,
                           "modifiers":[
                             {"modifierId":"%s","name":"Tipo de masa","options":[
                               {"optionId":"%s","name":"Tradicional","price":0,"quantity":2}]},
                             {"modifierId":"%s","name":"Extras","options":[
                               {"optionId":"%s","name":"Queso extra","price":5.00,"quantity":2}]}],
                           "notes":"bien dorada"}],
                         "type":"delivery","paymentMethod":"yape","source":"whatsapp","notes":"#AB12CD34EF",
                         "deliveryInfo":{"address":{"street":"Calle Tarata 250","city":"Lima","district":"Miraflores"},
                           "coordinates":{"latitude":-12.1120,"longitude":-77.0250}}}
                        """.formatted(
                        pizza.rId(),
                        size(pizza, "Grande").id(),
                        dough.id(),
                        dough.options().getFirst().id(),
                        extras.rId(),
                        extras.options().getFirst().rId()));
        change.accept(body);
        return body;
    }

    static Menu.Modifier modifier(Menu.Product product, String name) {
        return product.modifiers().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Menu.Presentation size(Menu.Product product, String name) {
        return product.presentations().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static ObjectNode item(ObjectNode body) {
        return (ObjectNode) body.path("items").get(0);
    }

    @Override
    public void close() {
        client.close();
        sandbox.close();
    }
}
