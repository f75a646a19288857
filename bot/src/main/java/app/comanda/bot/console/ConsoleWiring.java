package app.comanda.bot.console;

import app.comanda.bot.local.OrderBook;
import app.comanda.bot.rollout.Rollout;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the console together: each class of pages or of the API is named here, and its beans come with it. */
@Configuration(proxyBeanMethods = false)
@Import({
    ConsoleSecurity.class,
    AliasApi.class,
    AliasPages.class,
    ApiErrors.class,
    ApiIndex.class,
    CareApi.class,
    CarePages.class,
    CustomerApi.class,
    HomePage.class,
    KitchenPage.class,
    LinkApi.class,
    LinkPages.class,
    LocalOrdersApi.class,
    TalkApi.class,
    TalkPages.class,
    TenantApi.class,
    TenantPages.class,
    MenuFileApi.class
})
public class ConsoleWiring {

    /** The templates, compiled with the program. */
    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    KitchenStream kitchenStream(OrderBook book, InstantSource clock) {
        return new KitchenStream(book, clock);
    }

    @Bean
    Screens screens(TemplateEngine templates, Rollout rollout, CareDesk care, TalkDesk talks) {
        return new Screens(templates, rollout, care, talks);
    }
}
