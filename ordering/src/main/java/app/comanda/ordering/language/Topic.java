package app.comanda.ordering.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a customer may bring up about how an order is sold, with a few words that say nothing else. */
public enum Topic {
    OFFERS,
    SCHEDULE,
    SOON,
    DOCUMENT,
    ON_SITE,
    NOTE,
    COURIER_NOTE,
    EXACT,
    HOME,
    WORK;

    private static final Map<List<String>, Topic> MEANINGS = meanings();

    /** What the whole text is about; empty where it is more, or something else. */
    public static Optional<Topic> of(String text) {
        return Optional.ofNullable(MEANINGS.get(Words.meaningful(text)));
    }

    private static List<String> phrases(Topic topic) {
        return switch (topic) {
            case OFFERS ->
                List.of(
                        "ofertas",
                        "oferta",
                        "promociones",
                        "promocion",
                        "promos",
                        "promo",
                        "combos",
                        "hay promociones",
                        "hay ofertas",
                        "que promociones hay",
                        "que promociones tienes",
                        "que promociones tienen",
                        "descuentos",
                        "offers",
                        "deals",
                        "specials",
                        "any deals",
                        "any offers",
                        "what offers do you have",
                        "discounts");
            case SCHEDULE ->
                List.of(
                        "programar",
                        "programar pedido",
                        "programar mi pedido",
                        "para mas tarde",
                        "para despues",
                        "para mañana",
                        "pedido para mas tarde",
                        "schedule",
                        "for later",
                        "for tomorrow",
                        "later",
                        "schedule my order");
            case SOON ->
                List.of(
                        "lo antes posible",
                        "ahora",
                        "ahora mismo",
                        "ya",
                        "cuanto antes",
                        "asap",
                        "now",
                        "as soon as possible");
            case DOCUMENT ->
                List.of(
                        "factura",
                        "con factura",
                        "necesito factura",
                        "boleta",
                        "boleta con dni",
                        "boleta o factura",
                        "ruc",
                        "invoice",
                        "i need an invoice");
            case ON_SITE ->
                List.of(
                        "en el local",
                        "comer aqui",
                        "para comer aqui",
                        "comer en el local",
                        "en mesa",
                        "para mesa",
                        "aqui",
                        "eat here",
                        "dine in",
                        "for here",
                        "eat in");
            case NOTE ->
                List.of("nota", "agregar nota", "nota para el restaurante", "indicaciones", "note", "add a note");
            case COURIER_NOTE ->
                List.of("nota para el motorizado", "indicaciones para el motorizado", "note for the courier");
            case EXACT ->
                List.of(
                        "exacto",
                        "pago exacto",
                        "monto exacto",
                        "justo",
                        "sencillo",
                        "tengo sencillo",
                        "exact",
                        "exact amount");
            case HOME -> List.of("casa", "a casa", "a mi casa", "mi casa", "home", "my place");
            case WORK ->
                List.of(
                        "trabajo",
                        "al trabajo",
                        "a mi trabajo",
                        "mi trabajo",
                        "oficina",
                        "a la oficina",
                        "mi oficina",
                        "work",
                        "office");
        };
    }

    private static Map<List<String>, Topic> meanings() {
        Map<List<String>, Topic> meanings = new HashMap<>();
        for (Topic topic : values()) {
            phrases(topic).forEach(phrase -> meanings.put(Words.meaningful(phrase), topic));
        }
        return Map.copyOf(meanings);
    }
}
