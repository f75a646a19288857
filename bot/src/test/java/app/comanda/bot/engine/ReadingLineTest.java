package app.comanda.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.Secret;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.WhatsAppNumber;
import app.comanda.ordering.cart.PaymentMethod;
import app.comanda.ordering.conversation.Branch;
import app.comanda.ordering.menu.Language;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** How many branches are read at once, and in which order. */
class ReadingLineTest {
    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final List<String> read = new ArrayList<>();
    private final ReadingLine line = new ReadingLine(2, threads::add, tenant -> read.add(tenant.id()));

    private static Tenant tenant(int number) {
        return new Tenant(
                "t" + number,
                new Branch(
                        "t", "Lima", Language.ES, ZoneId.of("America/Lima"), true, true, List.of(PaymentMethod.CASH)),
                new WhatsAppNumber("551000" + number, new Secret("x")),
                new CartaBranch(
                        URI.create("http://localhost:1"),
                        "t",
                        "1",
                        new Secret("x"),
                        CartaBranch.AuthKind.BEARER,
                        Duration.ofSeconds(1),
                        0,
                        new CartaBranch.MenuCare(Duration.ofMinutes(15), Duration.ofDays(1), null),
                        Currency.getInstance("PEN")));
    }

    @Test
    void noMoreAreReadAtOnceThanThereArePlaces() {
        for (int i = 0; i < 10; i++) {
            line.add(tenant(i));
        }

        assertThat(threads).hasSize(2);
        threads.remove().run();
        assertThat(read).containsExactly("t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9");
    }

    @Test
    void aBranchThatWaitsIsNotReadTwiceAndOneThatWasReadMayBeReadAgain() {
        line.add(tenant(1));
        line.add(tenant(1));
        threads.remove().run();
        assertThat(read).containsExactly("t1");

        line.add(tenant(1));
        threads.remove().run();
        assertThat(read).containsExactly("t1", "t1");
        assertThat(threads).isEmpty();
    }

    @Test
    void placesAreGivenBack() {
        for (int round = 0; round < 5; round++) {
            line.add(tenant(round));
            line.add(tenant(round + 10));
            assertThat(threads).hasSize(2);
            threads.remove().run();
            threads.remove().run();
        }
        assertThat(read).hasSize(10);
    }
}
