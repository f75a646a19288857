package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.TaxDocument;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Comanda says of offers, times, money and receipts, in one language: pure functions of values. */
sealed interface SellingTexts permits SellingTextsEs, SellingTextsEn {

    static SellingTexts in(Language language) {
        return switch (language) {
            case ES -> new SellingTextsEs();
            case EN -> new SellingTextsEn();
        };
    }

    // Offers.

    String offersRow();

    String todaysOffers(List<String> promises);

    String noOffers();

    String seeOffers();

    String appliedByItself(String name, String promise);

    String discount(String reason, Money amount);

    String instead(Money regular);

    String choosePart(String bundle, String part, int number, int of);

    String bundleAdded(String bundle, List<String> names);

    String bundleUnavailable(String bundle);

    String offerOver();

    String treatWaiting(String promise);

    String missingForFreeDelivery(Money missing);

    // Quote.

    String taxIncluded(String percent, Money amount);

    String taxAdded(String percent, Money amount);

    String scheduledFor(String moment);

    String cash(Money amount, Money change);

    String document(TaxDocument document);

    /** Where it is eaten; the table is null for none. */
    String eatHere(String restaurant, @Nullable String table);

    // On site.

    String onSite();

    String whichService();

    String noOnSite();

    String whichTable();

    String noTable();

    String notDelivered(List<String> names);

    // Hours and times.

    String closedUntil(String moment);

    String closed();

    String orderAhead();

    String openUntil(String moment);

    String open();

    String whichTime();

    String seeTimes();

    String asSoonAsPossible();

    String noTimes();

    String timeNotOffered(String nearest);

    String timePassed(String moment);

    String today();

    String tomorrow();

    // Paying.

    String howMuchCash(Money total);

    String exactCash();

    String cashTooLittle(Money total);

    String cashUnclear();

    String howToPayNow(String method, String instructions);

    String sendReceipt();

    String receiptThanks(String number);

    String receiptTooEarly();

    // Receipt and notes.

    String whichDocument();

    String plainReceipt();

    String documentUnclear();

    String whichNote();

    String whichCourierNote();

    String noNote();

    String noteTooLong(int most);

    String changeTime();

    String changeDocument();

    String changeNote();

    String changeCourierNote();

    // Saved addresses.

    String whichAddress();

    String seeAddresses();

    String newAddress();

    String lastAddress();

    String home();

    String work();

    String saveAddress(String street);

    String addressSaved(String label);
}
