package app.comanda.bot.carta;

import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.delivery.Area;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The platform's delivery zones, in its documented and its older spelling. */
final class ZoneMapper {
    private final Currency currency;

    ZoneMapper(Tenant tenant) {
        this.currency = tenant.carta().currency();
    }

    /** The zones that can be read; one without an id, a fee or an area is nobody's to deliver to. */
    List<Zone> zones(JsonNode list) {
        List<Zone> zones = new ArrayList<>();
        for (JsonNode zone : list) {
            zone(new Node(zone)).ifPresent(zones::add);
        }
        return zones;
    }

    private Optional<Zone> zone(Node node) {
        Optional<String> id = node.text("_id", "id", "rId");
        Optional<Money> cost = node.money(
                currency, "deliveryCost", "coberturaLocalCostoEnvio", "deliveryFee", "costoBase", "baseCost");
        String name = node.text("zoneName", "coberturaLocalNombre", "name").orElse("");
        Optional<Area> area = area(node, name);
        if (id.isEmpty() || cost.isEmpty() || area.isEmpty()) {
            return Optional.empty();
        }
        boolean mayBeFree = node.flag(false, "allowsFreeDelivery", "coberturaLocalPermiteEnvioGratis");
        Optional<Money> freeFrom = mayBeFree
                ? node.money(currency, "minimumForFreeDelivery", "coberturaLocalMinimoParaEnvioGratis")
                : Optional.empty();
        return Optional.of(new Zone(
                id.get(),
                name,
                area.get(),
                cost.get(),
                node.money(currency, "minimumOrder", "coberturaLocalPedidoMinimo", "minOrderValue")
                        .orElse(Money.zero(currency)),
                freeFrom.orElse(null),
                node.integer("estimatedTime", "coberturaLocalTiempoEstimado")
                        .filter(minutes -> minutes > 0)
                        .orElse(null),
                node.flag(true, "isActive") && node.flag(true, "coberturaLocalEstado")));
    }

    private Optional<Area> area(Node node, String name) {
        List<Coordinates> ring = ring(node.list("coordinates", "coberturaLocalRuta"));
        Optional<Coordinates> center = point(node.json().path("center"));
        Optional<BigDecimal> radius = node.decimal("radius", "radio");
        String type = node.text("type").orElse("").toLowerCase(Locale.ROOT);
        if (type.equals("mileage") || node.decimal("incrementoPorKm").isPresent()) {
            return center.or(() -> point(node.json().path("origin"))).flatMap(from -> mileage(node, from));
        }
        if (ring.size() >= 3) {
            return Optional.of(new Area.Polygon(ring));
        }
        if (center.isPresent() && radius.isPresent()) {
            return Optional.of(new Area.Circle(center.get(), metres(radius.get())));
        }
        return type.equals("simple") && !name.isEmpty() ? Optional.of(new Area.District(name)) : Optional.empty();
    }

    /** By distance: distances in kilometres, as the platform has them. */
    private Optional<Area> mileage(Node node, Coordinates from) {
        Optional<BigDecimal> step = node.decimal("incrementoPorKm").filter(figure -> figure.signum() > 0);
        Optional<Money> stepCost = node.money(currency, "incrementoCosto");
        Optional<BigDecimal> longest = node.decimal("distanciaMaxima", "maxDistance", "radius", "radio");
        if (step.isEmpty() || stepCost.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Area.Mileage(
                from,
                metres(node.decimal("distanciaBase").orElse(BigDecimal.ZERO)),
                metres(step.get()),
                stepCost.get(),
                longest.map(ZoneMapper::metres).orElse(CartaLimits.LONGEST_MILEAGE_METRES)));
    }

    private static int metres(BigDecimal kilometres) {
        return kilometres.movePointRight(3).intValue();
    }

    private static List<Coordinates> ring(JsonNode points) {
        List<Coordinates> ring = new ArrayList<>();
        for (JsonNode point : points) {
            point(point).ifPresent(ring::add);
        }
        return ring;
    }

    private static Optional<Coordinates> point(JsonNode json) {
        Node node = new Node(json);
        Optional<BigDecimal> latitude = node.decimal("latitude", "lat");
        Optional<BigDecimal> longitude = node.decimal("longitude", "lng");
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Coordinates.ofDegrees(
                    latitude.get().doubleValue(), longitude.get().doubleValue()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
