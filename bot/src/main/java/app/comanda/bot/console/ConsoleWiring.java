package app.comanda.bot.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the console together: each class of pages or of the API is named here, and its beans come with it. */
@Configuration(proxyBeanMethods = false)
@Import({ConsoleSecurity.class, ApiErrors.class, ApiIndex.class, HomePage.class})
public class ConsoleWiring {

    /** The templates, compiled with the program. */
    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    Screens screens(TemplateEngine templates) {
        return new Screens(templates);
    }
}
