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

/** Plain, friendly English. */
record AnswerTextsEn() implements AnswerTexts {
    private static final Locale LOCALE = Locale.forLanguageTag("en-GB");

    private static String named(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, LOCALE);
    }

    // The card.

    @Override
    public String allergens(List<String> names) {
        return "⚠️ Allergens: " + String.join(", ", names);
    }

    @Override
    public String preparation(int minutes) {
        return "⏱️ About " + minutes + " min in the kitchen";
    }

    // Hours, place and paying.

    @Override
    public String days(DayOfWeek from, DayOfWeek to) {
        return from == DayOfWeek.MONDAY && to == DayOfWeek.SUNDAY
                ? "Every day"
                : from == to ? named(from) : named(from) + " to " + named(to);
    }

    @Override
    public String closedDay() {
        return "closed";
    }

    @Override
    public String allDay() {
        return "around the clock";
    }

    @Override
    public String and() {
        return " and ";
    }

    @Override
    public String lastOrder(int minutes) {
        return "Last orders are taken " + minutes + " min before closing.";
    }

    @Override
    public String whereabouts(String name, @Nullable String address, @Nullable Coordinates at) {
        return Stream.of("📍 *" + name + "*", address, at == null ? null : link(at))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String addressUnknown(String restaurant) {
        return "I don't have the address of *" + restaurant + "* at hand. " + orAsk();
    }

    @Override
    public String payments(List<String> taken) {
        return "💳 You can pay with: *" + String.join("*, *", taken) + "*.";
    }

    @Override
    public String paymentTaken(String method, List<String> taken) {
        return "Yes, we take *" + method + "* 👍" + (taken.size() > 1 ? " " + payments(taken) : "");
    }

    @Override
    public String paymentNotTaken(String method, List<String> taken) {
        return "We don't take *" + method + "* for now. " + payments(taken);
    }

    // Delivery and time.

    @Override
    public String weReach(String place) {
        return "🛵 Yes, we deliver to *" + place + "*:";
    }

    @Override
    public String weDeliver() {
        return "🛵 We deliver:";
    }

    @Override
    public String everywhere() {
        return "Wherever you say";
    }

    @Override
    public String shareForSure() {
        return "Not sure about your area? Send me your location 📍 and I'll tell you.";
    }

    @Override
    public String sharePlace(String place) {
        return "I can't be sure about *" + place
                + "* by its name alone: send me your location 📍 and I'll tell you whether we get there and for how much.";
    }

    @Override
    public String orFetchIt() {
        return "You can pick it up at the restaurant if you like.";
    }

    @Override
    public String deliveryCosts(String fee) {
        return "delivery " + fee;
    }

    @Override
    public String freeDelivery() {
        return "free delivery";
    }

    @Override
    public String minimumOrder(Money minimum) {
        return "minimum order " + MoneyText.of(minimum);
    }

    @Override
    public String freeDeliveryFrom(Money from) {
        return "free delivery from " + MoneyText.of(from);
    }

    @Override
    public String about(int least, int most) {
        return "about " + (least == most ? "" : least + " to ") + most + " min";
    }

    @Override
    public String cooksIn(String dish, int minutes) {
        return "⏱️ *" + dish + "* takes about " + minutes + " min in the kitchen.";
    }

    @Override
    public String inTheKitchen(String about) {
        return "👩‍🍳 In the kitchen: " + about + " a dish";
    }

    @Override
    public String timeUnknown() {
        return "I don't have a fixed time: you'll see the estimate when you confirm your order.";
    }

    // The menu.

    @Override
    public String add() {
        return "Add";
    }

    @Override
    public String instead(List<String> names) {
        return "We do have: " + String.join(", ", names) + ".";
    }

    @Override
    public String andMore(int more) {
        return "…and " + more + " more";
    }

    @Override
    public String notOnTheMenu() {
        return "I can't find that on our menu 😔 " + orAsk();
    }

    // What can be eaten.

    @Override
    public String askStaff() {
        return "To be sure, write *human* and somebody from the restaurant will answer you.";
    }

    @Override
    public String orAsk() {
        return "If you like, write *human* and somebody from the restaurant will answer you.";
    }

    @Override
    public String diet(Diet diet) {
        return switch (diet) {
            case VEGETARIAN -> "vegetarian";
            case VEGAN -> "vegan";
            case MILD -> "not spicy";
            case SPICY -> "spicy";
        };
    }

    @Override
    public String dietSaid(String name, String diet) {
        return "Yes: the menu says that *" + name + "* is " + diet + ".";
    }

    @Override
    public String dietUnsaid(String name, String diet) {
        return "The menu doesn't say that *" + name + "* is " + diet + ".";
    }

    @Override
    public String dietList(String diet, String names) {
        return "The menu marks as " + diet + ":\n" + names;
    }

    @Override
    public String dietNone(String diet) {
        return "The menu marks nothing as " + diet + ".";
    }

    @Override
    public String allergen(Allergen allergen) {
        return switch (allergen) {
            case PEANUTS -> "peanuts";
            case NUTS -> "nuts";
            case GLUTEN -> "gluten";
            case MILK -> "milk";
            case EGG -> "egg";
            case SHELLFISH -> "shellfish";
            case FISH -> "fish";
            case SOY -> "soy";
            case SESAME -> "sesame";
            case MUSTARD -> "mustard";
            case CELERY -> "celery";
            case SULPHITES -> "sulphites";
        };
    }

    @Override
    public String contains(String name, String what) {
        return "⚠️ Yes: the menu says that *" + name + "* contains " + what + ".";
    }

    @Override
    public String mentions(String name, String what) {
        return "⚠️ The menu mentions " + what + " when it speaks of *" + name
                + "*, but does not list it as an allergen.";
    }

    @Override
    public String markedFree(String name, String what) {
        return "The menu marks *" + name + "* as free of " + what + ".";
    }

    @Override
    public String unsaid(String name, String what) {
        return "The menu doesn't say whether *" + name + "* contains " + what + ": I can't promise either way.";
    }

    @Override
    public String declared(String name, List<String> names) {
        return "Allergens the menu does list for *" + name + "*: " + String.join(", ", names) + ".";
    }

    @Override
    public String nothingDeclared(String name) {
        return "The menu doesn't list the allergens of *" + name + "*.";
    }

    @Override
    public String listFree(String what, String names) {
        return "The menu marks as free of " + what + ":\n" + names;
    }

    @Override
    public String listWith(String what, String names) {
        return "⚠️ The menu lists or mentions " + what + " for:\n" + names;
    }

    @Override
    public String allUnsaid(String what) {
        return "The menu doesn't say which dishes contain " + what + ": I can't promise either way.";
    }

    @Override
    public String restUnsaid(String what) {
        return "Of the others the menu doesn't say whether they contain " + what + ": I can't promise either way.";
    }

    @Override
    public String someDeclared() {
        return "This is what the menu says about allergens; it says nothing about the other dishes:";
    }

    @Override
    public String noneDeclared() {
        return "The menu doesn't list allergens.";
    }
}
