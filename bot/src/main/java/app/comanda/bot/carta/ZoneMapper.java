package app.comanda.bot.carta;

import app.comanda.bot.tenant.Tenant;
import app.comanda.ordering.delivery.Area;
import app.comanda.ordering.delivery.Coordinates;
import app.comanda.ordering.delivery.Zone;
import app.comanda.ordering.money.Money;
import java.math.BigDecimal;
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

    /** The zones that can be read; one without an id, a fee or an area is nobody's to deliver to. The list may be empty. */
    Decoded<List<Zone>> zones(JsonNode data) {
        return Decoded.list(Decoded.within(data, "zones"), "data", this::zone);
    }

    private Optional<Zone> zone(Node node, List<String> oddities) {
        Optional<String> id = node.text("_id", "id", "rId");
        Optional<Money> cost = node.money(
                currency, "deliveryCost", "coberturaLocalCostoEnvio", "deliveryFee", "costoBase", "baseCost");
        String name = node.text("zoneName", "coberturaLocalNombre", "name").orElse("");
        Optional<Area> area = area(node, name);
        if (id.isEmpty() || cost.isEmpty() || area.isEmpty()) {
            oddities.add(
                    node.path() + (id.isEmpty() ? " has no id" : cost.isEmpty() ? " has no cost" : " has no area"));
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
        List<Coordinates> ring = ring(node);
        Optional<Coordinates> center = point(node.node("center"));
        Optional<Integer> radius = node.decimal("radius", "radio").flatMap(ZoneMapper::metres);
        String type = node.text("type").orElse("").toLowerCase(Locale.ROOT);
        if (type.equals("mileage") || node.decimal("incrementoPorKm").isPresent()) {
            return center.or(() -> point(node.node("origin"))).flatMap(from -> mileage(node, from));
        }
        if (ring.size() >= 3) {
            return Optional.of(new Area.Polygon(ring));
        }
        if (center.isPresent() && radius.isPresent()) {
            return Optional.of(new Area.Circle(center.get(), radius.get()));
        }
        boolean nameOnly = type.equals("simple")
                || (type.isEmpty() && !node.says("coordinates", "coberturaLocalRuta", "center", "radius", "radio"));
        return nameOnly && !name.isEmpty() ? Optional.of(new Area.District(name)) : Optional.empty();
    }

    /** By distance: distances in kilometres, as the platform has them. */
    private Optional<Area> mileage(Node node, Coordinates from) {
        Optional<Integer> step =
                node.decimal("incrementoPorKm").flatMap(ZoneMapper::metres).filter(figure -> figure > 0);
        Optional<Money> stepCost = node.money(currency, "incrementoCosto");
        Optional<Integer> base = node.decimal("distanciaBase")
                .or(() -> Optional.of(BigDecimal.ZERO))
                .flatMap(ZoneMapper::metres);
        if (step.isEmpty() || stepCost.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Area.Mileage(
                from,
                base.get(),
                step.get(),
                stepCost.get(),
                node.decimal("distanciaMaxima", "maxDistance", "radius", "radio")
                        .flatMap(ZoneMapper::metres)
                        .orElse(CartaLimits.LONGEST_MILEAGE_METRES)));
    }

    private static Optional<Integer> metres(BigDecimal kilometres) {
        BigDecimal metres = kilometres.movePointRight(3);
        return metres.signum() < 0 || metres.compareTo(BigDecimal.valueOf(CartaLimits.LONGEST_METRES)) > 0
                ? Optional.empty()
                : Optional.of(metres.intValue());
    }

    /** A ring of which a point cannot be read would be another area: it is none. */
    private static List<Coordinates> ring(Node node) {
        List<Node> points = node.nodes("coordinates", "coberturaLocalRuta");
        List<Coordinates> ring =
                points.stream().map(ZoneMapper::point).flatMap(Optional::stream).toList();
        return ring.size() == points.size() ? ring : List.of();
    }

    private static Optional<Coordinates> point(Node node) {
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
