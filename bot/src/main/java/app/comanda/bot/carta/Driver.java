package app.comanda.bot.carta;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Someone who carries orders. Names are not kept: nobody needs them here. */
record Driver(String id, boolean available) {

    static Decoded<List<Driver>> list(JsonNode data) {
        return Decoded.list(Decoded.within(data, "drivers"), "data", Driver::driver);
    }

    private static Optional<Driver> driver(Node node, List<String> oddities) {
        Optional<String> id = node.text("_id", "id");
        if (id.isEmpty()) {
            oddities.add(node.path() + " has no id");
        }
        return id.map(known -> new Driver(
                known,
                node.text("status")
                        .map(status -> status.equalsIgnoreCase("available"))
                        .orElse(true)));
    }
}
