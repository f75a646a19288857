package app.comanda.ordering.conversation;

import app.comanda.ordering.money.Money;
import org.jspecify.annotations.Nullable;

/** What Comanda says of what became of an order, and of branches, in one language: pure functions of values. */
interface OrderTexts {

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
