package app.comanda.bot.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.comanda.bot.journal.Journals;
import app.comanda.bot.journal.Rollouts;
import app.comanda.bot.tenant.RolloutSettings;
import app.comanda.bot.tenant.Settings;
import app.comanda.bot.tenant.SettingsReader;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.ordering.conversation.Route;
import app.comanda.ordering.menu.Source;
import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one database: what one changes the other sees, and only one of them takes a step. */
class RolloutTest {
    private static final Rollout.By ROSA = new Rollout.By("rosa", "first customers");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private Journals journals;
    private Thread writer;
    private Tenants tenants;
    private Tenant aurelio;
    private Rollout one;
    private Rollout other;

    @BeforeEach
    void open() {
        AtomicLong ids = new AtomicLong();
        journals = Journals.open(folder, null, "test", () -> now, () -> "%020d".formatted(ids.incrementAndGet()));
        writer = Thread.ofPlatform().start(journals.writer());
        settings(Map.of());
    }

    private void settings(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "COMANDA_TENANTS", "aurelio,braza",
                "AURELIO_WHATSAPP_PHONE_NUMBER_ID", "1",
                "BRAZA_WHATSAPP_PHONE_NUMBER_ID", "2",
                "WHATSAPP_ACCESS_TOKEN", "t",
                "WHATSAPP_APP_SECRET", "s",
                "WHATSAPP_VERIFY_TOKEN", "v",
                "CARTAAI_SUBDOMAIN", "sub",
                "CARTAAI_LOCAL_ID", "LOC1",
                "CARTAAI_API_TOKEN", "token"));
        values.put("COMANDA_BUILT_IN_FALLBACK", "true");
        values.putAll(more);
        Settings settings = SettingsReader.read(values);
        tenants = new Tenants(settings.tenants());
        aurelio = tenants.byId("aurelio").orElseThrow();
        one = rollout(settings.rollout());
        other = rollout(settings.rollout());
    }

    private Rollout rollout(RolloutSettings settings) {
        Rollout rollout = new Rollout(journals.rollouts(), tenants, settings, () -> now);
        rollout.poll();
        return rollout;
    }

    @AfterEach
    void close() throws InterruptedException {
        journals.stopWriter();
        writer.join();
        journals.close();
    }

    @Test
    void startsFromTheSettingsUntilSomebodyChangesAFlag() {
        assertThat(one.steer(aurelio, "ana").wanted()).isEqualTo(Route.PLATFORM);
        settings(Map.of("CARTAAI_ORDERS_ENABLED", "false"));
        assertThat(one.steer(aurelio, "ana").wanted()).isEqualTo(Route.of(true, true, false, true));
        settings(Map.of("USE_CARTAAI_API", "true", "AURELIO_USE_CARTAAI_API", "false"));
        assertThat(one.steer(aurelio, "ana").wanted()).isEqualTo(Route.BUILT_IN);
        assertThat(one.steer(tenants.byId("braza").orElseThrow(), "ana").wanted())
                .isEqualTo(Route.PLATFORM);
        one.set("aurelio", Flag.MASTER, new Setting.On(), ROSA);
        assertThat(one.steer(aurelio, "ana").wanted()).isEqualTo(Route.PLATFORM);
        one.set("aurelio", Flag.MASTER, new Setting.Default(), ROSA);
        assertThat(one.steer(aurelio, "ana").wanted()).isEqualTo(Route.BUILT_IN);
    }

    @Test
    @DisplayName(
            "case 63: a flag of one restaurant changes nothing for another; other instances follow at their next look")
    void aFlagHoldsForItsRestaurantAndOnEveryInstance() {
        one.set("aurelio", Flag.MENU, new Setting.Off(), ROSA);

        assertThat(one.steer(aurelio, "ana").wanted()).isEqualTo(Route.BUILT_IN);
        assertThat(other.steer(aurelio, "ana").wanted()).isEqualTo(Route.PLATFORM);
        other.poll();
        assertThat(other.steer(aurelio, "ana").wanted()).isEqualTo(Route.BUILT_IN);
        assertThat(one.steer(tenants.byId("braza").orElseThrow(), "ana").wanted())
                .isEqualTo(Route.PLATFORM);
        assertThat(journals.rollouts().changes("braza", 10)).isEmpty();
    }

    @Test
    void aPercentageIsStickyAndTheSameOnEveryInstance() {
        one.set("aurelio", Flag.MENU, new Setting.Percent(1_000), ROSA);
        other.poll();
        List<String> first = served(one);
        assertThat(first).hasSizeBetween(50, 150).isEqualTo(served(other));
        one.set("aurelio", Flag.MENU, new Setting.Percent(5_000), ROSA);
        assertThat(served(one)).hasSizeBetween(400, 600).containsAll(first);
        one.set("aurelio", Flag.MENU, new Setting.Percent(1_000), ROSA);
        assertThat(served(one)).isEqualTo(first);
    }

    private List<String> served(Rollout rollout) {
        return IntStream.range(0, 1_000)
                .mapToObj(number -> "customer-" + number)
                .filter(customer -> rollout.steer(aurelio, customer).wanted().menu() == Source.PLATFORM)
                .toList();
    }

    @Test
    void whoeverHasThePlatformsOrdersHasItsMenu() {
        one.set("aurelio", Flag.MENU, new Setting.Percent(3_000), ROSA);
        one.set("aurelio", Flag.ORDERS, new Setting.Percent(2_000), ROSA);
        one.set("aurelio", Flag.DELIVERY, new Setting.Percent(1_000), ROSA);
        long desks = IntStream.range(0, 1_000)
                .mapToObj(number -> one.steer(aurelio, "customer-" + number).wanted())
                .filter(route -> route.desk() == Source.PLATFORM)
                .count();
        assertThat(desks).as("the shares are of the same customers").isBetween(140L, 260L);
    }

    @Test
    void theAuditKeepsWhoWhatAndWhy() {
        one.set("aurelio", Flag.MENU, new Setting.Percent(1_000), ROSA);
        now = now.plusSeconds(5);
        one.set("aurelio", Flag.MENU, new Setting.On(), new Rollout.By("luis", "all is well"));

        assertThat(one.changes("aurelio", 10))
                .extracting(
                        Rollouts.Change::who,
                        Rollouts.Change::what,
                        Rollouts.Change::before,
                        Rollouts.Change::after,
                        Rollouts.Change::why)
                .containsExactly(
                        tuple("luis", "menu", "10%", "on", "all is well"),
                        tuple("rosa", "menu", "default", "10%", "first customers"));
    }

    @Test
    void changesOfTwoInstancesAtOnceAreBothKept() {
        one.set("aurelio", Flag.MENU, new Setting.Percent(1_000), ROSA);
        other.set("aurelio", Flag.ORDERS, new Setting.Off(), ROSA);

        Rollout third = rollout(RolloutSettings.STANDARD);
        assertThat(third.plan("aurelio").setting(Flag.MENU).word()).isEqualTo("10%");
        assertThat(third.plan("aurelio").setting(Flag.ORDERS).word()).isEqualTo("off");
    }

    @Test
    void callsThatFailTurnTheFlagOffOnceAndAPersonRaisesIt() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Watch watch = watch(one, meters);
        Watch watchOfOther = watch(other, meters);
        for (int i = 0; i < 6; i++) {
            now = now.plusMillis(100);
            watch.ended(aurelio, Flag.MENU, true, watch.begin());
            watchOfOther.ended(aurelio, Flag.MENU, true, watchOfOther.begin());
        }

        assertThat(one.steer(aurelio, "ana").wanted()).isEqualTo(Route.BUILT_IN);
        assertThat(one.steer(aurelio, "ana").failed()).containsExactly(Route.Part.MENU);
        assertThat(one.changes("aurelio", 10)).singleElement().satisfies(change -> {
            assertThat(change.who()).isEqualTo("comanda");
            assertThat(change.after()).isEqualTo("off");
            assertThat(change.why()).contains("5 of 5 calls failed within 120 s; the limit is 50 %");
        });
        assertThat(meters.counter("comanda.rollout.rollbacks", "tenant", "aurelio", "flag", "menu")
                        .count())
                .isEqualTo(1);
        assertThat(one.fallen()).containsOnlyKeys("aurelio");

        now = now.plusSeconds(1);
        one.set("aurelio", Flag.MENU, new Setting.On(), new Rollout.By("rosa", "CartaAI is well again"));
        watch.ended(aurelio, Flag.MENU, false, watch.begin());
        assertThat(one.steer(aurelio, "ana").wanted()).isEqualTo(Route.PLATFORM);
        assertThat(one.steer(aurelio, "ana").failed()).isEmpty();
        assertThat(one.fallen()).isEmpty();
    }

    @Test
    void ordersThatFailLeaveTheMenuAlone() {
        Watch watch = watch(one, new SimpleMeterRegistry());
        for (int i = 0; i < 5; i++) {
            watch.ended(aurelio, Flag.ORDERS, true, watch.begin());
        }
        assertThat(one.steer(aurelio, "ana").wanted()).isEqualTo(Route.of(true, true, false, true));
    }

    @Test
    void nothingIsTurnedOffWhereNobodyElseMayServe() {
        settings(Map.of("COMANDA_BUILT_IN_FALLBACK", "false"));
        Watch watch = watch(one, new SimpleMeterRegistry());
        for (int i = 0; i < 20; i++) {
            watch.ended(aurelio, Flag.MENU, true, watch.begin());
        }
        assertThat(one.steer(aurelio, "ana").wanted()).isEqualTo(Route.PLATFORM);
        assertThat(one.steer(aurelio, "ana").sources()).containsExactly(Source.PLATFORM);
        assertThat(one.changes("aurelio", 10)).isEmpty();
    }

    @Test
    void theScheduleTakesEachStepOnceWhicheverInstanceIsFirst() {
        one.schedule("aurelio", Plan.Schedule.standard(now, Duration.ofDays(1)), ROSA);
        Watch watch = watch(one, new SimpleMeterRegistry());
        Watch watchOfOther = watch(other, new SimpleMeterRegistry());
        for (String expected : List.of("menu 10%", "menu 50%", "menu on", "orders on", "delivery on")) {
            advance(watch, watchOfOther);
            Rollouts.Change last = one.changes("aurelio", 1).getFirst();
            assertThat(last.what() + " " + last.after()).isEqualTo(expected);
            now = now.plus(Duration.ofHours(23));
            advance(watch, watchOfOther);
            now = now.plus(Duration.ofHours(1));
        }
        advance(watch, watchOfOther);
        assertThat(one.changes("aurelio", 50)).hasSize(6);
        assertThat(one.steer(aurelio, "ana").wanted()).isEqualTo(Route.PLATFORM);
        assertThat(rollout(RolloutSettings.STANDARD).plan("aurelio").schedule())
                .as("after a restart")
                .isEqualTo(one.plan("aurelio").schedule());
    }

    @Test
    void theScheduleWaitsWhileItIsPausedOrSomethingIsWrong() {
        one.schedule("aurelio", Plan.Schedule.standard(now, Duration.ofDays(1)), ROSA);
        Watch watch = watch(one, new SimpleMeterRegistry());
        watch.advance();
        one.pause("aurelio", true, ROSA);
        now = now.plus(Duration.ofDays(3));
        watch.advance();
        assertThat(one.plan("aurelio").setting(Flag.MENU).word()).isEqualTo("10%");
        one.pause("aurelio", false, ROSA);
        watch.advance();
        assertThat(one.plan("aurelio").setting(Flag.MENU).word())
                .as("the wait begins anew")
                .isEqualTo("10%");
        now = now.plus(Duration.ofDays(1));
        for (int i = 0; i < 5; i++) {
            watch.ended(aurelio, Flag.MENU, true, watch.begin());
        }
        watch.advance();
        assertThat(one.plan("aurelio").setting(Flag.MENU).word()).isEqualTo("off");
        assertThat(one.plan("aurelio").schedule())
                .satisfies(held -> assertThat(held.paused()).isTrue());
    }

    @Test
    void aClockThatIsSetForwardMeanwhileMakesNoCallSlow() {
        Watch watch = watch(one, new SimpleMeterRegistry());
        for (int i = 0; i < 5; i++) {
            long begun = watch.begin();
            now = now.plusSeconds(20);
            watch.ended(aurelio, Flag.ORDERS, false, begun);
        }
        assertThat(one.changes("aurelio", 1)).isEmpty();
    }

    @Test
    void aPlatformThatTakesTooLongIsLeft() {
        MockClock monotonic = new MockClock();
        Watch watch = watch(one, new SimpleMeterRegistry(SimpleConfig.DEFAULT, monotonic));
        for (int i = 0; i < 5; i++) {
            long begun = watch.begin();
            monotonic.add(Duration.ofSeconds(20));
            watch.ended(aurelio, Flag.ORDERS, false, begun);
        }
        assertThat(one.changes("aurelio", 1).getFirst().why()).contains("p95 of 5 calls", "20000 ms");
    }

    private void advance(Watch... watches) {
        for (Watch watch : watches) {
            watch.advance();
        }
        one.poll();
        other.poll();
    }

    private Watch watch(Rollout rollout, SimpleMeterRegistry meters) {
        return new Watch(rollout, tenants, RolloutSettings.STANDARD.rollback(), () -> now, meters);
    }
}
