package app.comanda.ordering.conversation;

/** English: warm and short. */
record TextsEn() implements Texts, ButtonTextsEn, MenuTextsEn, CartTextsEn, CheckoutTextsEn, OrderTextsEn {}
