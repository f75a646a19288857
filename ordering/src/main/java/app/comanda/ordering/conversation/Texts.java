package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything Comanda says, in one language: pure functions of values. */
sealed interface Texts permits TextsEs, TextsEn {

    static Texts in(Language language) {
        return switch (language) {
            case ES -> new TextsEs();
            case EN -> new TextsEn();
        };
    }

    // Buttons and rows: at most 20 characters.

    String seeMenu();

    String orderMore();

    String seeCart();

    String pay();

    String myOrder();

    String seeCategories();

    String seeProducts();

    String choose();

    String nextPage();

    String previousPage();

    String otherCategories();

    String skip();

    String done();

    String changeCart();

    String emptyCart();

    String oneMore();

    String oneLess();

    String remove();

    String delivery();

    String pickup();

    String otherAddress();

    String confirm();

    String change();

    String cancel();

    String tryAgain();

    String changeProducts();

    String addProducts();

    String changeFulfilment();

    String changeName();

    String changePhone();

    String changePayment();

    // Welcome and small talk.

    String welcome(String customer, String restaurant);

    String helloAgain();

    String whatWouldYouLike();

    String whatNext();

    String youAreWelcome();

    String languageSwitched();

    /** The restaurant is not served in the language that was asked for. */
    String onlyThisLanguage();

    String notUnderstood();

    String help();

    String unknownButton();

    String oldButton();

    // What the chat brings besides words.

    String cannotRead(Event.SentMedia.Kind kind);

    String contactNotNeeded();

    String placeForLater();

    String placeReached(Money fee);

    String placeReachedFrom(Money minimum);

    // Menu.

    String noMenuYet();

    String nothingOffered();

    String menuTitle(String restaurant);

    String categoryTitle(String name, String description);

    String emptyCategory(String name);

    String productCount(int count);

    String whichOne(boolean more);

    String goneFromMenu();

    String productUnavailable(String name);

    String from(Money price);

    // Choosing.

    String productCard(String name, String description, String price);

    String whichPresentation(String product);

    String whichOptions(String group, int least, int most);

    String chosenSoFar(List<String> names);

    String free();

    String atMost(int most, String group);

    String stillMissing(int missing, String group);

    String optionUnavailable();

    String choiceUnavailable(String product);

    String choiceDropped();

    String howMany(String product, Money each);

    String atLeastOne();

    String tooMany(int most);

    String cartFull(int most);

    String overLimits(int lines, int units);

    String added(int quantity, String name);

    String without(String what);

    String plenty(String what);

    String little(String what);

    // Cart.

    String cartSoFar(int units, Money total);

    String yourCart();

    String cartTotal(Money total);

    String line(int quantity, String name, Money total);

    String cartEmpty();

    String cartEmptied();

    String emptyCartDetail();

    String whichLine();

    String changeLine(String line);

    String lineGone();

    String removed(String name);

    String quantityChanged(int quantity, String name);

    String somethingChosen();

    String priceChanged(String name, Money before, Money now);

    String ranOut(String name, List<String> instead);

    String catalogAdded(List<String> names);

    String catalogToChoose(List<String> names);

    String catalogUnavailable(List<String> names);

    String catalogUnknown(int count);

    // Delivery or pickup.

    String nothingToPay();

    String deliveryOrPickup();

    String noDelivery();

    String noPickup();

    String waysOfHandover(boolean delivers, boolean pickup);

    String whereTo();

    String pinOfAddress(String typed);

    String streetOfPin();

    String whichDistrict();

    String addressNeedsNumber();

    String addressTooLong(int most);

    String reached(Money fee, @Nullable Integer minutes);

    String belowMinimum(Money minimum, Money missing);

    String outside(int metresAway);

    String districtNotServed(String district);

    String noZones();

    String pickupInstead();

    String anotherAddressInstead();

    // Name, phone and payment.

    String whoseName();

    String whoseNameOr(String profile);

    String nameUnclear(int most);

    String whichPhone();

    String phoneUnclear();

    String howToPay();

    String payment(PaymentMethod method);

    String paymentNotTaken(PaymentMethod method);

    // Another menu.

    String menuChanged(List<String> left);

    /** What was half chosen is to be chosen again; the name is empty where it is not known any more. */
    String chooseAgain(String name);

    // Quote.

    String checkingPrices();

    String pricesUnread();

    String yourOrder();

    String subtotal(Money amount);

    String deliveryFee(Money amount);

    String total(Money amount);

    String pickupAt(String restaurant);

    String estimate(int minutes);

    String shallIOrder();

    String tapConfirm();

    String quoteTooOld();

    String whatToChange();

    String orderCancelled();

    String nothingToCancel();

    // What became of an order.

    String sending(String reference);

    String alreadySending(String reference);

    String alreadyOrdered(String number);

    String orderPlaced(String number, String reference, Money total, @Nullable Integer minutes);

    String orderRefused(String reference);

    String cartKept();

    String orderUncertain(String reference);

    String orderHandedOver(String reference);

    String noOrders();

    String noOpenOrders(String last);

    String orderMoved(TrackedOrder order);

    String status(TrackedOrder order);

    // Branches, and restaurants that pause.

    String seeBranches();

    String otherBranch();

    String whichBranch(String restaurant, boolean nearestFirst);

    String branchChosen(String title, @Nullable String address);

    String branchClosed(String title);

    String howFar(int metres);

    String notTakingOrders(String restaurant, boolean cart);
}
