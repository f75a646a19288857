package app.comanda.bot.engine;

import app.comanda.bot.journal.Inbox;
import app.comanda.bot.tenant.Restaurant;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.whatsapp.Inbound;
import app.comanda.bot.whatsapp.InboundMessage;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.conversation.Conversation;
import app.comanda.ordering.conversation.Conversation.Happening;
import app.comanda.ordering.conversation.Event;
import app.comanda.ordering.conversation.Facts;
import app.comanda.ordering.conversation.Limits;
import app.comanda.ordering.conversation.Place;
import app.comanda.ordering.conversation.State;
import app.comanda.ordering.conversation.Supply;
import app.comanda.ordering.conversation.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rows of the inbox to the core, with what is known at that moment: the same rows and the same facts, the same turn. */
final class InboxReading {
    private final House house;
    private final Shelves shelves;
    private final CoreJson json;

    InboxReading(House house, Shelves shelves, CoreJson json) {
        this.house = house;
        this.shelves = shelves;
        this.json = json;
    }

    /** What the rows that wait make of a state. */
    Turn turn(Restaurant restaurant, State state, Inbox.Waiting waiting, Instant now) {
        String conversation = waiting.key().conversation();
        Tenant home = restaurant.home();
        Supply supply = shelves.supply(home, conversation, state);
        List<Place> places = new ArrayList<>();
        if (restaurant.branches().size() > 1) {
            for (Tenant branch : restaurant.branches()) {
                places.add(new Place(named(branch), shelves.supply(branch, conversation, state)));
            }
        }
        List<Happening> happenings = new ArrayList<>();
        for (Inbox.Row row : waiting.rows()) {
            event(row)
                    .ifPresent(event -> happenings.add(new Happening(
                            event, facts(supply, home, waiting, row, now).among(places))));
        }
        return Conversation.turn(state, happenings);
    }

    /** Of several branches each is called by its own title too. */
    private static Branch named(Tenant tenant) {
        Branch branch = tenant.branch();
        return branch.called(branch.name() + " " + branch.site().title());
    }

    private Optional<? extends Event> event(Inbox.Row row) {
        return switch (row.source()) {
            case WHATSAPP ->
                switch (InboundMessage.parse(row.payload())) {
                    case Inbound.Said(Event.FromCustomer event) -> Optional.of(event);
                    case Inbound.Ignored(String reason) -> {
                        house.meters()
                                .counter("comanda.inbox.silent", "reason", reason)
                                .increment();
                        yield Optional.empty();
                    }
                };
            case TOO_MANY -> Optional.of(new Event.WroteTooMuch());
            case ECHO -> Optional.of(new Event.StaffWroteByPhone());
            case HOUSE -> Optional.of(json.readEvent(row.payload()));
        };
    }

    private static Facts facts(Supply supply, Tenant tenant, Inbox.Waiting waiting, Inbox.Row row, Instant now) {
        return new Facts(
                now,
                waiting.key().tenant() + " " + waiting.key().conversation() + " " + row.eventKey(),
                tenant.branch(),
                new Facts.Person(
                        waiting.person().profileName(), waiting.person().phone()),
                Limits.STANDARD,
                supply);
    }
}
