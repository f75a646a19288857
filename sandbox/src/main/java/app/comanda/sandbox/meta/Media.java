package app.comanda.sandbox.meta;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Files that were uploaded or sent. The oldest are forgotten once they take too much memory. */
final class Media {
    private static final long MEMORY_LIMIT = 64L * 1_024 * 1_024;
    private static final long MEGABYTE = 1_024 * 1_024;
    private static final long LINK_SECONDS = 300;

    /** The largest file of each accepted type, in bytes. */
    private static final Map<String, Long> LIMITS = Map.ofEntries(
            Map.entry("image/jpeg", 5 * MEGABYTE),
            Map.entry("image/png", 5 * MEGABYTE),
            Map.entry("image/webp", 500L * 1_024),
            Map.entry("audio/aac", 16 * MEGABYTE),
            Map.entry("audio/amr", 16 * MEGABYTE),
            Map.entry("audio/mpeg", 16 * MEGABYTE),
            Map.entry("audio/mp4", 16 * MEGABYTE),
            Map.entry("audio/ogg", 16 * MEGABYTE),
            Map.entry("video/mp4", 16 * MEGABYTE),
            Map.entry("video/3gpp", 16 * MEGABYTE),
            Map.entry("application/pdf", 100 * MEGABYTE),
            Map.entry("text/plain", 100 * MEGABYTE));

    private final Clock clock;
    private final AtomicLong lastId = new AtomicLong();
    private final Map<String, MediaFile> files = new LinkedHashMap<>();
    private long bytesKept;

    Media(Clock clock, long firstId) {
        this.clock = clock;
        this.lastId.set(firstId);
    }

    /** Takes an upload of a business, if Meta would. */
    MediaFile upload(String mimeType, byte[] bytes) {
        String type = bareType(mimeType);
        Long limit = LIMITS.get(type);
        if (limit == null) {
            throw GraphError.parameter("Param file must be a file with one of the following types: "
                            + String.join(
                                    ", ", LIMITS.keySet().stream().sorted().toList()) + ". Received file of type '"
                            + type + "'.")
                    .refusal();
        }
        if (bytes.length == 0 || bytes.length > limit) {
            throw GraphError.of(131_053, "File of " + bytes.length + " bytes; " + type + " may have up to " + limit)
                    .refusal();
        }
        return store(mimeType, bytes);
    }

    private static String bareType(String mimeType) {
        int parameters = mimeType.indexOf(';');
        return (parameters < 0 ? mimeType : mimeType.substring(0, parameters)).strip();
    }

    MediaFile store(String mimeType, byte[] bytes) {
        MediaFile file = new MediaFile(Long.toString(lastId.incrementAndGet()), mimeType, bytes);
        synchronized (files) {
            files.put(file.id(), file);
            bytesKept += bytes.length;
            while (bytesKept > MEMORY_LIMIT && files.size() > 1) {
                MediaFile oldest = files.remove(files.keySet().iterator().next());
                bytesKept -= oldest == null ? 0 : oldest.bytes().length;
            }
        }
        return file;
    }

    Optional<MediaFile> find(String id) {
        synchronized (files) {
            return Optional.ofNullable(files.get(id));
        }
    }

    boolean delete(String id) {
        synchronized (files) {
            MediaFile gone = files.remove(id);
            bytesKept -= gone == null ? 0 : gone.bytes().length;
            return gone != null;
        }
    }

    /** The path of a link that works for five minutes. */
    String link(MediaFile file) {
        long expires = clock.instant().getEpochSecond() + LINK_SECONDS;
        return "/graph/lookaside/whatsapp_business/attachments?mid=" + file.id() + "&ext=" + expires + "&hash="
                + seal(file.id(), expires);
    }

    /** The file behind a link, unless it has expired or was made up. */
    Optional<MediaFile> open(String id, String expires, String hash) {
        boolean genuine = expires.matches("[0-9]{1,12}")
                && clock.instant().getEpochSecond() <= Long.parseLong(expires)
                && seal(id, Long.parseLong(expires)).equals(hash);
        return genuine ? find(id) : Optional.empty();
    }

    private static String seal(String id, long expires) {
        byte[] sealed = (id + "/" + expires).getBytes(StandardCharsets.UTF_8);
        return new MediaFile(id, "", sealed).sha256Hex().substring(0, 24);
    }

    /** Refuses a reference that is not exactly one of an uploaded id and a link. */
    void checkReference(Field content, String type) {
        if (content.has("id") == content.has("link")) {
            throw GraphError.parameter("Exactly one of " + content.path() + "['id'] and " + content.path()
                            + "['link'] is required.")
                    .refusal();
        }
        if (content.has("link")) {
            content.at("link").link();
            return;
        }
        String id = content.at("id").string();
        MediaFile file = find(id).orElseThrow(() -> GraphError.parameter("Param "
                        + content.at("id").path() + " is not a valid whatsapp business account media attachment ID")
                .refusal());
        String family = "sticker".equals(type) ? "image/webp" : type + "/";
        if (!"document".equals(type) && !file.mimeType().startsWith(family)) {
            throw GraphError.of(131_053, "A file of type " + file.mimeType() + " cannot be sent as " + type)
                    .refusal();
        }
    }
}
