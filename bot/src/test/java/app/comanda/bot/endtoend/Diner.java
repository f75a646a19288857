package app.comanda.bot.endtoend;

import app.comanda.sandbox.Sandbox;
import app.comanda.sandbox.meta.Customer;
import app.comanda.sandbox.meta.OutgoingMessage;
import java.time.Duration;
import java.util.List;

/** A customer at the sandbox's other end: writes, taps, and reads what comes back. */
final class Diner {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    final Customer customer;
    final String number;
    private final Sandbox sandbox;
    private int read;

    Diner(Sandbox sandbox, Customer customer, String number) {
        this.sandbox = sandbox;
        this.customer = customer;
        this.number = number;
    }

    Diner writes(String text) {
        sandbox.meta().sendText(customer, number, text);
        return this;
    }

    Diner taps(String title) {
        sandbox.meta().tap(customer, number, title);
        return this;
    }

    Diner shares(double latitude, double longitude) {
        sandbox.meta().shareLocation(customer, number, latitude, longitude, null, null);
        return this;
    }

    /** Waits for a message that was not read yet and holds these words; everything up to it counts as read. */
    OutgoingMessage hears(String words) throws InterruptedException {
        int before = read;
        sandbox.meta()
                .await(
                        customer,
                        number,
                        message -> position(message) >= before && message.text().contains(words),
                        PATIENCE);
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
        writes("hola").hears("Te damos la bienvenida");
        taps("Ver el menú").hears("¿Qué se te antoja?");
        taps("Pizzas clásicas").hears("Elige uno");
        taps("Americana").hears("¿En qué presentación");
        taps("Personal").hears("Tipo de masa");
        taps("Tradicional").hears("Extras");
        taps("Sin nada más").hears("¿Cuántas unidades");
        taps("1").hears("¿Qué hacemos ahora?");
        taps("Pagar").hears("¿Te lo llevamos o lo recoges?");
        taps("🏪 Recojo en local").hears("¿A nombre de quién");
        writes("Ana").hears("¿Cómo vas a pagar?");
        taps("Efectivo").hears("¿Lo pedimos?");
        return this;
    }

    /** Everything the restaurant has sent, oldest first. */
    List<OutgoingMessage> all() {
        return sandbox.meta().outgoing(customer, number);
    }

    /** How many messages hold these words. */
    long heard(String words) {
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
