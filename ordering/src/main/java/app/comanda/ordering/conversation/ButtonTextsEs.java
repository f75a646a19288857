package app.comanda.ordering.conversation;

/** Spanish as spoken in Peru: tú, warm and short. */
interface ButtonTextsEs extends ButtonTexts {

    @Override
    default String seeMenu() {
        return "Ver el menú";
    }

    @Override
    default String orderMore() {
        return "Pedir algo más";
    }

    @Override
    default String seeCart() {
        return "Ver carrito";
    }

    @Override
    default String pay() {
        return "Pagar";
    }

    @Override
    default String myOrder() {
        return "¿Cómo va mi pedido?";
    }

    @Override
    default String seeCategories() {
        return "Ver categorías";
    }

    @Override
    default String seeProducts() {
        return "Ver platos";
    }

    @Override
    default String choose() {
        return "Elegir";
    }

    @Override
    default String nextPage() {
        return "Ver más ➡️";
    }

    @Override
    default String previousPage() {
        return "⬅️ Volver";
    }

    @Override
    default String otherCategories() {
        return "↩️ Otras categorías";
    }

    @Override
    default String skip() {
        return "Sin nada más";
    }

    @Override
    default String done() {
        return "✅ Listo";
    }

    @Override
    default String changeCart() {
        return "Cambiar algo";
    }

    @Override
    default String emptyCart() {
        return "🗑️ Vaciar carrito";
    }

    @Override
    default String oneMore() {
        return "➕ Uno más";
    }

    @Override
    default String oneLess() {
        return "➖ Uno menos";
    }

    @Override
    default String remove() {
        return "🗑️ Quitar";
    }

    @Override
    default String delivery() {
        return "🛵 Delivery";
    }

    @Override
    default String pickup() {
        return "🏪 Recojo en local";
    }

    @Override
    default String otherAddress() {
        return "Otra dirección";
    }

    @Override
    default String confirm() {
        return "✅ Confirmar";
    }

    @Override
    default String change() {
        return "Cambiar";
    }

    @Override
    default String cancel() {
        return "Cancelar";
    }

    @Override
    default String tryAgain() {
        return "Intentar de nuevo";
    }

    @Override
    default String changeProducts() {
        return "Cambiar productos";
    }

    @Override
    default String addProducts() {
        return "Agregar productos";
    }

    @Override
    default String changeFulfilment() {
        return "Entrega o dirección";
    }

    @Override
    default String changeName() {
        return "Nombre";
    }

    @Override
    default String changePhone() {
        return "Teléfono";
    }

    @Override
    default String changePayment() {
        return "Forma de pago";
    }
}
