package app.comanda.ordering.conversation;

import app.comanda.ordering.money.Money;
import java.util.List;

/** What Comanda says while dishes are chosen, and of the cart, in one language: pure functions of values. */
interface CartTexts {

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

    // Another menu.

    String menuChanged(List<String> left);

    /** What was half chosen is to be chosen again; the name is empty where it is not known any more. */
    String chooseAgain(String name);
}
