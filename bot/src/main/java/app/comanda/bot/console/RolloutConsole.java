package app.comanda.bot.console;

import app.comanda.bot.journal.StuckOrders;
import app.comanda.bot.rollout.Rollout;
import app.comanda.bot.tenant.Settings;
import app.comanda.bot.tenant.Tenants;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages and the API of the move to the platform. */
@Configuration(proxyBeanMethods = false)
@Import({RolloutApi.class, RolloutPage.class})
public class RolloutConsole {

    @Bean
    RolloutActs rolloutActs(
            Rollout rollout,
            Tenants tenants,
            BothMenus menus,
            Settings settings,
            StuckOrders orders,
            InstantSource clock) {
        return new RolloutActs(rollout, tenants, menus, settings.rollout(), orders, clock);
    }
}
