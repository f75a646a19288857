package app.comanda.bot;

import app.comanda.bot.carta.CartaClient;
import app.comanda.bot.carta.CartaMenus;
import app.comanda.bot.carta.CredentialTrial;
import app.comanda.bot.carta.DoublesWatch;
import app.comanda.bot.console.AliasDesk;
import app.comanda.bot.console.BothMenus;
import app.comanda.bot.console.CareDesk;
import app.comanda.bot.console.ConsoleWiring;
import app.comanda.bot.console.LinkDesk;
import app.comanda.bot.console.TalkDesk;
import app.comanda.bot.console.TenantDesk;
import app.comanda.bot.console.Trials;
import app.comanda.bot.engine.AliasKeeper;
import app.comanda.bot.engine.Engine;
import app.comanda.bot.engine.EngineLimits;
import app.comanda.bot.engine.House;
import app.comanda.bot.engine.OldData;
import app.comanda.bot.engine.TenantKeeper;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.journal.Journals;
import app.comanda.bot.journal.LocalStore;
import app.comanda.bot.journal.TenantStore;
import app.comanda.bot.local.CustomerErasure;
import app.comanda.bot.local.EarlierOrders;
import app.comanda.bot.local.LocalDesk;
import app.comanda.bot.local.LocalMenus;
import app.comanda.bot.local.OrderBook;
import app.comanda.bot.redis.Redis;
import app.comanda.bot.rollout.Rollout;
import app.comanda.bot.rollout.Watch;
import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.SecretBox;
import app.comanda.bot.tenant.Settings;
import app.comanda.bot.tenant.StoredTenants;
import app.comanda.bot.tenant.Tenants;
import app.comanda.bot.whatsapp.GraphClient;
import app.comanda.bot.whatsapp.GraphMedia;
import app.comanda.bot.whatsapp.GraphSettings;
import app.comanda.bot.whatsapp.WebhookController;
import app.comanda.bot.whatsapp.WebhookLimits;
import app.comanda.bot.whatsapp.WebhookSettings;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the rooms together. Time, chance, ids and threads come from here and nowhere else. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Configuration(proxyBeanMethods = false)
@Import({ConsoleWiring.class, RolloutWiring.class})
class Wiring {

    /** Ends before the lease of its lane does: else another instance would send the same message beside it. */
    private static final Duration LONGEST_SEND = Journals.LEASE.minusSeconds(3);

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    Tenants tenants(Settings settings) {
        return new Tenants(settings.tenants());
    }

    @Bean
    TenantStore tenantStore(Journals journals) {
        return journals.tenants();
    }

    @Bean
    SecretBox secretBox(Settings settings) {
        return new SecretBox(settings.operators().keys(), new SecureRandom());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    TenantKeeper tenantKeeper(
            Settings settings, TenantStore store, SecretBox box, Tenants tenants, InstantSource clock) {
        StoredTenants reader = new StoredTenants(box, settings.operators().shared());
        return new TenantKeeper(settings.tenants(), store, reader, tenants, clock);
    }

    @Bean
    TenantDesk tenantDesk(
            Settings settings,
            TenantStore store,
            SecretBox box,
            Tenants tenants,
            TenantKeeper keeper,
            InstantSource clock) {
        return new TenantDesk(
                settings.tenants(), settings.operators().shared(), store, box, tenants, keeper::refresh, clock);
    }

    @Bean
    Trials trials(CartaClient carta, GraphClient graph, InstantSource clock) {
        return new Trials(new CredentialTrial(carta, clock), graph);
    }

    @Bean
    LinkDesk linkDesk(Tenants tenants, House.Sources sources, GraphClient graph) {
        return new LinkDesk(tenants, tenant -> sources.menus(tenant).current(tenant), graph);
    }

    @Bean
    CareDesk careDesk(Tenants tenants, Journals journals, GraphMedia media, InstantSource clock) {
        return new CareDesk(tenants, journals.aftercare(), media, clock);
    }

    @Bean
    AliasKeeper aliasKeeper(Journals journals) {
        return new AliasKeeper(journals.dishAliases());
    }

    @Bean
    AliasDesk aliasDesk(Tenants tenants, Journals journals, BothMenus menus, AliasKeeper aliases, InstantSource clock) {
        return new AliasDesk(tenants, journals.dishAliases(), menus, aliases::follow, clock);
    }

    @Bean
    CustomerErasure customerErasure(Tenants tenants, Journal journal, InstantSource clock) {
        return new CustomerErasure(tenants, journal.erasures(), clock);
    }

    @Bean
    TalkDesk talkDesk(Tenants tenants, Journals journals, Engine engine, House.Surroundings surroundings) {
        return new TalkDesk(tenants, journals.handovers(), journals.journal(), engine::tell, surroundings.ids());
    }

    /** Threads for whatever waits; each is cheap, and what they may do at once is limited where they are used. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService edgeExecutor() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    Journals journals(Settings settings, InstantSource clock) {
        TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
        Secret url = settings.stores().databaseUrl();
        return Journals.open(
                settings.stores().dataDir(),
                url == null ? null : url.value(),
                UUID.randomUUID().toString(),
                clock,
                () -> ids.generate().toString());
    }

    @Bean
    Journal journal(Journals journals) {
        return journals.journal();
    }

    @Bean
    CartaMenus menus(
            CartaClient carta,
            Journals journals,
            ObjectProvider<Redis> redis,
            InstantSource clock,
            MeterRegistry registry) {
        return new CartaMenus(
                carta,
                journals.menuSnapshots(),
                redis.getIfAvailable(),
                clock,
                () -> ThreadLocalRandom.current().nextLong(),
                registry);
    }

    /** No bean at all where COMANDA_REDIS_URL is not set. */
    @Bean
    @Nullable
    Redis redis(Settings settings, ExecutorService edgeExecutor, MeterRegistry registry) {
        Secret url = settings.stores().redisUrl();
        return url == null ? null : new Redis(url.value(), edgeExecutor, registry);
    }

    @Bean
    CartaClient carta(ExecutorService edgeExecutor, InstantSource clock, MeterRegistry registry) {
        return new CartaClient(
                edgeExecutor,
                clock,
                Thread::sleep,
                () -> ThreadLocalRandom.current().nextLong(),
                registry);
    }

    @Bean
    GraphClient graph(Settings settings, ExecutorService edgeExecutor, InstantSource clock, MeterRegistry registry) {
        return new GraphClient(graphSettings(settings), edgeExecutor, clock, registry);
    }

    @Bean
    GraphMedia graphMedia(Settings settings, ExecutorService edgeExecutor) {
        return new GraphMedia(graphSettings(settings), edgeExecutor);
    }

    private static GraphSettings graphSettings(Settings settings) {
        return new GraphSettings(
                settings.meta().graphBaseUrl(), settings.meta().graphVersion(), Duration.ofSeconds(5), LONGEST_SEND);
    }

    @Bean(destroyMethod = "")
    Engine engine(House house, Journals journals, Runnable followFlags, DoublesWatch doubles, OldData oldData) {
        return new Engine(house, journals.writer(), journals::stopWriter, followFlags, doubles, oldData);
    }

    @Bean
    Runnable followFlags(Rollout rollout, Watch watch, AliasKeeper aliases) {
        return () -> {
            aliases.follow();
            rollout.poll();
            watch.advance();
        };
    }

    @Bean
    OldData oldData(
            Settings settings,
            Journals journals,
            CustomerErasure erasure,
            InstantSource clock,
            MeterRegistry registry) {
        return new OldData(journals.retention(), erasure, settings.stores().keep(), clock, registry);
    }

    @Bean
    House house(
            Settings settings,
            Tenants tenants,
            Journal journal,
            GraphClient graph,
            House.Sources sources,
            House.Surroundings surroundings) {
        return new House(
                tenants,
                journal,
                graph,
                sources,
                settings.orders(),
                EngineLimits.STANDARD.withUnsentOrder(settings.rollout().unsentOrder()),
                surroundings);
    }

    @Bean
    LocalMenus localMenus(LocalStore store, InstantSource clock) {
        return new LocalMenus(store, clock);
    }

    @Bean
    OrderBook orderBook(LocalStore store, InstantSource clock) {
        return new OrderBook(store, clock);
    }

    @Bean
    LocalDesk localDesk(OrderBook book, LocalStore store, LocalMenus menus, InstantSource clock) {
        return new LocalDesk(book, store, menus, clock);
    }

    @Bean
    EarlierOrders earlierOrders(OrderBook book, LocalMenus menus) {
        return new EarlierOrders(book, menus);
    }

    @Bean
    LocalStore localStore(Journals journals) {
        return journals.local();
    }

    @Bean
    House.Surroundings surroundings(InstantSource clock, MeterRegistry registry) {
        TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();
        Supplier<String> supplier = () -> ids.generate().toString();
        return new House.Surroundings(clock, supplier, registry, Thread::sleep);
    }

    @Bean
    Drain drain(Settings settings) {
        return new Drain(settings.http().drain());
    }

    @Bean
    EngineLifecycle engineLifecycle(Engine engine) {
        return new EngineLifecycle(engine);
    }

    @Bean
    WebhookController webhook(
            Settings settings,
            Tenants tenants,
            Journal journal,
            Engine engine,
            InstantSource clock,
            MeterRegistry registry) {
        WebhookSettings webhook = new WebhookSettings(
                settings.meta().appSecrets(), settings.meta().verifyToken(), WebhookLimits.STANDARD);
        return new WebhookController(webhook, tenants, journal, engine::wake, clock, registry);
    }

    @Bean
    HouseHealth comanda(
            Journals journals,
            ObjectProvider<Redis> redis,
            Engine engine,
            House.Sources menus,
            CartaClient carta,
            Tenants tenants,
            InstantSource clock) {
        return new HouseHealth(
                new HouseHealth.Ground(journals, redis.getIfAvailable()), engine, menus, carta, tenants, clock);
    }
}
