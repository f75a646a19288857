package app.comanda.bot.console;

import app.comanda.bot.journal.ConversationKey;
import app.comanda.bot.journal.Handovers;
import app.comanda.bot.journal.Journal;
import app.comanda.bot.tenant.Tenant;
import app.comanda.bot.tenant.Tenants;
import app.comanda.ordering.conversation.ChatLimits;
import app.comanda.ordering.conversation.Event;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The conversations that customers have with people of a restaurant, and what those people do in them. */
public final class TalkDesk {
    /** Conversations on one page; who waits longest comes first. */
    private static final int CASES = 60;

    private static final int MESSAGES = 40;
    private static final int LATEST = 3;
    private static final int LONGEST_ID = 100;

    private final Tenants tenants;
    private final Handovers handovers;
    private final Journal journal;
    private final Inbox inbox;
    private final Supplier<String> ids;

    /**
     * The desk.
     *
     * @param ids unique; they name what is done, so that it is done once
     */
    public TalkDesk(Tenants tenants, Handovers handovers, Journal journal, Inbox inbox, Supplier<String> ids) {
        this.tenants = tenants;
        this.handovers = handovers;
        this.journal = journal;
        this.inbox = inbox;
        this.ids = ids;
    }

    /** Where what somebody does in a conversation goes. */
    public interface Inbox {
        /** Puts it there durably; false when the same id is there already. */
        boolean tell(ConversationKey key, String id, Event.FromStaff event);
    }

    /** Every restaurant that is served. */
    List<Restaurants.Choice> restaurants() {
        return Restaurants.choices(tenants, handovers.waiting());
    }

    /** How many customers wait for a person's word, over all restaurants. */
    long waiting() {
        return Restaurants.sum(handovers.waiting());
    }

    /**
     * A restaurant by its id.
     *
     * @throws Refusal when there is none of that id
     */
    Tenant restaurant(String id) {
        return Restaurants.restaurant(tenants, id);
    }

    List<Handovers.Case> cases(String restaurant) {
        return handovers.list(restaurant(restaurant).restaurant(), CASES);
    }

    /**
     * A conversation that is with a person.
     *
     * @throws Refusal when it is not, or not any more
     */
    Handovers.Case one(String restaurant, String conversation) {
        return handovers
                .one(restaurant(restaurant).restaurant(), conversation)
                .orElseThrow(() -> new Refusal(
                        404,
                        "Esa conversación ya no está con una persona: la lleva el bot.",
                        "That conversation is not with a person: the bot has it."));
    }

    /**
     * The latest things said in a conversation that is with a person, oldest first.
     *
     * @throws Refusal when it is not with one
     */
    List<Handovers.Said> said(String restaurant, String conversation) {
        one(restaurant, conversation);
        return handovers.said(key(restaurant, conversation), MESSAGES);
    }

    /** The last things that were said, so that the page of all conversations can show what each is about. */
    List<Handovers.Said> latest(String restaurant, Handovers.Case one) {
        return handovers.said(key(restaurant, one.conversation()), LATEST);
    }

    /** A new name for something that is about to be done. */
    String newId() {
        return ids.get();
    }

    void take(String restaurant, String conversation, String who) {
        tell(restaurant, conversation, null, new Event.StaffTook(who));
    }

    /**
     * Answers the customer. The bot is silent in the conversation from then on.
     *
     * @param id names the answer: the same one again is sent once; null for one that is surely new
     * @throws Refusal when it says nothing or more than WhatsApp takes, or there is no such conversation
     */
    void reply(String restaurant, String conversation, String text, String who, @Nullable String id) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > ChatLimits.TEXT_BODY) {
            throw new Refusal(
                    400,
                    "Una respuesta tiene entre 1 y " + ChatLimits.TEXT_BODY + " caracteres.",
                    "An answer has 1 to " + ChatLimits.TEXT_BODY + " characters.");
        }
        tell(restaurant, conversation, id, new Event.StaffWrote(words, who));
    }

    void handBack(String restaurant, String conversation, String who) {
        one(restaurant, conversation);
        tell(restaurant, conversation, null, new Event.StaffHandedBack(who));
    }

    private void tell(String restaurant, String conversation, @Nullable String id, Event.FromStaff event) {
        ConversationKey key = key(restaurant, conversation);
        if (journal.waiting(key, 1).isEmpty()) {
            throw new Refusal(404, "No hay tal conversación.", "There is no such conversation.");
        }
        if (id != null && (id.isBlank() || id.length() > LONGEST_ID)) {
            throw new Refusal(
                    400,
                    "El id tiene entre 1 y " + LONGEST_ID + " caracteres.",
                    "An id has 1 to " + LONGEST_ID + " characters.");
        }
        inbox.tell(key, id == null ? ids.get() : id, event);
    }

    private ConversationKey key(String restaurant, String conversation) {
        return new ConversationKey(restaurant(restaurant).restaurant(), conversation);
    }
}
