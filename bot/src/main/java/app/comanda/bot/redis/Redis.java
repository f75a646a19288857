package app.comanda.bot.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateAdapter;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Redis that may be lost at any time. While it does not answer, a read finds nothing and a write or a message is left
 * out: counted each time, logged once an outage. It is connected again by itself.
 */
public final class Redis implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Redis.class);

    private static final Duration CONNECT = Duration.ofSeconds(1);
    /** What a caller waits for an answer: longer, and it is faster without. */
    private static final Duration ANSWER = Duration.ofMillis(250);
    /** Between two tries to connect. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ClientResources resources;
    private final RedisClient client;
    private final RedisURI address;
    private final Executor executor;
    private final MeterRegistry registry;
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private final Outage outage;
    private volatile @Nullable StatefulRedisConnection<String, String> commands;
    private volatile @Nullable StatefulRedisPubSubConnection<String, String> messages;
    private volatile boolean closed;

    /** Hears what instances say on a channel. */
    public interface Listener {
        /** Somebody, perhaps this instance itself, said something. */
        void heard(String message);

        /** Listening begins, or begins again after an outage: whatever was said before was not heard. */
        void perhapsMissed();
    }

    /**
     * Begins to connect and does not wait for it.
     *
     * @param url a {@code redis:} or {@code rediss:} URL, which may hold a password
     * @param executor where listeners run
     * @throws IllegalArgumentException when the URL cannot be read
     */
    public Redis(String url, Executor executor, MeterRegistry registry) {
        this.address = address(url);
        this.executor = executor;
        this.registry = registry;
        this.outage = new Outage(log);
        this.resources = DefaultClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(Delay.constant(PAUSE))
                .build();
        this.client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).build())
                .build());
        client.addListener(new Line());
        registry.gauge("comanda.redis.away", this, redis -> redis.outage.lasts() ? 1 : 0);
        connectCommands();
        connectMessages();
    }

    @SuppressWarnings("UnusedException") // its message tells the whole URL, password included
    private static RedisURI address(String url) {
        try {
            RedisURI address = RedisURI.create(url);
            address.setTimeout(CONNECT);
            return address;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "COMANDA_REDIS_URL cannot be read as redis://[:password@]host[:port][/db]");
        }
    }

    private void connectCommands() {
        var _ = client.connectAsync(StringCodec.UTF8, address).whenComplete((connection, failure) -> {
            if (connection == null) {
                outage.noted("connect", failure);
                later(this::connectCommands);
            } else if (closed) {
                var _ = connection.closeAsync();
            } else {
                commands = connection;
                outage.over();
            }
        });
    }

    private void connectMessages() {
        var _ = client.connectPubSubAsync(StringCodec.UTF8, address).whenComplete((connection, failure) -> {
            if (connection == null) {
                outage.noted("connect", failure);
                later(this::connectMessages);
            } else if (closed) {
                var _ = connection.closeAsync();
            } else {
                connection.addListener(new Ears());
                messages = connection;
                listeners.keySet().forEach(channel -> subscribe(connection, channel));
            }
        });
    }

    private void later(Runnable again) {
        if (!closed) {
            var _ = resources.eventExecutorGroup().schedule(again, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The value of a key; empty where there is none, and while Redis is away. */
    public Optional<String> get(String key) {
        return ask("get", redis -> redis.get(key));
    }

    /** Sets a key for a time; left out while Redis is away. */
    public void set(String key, String value, Duration life) {
        ask("set", redis -> redis.set(key, value, SetArgs.Builder.px(life.toMillis())));
    }

    /** Says something to every instance that listens, this one included; left out while Redis is away. */
    public void publish(String channel, String message) {
        ask("publish", redis -> redis.publish(channel, message));
    }

    /** Listens to a channel from now on, through every outage. */
    public void listen(String channel, Listener listener) {
        listeners.put(channel, listener);
        StatefulRedisPubSubConnection<String, String> open = messages;
        if (open != null) {
            subscribe(open, channel);
        }
    }

    /** When this fails the connection is broken, and connecting again subscribes again. */
    private static void subscribe(StatefulRedisPubSubConnection<String, String> connection, String channel) {
        var _ = connection.async().subscribe(channel);
    }

    /** Whether it is not connected, or did not answer when it was last asked. */
    public boolean away() {
        return outage.lasts();
    }

    private <T> Optional<T> ask(String what, Function<RedisAsyncCommands<String, String>, RedisFuture<T>> question) {
        StatefulRedisConnection<String, String> open = commands;
        if (open == null || !open.isOpen()) {
            return without(what, null);
        }
        try {
            CompletionStage<T> answer = question.apply(open.async());
            T value = answer.toCompletableFuture().get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            outage.over();
            return Optional.ofNullable(value);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return without(what, e);
        } catch (ExecutionException | TimeoutException | RedisException e) {
            return without(what, e);
        }
    }

    private <T> Optional<T> without(String what, @Nullable Throwable failure) {
        registry.counter("comanda.redis.failures", "operation", what).increment();
        outage.noted(what, failure);
        return Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        resources.shutdown(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3_000);
    }

    /** Notices a lost connection when it is lost, not when Redis is next asked something. */
    private final class Line extends RedisConnectionStateAdapter {
        @Override
        public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
            if (!closed && !(connection instanceof StatefulRedisPubSubConnection)) {
                outage.noted("disconnected", null);
            }
        }

        @Override
        public void onRedisConnected(RedisChannelHandler<?, ?> connection, SocketAddress address) {
            if (!(connection instanceof StatefulRedisPubSubConnection)) {
                outage.over();
            }
        }
    }

    /** Passes on what is heard; Lettuce subscribes again after an outage by itself. */
    private final class Ears extends RedisPubSubAdapter<String, String> {
        @Override
        public void message(String channel, String message) {
            tell(channel, listener -> listener.heard(message));
        }

        @Override
        public void subscribed(String channel, long count) {
            tell(channel, Listener::perhapsMissed);
        }

        private void tell(String channel, Consumer<Listener> what) {
            Listener listener = listeners.get(channel);
            if (listener != null && !closed) {
                executor.execute(() -> what.accept(listener));
            }
        }
    }
}
