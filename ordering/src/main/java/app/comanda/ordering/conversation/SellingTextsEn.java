package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.TaxDocument;
import app.comanda.ordering.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** English: warm and short. */
record SellingTextsEn() implements SellingTexts {

    @Override
    public String offersRow() {
        return "🔥 Offers";
    }

    @Override
    public String todaysOffers(List<String> promises) {
        return "🔥 *On offer today:*\n• " + String.join("\n• ", promises);
    }

    @Override
    public String noOffers() {
        return "There are no offers today, but the menu is really good 😉";
    }

    @Override
    public String seeOffers() {
        return "See offers";
    }

    @Override
    public String appliedByItself(String name, String promise) {
        return "🔥 *" + name + "*\n" + promise + "\nJust order as usual: the discount applies by itself.";
    }

    @Override
    public String discount(String reason, Money amount) {
        return "🏷️ " + reason + ": *-" + MoneyText.of(amount) + "*";
    }

    @Override
    public String instead(Money regular) {
        return "was ~" + MoneyText.of(regular) + "~";
    }

    @Override
    public String choosePart(String bundle, String part, int number, int of) {
        return "*" + bundle + "* (" + number + " of " + of + ")\nChoose: " + part;
    }

    @Override
    public String bundleAdded(String bundle, List<String> names) {
        return "Done! I added *" + bundle + "*: " + String.join(", ", names) + ".";
    }

    @Override
    public String bundleUnavailable(String bundle) {
        return "😔 *" + bundle + "* can't be put together now: something in it has run out.";
    }

    @Override
    public String offerOver() {
        return "That offer doesn't apply right now.";
    }

    @Override
    public String treatWaiting(String promise) {
        return "🎁 " + promise + " Add it and it's on us.";
    }

    @Override
    public String missingForFreeDelivery(Money missing) {
        return "🛵 *" + MoneyText.of(missing) + "* more and delivery is free.";
    }

    @Override
    public String taxIncluded(String percent, Money amount) {
        return "Includes tax (" + percent + "%): " + MoneyText.of(amount);
    }

    @Override
    public String taxAdded(String percent, Money amount) {
        return "Tax (" + percent + "%): " + MoneyText.of(amount);
    }

    @Override
    public String scheduledFor(String moment) {
        return "For " + moment;
    }

    @Override
    public String cash(Money amount, Money change) {
        return "You pay with " + MoneyText.of(amount) + (change.isZero() ? "" : ", change " + MoneyText.of(change));
    }

    @Override
    public String document(TaxDocument document) {
        return switch (document) {
            case TaxDocument.Ruc ruc -> "Factura, RUC " + ruc.number();
            case TaxDocument.Dni dni -> "Boleta, DNI " + dni.number();
        };
    }

    @Override
    public String eatHere(String restaurant, @Nullable String table) {
        return "To eat at " + restaurant + (table == null ? "" : " · table " + table);
    }

    @Override
    public String onSite() {
        return "🍽️ Eat here";
    }

    @Override
    public String whichService() {
        return "How would you like it?";
    }

    @Override
    public String whichTable() {
        return "Which table are you at? Write its number.";
    }

    @Override
    public String noTable() {
        return "No table yet";
    }

    @Override
    public String noOnSite() {
        return "We don't take orders for eating in over this chat yet.";
    }

    @Override
    public String notDelivered(List<String> names) {
        return "🛵 Not available for delivery: " + String.join(", ", names) + ".";
    }

    @Override
    public String closedUntil(String moment) {
        return Titles.sentence("🌙 We're closed right now; we open " + moment);
    }

    @Override
    public String closed() {
        return "🌙 We're closed right now and don't know yet when we'll open.";
    }

    @Override
    public String orderAhead() {
        return "You can order ahead for when we open 😉";
    }

    @Override
    public String openUntil(String moment) {
        return Titles.sentence("🟢 We're open: we take orders until " + moment);
    }

    @Override
    public String open() {
        return "🟢 We're open.";
    }

    @Override
    public String whichTime() {
        return "When would you like it?";
    }

    @Override
    public String seeTimes() {
        return "See times";
    }

    @Override
    public String asSoonAsPossible() {
        return "As soon as possible";
    }

    @Override
    public String noTimes() {
        return "There are no times available for that right now.";
    }

    @Override
    public String timeNotOffered(String nearest) {
        return Titles.sentence("We can't make that time; the closest is " + nearest);
    }

    @Override
    public String timePassed(String moment) {
        return Titles.sentence("We can't make it for " + moment + " any more");
    }

    @Override
    public String today() {
        return "today";
    }

    @Override
    public String tomorrow() {
        return "tomorrow";
    }

    @Override
    public String howMuchCash(Money total) {
        return "💵 That's *" + MoneyText.of(total) + "*. What will you pay with, so we bring your change?";
    }

    @Override
    public String exactCash() {
        return "Exact amount";
    }

    @Override
    public String cashTooLittle(Money total) {
        return "That's not enough: it's " + MoneyText.of(total) + ".";
    }

    @Override
    public String cashUnclear() {
        return "Just tell me the amount, for example *50*.";
    }

    @Override
    public String howToPayNow(String method, String instructions) {
        return "💳 *" + method + "*: " + instructions;
    }

    @Override
    public String sendReceipt() {
        return "Once you've paid, send me a picture of the receipt here 📸";
    }

    @Override
    public String receiptThanks(String number) {
        return "📸 Thank you! I'm handing your receipt for order *" + number + "* to the restaurant.";
    }

    @Override
    public String receiptTooEarly() {
        return "📸 Your order isn't confirmed yet: confirm it first, then send me the receipt.";
    }

    @Override
    public String whichDocument() {
        return "🧾 Write the *RUC* (11 digits) for a factura or the *DNI* (8 digits) for a boleta.";
    }

    @Override
    public String plainReceipt() {
        return "Plain receipt";
    }

    @Override
    public String documentUnclear() {
        return "That doesn't look like a valid RUC or DNI. Please check it 🙏";
    }

    @Override
    public String whichNote() {
        return "📝 What should I tell the restaurant?";
    }

    @Override
    public String whichCourierNote() {
        return "🛵 What should I tell whoever brings it? (bell, gate, whom to call…)";
    }

    @Override
    public String noNote() {
        return "No note";
    }

    @Override
    public String noteTooLong(int most) {
        return "That's too long: " + most + " characters at most, please.";
    }

    @Override
    public String changeTime() {
        return "Time";
    }

    @Override
    public String changeDocument() {
        return "Boleta or factura";
    }

    @Override
    public String changeNote() {
        return "Note to the restaurant";
    }

    @Override
    public String changeCourierNote() {
        return "Note to the courier";
    }

    @Override
    public String whichAddress() {
        return "Where should we bring it? 🛵";
    }

    @Override
    public String seeAddresses() {
        return "My addresses";
    }

    @Override
    public String newAddress() {
        return "Another address";
    }

    @Override
    public String lastAddress() {
        return "📍 The last one";
    }

    @Override
    public String home() {
        return "🏠 Home";
    }

    @Override
    public String work() {
        return "💼 Work";
    }

    @Override
    public String saveAddress(String street) {
        return "Shall I save *" + street + "* for next time?";
    }

    @Override
    public String addressSaved(String label) {
        return "Saved as " + label + " ✅";
    }
}
