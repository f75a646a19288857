package app.comanda.bot.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import redis.embedded.RedisServer;
import tools.jackson.databind.JsonNode;

/** The outages of the drills. */
final class Outages {
    private Outages() {}

    /** PostgreSQL is stopped. */
    static Outage database(DrillDatabase database) {
        return new Outage() {
            @Override
            public void begin() throws IOException {
                database.stop();
            }

            @Override
            public boolean isShown(JsonNode health) {
                return isDown(health);
            }

            @Override
            public void end() throws IOException {
                database.start();
            }

            @Override
            public boolean holdsUpWebhooks() {
                return true;
            }
        };
    }

    /** PostgreSQL stands still: nobody is told that it is away. */
    static Outage frozen(DrillDatabase database) {
        return new Outage() {
            @Override
            public void begin() throws Exception {
                database.freeze();
            }

            @Override
            public boolean isShown(JsonNode health) {
                return isDown(health);
            }

            @Override
            public void end() throws Exception {
                database.thaw();
            }

            @Override
            public boolean holdsUpWebhooks() {
                return true;
            }
        };
    }

    /** The disk that SQLite is on is full. */
    static Outage disk(Path folder) {
        Path filler = folder.resolve("filler");
        return new Outage() {
            @Override
            public void begin() throws IOException {
                try (OutputStream out = Files.newOutputStream(filler)) {
                    byte[] block = new byte[4_096];
                    while (true) {
                        out.write(block);
                    }
                } catch (IOException full) {
                    if (Files.size(filler) == 0) {
                        throw full;
                    }
                }
            }

            @Override
            public boolean isShown(JsonNode health) {
                return isDown(health);
            }

            @Override
            public void end() throws IOException {
                Files.delete(filler);
            }

            @Override
            public boolean holdsUpWebhooks() {
                return true;
            }
        };
    }

    /** Redis is stopped; nothing is held up by that. */
    static Outage redis(RedisServer server) {
        return new Outage() {
            @Override
            public void begin() throws IOException {
                server.stop();
            }

            @Override
            public boolean isShown(JsonNode health) {
                return house(health).path("redis").asString("").contains("does not answer");
            }

            @Override
            public void end() throws IOException {
                server.start();
            }

            @Override
            public boolean holdsUpWebhooks() {
                return false;
            }
        };
    }

    private static boolean isDown(JsonNode health) {
        return health.path("status").asString("").equals("DOWN")
                && house(health).has("database");
    }

    private static JsonNode house(JsonNode health) {
        return health.path("components").path("comanda").path("details");
    }

    /** A small file system in memory; false where this user or this system does not allow one. */
    static boolean mountSmallDisk(Path at) throws IOException, InterruptedException {
        return works("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", at.toString());
    }

    static void unmount(Path at) throws IOException, InterruptedException {
        if (!works("umount", at.toString())) {
            throw new IOException("The small disk at " + at + " could not be unmounted");
        }
    }

    private static boolean works(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
