package app.comanda.bot.engine;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Inbox;
import app.comanda.bot.tenant.Restaurant;
import app.comanda.bot.whatsapp.OutboundJson;
import app.comanda.bot.whatsapp.Rendering;
import app.comanda.ordering.conversation.Conversation;
import app.comanda.ordering.conversation.Effect;
import app.comanda.ordering.conversation.Reply;
import app.comanda.ordering.conversation.State;
import app.comanda.ordering.conversation.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** One instance's work without its threads, for whoever runs it by hand. */
public final class EngineUnderTest {
    private final Workers workers;

    /** What instances may share: how states and events are written. */
    public static final class Shared {
        private final CoreJson json = new CoreJson();
    }

    /**
     * What a turn came to.
     *
     * @param state as it is kept
     * @param messages as they are sent
     */
    public record Read(String state, List<String> messages) {}

    /** Reads rows to the core once more, with what a house knows; nothing is kept and nothing sent. */
    public static Read read(House house, Shared shared, Inbox.Waiting waiting, Instant at) {
        Restaurant restaurant =
                house.tenants().restaurant(waiting.key().tenant()).orElseThrow();
        State before = waiting.state() == null
                ? Conversation.begin(restaurant.home().branch())
                : shared.json.readState(waiting.state());
        Turn turn = new InboxReading(house, new Shelves(house), shared.json).turn(restaurant, before, waiting, at);
        List<String> messages = new ArrayList<>();
        for (Effect effect : turn.effects()) {
            if (effect instanceof Effect.Say(Reply reply)) {
                messages.add(OutboundJson.write(Rendering.render(reply)));
            } else if (effect instanceof Effect.Ask(Reply reply)) {
                messages.add(OutboundJson.write(Rendering.render(reply)));
            }
        }
        return new Read(shared.json.write(turn.state()), messages);
    }

    public EngineUnderTest(House house, Executor executor, Shared shared) {
        this.workers = new Workers(house, executor, shared.json);
    }

    public void sweepMenus() {
        workers.sweepMenus();
    }

    public void sweep() {
        workers.sweep();
    }

    public void wake(List<ConversationKey> conversations) {
        workers.wake(conversations);
    }
}
