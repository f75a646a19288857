package app.comanda.ordering.language;

import app.comanda.ordering.cart.PaymentMethod;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people write in English, normalised: lower case. */
final class EnglishWords {
    static final Set<String> FILLERS = Set.of(
            "please", "i", "want", "would", "d", "like", "to", "see", "show", "me", "the", "my", "a", "an", "some",
            "can", "could", "get", "have", "of", "and", "give");

    /** Words that only somebody speaking English writes. */
    static final Set<String> CLEAR = Set.of(
            "hello", "hi", "please", "want", "would", "thanks", "thank", "where", "much", "show", "my", "order", "cart",
            "what", "cancel", "pay", "two", "three", "done", "yes", "cash", "basket", "need", "give", "could", "i",
            "confirm", "english", "you");

    static final Map<Intent, List<String>> PHRASES = Map.ofEntries(
            Map.entry(
                    Intent.MENU,
                    List.of(
                            "menu",
                            "see menu",
                            "what do you have",
                            "order",
                            "i want to order",
                            "order food",
                            "new order",
                            "order something else",
                            "something else",
                            "order more",
                            "add something",
                            "add more",
                            "categories",
                            "start an order")),
            Map.entry(Intent.CART, List.of("cart", "see cart", "view cart", "basket", "my order", "my cart")),
            Map.entry(
                    Intent.CHECKOUT,
                    List.of(
                            "checkout",
                            "check out",
                            "pay",
                            "done",
                            "i m done",
                            "that s all",
                            "that is all",
                            "nothing else",
                            "finish",
                            "place order",
                            "continue",
                            "proceed")),
            Map.entry(
                    Intent.CANCEL,
                    List.of(
                            "cancel",
                            "cancel order",
                            "cancel my order",
                            "never mind",
                            "nevermind",
                            "forget it",
                            "quit",
                            "exit",
                            "stop")),
            Map.entry(
                    Intent.EMPTY_CART,
                    List.of(
                            "empty",
                            "empty cart",
                            "clear",
                            "clear cart",
                            "clear my cart",
                            "remove everything",
                            "start over",
                            "delete all")),
            Map.entry(
                    Intent.STATUS,
                    List.of(
                            "status",
                            "order status",
                            "where is my order",
                            "where s my order",
                            "track",
                            "track order",
                            "track my order",
                            "my order",
                            "how is my order",
                            "how long",
                            "is it coming")),
            Map.entry(Intent.HELP, List.of("help", "help me", "how does it work", "what can i do", "options")),
            Map.entry(
                    Intent.GREETING,
                    List.of(
                            "hi",
                            "hello",
                            "hey",
                            "good morning",
                            "good afternoon",
                            "good evening",
                            "hi there",
                            "hello there",
                            "start",
                            "yo")),
            Map.entry(
                    Intent.THANKS,
                    List.of(
                            "thanks",
                            "thank you",
                            "thanks a lot",
                            "thank you very much",
                            "thank you so much",
                            "many thanks",
                            "ok thanks",
                            "great thanks",
                            "thx",
                            "ty")),
            Map.entry(Intent.SPANISH, List.of("spanish", "in spanish", "speak spanish", "do you speak spanish")),
            Map.entry(Intent.ENGLISH, List.of("english", "in english", "speak english", "do you speak english")),
            Map.entry(
                    Intent.YES,
                    List.of("yes", "y", "yeah", "yep", "sure", "ok", "okay", "of course", "fine", "correct", "right")),
            Map.entry(Intent.NO, List.of("no", "nope", "no thanks", "no thank you", "none", "nothing")),
            Map.entry(
                    Intent.DONE,
                    List.of(
                            "done",
                            "that s all",
                            "that is all",
                            "nothing else",
                            "skip",
                            "next",
                            "continue",
                            "finish",
                            "no extras",
                            "without extras")),
            Map.entry(Intent.CONFIRM, List.of("confirm", "confirmed", "i confirm", "yes confirm", "confirm order")),
            Map.entry(Intent.REMOVE, List.of("remove", "remove it", "delete", "drop", "take out")),
            Map.entry(Intent.CHANGE, List.of("change", "change something", "edit", "modify", "change order")),
            Map.entry(
                    Intent.DELIVERY,
                    List.of("delivery", "deliver", "deliver it", "bring it", "to my place", "home delivery")),
            Map.entry(
                    Intent.PICKUP,
                    List.of(
                            "pickup",
                            "pick up",
                            "pick it up",
                            "i ll pick it up",
                            "collect",
                            "collection",
                            "takeaway",
                            "take away",
                            "takeout",
                            "to go")));

    static final Map<PaymentMethod, List<String>> PAYMENTS = Map.of(
            PaymentMethod.CASH, List.of("cash", "in cash", "with cash"),
            PaymentMethod.CARD, List.of("card", "by card", "with card", "credit card", "debit card", "credit", "debit"),
            PaymentMethod.YAPE, List.of("yape", "with yape"),
            PaymentMethod.PLIN, List.of("plin", "with plin"),
            PaymentMethod.MERCADO_PAGO, List.of("mercado pago", "mercadopago"),
            PaymentMethod.BANK_TRANSFER, List.of("transfer", "bank transfer", "wire", "by transfer"));

    static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("dozen", 12),
            Map.entry("zero", 0));

    private EnglishWords() {}
}
