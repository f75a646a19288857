package app.comanda.bot.local;

import app.comanda.ordering.delivery.Area;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a menu file's {@code delivery}: one fee everywhere, or zones that are districts, circles or polygons. What a zone
 * leaves out of its terms it takes from the section.
 */
final class ZonesReader {
    private static final String[] TERMS = {"fee", "minimumOrder", "freeFrom", "minutes"};
    private static final String[] AREAS = {"districts", "circle", "polygon"};
    private static final int MOST_ZONES = 500;
    private static final int MOST_POINTS = 2_000;
    private static final int GREATEST_RADIUS = 200_000;

    private final FileFields fields;

    ZonesReader(FileFields fields) {
        this.fields = fields;
    }

    List<Zone> read(JsonNode node) {
        if (FileFields.absent(node)) {
            return List.of();
        }
        fields.only(
                node,
                "delivery",
                Stream.concat(Stream.of(TERMS), Stream.of("zones")).toArray(String[]::new));
        if (FileFields.absent(node.path("zones"))) {
            return List.of(zone(node, node, "delivery", "everywhere", "Delivery", new Area.Everywhere()));
        }
        List<Zone> zones = new ArrayList<>();
        Set<String> ids = FileFields.ids();
        List<JsonNode> list = fields.list(node, "zones", "delivery");
        if (list.isEmpty()) {
            fields.problem(
                    "delivery.zones", "must be a list with at least one zone; left out, one fee holds everywhere");
        }
        for (int i = 0; i < list.size(); i++) {
            String place = "delivery.zones[" + i + "]";
            String id = fields.unique(fields.id(list.get(i), place), ids, place);
            zones.addAll(zones(list.get(i), node, place, id));
        }
        if (zones.size() > MOST_ZONES) {
            fields.problem(
                    "delivery.zones", "are " + zones.size() + " with all their districts; the most is " + MOST_ZONES);
        }
        return zones;
    }

    private List<Zone> zones(JsonNode node, JsonNode section, String place, String id) {
        fields.only(
                node,
                place,
                Stream.of(Stream.of("id", "name", "active"), Stream.of(TERMS), Stream.of(AREAS))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
        String written = fields.word(node, "name", place);
        String name = written == null ? id : written;
        if (Stream.of(AREAS).filter(node::has).count() != 1) {
            fields.problem(place, "needs one of districts, circle and polygon, and only one");
            return List.of();
        }
        if (node.has("districts")) {
            List<String> districts = FileFields.strings(node.path("districts"));
            if (districts.isEmpty()) {
                fields.problem(place + ".districts", "must be a list of names of districts");
            }
            return districts.stream()
                    .map(district ->
                            zone(node, section, place, id + ":" + district, district, new Area.District(district)))
                    .toList();
        }
        Area area = node.has("circle") ? circle(node.path("circle"), place) : polygon(node.path("polygon"), place);
        return area == null ? List.of() : List.of(zone(node, section, place, id, name, area));
    }

    private Zone zone(JsonNode node, JsonNode section, String place, String id, String name, Area area) {
        Money minimum = fields.moneyOrNull(holder(node, section, "minimumOrder"), "minimumOrder", place);
        return new Zone(
                id,
                name,
                area,
                fields.money(holder(node, section, "fee"), "fee", place),
                minimum == null ? Money.zero(fields.currency()) : minimum,
                fields.moneyOrNull(holder(node, section, "freeFrom"), "freeFrom", place),
                fields.whole(holder(node, section, "minutes"), "minutes", place, 1, 1_440),
                fields.flag(node, "active", place, true));
    }

    private static JsonNode holder(JsonNode node, JsonNode section, String field) {
        return node.has(field) ? node : section;
    }

    private @Nullable Area circle(JsonNode node, String place) {
        String at = place + ".circle";
        Coordinates center = point(node, at);
        Integer radius = fields.whole(node, "radiusMetres", at, 1, GREATEST_RADIUS);
        if (radius == null && FileFields.absent(node.path("radiusMetres"))) {
            fields.problem(at + ".radiusMetres", "is missing");
        }
        return center == null || radius == null ? null : new Area.Circle(center, radius);
    }

    private @Nullable Area polygon(JsonNode node, String place) {
        String at = place + ".polygon";
        if (!node.isArray() || node.size() < 3 || node.size() > MOST_POINTS) {
            fields.problem(at, "must be a list of 3 to " + MOST_POINTS + " points");
            return null;
        }
        List<Coordinates> ring = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Coordinates point = point(node.get(i), at + "[" + i + "]");
            if (point != null) {
                ring.add(point);
            }
        }
        return ring.size() < 3 ? null : new Area.Polygon(ring);
    }

    private @Nullable Coordinates point(JsonNode node, String place) {
        JsonNode latitude = node.path("latitude");
        JsonNode longitude = node.path("longitude");
        if (latitude.isNumber() && longitude.isNumber()) {
            try {
                return Coordinates.ofDegrees(latitude.doubleValue(), longitude.doubleValue());
            } catch (IllegalArgumentException e) {
                // said below, together with what is no number
            }
        }
        fields.problem(place, "must be a point on the globe: {\"latitude\": -12.12, \"longitude\": -77.03}");
        return null;
    }
}
