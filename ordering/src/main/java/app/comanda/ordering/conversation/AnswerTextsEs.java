package app.comanda.ordering.conversation;

import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.language.Allergen;
import app.comanda.ordering.language.Diet;
import app.comanda.ordering.money.Money;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Spanish as spoken in Peru, in tú: warm and short. */
record AnswerTextsEs() implements AnswerTexts {
    private static final Locale LOCALE = Locale.forLanguageTag("es-PE");

    private static String named(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, LOCALE);
    }

    // The card.

    @Override
    public String allergens(List<String> names) {
        return "⚠️ Alérgenos: " + String.join(", ", names);
    }

    @Override
    public String preparation(int minutes) {
        return "⏱️ Unos " + minutes + " min en cocina";
    }

    // Hours, place and paying.

    @Override
    public String days(DayOfWeek from, DayOfWeek to) {
        return from == DayOfWeek.MONDAY && to == DayOfWeek.SUNDAY
                ? "Todos los días"
                : from == to ? named(from) : named(from) + " a " + named(to);
    }

    @Override
    public String closedDay() {
        return "cerrado";
    }

    @Override
    public String allDay() {
        return "las 24 horas";
    }

    @Override
    public String and() {
        return " y ";
    }

    @Override
    public String lastOrder(int minutes) {
        return "El último pedido se toma " + minutes + " min antes del cierre.";
    }

    @Override
    public String whereabouts(String name, @Nullable String address, @Nullable Coordinates at) {
        return Stream.of("📍 *" + name + "*", address, at == null ? null : link(at))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String addressUnknown(String restaurant) {
        return "No tengo a la mano la dirección de *" + restaurant + "*. " + orAsk();
    }

    @Override
    public String payments(List<String> taken) {
        return "💳 Puedes pagar con: *" + String.join("*, *", taken) + "*.";
    }

    @Override
    public String paymentTaken(String method, List<String> taken) {
        return "Sí, aceptamos *" + method + "* 👍" + (taken.size() > 1 ? " " + payments(taken) : "");
    }

    @Override
    public String paymentNotTaken(String method, List<String> taken) {
        return "Por ahora no recibimos *" + method + "*. " + payments(taken);
    }

    // Delivery and time.

    @Override
    public String weReach(String place) {
        return "🛵 Sí, llegamos a *" + place + "*:";
    }

    @Override
    public String weDeliver() {
        return "🛵 Hacemos delivery:";
    }

    @Override
    public String everywhere() {
        return "A donde nos digas";
    }

    @Override
    public String shareForSure() {
        return "Si tienes dudas de tu zona, envíame tu ubicación 📍 y te digo.";
    }

    @Override
    public String sharePlace(String place) {
        return "No puedo asegurarte *" + place
                + "* solo por el nombre: envíame tu ubicación 📍 y te digo si llegamos y cuánto cuesta.";
    }

    @Override
    public String orFetchIt() {
        return "Si quieres, puedes recogerlo en el local.";
    }

    @Override
    public String deliveryCosts(String fee) {
        return "envío " + fee;
    }

    @Override
    public String freeDelivery() {
        return "envío gratis";
    }

    @Override
    public String minimumOrder(Money minimum) {
        return "pedido mínimo " + MoneyText.of(minimum);
    }

    @Override
    public String freeDeliveryFrom(Money from) {
        return "envío gratis desde " + MoneyText.of(from);
    }

    @Override
    public String about(int least, int most) {
        return "unos " + (least == most ? "" : least + " a ") + most + " min";
    }

    @Override
    public String cooksIn(String dish, int minutes) {
        return "⏱️ *" + dish + "* toma unos " + minutes + " min en cocina.";
    }

    @Override
    public String inTheKitchen(String about) {
        return "👩‍🍳 En cocina: " + about + " por plato";
    }

    @Override
    public String timeUnknown() {
        return "No tengo un tiempo fijo: te digo el estimado al confirmar tu pedido.";
    }

    // The menu.

    @Override
    public String add() {
        return "Agregar";
    }

    @Override
    public String instead(List<String> names) {
        return "Tenemos: " + String.join(", ", names) + ".";
    }

    @Override
    public String andMore(int more) {
        return "…y " + more + " más";
    }

    @Override
    public String notOnTheMenu() {
        return "Eso no lo encuentro en nuestra carta 😔 " + orAsk();
    }

    // What can be eaten.

    @Override
    public String askStaff() {
        return "Para estar seguros, escribe *humano* y te responde una persona del local.";
    }

    @Override
    public String orAsk() {
        return "Si quieres, escribe *humano* y te responde una persona del local.";
    }

    @Override
    public String diet(Diet diet) {
        return switch (diet) {
            case VEGETARIAN -> "apto para vegetarianos";
            case VEGAN -> "apto para veganos";
            case MILD -> "sin picante";
            case SPICY -> "picante";
        };
    }

    @Override
    public String dietSaid(String name, String diet) {
        return "Sí: según la carta, *" + name + "* es " + diet + ".";
    }

    @Override
    public String dietUnsaid(String name, String diet) {
        return "La carta no dice que *" + name + "* sea " + diet + ".";
    }

    @Override
    public String dietList(String diet, String names) {
        return "Según la carta, " + diet + ":\n" + names;
    }

    @Override
    public String dietNone(String diet) {
        return "La carta no marca nada como " + diet + ".";
    }

    @Override
    public String allergen(Allergen allergen) {
        return switch (allergen) {
            case PEANUTS -> "maní";
            case NUTS -> "frutos secos";
            case GLUTEN -> "gluten";
            case MILK -> "lácteos";
            case EGG -> "huevo";
            case SHELLFISH -> "mariscos";
            case FISH -> "pescado";
            case SOY -> "soya";
            case SESAME -> "ajonjolí";
            case MUSTARD -> "mostaza";
            case CELERY -> "apio";
            case SULPHITES -> "sulfitos";
        };
    }

    @Override
    public String contains(String name, String what) {
        return "⚠️ Sí: según la carta, *" + name + "* contiene " + what + ".";
    }

    @Override
    public String mentions(String name, String what) {
        return "⚠️ La carta menciona " + what + " al hablar de *" + name + "*, pero no lo indica como alérgeno.";
    }

    @Override
    public String markedFree(String name, String what) {
        return "La carta marca *" + name + "* como sin " + what + ".";
    }

    @Override
    public String unsaid(String name, String what) {
        return "La carta no dice si *" + name + "* tiene " + what + ": no te lo puedo asegurar.";
    }

    @Override
    public String declared(String name, List<String> names) {
        return "Alérgenos que la carta sí indica para *" + name + "*: " + String.join(", ", names) + ".";
    }

    @Override
    public String nothingDeclared(String name) {
        return "La carta no indica los alérgenos de *" + name + "*.";
    }

    @Override
    public String listFree(String what, String names) {
        return "La carta marca sin " + what + ":\n" + names;
    }

    @Override
    public String listWith(String what, String names) {
        return "⚠️ La carta indica o menciona " + what + " en:\n" + names;
    }

    @Override
    public String allUnsaid(String what) {
        return "La carta no dice qué platos tienen " + what + ": no te lo puedo asegurar.";
    }

    @Override
    public String restUnsaid(String what) {
        return "De los demás la carta no dice si tienen " + what + ": no te lo puedo asegurar.";
    }

    @Override
    public String someDeclared() {
        return "Esto es lo que la carta indica de alérgenos; de los demás platos no dice nada:";
    }

    @Override
    public String noneDeclared() {
        return "La carta no indica alérgenos.";
    }
}
