package app.comanda.bot.journal;

import app.comanda.ordering.conversation.StaffMatter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Orders that the platform has more than once, as notes for staff: each such sight is noted once, by whichever instance. */
public final class DoubledOrders {
    static final String SENT = "SELECT reference FROM orders WHERE tenant = ? AND ready_at > ? AND payload <> '{}'"
            + " AND desk = 'PLATFORM' LIMIT 1";
    static final String CONVERSATION =
            "SELECT conversation FROM orders WHERE tenant = ? AND reference = ? AND desk = 'PLATFORM'";
    static final String NOTE =
            "INSERT INTO staff_note (tenant, id, conversation, reference, matter, detail, created_at,"
                    + " settled_at, settled_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    static final String SETTLE = "UPDATE staff_note SET settled_at = ?, settled_by = 'comanda' WHERE tenant = ?"
            + " AND reference = ? AND matter = ? AND settled_at IS NULL";
    static final String OPEN = "SELECT COUNT(*), tenant FROM staff_note WHERE settled_at IS NULL AND matter = 'DOUBLED'"
            + " GROUP BY tenant";

    private static final String MATTER = StaffMatter.DOUBLED.name();

    private final Dialect dialect;
    private final Writer writer;

    DoubledOrders(Dialect dialect, Writer writer) {
        this.dialect = dialect;
        this.writer = writer;
    }

    /**
     * A reference that several orders of the platform carry.
     *
     * @param restaurant whose order it is
     * @param orders how many carry it, the cancelled ones too
     * @param numbers what the platform calls them, for staff
     * @param over whether all but one are cancelled, so that nobody need do anything
     */
    public record Sight(String restaurant, String reference, int orders, String numbers, boolean over) {
        /** The same for every look at the same orders, so that the table's key lets it in once. */
        private String id() {
            return "doubled-" + reference.replace("#", "") + "-" + orders;
        }
    }

    /** Whether the restaurant's customers have confirmed any order for the platform since a moment. */
    public boolean anySentSince(String restaurant, Instant moment) {
        return dialect.read(db -> db.first(SENT, row -> row.getString(1), restaurant, moment.toEpochMilli()))
                .isPresent();
    }

    /**
     * Notes a sight, or closes the note of one that is over.
     *
     * @return false where it was noted before, or the restaurant has no order of that reference
     */
    public CompletableFuture<Boolean> note(Sight sight, Instant at) {
        return writer.submit(sight.restaurant(), db -> {
            Optional<String> conversation =
                    db.first(CONVERSATION, row -> row.getString(1), sight.restaurant(), sight.reference());
            if (conversation.isEmpty()) {
                return false;
            }
            long now = at.toEpochMilli();
            @Nullable Long settledAt = sight.over() ? now : null;
            if (sight.over()) {
                db.update(SETTLE, now, sight.restaurant(), sight.reference(), MATTER);
            }
            return db.update(
                            NOTE,
                            sight.restaurant(),
                            sight.id(),
                            conversation.get(),
                            sight.reference(),
                            MATTER,
                            sight.numbers(),
                            now,
                            settledAt,
                            sight.over() ? "comanda" : null)
                    == 1;
        });
    }

    /** How many doubled orders wait for somebody, by restaurant; those without any are not in it. */
    public Map<String, Long> open() {
        return dialect.read(db -> db.list(OPEN, row -> Map.entry(row.getString(2), row.getLong(1)))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
