package app.comanda.bot.whatsapp;

import app.comanda.bot.tenant.Secret;
import java.util.List;

/**
 * What the webhook shares with Meta's app.
 *
 * @param appSecrets one, or two while they are being exchanged
 * @param verifyToken what Meta must say to subscribe
 */
public record WebhookSettings(List<Secret> appSecrets, Secret verifyToken, WebhookLimits limits) {
    public WebhookSettings {
        appSecrets = List.copyOf(appSecrets);
        if (verifyToken.value().isBlank()) {
            throw new IllegalArgumentException("The verify token is empty");
        }
    }
}
