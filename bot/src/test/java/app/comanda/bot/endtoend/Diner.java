package app.comanda.bot.endtoend;

import app.comanda.bot.drill.History;
import app.comanda.sandbox.Sandbox;
import app.comanda.sandbox.meta.Customer;
import app.comanda.sandbox.meta.OutgoingMessage;
import java.time.Duration;
import java.util.List;

/** A customer at the sandbox's other end: writes, taps, and reads what comes back. */
public final class Diner {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    public final Customer customer;
    final String number;
    private final Sandbox sandbox;
    private final Duration patience;
    private int read;

    Diner(Sandbox sandbox, Customer customer, String number) {
        this(sandbox, customer, number, PATIENCE);
    }

    /** @param patience how long they wait for an answer */
    public Diner(Sandbox sandbox, Customer customer, String number, Duration patience) {
        this.sandbox = sandbox;
        this.customer = customer;
        this.number = number;
        this.patience = patience;
    }

    public Diner writes(String text) {
        sandbox.meta().sendText(customer, number, text);
        return this;
    }

    public Diner taps(String title) {
        sandbox.meta().tap(customer, number, title);
        return this;
    }

    Diner shares(double latitude, double longitude) {
        sandbox.meta().shareLocation(customer, number, latitude, longitude, null, null);
        return this;
    }

    /** Waits for a message that was not read yet and holds these words; everything up to it counts as read. */
    public OutgoingMessage hears(String words) throws InterruptedException {
        int before = read;
        sandbox.meta()
                .await(
                        customer,
                        number,
                        message -> position(message) >= before && message.text().contains(words),
                        patience);
        List<OutgoingMessage> all = all();
        for (int i = before; i < all.size(); i++) {
            if (all.get(i).text().contains(words)) {
                read = i + 1;
                return all.get(i);
            }
        }
        throw new AssertionError("The message with \"" + words + "\" came and went");
    }

    /** As far as a quote on the screen, for a pizza at the pizzería. */
    Diner walksToTheQuote() throws InterruptedException {
        History.toTheQuote(this);
        return this;
    }

    /** Everything the restaurant has sent, oldest first. */
    public List<OutgoingMessage> all() {
        return sandbox.meta().outgoing(customer, number);
    }

    /** How many messages hold these words. */
    public long heard(String words) {
        return all().stream().filter(message -> message.text().contains(words)).count();
    }

    private int position(OutgoingMessage message) {
        List<OutgoingMessage> all = all();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).wamid().equals(message.wamid())) {
                return i;
            }
        }
        return -1;
    }
}
