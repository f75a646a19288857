package app.comanda.ordering.conversation;

/** Spanish as spoken in Peru: tú, warm and short. */
record TextsEs() implements Texts, ButtonTextsEs, MenuTextsEs, CartTextsEs, CheckoutTextsEs, OrderTextsEs {}
