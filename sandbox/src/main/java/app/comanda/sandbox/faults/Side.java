package app.comanda.sandbox.faults;

import java.util.Locale;

/** The three places where something can go wrong on purpose. */
public enum Side {
    /** Answers of CartaAI. */
    CARTA,
    /** Answers of Meta's Graph API. */
    GRAPH,
    /** Deliveries from Meta to the webhook. */
    WEBHOOK;

    /** The name used in the control API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
