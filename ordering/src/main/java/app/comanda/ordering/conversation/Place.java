package app.comanda.ordering.conversation;

/**
 * One of several branches behind a number.
 *
 * @param branch with its {@link Branch.Site}
 * @param supply from where a customer of this branch can be served
 */
public record Place(Branch branch, Supply supply) {
    String id() {
        return branch.site().id();
    }

    boolean takesOrders() {
        return branch.site().takesOrders();
    }
}
