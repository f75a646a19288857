package app.comanda.bot.carta;

import app.comanda.bot.carta.PlatformMenu.Item;
import app.comanda.bot.tenant.CartaBranch;
import app.comanda.bot.tenant.Tenant;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Tries a branch's credentials: each of the platform's reading calls once, without a second try. No order is placed; the
 * call that looks at an order is made for one that cannot exist, and works when the platform says so.
 */
public final class CredentialTrial {
    private static final String NO_ORDER = "000000000000000000000000";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CartaClient client;
    private final InstantSource clock;

    public CredentialTrial(CartaClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** What a call came to. */
    public sealed interface Result {
        Call call();

        /**
         * It works.
         *
         * @param count how many things it gave
         */
        record Works(Call call, int count) implements Result {}

        /**
         * It does not.
         *
         * @param sentence why, naming the setting to look at where there is one
         */
        record Fails(Call call, String sentence) implements Result {}
    }

    /** Makes the calls, one after the other; blocks for as long as they take. */
    public List<Result> run(Tenant tenant) {
        Tenant tried = impatient(tenant);
        List<Result> results = new ArrayList<>();
        Answer<List<PlatformMenu.Section>> menu = client.menu(tried);
        results.add(result(Call.MENU, menu, CredentialTrial::products));
        if (menu instanceof Answer.Ok<List<PlatformMenu.Section>>(var sections)) {
            List<String> ids = sections.stream()
                    .flatMap(section -> section.items().stream())
                    .map(Item::id)
                    .limit(1)
                    .toList();
            if (!ids.isEmpty()) {
                results.add(result(Call.DETAILS, client.details(tried, ids), List::size));
            }
        }
        results.add(result(Call.PRODUCTS, client.products(tried), index ->
                (int) index.byId().values().stream().distinct().count()));
        results.add(result(Call.CATEGORIES, client.categories(tried), List::size));
        results.add(result(Call.ZONES, client.zones(tried), List::size));
        results.add(result(Call.ORDERS, client.orders(tried, OrderFilter.since(clock.instant())), List::size));
        results.add(order(client.orderStatus(tried, NO_ORDER)));
        results.add(result(Call.DRIVERS, client.drivers(tried), List::size));
        results.add(result(Call.BUSINESS, client.business(tried), business -> 1));
        return results;
    }

    private static int products(List<PlatformMenu.Section> sections) {
        return sections.stream().mapToInt(section -> section.items().size()).sum();
    }

    private static <T> Result result(Call call, Answer<T> answer, ToIntFunction<T> count) {
        return switch (answer) {
            case Answer.Ok<T>(T value) -> new Result.Works(call, count.applyAsInt(value));
            case Answer.Failed<T>(CartaError error) -> new Result.Fails(call, error.sentence());
        };
    }

    private static Result order(Answer<PlatformOrder> answer) {
        return switch (answer) {
            case Answer.Failed<PlatformOrder>(CartaError error)
            when error.kind() instanceof CartaError.Kind.NotFound found && found.message() != null ->
                new Result.Works(Call.ORDER_STATUS, 0);
            case Answer.Failed<PlatformOrder>(CartaError error) ->
                new Result.Fails(Call.ORDER_STATUS, error.sentence());
            case Answer.Ok<PlatformOrder> ok -> new Result.Works(Call.ORDER_STATUS, 1);
        };
    }

    /** Of its own name, so that a trial that fails closes no lane of the tenant's customers. */
    private static Tenant impatient(Tenant tenant) {
        CartaBranch branch = tenant.carta();
        Duration timeout = branch.timeout().compareTo(PATIENCE) < 0 ? branch.timeout() : PATIENCE;
        CartaBranch once = new CartaBranch(
                branch.baseUrl(),
                branch.subDomain(),
                branch.localId(),
                branch.token(),
                branch.authKind(),
                timeout,
                0,
                branch.menus(),
                branch.currency());
        return new Tenant(tenant.id() + "-trial", tenant.branch(), tenant.number(), once, null);
    }
}
