package app.comanda.ordering.conversation;

import app.comanda.ordering.menu.Language;
import app.comanda.ordering.money.Money;
import org.jspecify.annotations.Nullable;

/** What Comanda says of orders that were placed, in one language: pure functions of values. */
sealed interface AfterTexts permits AfterTextsEs, AfterTextsEn {

    static AfterTexts in(Language language) {
        return switch (language) {
            case ES -> new AfterTextsEs();
            case EN -> new AfterTextsEn();
        };
    }

    String orderNotKept();

    String talkToStaff();

    // Another total.

    String otherTotal(String number, Money agreed, Money other);

    String acceptTotal();

    String totalKept(String number, Money total);

    String totalAgreed(String number, Money total);

    // Cancelling.

    String cancelOrder();

    String whichToCancel();

    String surelyCancel(String number, Money total);

    String yesCancel();

    String noKeep();

    String orderStays(String number);

    String tooLateToCancel(String status);

    String cancelUnderWay(String number);

    String tryingToCancel(String number);

    String staffAskedToCancel(String number, boolean tooLate);

    String cancelled(String number, boolean refund);

    String cancelledUnsent(String reference);

    String cancelHint(String number);

    // Running late.

    /**
     * The order is late.
     *
     * @param by the time that was told, null where it is not known any more
     * @param status what is known of it, a sentence
     */
    String late(String number, @Nullable String by, String status, boolean pickup);

    // Problems.

    String problemRow();

    String problemRowDetail();

    String whichProblem(String number);

    String problem(StaffMatter kind);

    String tellMeMore(StaffMatter kind);

    String problemNoted(String number);

    // Ratings.

    String howWasIt();

    String rate();

    String stars(int stars);

    String alreadyRated(int stars);

    String thanksForRating(int stars);

    String anyWords(int stars);

    String noComment();

    String thanksForWords();

    String thanksWithoutWords();
}
