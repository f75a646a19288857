package app.comanda.bot.drill;

import app.comanda.bot.endtoend.Diner;
import java.util.List;

/** A whole order by taps, from the greeting to the news that the restaurant has it. */
public final class History {
    static final String PLACED = "El restaurante recibió tu pedido";

    /** Each step with the words that answer it. */
    static final List<Step> STEPS = List.of(
            writes("hola", "Te damos la bienvenida"),
            taps("Ver el menú", "¿Qué se te antoja?"),
            taps("Pizzas clásicas", "Elige uno"),
            taps("Americana", "¿En qué presentación"),
            taps("Personal", "Tipo de masa"),
            taps("Tradicional", "Extras"),
            taps("Sin nada más", "¿Cuántas unidades"),
            taps("1", "¿Qué hacemos ahora?"),
            taps("Pagar", "¿Te lo llevamos o lo recoges?"),
            taps("🏪 Recojo en local", "¿A nombre de quién"),
            writes("Ana", "¿Cómo vas a pagar?"),
            taps("Efectivo", "¿Lo pedimos?"),
            taps("✅ Confirmar", PLACED));

    private History() {}

    /** Walks as far as the quote that waits to be confirmed. */
    public static void toTheQuote(Diner diner) throws InterruptedException {
        for (Step step : STEPS.subList(0, STEPS.size() - 1)) {
            step.begin(diner);
            diner.hears(step.answer());
        }
    }

    /** What a customer does, and the words they wait for. */
    record Step(boolean tapped, String says, String answer) {
        void begin(Diner diner) {
            if (tapped) {
                diner.taps(says);
            } else {
                diner.writes(says);
            }
        }
    }

    private static Step writes(String text, String answer) {
        return new Step(false, text, answer);
    }

    private static Step taps(String title, String answer) {
        return new Step(true, title, answer);
    }
}
