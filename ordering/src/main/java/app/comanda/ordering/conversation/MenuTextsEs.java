package app.comanda.ordering.conversation;

import app.comanda.ordering.money.Money;

/** Spanish as spoken in Peru: tú, warm and short. */
interface MenuTextsEs extends MenuTexts {

    // Welcome and small talk.

    @Override
    default String welcome(String customer, String restaurant) {
        return "¡Hola" + (customer.isEmpty() ? "" : ", " + customer) + "! 👋 Te damos la bienvenida a *" + restaurant
                + "*.\n" + "Puedes pedir tocando los botones o escribiéndome lo que se te antoja.";
    }

    @Override
    default String helloAgain() {
        return "¡Hola! 👋 Sigamos con tu pedido.";
    }

    @Override
    default String whatWouldYouLike() {
        return "¿Qué se te antoja hoy?";
    }

    @Override
    default String whatNext() {
        return "¿Qué hacemos ahora?";
    }

    @Override
    default String youAreWelcome() {
        return "¡A ti! 😊";
    }

    @Override
    default String languageSwitched() {
        return "¡Listo! Seguimos en español. 🇵🇪";
    }

    @Override
    default String onlyThisLanguage() {
        return "Disculpa, por ahora atendemos solo en español. 🇵🇪";
    }

    @Override
    default String notUnderstood() {
        return "Perdona, no te entendí. Escribe el nombre de un plato, *menú*, *carrito* o *ayuda*.";
    }

    @Override
    default String help() {
        return "Te ayudo a pedir por aquí. Puedes escribir:\n• *menú*: ver la carta\n• *carrito*: ver o cambiar lo que llevas\n• *pagar*: terminar tu pedido\n• *estado*: saber cómo va tu pedido\n• *cancelar*: dejar el pedido\n• *humano*: hablar con alguien del local\n• *english*: hablar en inglés";
    }

    @Override
    default String unknownButton() {
        return "Ese botón no es de esta conversación. Sigamos por aquí:";
    }

    @Override
    default String oldButton() {
        return "Ese botón es de un mensaje anterior y ya no vale. Sigamos por aquí:";
    }

    // What the chat brings besides words.

    @Override
    default String cannotRead(Event.SentMedia.Kind kind) {
        return switch (kind) {
            case IMAGE -> "Por ahora no puedo ver fotos. ¿Me lo escribes?";
            case AUDIO -> "Por ahora no puedo escuchar audios. ¿Me lo escribes?";
            case VIDEO -> "Por ahora no puedo ver videos. ¿Me lo escribes?";
            case DOCUMENT -> "Por ahora no puedo abrir documentos. ¿Me lo escribes?";
            case OTHER -> "Eso todavía no lo puedo leer. ¿Me lo escribes?";
        };
    }

    @Override
    default String contactNotNeeded() {
        return "Gracias por el contacto; por ahora no lo necesito.";
    }

    @Override
    default String placeForLater() {
        return "Gracias por tu ubicación. Te la pediré cuando vayas a pagar.";
    }

    @Override
    default String placeReached(Money fee) {
        return fee.isZero()
                ? "¡Sí llegamos hasta ahí! El envío es gratis. 🛵"
                : "¡Sí llegamos hasta ahí! El envío cuesta " + MoneyText.of(fee) + ". 🛵";
    }

    @Override
    default String placeReachedFrom(Money minimum) {
        return "¡Sí llegamos hasta ahí, con pedidos desde " + MoneyText.of(minimum) + "! 🛵";
    }

    // Menu.

    @Override
    default String noMenuYet() {
        return "Ahora mismo no puedo mostrarte la carta. La estoy pidiendo: inténtalo de nuevo en un ratito. 🙏";
    }

    @Override
    default String nothingOffered() {
        return "Por ahora no hay nada disponible para pedir. Vuelve a intentarlo más tarde. 🙏";
    }

    @Override
    default String menuTitle(String restaurant) {
        return "*Menú de " + restaurant + "* 📖\n¿Qué se te antoja?";
    }

    @Override
    default String categoryTitle(String name, String description) {
        return "*" + name + "*" + (description.isBlank() ? "" : "\n" + description)
                + "\nElige uno para ver el detalle.";
    }

    @Override
    default String emptyCategory(String name) {
        return "Por ahora no queda nada en " + name + ".";
    }

    @Override
    default String productCount(int count) {
        return count == 1 ? "1 opción" : count + " opciones";
    }

    @Override
    default String whichOne(boolean more) {
        return more ? "Encontré varios; estos son los primeros. ¿Cuál quieres?" : "¿Cuál de estos quieres?";
    }

    @Override
    default String goneFromMenu() {
        return "Eso ya no está en la carta.";
    }

    @Override
    default String productUnavailable(String name) {
        return "Lo siento, por ahora no tenemos *" + name + "*.";
    }

    @Override
    default String from(Money price) {
        return "desde " + MoneyText.of(price);
    }
}
