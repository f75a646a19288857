package app.comanda.bot.tenant;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the operator has set, read and checked. Names and defaults stand in docs/configuration.md.
 *
 * @param http where it is reached
 * @param stores where everything is kept
 * @param meta the app at Meta
 * @param orders how orders are followed
 * @param tenants at least one
 * @param operators who runs the house
 * @param rollout how restaurants move to the platform
 */
public record Settings(
        Http http,
        Stores stores,
        MetaApp meta,
        OrderCare orders,
        List<Tenant> tenants,
        Operators operators,
        RolloutSettings rollout) {

    public Settings {
        tenants = List.copyOf(tenants);
    }

    /**
     * Where it is reached.
     *
     * @param port the HTTP port, 0 for any free one
     * @param drain how long a stopping instance still takes what comes, while its readiness probe already says no
     */
    public record Http(int port, Duration drain) {}

    /**
     * Where everything is kept.
     *
     * @param dataDir where the SQLite database lives
     * @param databaseUrl a {@code jdbc:postgresql:} URL, or null for SQLite
     * @param redisUrl a {@code redis:} or {@code rediss:} URL of what instances share besides, or null for nothing
     * @param keep how long it is kept
     */
    public record Stores(
            Path dataDir,
            @Nullable Secret databaseUrl,
            @Nullable Secret redisUrl,
            Keep keep) {}

    /**
     * How long what tells of customers is kept.
     *
     * @param messages as they came, and the knowledge that they did: longer than the seven days Meta delivers again
     * @param conversations what they remember, and messages that were sent
     * @param orders their customers' names, numbers, addresses and wishes; and customers who never came back
     */
    public record Keep(Duration messages, Duration conversations, Duration orders) {}

    /**
     * The app at Meta that all numbers of this installation belong to.
     *
     * @param graphBaseUrl where the Graph API is
     * @param graphVersion such as {@code v25.0}
     * @param appSecrets webhooks are signed with one of these; two while one replaces the other
     * @param verifyToken what Meta shows when it verifies the webhook
     */
    public record MetaApp(URI graphBaseUrl, String graphVersion, List<Secret> appSecrets, Secret verifyToken) {
        public MetaApp {
            appSecrets = List.copyOf(appSecrets);
        }
    }

    /**
     * Who runs the house, and the keys to what it keeps.
     *
     * @param password of the console and the API; null turns both off
     * @param keys for the secrets in the database: the last one locks, each of them opens; none where none are kept there
     * @param shared the installation's own {@link TenantSetting#shared()} settings, for tenants in the database
     */
    public record Operators(@Nullable Secret password, List<Secret> keys, Map<String, String> shared) {
        public Operators {
            keys = List.copyOf(keys);
            shared = Map.copyOf(shared);
        }
    }

    /**
     * How orders are followed once they are confirmed.
     *
     * @param statusInterval between two looks at a placed order
     * @param unknownWindow how long an order whose fate is unknown is looked for
     * @param afterWindow what happens to it then
     * @param doublesInterval between two looks whether the platform has an order more than once; zero for none
     */
    public record OrderCare(
            Duration statusInterval, Duration unknownWindow, AfterWindow afterWindow, Duration doublesInterval) {}

    /** What happens to an order that the platform has not shown for the whole window. */
    public enum AfterWindow {
        /** A person decides: two orders are impossible. */
        PERSON,
        /** It is sent again: only where the platform is known never to show an order later than the window. */
        RESUBMIT
    }
}
