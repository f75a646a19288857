package app.comanda.ordering.conversation;

import app.comanda.ordering.cart.Cart;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.Wishes;
import app.comanda.ordering.conversation.Session.SavedAddress.Label;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.menu.Language;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation remembers whatever is being asked.
 *
 * @param epoch which order this is: grows when an order is placed or given up, so that a tap made for an earlier order
 *     can be told apart
 * @param question grows with every question asked, so that an answer tapped on an older one can be told apart
 * @param cart what is chosen so far
 * @param checkout what is known of how this order is handed over and paid
 * @param name as the customer gave it, kept for the next order; null until known
 * @param phone E.164, given by the customer where the chat shows none; null until known
 * @param orders placed orders still worth speaking of, newest first
 * @param addresses where earlier orders went, the latest first
 * @param names what the customer knows the cart's products as, so that one that has left the menu can still be named
 * @param branch the id of the branch that was chosen, null where there is but one or none is chosen yet
 * @param route who serves the order that is being made; null before the first step
 * @param memory what is remembered beyond the order at hand
 */
public record Session(
        Language language,
        long epoch,
        long question,
        Cart cart,
        Checkout checkout,
        @Nullable String name,
        @Nullable String phone,
        List<TrackedOrder> orders,
        List<KnownProduct> names,
        List<SavedAddress> addresses,
        @Nullable Route route,
        @Nullable String branch,
        Memory memory) {
    private static final int MOST_ADDRESSES = 5;

    public Session {
        orders = List.copyOf(orders);
        names = List.copyOf(names);
        // Sessions kept before addresses were have none.
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        memory = memory == null ? Memory.NONE : memory;
    }

    /** A session that remembers no earlier order. */
    public Session(
            Language language,
            long epoch,
            long question,
            Cart cart,
            Checkout checkout,
            @Nullable String name,
            @Nullable String phone,
            List<TrackedOrder> orders,
            List<KnownProduct> names,
            List<SavedAddress> addresses,
            @Nullable Route route,
            @Nullable String branch) {
        this(
                language,
                epoch,
                question,
                cart,
                checkout,
                name,
                phone,
                orders,
                names,
                addresses,
                route,
                branch,
                Memory.NONE);
    }

    /** A session without addresses. */
    public Session(
            Language language,
            long epoch,
            long question,
            Cart cart,
            Checkout checkout,
            @Nullable String name,
            @Nullable String phone,
            List<TrackedOrder> orders,
            List<KnownProduct> names) {
        this(language, epoch, question, cart, checkout, name, phone, orders, names, List.of(), null, null);
    }

    /** A customer's first words. */
    public static Session first(Language language) {
        return new Session(language, 1, 0, Cart.empty(), Checkout.nothing(), null, null, List.of(), List.of());
    }

    /** Who serves the order that is being made; a cart from before there was a choice is the platform's. */
    Route held() {
        return route == null ? Route.PLATFORM : route;
    }

    /** The session with a branch chosen. */
    Session at(String chosen) {
        return new Session(
                language, epoch, question, cart, checkout, name, phone, orders, names, addresses, route, chosen,
                memory);
    }

    Session servedBy(Route other) {
        return new Session(
                language, epoch, question, cart, checkout, name, phone, orders, names, addresses, other, branch,
                memory);
    }

    Session in(Language other) {
        return new Session(
                other, epoch, question, cart, checkout, name, phone, orders, names, addresses, route, branch, memory);
    }

    /** The session with one more question asked. */
    Session asked() {
        return new Session(
                language,
                epoch,
                question + 1,
                cart,
                checkout,
                name,
                phone,
                orders,
                names,
                addresses,
                route,
                branch,
                memory);
    }

    /** The session with a changed cart; names of products that are in it no more are forgotten. */
    Session with(Cart changed) {
        List<KnownProduct> kept = names.stream()
                .filter(known -> changed.lines().stream()
                        .anyMatch(line -> line.productId().equals(known.productId())))
                .toList();
        return new Session(
                language, epoch, question, changed, checkout, name, phone, orders, kept, addresses, route, branch,
                memory);
    }

    Session knowing(String productId, Localized productName) {
        List<KnownProduct> known = new ArrayList<>(names);
        known.removeIf(one -> one.productId().equals(productId));
        known.add(new KnownProduct(productId, productName));
        return new Session(
                language, epoch, question, cart, checkout, name, phone, orders, known, addresses, route, branch,
                memory);
    }

    Session with(Checkout changed) {
        return new Session(
                language, epoch, question, cart, changed, name, phone, orders, names, addresses, route, branch, memory);
    }

    Session named(@Nullable String given) {
        return new Session(
                language, epoch, question, cart, checkout, given, phone, orders, names, addresses, route, branch,
                memory);
    }

    Session reachableAt(@Nullable String number) {
        return new Session(
                language, epoch, question, cart, checkout, name, number, orders, names, addresses, route, branch,
                memory);
    }

    Session with(Memory changed) {
        return new Session(
                language, epoch, question, cart, checkout, name, phone, orders, names, addresses, route, branch,
                changed);
    }

    /** The session with the cart of before its last change; only where there is one. */
    Session undone(Memory.Undo undo) {
        return new Session(
                language,
                epoch,
                question,
                cart.restoring(undo.cart()),
                checkout,
                name,
                phone,
                orders,
                undo.names(),
                addresses,
                route,
                branch,
                memory.undoing(null));
    }

    private Session with(List<TrackedOrder> changed) {
        return new Session(
                language, epoch, question, cart, checkout, name, phone, changed, names, addresses, route, branch,
                memory);
    }

    /** The session after an order is placed or given up: nothing of it is left, and no older button fits. */
    Session nextOrder() {
        return new Session(
                language,
                epoch + 1,
                question,
                cart.clear(),
                Checkout.nothing(),
                name,
                phone,
                orders,
                List.of(),
                addresses,
                route,
                branch,
                memory);
    }

    /** The session that knows one more address, at the front; one that is known keeps its name. */
    Session remembering(Address address) {
        List<SavedAddress> kept = new ArrayList<>(addresses);
        Label label = kept.stream()
                .filter(saved -> saved.address().equals(address))
                .findFirst()
                .map(SavedAddress::label)
                .orElse(null);
        kept.removeIf(saved -> saved.address().equals(address));
        kept.addFirst(new SavedAddress(label, address));
        while (kept.size() > MOST_ADDRESSES) {
            kept.removeLast();
        }
        return with(kept, names);
    }

    /** The session in which the latest address is called so, and no other. */
    Session naming(Label label) {
        List<SavedAddress> kept = new ArrayList<>();
        for (SavedAddress saved : addresses) {
            Label before = saved.label() == label ? null : saved.label();
            kept.add(new SavedAddress(kept.isEmpty() ? label : before, saved.address()));
        }
        return with(kept, names);
    }

    private Session with(List<SavedAddress> known, List<KnownProduct> products) {
        return new Session(
                language, epoch, question, cart, checkout, name, phone, orders, products, known, route, branch, memory);
    }

    /** The session with one more order to keep in mind, and not more than so many. */
    Session tracking(TrackedOrder order, int most) {
        List<TrackedOrder> all = new ArrayList<>();
        all.add(order);
        all.addAll(orders);
        while (all.size() > most) {
            int settled = -1;
            for (int i = 1; i < all.size(); i++) {
                settled = all.get(i).open() ? settled : i;
            }
            all.remove(settled < 0 ? all.size() - 1 : settled);
        }
        return with(all);
    }

    Session forgetting(String reference) {
        return with(orders.stream()
                .filter(order -> !order.reference().equals(reference))
                .toList());
    }

    /** A session of a customer nobody knows, in the same language, with the orders under way and no tap of before good. */
    Session forgotten() {
        return new Session(
                language,
                epoch + 1,
                question + 1,
                Cart.empty(),
                Checkout.nothing(),
                null,
                null,
                orders.stream().filter(TrackedOrder::open).toList(),
                List.of(),
                List.of(),
                null,
                branch);
    }

    Session updating(String reference, UnaryOperator<TrackedOrder> change) {
        return with(orders.stream()
                .map(order -> order.reference().equals(reference) ? change.apply(order) : order)
                .toList());
    }

    Optional<TrackedOrder> order(String reference) {
        return orders.stream()
                .filter(order -> order.reference().equals(reference))
                .findFirst();
    }

    /**
     * An address an order went to.
     *
     * @param label what the customer calls it, null for none
     */
    public record SavedAddress(@Nullable Label label, Address address) {
        /** What an address is called. */
        public enum Label {
            HOME,
            WORK
        }
    }

    /** A product and the name the customer chose it by. */
    public record KnownProduct(String productId, Localized name) {}

    /**
     * Answers to the questions of the checkout.
     *
     * @param fulfilment null until given
     * @param payment null until given
     * @param wishes what else was asked for
     * @param cashAsked whether the customer was asked what they pay with, so that "exact" is not asked again
     */
    public record Checkout(
            @Nullable Fulfilment fulfilment, @Nullable PaymentMethod payment, Wishes wishes, boolean cashAsked) {
        public Checkout {
            // Sessions kept before there were wishes have none.
            wishes = wishes == null ? Wishes.NONE : wishes;
        }

        /** Answers without wishes. */
        public Checkout(@Nullable Fulfilment fulfilment, @Nullable PaymentMethod payment) {
            this(fulfilment, payment, Wishes.NONE, false);
        }

        static Checkout nothing() {
            return new Checkout(null, null);
        }

        Checkout with(@Nullable Fulfilment other) {
            return new Checkout(other, payment, wishes, cashAsked);
        }

        Checkout paidBy(@Nullable PaymentMethod other) {
            return new Checkout(fulfilment, other, wishes.payingWith(null), false);
        }

        Checkout with(Wishes others) {
            return new Checkout(fulfilment, payment, others, cashAsked);
        }

        Checkout payingWith(@Nullable Money cash) {
            return new Checkout(fulfilment, payment, wishes.payingWith(cash), true);
        }
    }
}
