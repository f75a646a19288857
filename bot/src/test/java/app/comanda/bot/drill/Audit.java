package app.comanda.bot.drill;

import app.comanda.bot.endtoend.Diner;
import app.comanda.bot.endtoend.Installation;
import app.comanda.sandbox.Sandbox;
import app.comanda.sandbox.carta.Order;
import app.comanda.sandbox.meta.ChatMessage;
import app.comanda.sandbox.meta.OutgoingMessage;
import app.comanda.sandbox.meta.Tick;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what customers and the platform saw against what the database says, once everything is over. */
final class Audit {
    private static final Pattern REFERENCE = Pattern.compile("#[A-Z0-9]{10}");

    /** A send whose sender is gone may reach the sandbox so much later. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

    private final Sandbox sandbox;
    private final DrillDatabase database;
    private final Collection<Diner> diners;
    private final Collection<Instant> troubles;
    private final List<String> violations = new ArrayList<>();
    private int messages;
    private int replies;
    private int repliesTwice;
    private int ordersPostedAgain;

    private Audit(Sandbox sandbox, DrillDatabase database, Collection<Diner> diners, Collection<Instant> troubles) {
        this.troubles = troubles;
        this.sandbox = sandbox;
        this.database = database;
        this.diners = diners;
    }

    /**
     * What came of it.
     *
     * @param messages of customers
     * @param orders each confirmed by its customer, placed and told
     * @param replies different ones
     * @param repliesTwice of them on the phone twice, because Meta's answer was lost
     * @param ordersPostedAgain of the orders sent again after the first sending surely did not arrive
     * @param violations broken promises, one sentence each
     */
    record Result(
            int messages, int orders, int replies, int repliesTwice, int ordersPostedAgain, List<String> violations) {}

    /** @param troubles when something was ended or taken away: only then may Meta's answer to a reply be lost */
    static Result of(Sandbox sandbox, DrillDatabase database, Collection<Diner> diners, Collection<Instant> troubles)
            throws SQLException {
        Audit audit = new Audit(sandbox, database, diners, troubles);
        audit.messages();
        audit.replies();
        audit.orders();
        return new Result(
                audit.messages,
                diners.size(),
                audit.replies,
                audit.repliesTwice,
                audit.ordersPostedAgain,
                audit.violations);
    }

    private void messages() throws SQLException {
        Set<String> applied = new HashSet<>();
        for (Applied row : database.rows(
                "SELECT event_key, done_at, set_aside FROM inbox WHERE source = 'WHATSAPP'",
                row -> new Applied(row.getString(1), row.getString(2) != null, row.getString(3)))) {
            check(row.done(), "a message was stored and not applied: " + row.wamid());
            check(row.setAside() == null, "a message was set aside: " + row.setAside());
            applied.add(row.wamid());
        }
        for (Diner diner : diners) {
            for (ChatMessage message :
                    sandbox.meta().chat(diner.customer, Installation.AURELIO).messages()) {
                if (!message.fromRestaurant()) {
                    messages++;
                    check(message.tick() != Tick.SENT, "a message was never acknowledged: " + message.wamid());
                    check(applied.contains(message.wamid()), "an acknowledged message is gone: " + message.wamid());
                }
            }
        }
        check(messages == applied.size(), applied.size() + " messages were applied of " + messages);
    }

    private record Applied(
            String wamid, boolean done, @Nullable String setAside) {}

    private void replies() throws SQLException {
        Map<String, Long> positions = new HashMap<>();
        for (Sent row : database.rows(
                "SELECT id, position, state FROM outbox",
                row -> new Sent(row.getString(1), row.getLong(2), row.getString(3)))) {
            check(row.state().equals("SENT"), "a reply is " + row.state());
            positions.put(row.id(), row.position());
        }
        Map<String, Instant> seen = new HashMap<>();
        for (Diner diner : diners) {
            long last = -1;
            for (OutgoingMessage message : diner.all()) {
                Long position = positions.get(message.opaque());
                Instant before = seen.putIfAbsent(message.opaque(), message.at());
                if (before != null) {
                    repliesTwice++;
                    check(
                            troubles.stream()
                                    .anyMatch(trouble -> trouble.isAfter(before.minus(ON_THE_WAY))
                                            && trouble.isBefore(message.at())),
                            "a reply went out twice though nothing kept Meta's answer from its sender: "
                                    + message.opaque());
                } else if (position == null) {
                    violations.add("a reply was sent that is not on disk: " + message.opaque());
                } else {
                    check(position > last, "a reply overtook another to " + diner.customer);
                    last = position;
                }
            }
        }
        replies = seen.size();
        positions.keySet().stream()
                .filter(id -> !seen.containsKey(id))
                .forEach(id -> violations.add("a reply never reached the phone: " + id));
    }

    private record Sent(String id, long position, String state) {}

    private void orders() throws SQLException {
        Map<String, Order> platform = new HashMap<>();
        for (Order order : sandbox.carta().orders()) {
            String reference = reference(order.notes());
            check(platform.put(reference, order) == null, "the platform has an order twice: " + reference);
            ordersPostedAgain += sandbox.carta().postsWith(reference) > 1 ? 1 : 0;
        }
        List<Confirmed> confirmed = database.rows(
                "SELECT reference, quote_id, stage, order_id FROM orders",
                row -> new Confirmed(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
        check(
                confirmed.stream().map(Confirmed::quote).distinct().count() == confirmed.size(),
                "a quote became two orders");
        for (Confirmed order : confirmed) {
            Order there = platform.get(order.reference());
            check(
                    there != null && Objects.equals(there.id(), order.orderId()),
                    order.reference() + " is " + order.stage() + " as " + order.orderId()
                            + ", and the platform has it as " + (there == null ? "nothing" : there.id()));
        }
        int own = database.rows("SELECT reference FROM local_order", row -> row.getString(1))
                .size();
        check(own == 0, own + " orders were taken by the house itself: a flag fell though the platform was well");
        check(confirmed.size() == platform.size(), platform.size() + " orders of " + confirmed.size() + " quotes");
        Set<String> told = diners.stream()
                .flatMap(diner -> diner.all().stream())
                .filter(message -> message.text().contains(History.PLACED))
                .map(message -> reference(message.text()))
                .collect(Collectors.toSet());
        check(told.size() == diners.size(), told.size() + " orders were told to " + diners.size() + " customers");
        check(told.equals(platform.keySet()), "the orders told are not the orders there are");
    }

    private record Confirmed(
            String reference,
            String quote,
            String stage,
            @Nullable String orderId) {}

    private static String reference(String text) {
        Matcher found = REFERENCE.matcher(text);
        return found.find() ? found.group() : text;
    }

    private void check(boolean kept, String otherwise) {
        if (!kept) {
            violations.add(otherwise);
        }
    }
}
