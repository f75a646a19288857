package app.comanda.ordering.conversation;

/** Short ways to where a test begins. */
final class Orders {
    private Orders() {}

    /** A chat with an Inca Kola in the cart for each time asked. */
    static Chat with(Chat chat, int quantity) {
        return chat.write("inca kola").write(Integer.toString(quantity));
    }

    static Chat withDrinks(int quantity) {
        return with(Chat.open(), quantity);
    }

    /** On to the quote of a pickup paid in cash. */
    static Chat quoted(Chat chat) {
        return chat.write("pagar").write("recojo").write("Ana").write("efectivo");
    }

    static Chat quoted() {
        return quoted(withDrinks(2));
    }

    static Chat submitting() {
        return quoted().tap("✅ Confirmar");
    }
}
