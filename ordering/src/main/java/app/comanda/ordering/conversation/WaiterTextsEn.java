package app.comanda.ordering.conversation;

import app.comanda.ordering.money.Money;
import java.util.List;

/** English: warm and short. */
record WaiterTextsEn() implements WaiterTexts {

    @Override
    public String usualButton() {
        return "🔁 The usual";
    }

    @Override
    public String shallItBeTheUsual(String items) {
        return "The usual? Last time you had " + items + ".";
    }

    @Override
    public String usualAdded() {
        return "The usual it is! I put in your earlier order at today's prices.";
    }

    @Override
    public String nothingUsualYet() {
        return "I have no earlier order of yours to repeat. Pick from the menu and I'll remember it next time 😊";
    }

    @Override
    public String whichUsual() {
        return "Which of your orders shall we repeat?";
    }

    @Override
    public String nothingOfItLeft() {
        return "Nothing of that order can be had today. Here is what else there is:";
    }

    @Override
    public String notToday(String name, List<String> instead) {
        return "⚠️ There is no *" + name + "* today."
                + (instead.isEmpty() ? "" : " Instead you could have: " + String.join(", ", instead) + ".");
    }

    @Override
    public String undoRow() {
        return "↩️ Undo";
    }

    @Override
    public String undoHint() {
        return "_If you didn't mean to, write *undo*._";
    }

    @Override
    public String notInTheOrderYet(List<String> names) {
        return "⚠️ Just so you know: *" + String.join(", ", names) + "* isn't in your order yet, a choice was missing."
                + " Write it again if you want it.";
    }

    @Override
    public String undone() {
        return "Done, I took back the last change.";
    }

    @Override
    public String nothingToUndo() {
        return "There is no change to take back.";
    }

    @Override
    public String lineNoteHint() {
        return "_You can also write another quantity or a note: \"without onion\"._";
    }

    @Override
    public String lineNoted(String name, String note) {
        return "Noted for *" + name + "*: " + note;
    }

    @Override
    public String noteTooLong(int most) {
        return "That note is too long: " + most + " letters at most, please.";
    }

    @Override
    public String wroteTooMuch() {
        return "Many messages of yours came at once and I stopped reading them. 🙏 Please wait a minute and write again the"
                + " last thing you wanted.";
    }

    @Override
    public String cartLeft(int units, Money total) {
        return "👋 Your order is still waiting: " + (units == 1 ? "1 item" : units + " items") + ", *"
                + MoneyText.of(total) + "*. Shall we finish it?\n\nIf you don't want it any more, I won't ask again.";
    }

    @Override
    public String seePictures() {
        return "📷 See pictures";
    }

    @Override
    public String wantIt() {
        return "I want it";
    }

    @Override
    public String picturesOf(String category) {
        return "*" + category + "* 📷";
    }

    @Override
    public String tapTheOneYouWant(int withoutPicture) {
        String more = withoutPicture == 0
                ? ""
                : withoutPicture == 1
                        ? "\nThe list has one more, without a picture."
                        : "\nThe list has " + withoutPicture + " more, without a picture.";
        return "Tap *I want it* on the one you fancy." + more;
    }

    @Override
    public String morePictures() {
        return "➡️ More pictures";
    }

    @Override
    public String seeList() {
        return "📋 See the list";
    }

    @Override
    public String noPictures(String category) {
        return "I have no pictures of *" + category + "*, but here is the list:";
    }
}
