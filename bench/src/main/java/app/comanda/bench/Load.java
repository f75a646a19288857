package app.comanda.bench;

import app.comanda.sandbox.Sandbox;
import app.comanda.sandbox.SandboxSettings;
import app.comanda.sandbox.meta.ChatEvent;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Many customers write at a steady rate; each message is timed from the moment it was due to be posted to the moment the
 * answer reaches the Graph API. Messages are posted when they are due whether or not earlier ones were answered, so a slow
 * service shows as latency and not as a lower rate.
 */
final class Load {
    private static final String NUMBER = "100000000000002";
    private static final int MOST_UNDER_WAY = 4_000;

    private final LoadOptions options;
    private final Webhooks webhooks = new Webhooks(NUMBER, "demo-app-secret");
    private final Map<String, Long> dueByCustomer = new ConcurrentHashMap<>();
    private final Histogram answers = new ConcurrentHistogram(60_000_000_000L, 3);
    private final Histogram acknowledgements = new ConcurrentHistogram(60_000_000_000L, 3);
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile boolean counting;

    private Load(LoadOptions options) {
        this.options = options;
    }

    static void run(LoadOptions options) throws IOException, InterruptedException {
        new Load(options).run();
    }

    private void run() throws IOException, InterruptedException {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.demoDefaults());
                BotProcess bot = BotProcess.start(options, sandbox.uri());
                ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client = HttpClient.newBuilder()
                        .executor(executor)
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            sandbox.meta().switches().pairLimit(false);
            sandbox.meta().switches().messagesPerSecond(0);
            sandbox.meta().switches().windowEnforced(false);
            sandbox.meta().switches().statuses(options.statuses());
            sandbox.meta().deliverTo(bot.uri("/webhook"));
            sandbox.meta().listen(this::arrived);
            write(client, executor, bot, options.warmUp(), "warm");
            awaitAnswers();
            counting = true;
            Duration before = bot.processorTime();
            long begun = System.nanoTime();
            long sent = write(client, executor, bot, options.seconds(), "load");
            awaitAnswers();
            report(bot, sent, System.nanoTime() - begun, bot.processorTime().minus(before));
        }
    }

    private long write(HttpClient client, ExecutorService executor, BotProcess bot, int seconds, String run)
            throws InterruptedException {
        long total = (long) options.rate() * seconds;
        long interval = 1_000_000_000L / options.rate();
        long start = System.nanoTime();
        Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
        for (long i = 0; i < total; i++) {
            long due = start + i * interval;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            String customer = Long.toString(51_900_000_000L + i % options.customers());
            dueByCustomer.put(customer, due);
            String messageId = "wamid." + run + i;
            underWay.acquire();
            executor.execute(() -> {
                post(client, bot, customer, messageId, due);
                underWay.release();
            });
        }
        return total;
    }

    private void post(HttpClient client, BotProcess bot, String customer, String messageId, long due) {
        byte[] body = webhooks.text(customer, messageId, System.currentTimeMillis() / 1000, "hola");
        HttpRequest request = HttpRequest.newBuilder(bot.uri("/webhook"))
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", webhooks.signature(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                refused.incrementAndGet();
                dueByCustomer.remove(customer);
            } else if (counting) {
                acknowledgements.recordValue(System.nanoTime() - due);
            }
        } catch (IOException e) {
            refused.incrementAndGet();
            dueByCustomer.remove(customer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void arrived(ChatEvent event) {
        if (event instanceof ChatEvent.MessageChanged changed
                && changed.message().fromRestaurant()) {
            String customer = changed.chat().customer().waId();
            Long due = customer == null ? null : dueByCustomer.remove(customer);
            if (due != null && counting) {
                answers.recordValue(System.nanoTime() - due);
                answered.incrementAndGet();
            }
        }
    }

    private void awaitAnswers() throws InterruptedException {
        for (int i = 0; i < 300 && !dueByCustomer.isEmpty(); i++) {
            Thread.sleep(100);
        }
    }

    private void report(BotProcess bot, long sent, long nanos, Duration processor) throws IOException {
        double seconds = nanos / 1e9;
        System.out.printf(
                "%n%d messages by %d customers at %d a second, statuses %s, %s%n",
                sent,
                options.customers(),
                options.rate(),
                options.statuses() ? "on" : "off",
                options.database() == null ? "SQLite" : "PostgreSQL");
        System.out.printf("  answered           %d (%.0f a second)%n", answered.get(), answered.get() / seconds);
        System.out.printf("  refused            %d%n", refused.get());
        System.out.printf("  never answered     %d%n", dueByCustomer.size());
        print("  webhook to 200    ", acknowledgements);
        print("  webhook to answer ", answers);
        System.out.printf("  processor          %.2f of a core%n", processor.toNanos() / (double) nanos);
        System.out.printf("  memory             %s%n", bot.residentMemory());
    }

    private static void print(String name, Histogram histogram) {
        System.out.printf(
                "%s p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.1f ms%n",
                name,
                histogram.getValueAtPercentile(50) / 1e6,
                histogram.getValueAtPercentile(99) / 1e6,
                histogram.getValueAtPercentile(99.9) / 1e6,
                histogram.getMaxValue() / 1e6);
    }
}
