package app.comanda.ordering.conversation;

/** The words of buttons and rows in one language, each of at most 20 characters. */
interface ButtonTexts {
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
}
