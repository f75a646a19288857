package app.comanda.ordering.conversation;

import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.menu.Menu;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the core may know of the world in a step. Nothing else reaches it, so the same facts give the same turn.
 *
 * @param now the moment of the step
 * @param turnKey names the step, different for every event of every conversation and the same on replay; ids that a step
 *     makes are derived from it
 * @param branch the restaurant the customer writes to
 * @param person what the chat itself says of the customer
 * @param menuSnapshot the branch's menu as last read, or null before the first time
 * @param terms the branch's zones, hours, offers and tax as last read
 * @param limits the house's limits
 * @param places the branches behind the number where there are several, in the order they are offered; else empty
 * @param supply from where the customer can be served; before each step {@code menuSnapshot} and {@code terms} are taken
 *     from it
 */
public record Facts(
        Instant now,
        String turnKey,
        Branch branch,
        Person person,
        @Nullable MenuSnapshot menuSnapshot,
        Terms terms,
        Limits limits,
        Supply supply,
        List<Place> places) {

    public Facts {
        places = List.copyOf(places);
    }

    /** Facts of a restaurant that only the source of these terms serves. */
    public Facts(
            Instant now,
            String turnKey,
            Branch branch,
            Person person,
            @Nullable MenuSnapshot menuSnapshot,
            Terms terms,
            Limits limits) {
        this(now, turnKey, branch, person, menuSnapshot, terms, limits, Supply.of(menuSnapshot, terms), List.of());
    }

    /** Facts of a restaurant with a choice of who serves the customer. */
    public Facts(Instant now, String turnKey, Branch branch, Person person, Limits limits, Supply supply) {
        this(now, turnKey, branch, person, null, Terms.UNKNOWN, limits, supply, List.of());
    }

    /** The branch's delivery zones. */
    public List<Zone> zones() {
        return terms.zones();
    }

    public Optional<Menu> menu() {
        return Optional.ofNullable(menuSnapshot).map(MenuSnapshot::menu);
    }

    /** Whether the menu was read recently enough to promise its prices. */
    public boolean menuIsFresh() {
        return menuSnapshot != null
                && !menuSnapshot.readAt().plus(limits.quotePriceAge()).isBefore(now);
    }

    /** The same facts of a number with several branches; each is looked at as it is chosen. */
    public Facts among(List<Place> branches) {
        return new Facts(now, turnKey, branch, person, menuSnapshot, terms, limits, supply, branches);
    }

    /** The branch the session is at; of a cart from before there was a choice the first. Empty where none is chosen. */
    Optional<Place> place(Session session) {
        String chosen = session.branch();
        if (chosen == null) {
            return session.cart().isEmpty() || places.isEmpty() ? Optional.empty() : Optional.of(places.getFirst());
        }
        return places.stream().filter(place -> place.id().equals(chosen)).findFirst();
    }

    /** The same facts as they are at the session's branch. */
    Facts at(Session session) {
        return place(session)
                .map(place -> new Facts(
                        now,
                        turnKey,
                        place.branch(),
                        person,
                        place.supply()
                                .shelf(place.supply().wanted().menu())
                                .map(Supply.Shelf::menu)
                                .orElse(null),
                        place.supply()
                                .shelf(place.supply().wanted().menu())
                                .map(Supply.Shelf::terms)
                                .orElse(terms),
                        limits,
                        place.supply(),
                        places))
                .orElse(this);
    }

    /** The same facts at another moment. */
    public Facts at(Instant moment) {
        return new Facts(moment, turnKey, branch, person, menuSnapshot, terms, limits, supply, places);
    }

    /** The same facts for another step. */
    public Facts keyed(String key) {
        return new Facts(now, key, branch, person, menuSnapshot, terms, limits, supply, places);
    }

    public Facts with(Branch other) {
        return new Facts(now, turnKey, other, person, menuSnapshot, terms, limits, supply, places);
    }

    public Facts with(Person other) {
        return new Facts(now, turnKey, branch, other, menuSnapshot, terms, limits, supply, places);
    }

    public Facts with(@Nullable MenuSnapshot other) {
        return new Facts(now, turnKey, branch, person, other, terms, limits);
    }

    public Facts with(Terms other) {
        return new Facts(now, turnKey, branch, person, menuSnapshot, other, limits);
    }

    /** The same facts with what is seen of the shelves. */
    Facts seen(@Nullable MenuSnapshot menu, Terms these, @Nullable Branch here) {
        return new Facts(now, turnKey, here == null ? branch : here, person, menu, these, limits, supply, places);
    }

    /** A menu and when it was read from its source. */
    public record MenuSnapshot(Menu menu, Instant readAt) {}

    /**
     * What WhatsApp says of the customer.
     *
     * @param profileName as they wrote it themselves, null where unknown
     * @param phone E.164 with its plus; null for a customer known by username only
     */
    public record Person(
            @Nullable String profileName, @Nullable String phone) {}
}
