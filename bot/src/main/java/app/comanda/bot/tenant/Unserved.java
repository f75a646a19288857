package app.comanda.bot.tenant;

import org.jspecify.annotations.Nullable;

/**
 * A branch that is stored and cannot be served: a secret that does not open, a setting that is wrong. What customers write
 * to it is kept until it can be.
 *
 * @param id the branch's
 * @param phoneNumberId Meta's id of its number, null where not even that is known
 * @param reason sentences for operators, naming the setting
 */
public record Unserved(
        String id, String restaurant, @Nullable String phoneNumberId, String reason) {}
