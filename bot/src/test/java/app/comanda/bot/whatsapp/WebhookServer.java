package app.comanda.bot.whatsapp;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.tenant.Secret;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The webhook behind a real server on a free port. */
final class WebhookServer implements AutoCloseable {
    static final String SECRET = "app secret";
    static final int BODY_BYTES = 64 * 1024;

    final MemoryJournal journal = new MemoryJournal();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<ConversationKey> woken = new CopyOnWriteArrayList<>();
    private final ConfigurableApplicationContext context;

    WebhookServer() {
        WebhookLimits limits = new WebhookLimits(BODY_BYTES, 64, 100, 8_192, 128, 50, Duration.ofMillis(300));
        WebhookSettings settings = new WebhookSettings(List.of(new Secret(SECRET)), new Secret("open sesame"), limits);
        context = new SpringApplicationBuilder(Web.class)
                .web(WebApplicationType.SERVLET)
                .properties(
                        "server.port=0",
                        "spring.threads.virtual.enabled=true",
                        "spring.main.banner-mode=off",
                        "logging.level.root=error")
                .initializers(created -> ((GenericApplicationContext) created)
                        .registerBean(
                                WebhookController.class,
                                () -> new WebhookController(
                                        settings,
                                        Houses.BOTH,
                                        journal,
                                        woken::addAll,
                                        InstantSource.fixed(Meanings.NOON),
                                        meters)))
                .run();
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    double count(String meter, String... tags) {
        Counter counter = meters.find(meter).tags(tags).counter();
        return counter == null ? 0 : counter.count();
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class
    })
    static class Web {}
}
