package app.comanda.ordering.conversation;

/** English: warm and short. */
interface ButtonTextsEn extends ButtonTexts {

    @Override
    default String seeMenu() {
        return "See the menu";
    }

    @Override
    default String orderMore() {
        return "Order more";
    }

    @Override
    default String seeCart() {
        return "View cart";
    }

    @Override
    default String pay() {
        return "Check out";
    }

    @Override
    default String myOrder() {
        return "Track my order";
    }

    @Override
    default String seeCategories() {
        return "See categories";
    }

    @Override
    default String seeProducts() {
        return "See dishes";
    }

    @Override
    default String choose() {
        return "Choose";
    }

    @Override
    default String nextPage() {
        return "See more ➡️";
    }

    @Override
    default String previousPage() {
        return "⬅️ Back";
    }

    @Override
    default String otherCategories() {
        return "↩️ Other categories";
    }

    @Override
    default String skip() {
        return "Skip";
    }

    @Override
    default String done() {
        return "✅ Done";
    }

    @Override
    default String changeCart() {
        return "Change something";
    }

    @Override
    default String emptyCart() {
        return "🗑️ Empty cart";
    }

    @Override
    default String oneMore() {
        return "➕ One more";
    }

    @Override
    default String oneLess() {
        return "➖ One less";
    }

    @Override
    default String remove() {
        return "🗑️ Remove";
    }

    @Override
    default String delivery() {
        return "🛵 Delivery";
    }

    @Override
    default String pickup() {
        return "🏪 Pickup";
    }

    @Override
    default String otherAddress() {
        return "Another address";
    }

    @Override
    default String confirm() {
        return "✅ Confirm";
    }

    @Override
    default String change() {
        return "Change";
    }

    @Override
    default String cancel() {
        return "Cancel";
    }

    @Override
    default String tryAgain() {
        return "Try again";
    }

    @Override
    default String changeProducts() {
        return "Change items";
    }

    @Override
    default String addProducts() {
        return "Add items";
    }

    @Override
    default String changeFulfilment() {
        return "Delivery or address";
    }

    @Override
    default String changeName() {
        return "Name";
    }

    @Override
    default String changePhone() {
        return "Phone";
    }

    @Override
    default String changePayment() {
        return "Payment";
    }
}
