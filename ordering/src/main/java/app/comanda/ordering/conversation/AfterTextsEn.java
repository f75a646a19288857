package app.comanda.ordering.conversation;

import app.comanda.ordering.money.Money;
import org.jspecify.annotations.Nullable;

/** English: warm and short. */
record AfterTextsEn() implements AfterTexts {

    @Override
    public String orderNotKept() {
        return "That order was a while ago and I no longer have it at hand. Write *status* to see your latest ones.";
    }

    @Override
    public String talkToStaff() {
        return "🙋 Talk to someone";
    }

    @Override
    public String otherTotal(String number, Money agreed, Money other) {
        return "⚠️ Please note: the restaurant has your order *" + number + "* at *" + MoneyText.of(other)
                + "*, and you agreed to *" + MoneyText.of(agreed) + "*.\nDo you accept the new total?";
    }

    @Override
    public String acceptTotal() {
        return "✅ Yes, I accept";
    }

    @Override
    public String totalKept(String number, Money total) {
        return "✅ Thank you. Your order *" + number + "* is *" + MoneyText.of(total) + "*.";
    }

    @Override
    public String totalAgreed(String number, Money total) {
        return "The total of your order *" + number + "* is agreed: *" + MoneyText.of(total) + "*.";
    }

    @Override
    public String cancelOrder() {
        return "Cancel order";
    }

    @Override
    public String whichToCancel() {
        return "Which of your orders do you want to cancel?";
    }

    @Override
    public String surelyCancel(String number, Money total) {
        return "Do you really want to cancel your order *" + number + "* (" + MoneyText.of(total) + ")?";
    }

    @Override
    public String yesCancel() {
        return "Yes, cancel it";
    }

    @Override
    public String noKeep() {
        return "No, keep it";
    }

    @Override
    public String orderStays(String number) {
        return "👍 Your order *" + number + "* stays as it is.";
    }

    @Override
    public String tooLateToCancel(String status) {
        return "That order can't be cancelled any more.\n" + status;
    }

    @Override
    public String cancelUnderWay(String number) {
        return "I already asked for your order *" + number
                + "* to be cancelled, but it *isn't cancelled yet*. I'll tell you as soon as they confirm it.";
    }

    @Override
    public String tryingToCancel(String number) {
        return "I'm checking whether your order *" + number + "* can still be cancelled. I'll tell you in a moment. ⏳";
    }

    @Override
    public String staffAskedToCancel(String number, boolean tooLate) {
        return (tooLate
                        ? "Your order *" + number + "* is too far along for me to cancel it from here."
                        : "I can't cancel your order *" + number + "* from here.")
                + " I asked the restaurant to look into it: it *isn't cancelled yet*. I'll tell you when there is news.";
    }

    @Override
    public String cancelled(String number, boolean refund) {
        return "✅ Your order *" + number + "* is cancelled."
                + (refund ? " If you have paid already, the restaurant knows it has to see to your refund." : "");
    }

    @Override
    public String cancelledUnsent(String reference) {
        return "✅ I cancelled your order " + reference
                + " before it left: it never reached the restaurant and nothing is charged.";
    }

    @Override
    public String cancelHint(String number) {
        return "_If you meant your order *" + number + "*, write *cancel* once more._";
    }

    @Override
    public String late(String number, @Nullable String by, String status, boolean pickup) {
        return "😕 Your order *" + number + "* is taking longer than I told you"
                + (by == null ? "." : (pickup ? ": it should be ready by " : ": it should be there by ") + by + ".")
                + "\nThe last I know: " + status + "\nSorry for the wait. Shall the restaurant look into it?";
    }

    @Override
    public String problemRow() {
        return "I had a problem";
    }

    @Override
    public String problemRowDetail() {
        return "Something missing, wrong, cold…";
    }

    @Override
    public String whichProblem(String number) {
        return "I'm sorry something isn't right with your order *" + number
                + "*. What happened? Choose below or tell me in your own words.";
    }

    @Override
    public String problem(StaffMatter kind) {
        return switch (kind) {
            case MISSING -> "Something is missing";
            case WRONG -> "I got something else";
            case LATE -> "Late or cold";
            case OTHER -> "Something else";
            case OTHER_TOTAL, DOUBLED, CANCEL, REFUND, TALK -> "Talk to someone";
        };
    }

    @Override
    public String tellMeMore(StaffMatter kind) {
        return switch (kind) {
            case MISSING -> "What is missing? Write it and I'll pass it on to the restaurant.";
            case WRONG -> "What was wrong? Write it and I'll pass it on to the restaurant.";
            case LATE, OTHER, OTHER_TOTAL, DOUBLED, CANCEL, REFUND, TALK ->
                "Tell me what happened, in one message, and I'll pass it on to the restaurant.";
        };
    }

    @Override
    public String problemNoted(String number) {
        return "🙏 I'm sorry. I passed your complaint about order *" + number
                + "* on to the restaurant: somebody will look into it and get in touch with you.";
    }

    @Override
    public String howWasIt() {
        return "How was it? Your opinion helps us.";
    }

    @Override
    public String rate() {
        return "Rate it";
    }

    @Override
    public String stars(int stars) {
        return switch (stars) {
            case 5 -> "Excellent";
            case 4 -> "Very good";
            case 3 -> "So-so";
            case 2 -> "Bad";
            default -> "Very bad";
        };
    }

    @Override
    public String alreadyRated(int stars) {
        return "I have your rating already: " + "⭐".repeat(stars) + ". Thank you!";
    }

    @Override
    public String thanksForRating(int stars) {
        return "⭐".repeat(stars) + " Thank you for rating us!";
    }

    @Override
    public String anyWords(int stars) {
        return thanksForRating(stars) + (stars < 4 ? " I'm sorry it wasn't better." : "")
                + "\nAnything you'd like to add? Write it, or tap the button.";
    }

    @Override
    public String noComment() {
        return "No, thanks";
    }

    @Override
    public String thanksForWords() {
        return "Thank you! I'll pass it on to the restaurant. 💛";
    }

    @Override
    public String thanksWithoutWords() {
        return "Done, thank you! I'm here whenever you're hungry. 😋";
    }
}
