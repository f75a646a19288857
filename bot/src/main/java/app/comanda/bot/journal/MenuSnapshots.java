package app.comanda.bot.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The last good menu of each branch, as a text in the form of the release that wrote it. It is a copy of what the platform
 * says: it may be lost without losing a fact, but it should survive a restart.
 */
public final class MenuSnapshots {
    /** How long a row of another form is kept for the release that wrote it. */
    private static final Duration OTHER_FORMS = Duration.ofDays(7);

    static final String TOUCH = "UPDATE menu_snapshot SET read_at = ?, zones_read_at = ?"
            + " WHERE tenant = ? AND form = ? AND branch = ? AND digest = ? AND read_at <= ?";
    static final String KEEP =
            "INSERT INTO menu_snapshot (tenant, form, branch, digest, content, read_at, zones_read_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (tenant, form) DO UPDATE SET branch = excluded.branch, digest = excluded.digest,"
                    + " content = excluded.content, read_at = excluded.read_at, zones_read_at = excluded.zones_read_at"
                    + " WHERE menu_snapshot.read_at <= excluded.read_at";
    static final String DROP_OTHER_FORMS = "DELETE FROM menu_snapshot WHERE tenant = ? AND form <> ? AND read_at < ?";
    static final String LAST = "SELECT branch, digest, content, read_at, zones_read_at FROM menu_snapshot"
            + " WHERE tenant = ? AND form = ?";

    private final Dialect dialect;
    private final Writer writer;

    MenuSnapshots(Dialect dialect, Writer writer) {
        this.dialect = dialect;
        this.writer = writer;
    }

    /**
     * A snapshot.
     *
     * @param form names how the content is written; another form's content cannot be read
     * @param branch names what was read, so that a tenant moved to another branch is not served the old one's menu
     * @param digest of the content: the same digest means the same content
     * @param zonesReadAt when the zones in it were read
     */
    public record Row(
            String tenant,
            String form,
            String branch,
            String digest,
            String content,
            Instant readAt,
            Instant zonesReadAt) {}

    /**
     * Keeps a snapshot, unless a later one is there. Content that has not changed is not written again. The future ends
     * exceptionally with a {@link JournalException} when it could not be written.
     */
    public CompletableFuture<Void> keep(Row row) {
        long readAt = row.readAt().toEpochMilli();
        long zonesReadAt = row.zonesReadAt().toEpochMilli();
        return writer.submit(row.tenant(), db -> {
                    int touched = db.update(
                            TOUCH, readAt, zonesReadAt, row.tenant(), row.form(), row.branch(), row.digest(), readAt);
                    if (touched == 0) {
                        db.update(
                                KEEP,
                                row.tenant(),
                                row.form(),
                                row.branch(),
                                row.digest(),
                                row.content(),
                                readAt,
                                zonesReadAt);
                        db.update(DROP_OTHER_FORMS, row.tenant(), row.form(), readAt - OTHER_FORMS.toMillis());
                    }
                    return true;
                })
                .thenAccept(done -> {});
    }

    /**
     * The last snapshot in a form; empty where there is none.
     *
     * @throws JournalException when the database does not answer
     */
    public Optional<Row> last(String tenant, String form) {
        return dialect.read(db -> db.first(
                LAST,
                row -> new Row(
                        tenant,
                        form,
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        Instant.ofEpochMilli(row.getLong(5))),
                tenant,
                form));
    }
}
