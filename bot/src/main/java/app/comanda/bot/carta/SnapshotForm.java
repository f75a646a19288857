package app.comanda.bot.carta;

import app.comanda.bot.carta.BranchSnapshot.Outside;
import app.comanda.bot.source.LeftOut;
import app.comanda.ordering.delivery.Area;
import app.comanda.ordering.menu.Category;
import app.comanda.ordering.menu.Menu;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A snapshot as a text: JSON of the core's records, deflated, in Base64.
 *
 * <p>The form is named by {@link #NAME}: a number, and a digest of the shape of every record in it. A release whose records
 * differ in anything writes and reads under another name, so that no release can misread another's.
 */
final class SnapshotForm {
    /** Raised when the same records are written in another way. */
    private static final int NUMBER = 1;
    /** Characters of a text that is kept. */
    static final int LONGEST = 4 * 1024 * 1024;
    /** Bytes of the JSON inside. */
    private static final int LONGEST_INSIDE = 64 * 1024 * 1024;

    private static final Pattern OWN_TYPE = Pattern.compile("app\\.comanda\\.[\\w.$]+");

    static final String NAME = NUMBER + "-" + digest(shape());

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    private interface Variant {}

    /** What is written, the moments apart. */
    private record Content(
            String version, Currency currency, List<Category> categories, Outside outside, List<LeftOut> leftOut) {}

    private final JsonMapper json = JsonMapper.builder()
            // isZero() and its like are questions about a record, not parts of it
            .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .addMixIn(Area.class, Variant.class)
            .build();

    /**
     * A written snapshot.
     *
     * @param digest the same for the same content
     */
    record Written(String digest, String content) {}

    Written write(BranchSnapshot snapshot) {
        byte[] plain = json.writeValueAsBytes(new Content(
                snapshot.menu().version(),
                snapshot.menu().currency(),
                snapshot.menu().categories(),
                snapshot.outside(),
                snapshot.leftOut()));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written to", e);
        }
        return new Written(digest(plain), Base64.getEncoder().encodeToString(packed.toByteArray()));
    }

    /** The snapshot again, its equal parts shared; empty when the content is not what this form writes. */
    Optional<BranchSnapshot> read(String branch, String content, Instant readAt, Instant outsideReadAt) {
        try (InflaterInputStream in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(content)))) {
            Content read = json.readValue(in.readNBytes(LONGEST_INSIDE), Content.class);
            List<Category> categories = new Sharing().shared(read.categories());
            return Optional.of(new BranchSnapshot(
                    branch,
                    new Menu(read.version(), read.currency(), categories),
                    readAt,
                    read.outside(),
                    outsideReadAt,
                    read.leftOut()));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Every record that a content may hold, with its components; enums with their constants. */
    private static byte[] shape() {
        Map<String, String> shapes = new TreeMap<>();
        describe(Content.class, shapes);
        return shapes.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void describe(Class<?> type, Map<String, String> shapes) {
        if (shapes.containsKey(type.getName())) {
            return;
        }
        StringBuilder shape = new StringBuilder();
        shapes.put(type.getName(), "");
        if (type.isEnum()) {
            shape.append(Arrays.toString(type.getEnumConstants()));
        }
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(variant -> describe(variant, shapes));
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                String componentType = component.getGenericType().getTypeName();
                shape.append(component.getName())
                        .append(':')
                        .append(componentType)
                        .append(' ');
                Matcher own = OWN_TYPE.matcher(componentType);
                while (own.find()) {
                    describe(named(own.group()), shapes);
                }
            }
        }
        shapes.put(type.getName(), shape.toString());
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A component's type exists", e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
