package app.comanda.bot.console;

/**
 * What a call came to that was made to try credentials.
 *
 * @param side {@code CartaAI} or {@code WhatsApp}
 * @param result what it gave, or what is wrong and which setting to look at
 */
public record TrialView(String side, String call, boolean ok, Phrase result) {}
