package app.comanda.bot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reads the room's SQL as it was compiled: a restaurant's row is never reached without its tenant. */
class SqlTest {
    /** What looks for work over all tenants: it gives the tenant of each row, and changes nothing. */
    private static final Set<String> SEARCHES = with(
            Retention.TENANTS,
            OutboxTable.DUE,
            InboxTable.OVERLOOKED,
            OrdersTable.DUE,
            SqlJournal.REMINDERS_DUE,
            ErrandTable.LEFT,
            Handovers.DUE_ROWS,
            Rollouts.VERSIONS,
            DishAliases.VERSIONS,
            TenantStore.RESTAURANTS);
    /** What counts over all tenants, and shows nobody's row. */
    private static final Set<String> COUNTS = Set.of(
            TenantStore.REVISION,
            Aftercare.OPEN_NOTES,
            DoubledOrders.OPEN,
            Handovers.WAITING,
            SqlJournal.INBOX_DEPTH,
            SqlJournal.OUTBOX_DEPTH,
            SqlJournal.SET_ASIDE_DEPTH,
            SqlJournal.ORDERS_OPEN,
            SqlJournal.ORDERS_HANDED_OVER);
    /** What ends the leases of a process that is gone, when a database belongs to one process alone. */
    private static final Set<String> AT_OPENING =
            Set.of(Journals.DROP_LANE_LEASES, Journals.DROP_ORDER_LEASES, Journals.DROP_ERRAND_LEASES);
    /** What a backup does not know, when it takes the place of a database that belongs to one process alone. */
    private static final Set<String> AT_RESTORING =
            Set.of(Restore.DOUBT_ORDERS, Restore.DOUBT_MESSAGES, Restore.LAST_TURN);

    /** What makes the tables. */
    private static final List<String> MIGRATIONS = List.of(
            "V1__journal.sql",
            "V2__tenants.sql",
            "V3__rollout.sql",
            "V5__receipts.sql",
            "V6__menu_snapshots.sql",
            "V7__after_the_order.sql",
            "V8__with_a_person.sql",
            "V9__erasure.sql",
            "V10__cart_reminder.sql",
            "V11__pace.sql",
            "V12__dish_aliases.sql");

    private static final Pattern STATEMENT = Pattern.compile("(?s)\\s*(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE)\\s.*");
    private static final Pattern INSERT = Pattern.compile("INSERT INTO (\\w+) \\(tenant, [\\w, ]+\\) VALUES \\(.*");
    private static final Pattern BY_TENANT = Pattern.compile("(?s).* WHERE (\\w\\.)?tenant = \\?( .*)?");
    private static final Pattern BARE_OR = Pattern.compile("\\bOR\\b(?![^(]*\\))");

    private static Set<String> with(List<String> some, String... others) {
        return Stream.concat(some.stream(), Stream.of(others)).collect(Collectors.toSet());
    }

    private static Set<String> statements() throws IOException {
        Path room = Path.of(URI.create(Objects.requireNonNull(Journals.class.getResource("Journals.class"))
                        .toString()))
                .resolveSibling("");
        Set<String> statements = new TreeSet<>();
        try (Stream<Path> files = Files.list(room)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                ClassFile.of().parse(file).constantPool().forEach(entry -> {
                    if (entry instanceof StringEntry string
                            && STATEMENT.matcher(string.stringValue()).matches()) {
                        statements.add(string.stringValue());
                    }
                });
            }
        }
        return statements;
    }

    private static Stream<String> ofOneTenant() throws IOException {
        return statements().stream()
                .filter(sql -> !SEARCHES.contains(sql) && !COUNTS.contains(sql) && !AT_OPENING.contains(sql))
                .filter(sql -> !AT_RESTORING.contains(sql));
    }

    @Test
    @DisplayName("case 64: every statement names its tenant, but for the few that look over all and say so")
    void everyStatementNamesItsTenant() throws IOException {
        assertThat(statements())
                .hasSizeGreaterThan(40)
                .containsAll(SEARCHES)
                .containsAll(COUNTS)
                .containsAll(AT_OPENING)
                .containsAll(AT_RESTORING);
        assertThat(ofOneTenant())
                .allSatisfy(sql -> assertThat(INSERT.matcher(sql).matches()
                                || BY_TENANT.matcher(sql).matches())
                        .as(sql)
                        .isTrue());
    }

    @Test
    @DisplayName("case 64: no statement escapes its tenant by an OR")
    void noStatementEscapesItsTenantByAnOr() throws IOException {
        assertThat(ofOneTenant())
                .allSatisfy(
                        sql -> assertThat(BARE_OR.matcher(sql).find()).as(sql).isFalse());
    }

    @Test
    void whatLooksOverAllTenantsOnlyReads() {
        assertThat(SEARCHES).allSatisfy(sql -> assertThat(sql).matches("SELECT (DISTINCT )?(o\\.)?tenant, .*"));
        assertThat(COUNTS).allSatisfy(sql -> assertThat(sql).matches("SELECT \\(?(SELECT )?COUNT\\(\\*\\).*"));
    }

    @Test
    void whatEndsLeasesAtTheOpeningTouchesNothingElse() {
        assertThat(AT_OPENING)
                .allSatisfy(sql -> assertThat(sql)
                        .matches("UPDATE \\w+ SET (lane_)?owner = NULL, (lane_|lease_)until = 0"
                                + " WHERE (lane_)?owner IS NOT NULL"));
    }

    @Test
    @DisplayName("case 64: every join and every inner query stays within a tenant")
    void everyJoinIsWithinATenant() throws IOException {
        assertThat(statements())
                .filteredOn(sql -> sql.contains("JOIN"))
                .isNotEmpty()
                .allSatisfy(sql -> assertThat(sql).containsPattern("ON \\w\\.tenant = \\w\\.tenant"));
        assertThat(ofOneTenant())
                .filteredOn(sql -> sql.contains("(SELECT"))
                .allSatisfy(sql -> assertThat(sql)
                        .containsPattern(
                                "\\(SELECT (1|o\\.event_key) FROM \\w+ o WHERE o\\.tenant = (\\w+\\.tenant|\\?)"));
    }

    @Test
    @DisplayName("case 64: every table has a key, and every key and index begins with the tenant")
    void everyKeyAndIndexBeginsWithTheTenant() throws IOException {
        StringBuilder migrations = new StringBuilder();
        for (String name : MIGRATIONS) {
            try (InputStream file = Objects.requireNonNull(
                    Journals.class.getResourceAsStream("/db/migration/" + name), "the migration " + name)) {
                migrations.append(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        String migration = migrations.toString();
        long tables =
                Pattern.compile("CREATE TABLE").matcher(migration).results().count();
        List<String> keys = found(migration, "PRIMARY KEY \\((\\w+)");
        List<String> indexes = found(migration, "INDEX \\w+\\s+ON \\w+ \\((\\w+)");

        assertThat(keys).hasSize((int) tables).containsOnly("tenant");
        assertThat(indexes).hasSizeGreaterThan(7).containsOnly("tenant");
        assertThat(Pattern.compile("(?<!DROP )INDEX ")
                        .matcher(migration)
                        .results()
                        .count())
                .isEqualTo(indexes.size());
        assertThat(found(migration, "(\\bUNIQUE)\\b(?! INDEX)")).isEmpty();
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
