package app.comanda.ordering.conversation;

import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.language.Allergen;
import app.comanda.ordering.language.Diet;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.money.Money;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Comanda answers to questions, and what a product's card says, in one language: pure functions of values. */
sealed interface AnswerTexts permits AnswerTextsEs, AnswerTextsEn {

    static AnswerTexts of(Scene scene) {
        return in(scene.session().language());
    }

    static AnswerTexts in(Language language) {
        return switch (language) {
            case ES -> new AnswerTextsEs();
            case EN -> new AnswerTextsEn();
        };
    }

    /** Opens on every phone's own map. */
    default String link(Coordinates at) {
        return "https://www.google.com/maps/search/?api=1&query=" + at.latitude() + "," + at.longitude();
    }

    // The card.

    String allergens(List<String> names);

    String preparation(int minutes);

    // Hours, place and paying.

    /** Weekdays in a row. */
    String days(DayOfWeek from, DayOfWeek to);

    String closedDay();

    String allDay();

    String and();

    String lastOrder(int minutes);

    String whereabouts(String name, @Nullable String address, @Nullable Coordinates at);

    String addressUnknown(String restaurant);

    String payments(List<String> taken);

    String paymentTaken(String method, List<String> taken);

    String paymentNotTaken(String method, List<String> taken);

    // Delivery and time.

    String weReach(String place);

    String weDeliver();

    String everywhere();

    String shareForSure();

    String sharePlace(String place);

    String orFetchIt();

    String deliveryCosts(String fee);

    String freeDelivery();

    String minimumOrder(Money minimum);

    String freeDeliveryFrom(Money from);

    /** Minutes, from the least to the most. */
    String about(int least, int most);

    String cooksIn(String dish, int minutes);

    String inTheKitchen(String about);

    String timeUnknown();

    // The menu.

    String add();

    String instead(List<String> names);

    String andMore(int more);

    String notOnTheMenu();

    // What can be eaten.

    /** Where the data say nothing, people are offered. */
    String askStaff();

    String orAsk();

    /** As it is said of dishes. */
    String diet(Diet diet);

    String dietSaid(String name, String diet);

    String dietUnsaid(String name, String diet);

    String dietList(String diet, String names);

    String dietNone(String diet);

    String allergen(Allergen allergen);

    String contains(String name, String what);

    String mentions(String name, String what);

    String markedFree(String name, String what);

    String unsaid(String name, String what);

    String declared(String name, List<String> names);

    String nothingDeclared(String name);

    String listFree(String what, String names);

    String listWith(String what, String names);

    String allUnsaid(String what);

    String restUnsaid(String what);

    String someDeclared();

    String noneDeclared();
}
