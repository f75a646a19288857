package app.comanda.bot.tenant;

import java.net.URI;
import java.time.Duration;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A branch in CartaAI and how to reach it.
 *
 * @param baseUrl as the operator wrote it, with or without {@code /api/v1}
 * @param timeout of one call
 * @param maxRetries extra tries of a read; an order is never tried again by the transport
 * @param menus how its menu is kept
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
        MenuCare menus,
        Currency currency) {

    /**
     * How a branch's menu is kept.
     *
     * @param life how long a menu counts as fresh; it is read again ahead of that
     * @param oldest how old a menu may be to be shown at all, while the platform cannot be read; at least {@code life}
     * @param defaultImage the picture of what has none, neither its own nor its category's; null for no picture
     */
    public record MenuCare(
            Duration life, Duration oldest, @Nullable String defaultImage) {}

    /** The header a token is sent in. */
    public enum AuthKind {
        /** {@code Authorization: Bearer}, as documented. */
        BEARER,
        /** {@code X-Service-API-Key}, as the running service was seen to accept. */
        SERVICE_KEY
    }
}
