package app.comanda.bot.drill;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What every drill prints of its load. */
record Summary(Audit.Result result, Load load, Balancer balancer) {

    void print() {
        System.out.println();
        System.out.println(result.violations().isEmpty() ? "No promise was broken." : "BROKEN PROMISES:");
        result.violations().stream().limit(20).forEach(each -> System.out.println("  - " + each));
        System.out.println("  histories          " + result.orders() + ", each an order that is placed once and told");
        System.out.println("  messages           " + result.messages() + ", each applied once and answered");
        System.out.println("  replies            " + result.replies() + ", each in its order; twice on the phone: "
                + result.repliesTwice());
        System.out.println("  orders sent again  " + result.ordersPostedAgain());
        System.out.println("  webhooks           " + balancer.statuses() + " by status");
        System.out.println("  message to answer  "
                + spread(load.answers().stream().map(Load.Answer::took).toList()));
    }

    /** The middle and the ends. */
    static String spread(List<Duration> times) {
        if (times.isEmpty()) {
            return "none";
        }
        List<Duration> sorted = times.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%d: median %.2f s, p95 %.2f s, most %.2f s",
                sorted.size(),
                seconds(sorted.get(sorted.size() / 2)),
                seconds(sorted.get((int) (sorted.size() * 0.95))),
                seconds(sorted.getLast()));
    }

    static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
