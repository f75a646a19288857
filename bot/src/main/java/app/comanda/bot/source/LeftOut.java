package app.comanda.bot.source;

/**
 * A product that a source names and that cannot be offered as it stands.
 *
 * @param id the product's, as the source's menu has it
 * @param reason what is missing, in a few words for operators
 */
public record LeftOut(String id, String reason) {}
