package app.comanda.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox is started with.
 *
 * @param port where to listen; 0 takes any free port
 * @param webhookUrl where Meta delivers messages and statuses; null while nobody listens
 * @param appSecret the Meta app's secret that signs deliveries
 * @param graphToken the bearer token that the Graph API expects
 * @param verifyToken the token of the webhook's verification handshake
 * @param cartaTokens the CartaAI token of each restaurant, by subDomain
 * @param clock the time that everything in the sandbox reads
 * @param demo whether the bot was started together with the sandbox, so that pages may speak of it
 * @param botPidFile the file in which the demo keeps the bot's process id; read when a page is asked for
 */
public record SandboxSettings(
        int port,
        @Nullable URI webhookUrl,
        String appSecret,
        String graphToken,
        String verifyToken,
        Map<String, String> cartaTokens,
        Clock clock,
        boolean demo,
        @Nullable Path botPidFile) {
    public SandboxSettings {
        cartaTokens = Map.copyOf(cartaTokens);
    }

    /** Any free port, no webhook, and the demo's well-known secrets. */
    public static SandboxSettings demoDefaults() {
        return new SandboxSettings(
                0,
                null,
                "demo-app-secret",
                "demo-graph-token",
                "demo-verify-token",
                sameTokenForAll("demo-carta-token"),
                Clock.systemUTC(),
                false,
                null);
    }

    /** The demo defaults with what the environment sets; the names are those of the program's documentation. */
    public static SandboxSettings fromEnvironment(Map<String, String> environment) {
        SandboxSettings defaults = demoDefaults();
        String pidFile = environment.get("SANDBOX_BOT_PID_FILE");
        return new SandboxSettings(
                port(environment.getOrDefault("SANDBOX_PORT", "8090")),
                webhook(environment.getOrDefault("SANDBOX_WEBHOOK_URL", "http://localhost:8080/webhook")),
                environment.getOrDefault("WHATSAPP_APP_SECRET", defaults.appSecret()),
                environment.getOrDefault("WHATSAPP_ACCESS_TOKEN", defaults.graphToken()),
                environment.getOrDefault("WHATSAPP_VERIFY_TOKEN", defaults.verifyToken()),
                sameTokenForAll(environment.getOrDefault("CARTAAI_API_TOKEN", "demo-carta-token")),
                defaults.clock(),
                Boolean.parseBoolean(environment.getOrDefault("SANDBOX_DEMO", "false")),
                pidFile == null ? null : Path.of(pidFile));
    }

    private static URI webhook(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalArgumentException(
                    "SANDBOX_WEBHOOK_URL must be an address, not \"" + text + "\".", notAnAddress);
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("SANDBOX_PORT must be a number, not \"" + text + "\".", notANumber);
        }
        throw new IllegalArgumentException("SANDBOX_PORT must be between 0 and 65535, not " + text + ".");
    }

    private static Map<String, String> sameTokenForAll(String token) {
        Map<String, String> tokens = new LinkedHashMap<>();
        Restaurants.demo().onPlatform().forEach(each -> tokens.put(each.subDomain(), token));
        return tokens;
    }

    public SandboxSettings withPort(int newPort) {
        return new SandboxSettings(
                newPort, webhookUrl, appSecret, graphToken, verifyToken, cartaTokens, clock, demo, botPidFile);
    }

    public SandboxSettings withWebhookUrl(@Nullable URI newWebhookUrl) {
        return new SandboxSettings(
                port, newWebhookUrl, appSecret, graphToken, verifyToken, cartaTokens, clock, demo, botPidFile);
    }

    /** A copy with Meta's three secrets replaced. */
    public SandboxSettings withMetaSecrets(String newAppSecret, String newGraphToken, String newVerifyToken) {
        return new SandboxSettings(
                port, webhookUrl, newAppSecret, newGraphToken, newVerifyToken, cartaTokens, clock, demo, botPidFile);
    }

    /** A copy in which one restaurant has a CartaAI token of its own. */
    public SandboxSettings withCartaToken(String subDomain, String token) {
        Map<String, String> tokens = new LinkedHashMap<>(cartaTokens);
        tokens.put(subDomain, token);
        return new SandboxSettings(
                port, webhookUrl, appSecret, graphToken, verifyToken, tokens, clock, demo, botPidFile);
    }

    public SandboxSettings withClock(Clock newClock) {
        return new SandboxSettings(
                port, webhookUrl, appSecret, graphToken, verifyToken, cartaTokens, newClock, demo, botPidFile);
    }

    /** A copy that says the bot runs beside the sandbox, with its process id in a file (or unknown). */
    public SandboxSettings withDemo(@Nullable Path newBotPidFile) {
        return new SandboxSettings(
                port, webhookUrl, appSecret, graphToken, verifyToken, cartaTokens, clock, true, newBotPidFile);
    }
}
