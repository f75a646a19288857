package app.comanda.bot.tenant;

import java.net.URI;
import java.time.Duration;
import java.util.Currency;

/**
 * A branch in CartaAI and how to reach it.
 *
 * @param baseUrl as the operator wrote it, with or without {@code /api/v1}
 * @param timeout of one call
 * @param maxRetries extra tries of a read; an order is never tried again by the transport
 * @param menuLife how long a menu is served before it counts as stale
 * @param currency of every price the branch gives
 */
public record CartaBranch(
        URI baseUrl,
        String subDomain,
        String localId,
        Secret token,
        AuthKind authKind,
        Duration timeout,
        int maxRetries,
        Duration menuLife,
        Currency currency) {

    /** The header a token is sent in. */
    public enum AuthKind {
        /** {@code Authorization: Bearer}, as documented. */
        BEARER,
        /** {@code X-Service-API-Key}, as the running service was seen to accept. */
        SERVICE_KEY
    }
}
