package app.comanda.sandbox.carta;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Delivery zones in the documented field names or in the server's, as the zone says. */
final class ZoneViews {
    private ZoneViews() {}

    static Map<String, @Nullable Object> view(Zone zone) {
        return switch (zone.area()) {
            case Zone.Circle circle -> circle(zone, circle);
            case Zone.Polygon polygon -> zone.serverNames() ? server(zone) : documented(zone, polygon);
            case Zone.District _, Zone.Mileage _ -> server(zone);
        };
    }

    private static Map<String, @Nullable Object> documented(Zone zone, Zone.Polygon polygon) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("_id", zone.id());
        view.put("zoneName", zone.name());
        view.put("deliveryCost", zone.fee());
        view.put("minimumOrder", zone.minimumOrder());
        view.put("estimatedTime", zone.estimatedTime());
        view.put("allowsFreeDelivery", zone.freeFrom() != null);
        if (zone.freeFrom() != null) {
            view.put("minimumForFreeDelivery", zone.freeFrom());
        }
        view.put("coordinates", polygon.points());
        if (!zone.isActive()) {
            view.put("isActive", false);
        }
        return view;
    }

    private static Map<String, @Nullable Object> server(Zone zone) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("_id", zone.id());
        view.put("coberturaLocalNombre", zone.name());
        view.put("coberturaLocalPedidoMinimo", zone.minimumOrder());
        view.put("coberturaLocalTiempoEstimado", zone.estimatedTime());
        view.put("coberturaLocalPermiteEnvioGratis", zone.freeFrom() != null);
        view.put("coberturaLocalMinimoParaEnvioGratis", zone.freeFrom());
        view.put("coberturaLocalEstado", zone.isActive() ? "1" : "0");
        view.put("isActive", zone.isActive());
        switch (zone.area()) {
            case Zone.Polygon polygon -> {
                view.put("type", "polygon");
                view.put("coberturaLocalCostoEnvio", zone.fee());
                view.put("coberturaLocalRuta", polygon.points());
            }
            case Zone.District _ -> {
                view.put("type", "simple");
                view.put("coberturaLocalCostoEnvio", zone.fee());
            }
            case Zone.Mileage mileage -> {
                view.put("type", "mileage");
                view.put("center", mileage.center());
                view.put("radius", mileage.reachKm());
                view.put("costoBase", zone.fee());
                view.put("distanciaBase", mileage.baseKm());
                view.put("incrementoPorKm", mileage.stepKm());
                view.put("incrementoCosto", mileage.stepFee());
            }
            case Zone.Circle _ -> throw new IllegalStateException("Circles have field names of their own");
        }
        return view;
    }

    private static Map<String, @Nullable Object> circle(Zone zone, Zone.Circle circle) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("_id", zone.id());
        view.put("name", zone.name());
        view.put("type", "radius");
        view.put("center", circle.center());
        view.put("radius", circle.radiusKm());
        view.put("deliveryFee", zone.fee());
        view.put("minOrderValue", zone.minimumOrder());
        view.put("estimatedTime", zone.estimatedTime());
        view.put("allowsFreeDelivery", zone.freeFrom() != null);
        if (zone.freeFrom() != null) {
            view.put("minimumForFreeDelivery", zone.freeFrom());
        }
        view.put("isActive", zone.isActive());
        return view;
    }
}
