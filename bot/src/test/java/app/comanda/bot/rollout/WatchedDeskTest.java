package app.comanda.bot.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.journal.Journals;
import app.comanda.bot.source.OrderDesk;
import app.comanda.bot.source.Submitted;
import app.comanda.bot.tenant.RolloutSettings;
import app.comanda.bot.tenant.Settings;
import app.comanda.bot.tenant.SettingsReader;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.ordering.cart.Contact;
import app.comanda.ordering.cart.Fulfilment;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.cart.PricedLine;
import app.comanda.ordering.cart.Quote;
import app.comanda.ordering.delivery.Address;
import app.comanda.ordering.menu.Localized;
import app.comanda.ordering.money.Money;
import app.comanda.ordering.tracking.OrderStatus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which calls to the platform's desk speak against it. */
class WatchedDeskTest {
    private static final Instant NOON = Instant.parse("2026-11-25T17:00:00Z");
    private static final Currency PEN = Currency.getInstance("PEN");
    /** More than any restaurant follows. */
    private static final int MANY = 200;

    private final Answers answers = new Answers();
    private int ids;
    private Journals journals;
    private Thread writer;
    private Rollout rollout;
    private Tenant aurelio;
    private WatchedDesk desk;

    @BeforeEach
    void open(@TempDir Path folder) {
        journals = Journals.open(folder, null, "test", () -> NOON, () -> "id-" + ++ids);
        writer = Thread.ofPlatform().start(journals.writer());
        Settings settings = SettingsReader.read(Map.of(
                "COMANDA_TENANTS", "aurelio",
                "AURELIO_WHATSAPP_PHONE_NUMBER_ID", "1",
                "WHATSAPP_ACCESS_TOKEN", "t",
                "WHATSAPP_APP_SECRET", "s",
                "WHATSAPP_VERIFY_TOKEN", "v",
                "CARTAAI_SUBDOMAIN", "sub",
                "CARTAAI_LOCAL_ID", "LOC1",
                "CARTAAI_API_TOKEN", "token",
                "COMANDA_BUILT_IN_FALLBACK", "true"));
        Tenants tenants = new Tenants(settings.tenants());
        aurelio = tenants.byId("aurelio").orElseThrow();
        rollout = new Rollout(journals.rollouts(), tenants, settings.rollout(), () -> NOON);
        Watch watch =
                new Watch(rollout, tenants, RolloutSettings.STANDARD.rollback(), () -> NOON, new SimpleMeterRegistry());
        desk = new WatchedDesk(answers, watch);
    }

    @AfterEach
    void close() throws InterruptedException {
        journals.stopWriter();
        writer.join();
        journals.close();
    }

    @Test
    void whatFoundNoTurnHereSaysNothingOfThePlatform() {
        answers.submitted = new Submitted.NoTurn("too many calls are waiting", Duration.ofSeconds(2));
        answers.finding = new OrderDesk.Finding.NoTurn("too many calls are waiting");
        answers.sight = new OrderDesk.Sight.NoTurn("too many calls are waiting", Duration.ofSeconds(2));

        askEach(MANY);

        assertThat(rollout.fallen()).isEmpty();
    }

    @Test
    void lookingInVainIsAFailureOfThePlatform() {
        answers.sight = new OrderDesk.Sight.Failed("answered 500");
        answers.finding = new OrderDesk.Finding.Unreadable("answered 500");

        askEach(10);

        assertThat(rollout.fallen().get("aurelio")).containsOnlyKeys(Flag.ORDERS);
    }

    @Test
    void anOrderThatIsNotTakenSpeaksForItsDeliveryToo() {
        answers.submitted = new Submitted.NotSent("connection refused", Duration.ZERO);

        for (int i = 0; i < 5; i++) {
            desk.submit(aurelio, quote(), "#AAAAAAAAA1");
        }

        assertThat(rollout.fallen().get("aurelio")).containsOnlyKeys(Flag.ORDERS, Flag.DELIVERY);
    }

    private void askEach(int times) {
        for (int i = 0; i < times; i++) {
            desk.submit(aurelio, quote(), "#AAAAAAAAA1");
            desk.find(aurelio, "#AAAAAAAAA1");
            desk.look(aurelio, "65f0", "#AAAAAAAAA1");
        }
    }

    private static Quote quote() {
        return new Quote(
                "q1",
                1,
                "v1",
                List.of(new PricedLine(
                        1, "p1", Localized.of("Hawaiana"), null, null, List.of(), 1, new Money(2500, PEN), null, null)),
                new Fulfilment.Delivery(
                        new Address("Calle Tarata 250", "Miraflores", "Lima", "", null),
                        "z1",
                        "Miraflores",
                        new Money(500, PEN),
                        30),
                new Contact("Ana", "+51987654321"),
                PaymentMethod.CASH,
                NOON);
    }

    /** A desk that answers as it is told; it has placed whatever it is not told of. */
    private static final class Answers implements OrderDesk {
        private Submitted submitted = new Submitted.Placed("65f0", "A-17", null, null);
        private Finding finding = new Finding.Found("65f0", "A-17", null);
        private Sight sight = new Sight.Seen(OrderStatus.PENDING);

        @Override
        public Submitted submit(Tenant tenant, Quote quote, String reference) {
            return submitted;
        }

        @Override
        public Finding find(Tenant tenant, String reference) {
            return finding;
        }

        @Override
        public Sight look(Tenant tenant, String orderId, String reference) {
            return sight;
        }

        @Override
        public Cancelled cancel(Tenant tenant, String orderId, String reference) {
            return new Cancelled.OnlyByStaff();
        }
    }
}
