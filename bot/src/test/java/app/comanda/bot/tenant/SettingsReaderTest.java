package app.comanda.bot.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.menu.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    private final Map<String, String> given = new HashMap<>(Map.of(
            "WHATSAPP_PHONE_NUMBER_ID", "1001",
            "WHATSAPP_ACCESS_TOKEN", "token-of-meta",
            "WHATSAPP_APP_SECRET", "secret-of-meta",
            "WHATSAPP_VERIFY_TOKEN", "a-word",
            "CARTAAI_SUBDOMAIN", "la-casona",
            "CARTAAI_LOCAL_ID", "LOC1",
            "CARTAAI_API_TOKEN", "token-of-carta"));

    @Test
    void takesTheLeastThatIsNeededAndFillsInTheRest() {
        Settings settings = SettingsReader.read(given);

        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.stores().databaseUrl()).isNull();
        assertThat(settings.stores().redisUrl()).isNull();
        assertThat(settings.meta().graphBaseUrl()).isEqualTo(URI.create("https://graph.facebook.com"));
        Tenant tenant = settings.tenants().getFirst();
        assertThat(tenant.id()).isEqualTo("la-casona");
        assertThat(tenant.branch().name()).isEqualTo("La Casona");
        assertThat(tenant.branch().payments()).startsWith(PaymentMethod.CASH);
        assertThat(tenant.carta().menus())
                .isEqualTo(new CartaBranch.MenuCare(Duration.ofMinutes(15), Duration.ofDays(1), null));
        assertThat(tenant.carta().authKind()).isEqualTo(CartaBranch.AuthKind.BEARER);
    }

    @Test
    void drainsOnlyWhereAnotherInstanceMayTakeOver() {
        assertThat(SettingsReader.read(given).http().drain()).isZero();
        given.put("COMANDA_DB_URL", "jdbc:postgresql://db/comanda");
        assertThat(SettingsReader.read(given).http().drain()).isEqualTo(Duration.ofSeconds(5));
        given.put("COMANDA_DRAIN_SECONDS", "20");
        assertThat(SettingsReader.read(given).http().drain()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void keepsDataAsLongAsItIsTold() {
        assertThat(SettingsReader.read(given).stores().keep())
                .isEqualTo(new Settings.Keep(Duration.ofDays(30), Duration.ofDays(90), Duration.ofDays(365)));
        given.put("COMANDA_KEEP_MESSAGES_DAYS", "8");
        given.put("COMANDA_KEEP_CONVERSATIONS_DAYS", "10");
        given.put("COMANDA_KEEP_ORDERS_DAYS", "400");
        assertThat(SettingsReader.read(given).stores().keep())
                .isEqualTo(new Settings.Keep(Duration.ofDays(8), Duration.ofDays(10), Duration.ofDays(400)));
    }

    @Test
    void looksForDoubledOrdersAsOftenAsItIsTold() {
        assertThat(SettingsReader.read(given).orders().doublesInterval()).isEqualTo(Duration.ofMinutes(10));
        given.put("COMANDA_DOUBLED_ORDER_MINUTES", "0");
        assertThat(SettingsReader.read(given).orders().doublesInterval()).isZero();
        given.put("COMANDA_DOUBLED_ORDER_MINUTES", "1440");
        assertThatThrownBy(() -> SettingsReader.read(given))
                .hasMessageContaining("COMANDA_DOUBLED_ORDER_MINUTES must be a whole number from 0 to 720");
    }

    @Test
    void keepsMessagesLongerThanMetaDeliversThemAgain() {
        given.put("COMANDA_KEEP_MESSAGES_DAYS", "7");
        assertThatThrownBy(() -> SettingsReader.read(given))
                .isInstanceOfSatisfying(
                        WrongSettings.class,
                        wrong -> assertThat(wrong.problems())
                                .singleElement()
                                .asString()
                                .contains("COMANDA_KEEP_MESSAGES_DAYS", "8"));
    }

    @Test
    void tellsEveryProblemAtOnceInASentenceThatNamesTheSetting() {
        given.remove("WHATSAPP_APP_SECRET");
        given.put("COMANDA_PORT", "eighty");
        given.put("CARTAAI_API_BASE_URL", "carta.example");
        given.put("COMANDA_TIME_ZONE", "Lima");
        given.put("COMANDA_PAYMENTS", "cash,shells");
        given.put("COMANDA_DB_URL", "jdbc:mysql://db");

        WrongSettings wrong = catchThrowableOfType(WrongSettings.class, () -> SettingsReader.read(given));

        assertThat(wrong.problems())
                .hasSize(6)
                .anySatisfy(line -> assertThat(line).startsWith("WHATSAPP_APP_SECRET is missing"))
                .anySatisfy(line -> assertThat(line).startsWith("COMANDA_PORT must be a whole number"))
                .anySatisfy(line -> assertThat(line).startsWith("CARTAAI_API_BASE_URL must be an http"))
                .anySatisfy(line -> assertThat(line).startsWith("COMANDA_TIME_ZONE must be a time zone"))
                .anySatisfy(line -> assertThat(line).startsWith("COMANDA_PAYMENTS may hold"))
                .anySatisfy(line -> assertThat(line).startsWith("COMANDA_DB_URL must begin with jdbc:postgresql:"));
    }

    @Test
    void readsHowMenusAreKeptAndWhatInstancesShare() {
        given.put("CARTAAI_CACHE_TTL", "60");
        given.put("COMANDA_MENU_MAX_AGE", "3600");
        given.put("COMANDA_DEFAULT_IMAGE", "https://cdn.cartaai.pe/casona.jpg");
        given.put("COMANDA_REDIS_URL", "redis://:hush@cache:6379/2");

        Settings settings = SettingsReader.read(given);

        assertThat(settings.tenants().getFirst().carta().menus())
                .isEqualTo(new CartaBranch.MenuCare(
                        Duration.ofMinutes(1), Duration.ofHours(1), "https://cdn.cartaai.pe/casona.jpg"));
        assertThat(settings.stores().redisUrl()).isEqualTo(new Secret("redis://:hush@cache:6379/2"));
        assertThat(settings.toString()).doesNotContain("hush");
    }

    @Test
    void refusesAMenuThatIsTooOldToShowWhileItIsFreshAndAPictureNobodyCanFetch() {
        given.put("CARTAAI_CACHE_TTL", "900");
        given.put("COMANDA_MENU_MAX_AGE", "600");
        given.put("COMANDA_DEFAULT_IMAGE", "https://192.168.1.10/casona.jpg");
        given.put("COMANDA_REDIS_URL", "cache:6379");

        assertThat(catchThrowableOfType(WrongSettings.class, () -> SettingsReader.read(given))
                        .problems())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("COMANDA_MENU_MAX_AGE must not be less"))
                .anySatisfy(line -> assertThat(line).startsWith("COMANDA_DEFAULT_IMAGE must be an https link"))
                .anySatisfy(line -> assertThat(line).startsWith("COMANDA_REDIS_URL must begin with redis://"));
    }

    @Test
    void servesARestaurantOfItsOwnWhereNothingOfCartaAiIsSet() {
        given.keySet().removeIf(name -> name.startsWith("CARTAAI_"));
        given.put("CARTAAI_API_TIMEOUT", "20");

        Tenant tenant = SettingsReader.read(given).tenants().getFirst();

        assertThat(tenant.home()).isEqualTo(Source.BUILT_IN);
        assertThat(tenant.id()).isEqualTo("restaurant");
        assertThat(tenant.branch().name()).isEqualTo("Tasty Bites");
        assertThat(tenant.menuFile()).isNull();
        assertThatThrownBy(tenant::carta).hasMessageContaining("restaurant is not in CartaAI");
    }

    @Test
    void servesFromTheSourceItIsToldWhateverElseIsSet() {
        given.put("COMANDA_TENANTS", "centro,playa");
        given.put("PLAYA_WHATSAPP_PHONE_NUMBER_ID", "1002");
        given.put("PLAYA_COMANDA_SOURCE", "built-in");

        assertThat(SettingsReader.read(given).tenants())
                .extracting(Tenant::home)
                .containsExactly(Source.PLATFORM, Source.BUILT_IN);
        given.put("PLAYA_COMANDA_SOURCE", "paper");
        assertThatThrownBy(() -> SettingsReader.read(given))
                .hasMessageContaining("PLAYA_COMANDA_SOURCE must be one of [built-in, platform]");
    }

    @Test
    void asksForWhatCartaAiNeedsOnceAnyOfItIsSet() {
        given.remove("CARTAAI_LOCAL_ID");
        given.remove("CARTAAI_API_TOKEN");

        assertThatThrownBy(() -> SettingsReader.read(given))
                .hasMessageContaining("CARTAAI_LOCAL_ID is missing")
                .hasMessageContaining("CARTAAI_API_TOKEN is missing");
    }

    @Test
    void namesAMenuFileThatCannotBeRead() {
        given.put("COMANDA_MENU_FILE", "no/such/menu.json");

        assertThatThrownBy(() -> SettingsReader.read(given))
                .hasMessageContaining("COMANDA_MENU_FILE names a file that cannot be read: no/such/menu.json");
    }

    @Test
    void readsSeveralTenantsByPrefixAndSharesWhatHasNone() {
        given.put("COMANDA_TENANTS", "centro, playa");
        given.put("PLAYA_WHATSAPP_PHONE_NUMBER_ID", "1002");
        given.put("PLAYA_CARTAAI_LOCAL_ID", "LOC2");

        Settings settings = SettingsReader.read(given);

        assertThat(settings.tenants()).extracting(Tenant::id).containsExactly("centro", "playa");
        assertThat(settings.tenants())
                .extracting(tenant -> tenant.number().phoneNumberId())
                .containsExactly("1001", "1002");
        assertThat(settings.tenants())
                .extracting(tenant -> tenant.carta().localId())
                .containsExactly("LOC1", "LOC2");
    }

    @Test
    void refusesTwoTenantsOnOneNumber() {
        given.put("COMANDA_TENANTS", "centro,playa");

        assertThatThrownBy(() -> SettingsReader.read(given)).hasMessageContaining("PLAYA_WHATSAPP_PHONE_NUMBER_ID");
    }

    @Test
    void acceptsTwoAppSecretsWhileOneReplacesTheOther() {
        given.put("WHATSAPP_APP_SECRET", "old, new");

        assertThat(SettingsReader.read(given).meta().appSecrets())
                .extracting(Secret::value)
                .containsExactly("old", "new");
    }

    @Test
    void neverPrintsASecret() {
        assertThat(SettingsReader.read(given).toString())
                .doesNotContain("token-of-meta", "secret-of-meta", "token-of-carta", "a-word");
    }

    @Test
    void readsAFileAsShellsDo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("settings"), """
                # a comment

                COMANDA_PORT=9090
                export CARTAAI_SUBDOMAIN="la casona"
                WHATSAPP_VERIFY_TOKEN='a=b'
                """);

        assertThat(SettingsFile.read(file))
                .containsOnly(
                        Map.entry("COMANDA_PORT", "9090"),
                        Map.entry("CARTAAI_SUBDOMAIN", "la casona"),
                        Map.entry("WHATSAPP_VERIFY_TOKEN", "a=b"));
    }

    @Test
    void namesTheLineOfAFileThatMakesNoSense(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("settings"), "COMANDA_PORT=1\nwhat is this\n");

        assertThatThrownBy(() -> SettingsFile.read(file))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("Line 2");
    }
}
