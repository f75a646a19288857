package app.comanda.bot.whatsapp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What one body held, counted: nothing of it is dropped without a count and a reason. Holds no personal data. */
final class Tally {
    /** A tenant's name where there is none: changes that name no number of ours. */
    static final String NOBODY = "none";

    /** What is left out where it is not a message of some type. */
    static final String A_STATUS = "a-status";

    static final String A_CHANGE = "a-change";
    static final String A_BODY = "a-body";

    private static final String OTHER = "other";
    private static final Set<String> TYPES = Set.of(
            "text",
            "interactive",
            "button",
            "location",
            "image",
            "audio",
            "video",
            "document",
            "sticker",
            "contacts",
            "order",
            "reaction",
            "unsupported",
            "system",
            "edit",
            "revoke",
            "user_id_update",
            A_STATUS,
            A_CHANGE,
            A_BODY);
    private static final Set<String> STATUSES = Set.of("sent", "delivered", "read", "played", "failed");
    private static final Set<String> FIELDS = Set.of("account_update", "user_id_update", "messages");

    /** What is counted. */
    enum Kind {
        /** A message on its way to the journal, by type. */
        MESSAGE,
        /** A message, status or change that is not kept, by type and reason. */
        IGNORED,
        /** What a restaurant wrote by phone, by type. */
        ECHO,
        /** What became of a message of ours, by status. */
        STATUS,
        /** An error Meta reports beside the messages, by code. */
        ERROR,
        /** A customer's new number or user id. */
        ALIAS_CHANGE,
        /** Anything that is told of the account and not of a conversation, by field. */
        CHANGE
    }

    /** One counter: a kind, whose it is, and what sets it apart. */
    record Entry(Kind kind, String tenant, String type, String reason) {}

    private final Map<Entry, Integer> counts = new LinkedHashMap<>();

    Map<Entry, Integer> counts() {
        return counts;
    }

    void message(String tenant, String type) {
        add(new Entry(Kind.MESSAGE, tenant, known(TYPES, type), ""));
    }

    void echo(String tenant, String type) {
        add(new Entry(Kind.ECHO, tenant, known(TYPES, type), ""));
    }

    /** @param reason a word of the code's own, never of the body's */
    void ignored(String tenant, String type, String reason) {
        add(new Entry(Kind.IGNORED, tenant, known(TYPES, type), reason));
    }

    void status(String tenant, String status) {
        add(new Entry(Kind.STATUS, tenant, known(STATUSES, status), ""));
    }

    void error(String tenant, long code) {
        add(new Entry(Kind.ERROR, tenant, code < 0 || code > 9_999_999 ? OTHER : Long.toString(code), ""));
    }

    void aliasChange(String tenant) {
        add(new Entry(Kind.ALIAS_CHANGE, tenant, "", ""));
    }

    void change(String tenant, String field) {
        add(new Entry(Kind.CHANGE, tenant, known(FIELDS, field), ""));
    }

    /** A word of Meta's as a label, so that odd bodies cannot make endless counters. */
    private static String known(Set<String> words, String word) {
        return words.contains(word) ? word : OTHER;
    }

    private void add(Entry entry) {
        counts.merge(entry, 1, Integer::sum);
    }
}
