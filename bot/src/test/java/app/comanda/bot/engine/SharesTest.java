package app.comanda.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class SharesTest {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final Shares<String> shares = new Shares<>(tasks::add, 2);

    private void ask(String owner, int... pieces) {
        for (int piece : pieces) {
            shares.execute(owner, () -> done.add(owner + piece));
        }
    }

    private void run() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @Test
    void letsWhoeverHasLittleGoBetween() {
        ask("a", 1, 2, 3, 4, 5, 6);
        assertThat(tasks).hasSize(2);
        ask("b", 1);

        run();

        assertThat(done).containsExactly("a1", "a2", "b1", "a3", "a4", "a5", "a6");
        assertThat(shares.size()).isZero();
    }

    @Test
    void goesOnAfterWorkThatFails() {
        shares.execute("a", () -> {
            throw new IllegalStateException("a bug");
        });
        ask("a", 1, 2);

        assertThatThrownBy(() -> tasks.remove().run()).hasMessage("a bug");
        run();

        assertThat(done).containsExactly("a1", "a2");
        assertThat(shares.size()).isZero();
    }
}
