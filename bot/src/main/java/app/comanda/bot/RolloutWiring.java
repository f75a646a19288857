package app.comanda.bot;

import app.comanda.bot.carta.CartaClient;
import app.comanda.bot.carta.CartaDesk;
import app.comanda.bot.carta.CartaMenus;
import app.comanda.bot.carta.DoublesAlarm;
import app.comanda.bot.carta.DoublesWatch;
import app.comanda.bot.console.BothMenus;
import app.comanda.bot.console.RolloutConsole;
import app.comanda.bot.engine.AliasKeeper;
import app.comanda.bot.engine.AliasedMenus;
import app.comanda.bot.engine.House;
import app.comanda.bot.journal.Journals;
import app.comanda.bot.journal.StuckOrders;
import app.comanda.bot.local.LocalDesk;
import app.comanda.bot.local.LocalMenus;
import app.comanda.bot.rollout.Rollout;
import app.comanda.bot.rollout.Watch;
import app.comanda.bot.rollout.WatchedDesk;
import app.comanda.bot.rollout.WatchedMenus;
import app.comanda.bot.tenant.Settings;
import app.comanda.bot.tenant.Tenants;
import app.comanda.ordering.menu.Source;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The two sources, who is served by which, and the eye on how the platform does. */
@Configuration(proxyBeanMethods = false)
@Import(RolloutConsole.class)
class RolloutWiring {

    @Bean
    Rollout rollout(Journals journals, Tenants tenants, Settings settings, InstantSource clock) {
        return new Rollout(journals.rollouts(), tenants, settings.rollout(), clock);
    }

    @Bean
    Watch watch(Rollout rollout, Tenants tenants, Settings settings, InstantSource clock, MeterRegistry meters) {
        return new Watch(rollout, tenants, settings.rollout().rollback(), clock, meters);
    }

    @Bean
    StuckOrders stuckOrders(Journals journals) {
        return journals.stuckOrders();
    }

    @Bean
    DoublesAlarm doublesAlarm(Journals journals, InstantSource clock, MeterRegistry meters) {
        return new DoublesAlarm(journals.doubledOrders(), clock, meters);
    }

    @Bean
    DoublesWatch doublesWatch(
            CartaClient client, Journals journals, DoublesAlarm alarm, InstantSource clock, MeterRegistry meters) {
        return new DoublesWatch(client, journals.doubledOrders(), alarm, clock, meters);
    }

    @Bean
    WatchedDesk watchedDesk(CartaClient client, DoublesAlarm alarm, Watch watch, InstantSource clock) {
        return new WatchedDesk(new CartaDesk(client, alarm, clock), watch);
    }

    @Bean
    House.Sources sources(
            WatchedDesk desk,
            WatchedMenus carta,
            LocalMenus local,
            LocalDesk localDesk,
            Rollout rollout,
            AliasKeeper aliases) {
        return new House.Sources(
                Map.of(
                        Source.PLATFORM,
                        new AliasedMenus(carta, Source.PLATFORM, aliases),
                        Source.BUILT_IN,
                        new AliasedMenus(local, Source.BUILT_IN, aliases)),
                Map.of(Source.PLATFORM, desk, Source.BUILT_IN, localDesk),
                rollout);
    }

    @Bean
    BothMenus bothMenus(House.Sources sources) {
        return new BothMenus(sources.menus());
    }

    @Bean
    WatchedMenus watchedMenus(CartaMenus carta, Watch watch) {
        return new WatchedMenus(carta, watch);
    }
}
