package app.comanda.sandbox.phone;

import java.util.List;

/** Well-known places of Lima, near and far, to share as a location. */
final class Places {
    private Places() {}

    /** A place on the map, with a slug that tests name it by. */
    record Place(String slug, String name, String address, double latitude, double longitude) {}

    static List<Place> all() {
        return List.of(
                new Place("parque-kennedy", "Parque Kennedy", "Av. Diagonal, Miraflores", -12.1211, -77.0297),
                new Place("larcomar", "Larcomar", "Malecón de la Reserva 610, Miraflores", -12.1319, -77.0305),
                new Place("el-olivar", "Bosque El Olivar", "Av. Los Incas, San Isidro", -12.1010, -77.0347),
                new Place("barranco", "Plaza de Barranco", "Av. Pedro de Osma, Barranco", -12.1494, -77.0220),
                new Place("surquillo", "Mercado N.º 1", "Av. Paseo de la República, Surquillo", -12.1190, -77.0250),
                new Place("jockey-plaza", "Jockey Plaza", "Av. Javier Prado Este 4200, Surco", -12.0855, -76.9770),
                new Place("centro-de-lima", "Plaza Mayor", "Jirón de la Unión, Cercado de Lima", -12.0459, -77.0305),
                new Place("la-punta", "Plaza Grau", "La Punta, Callao", -12.0722, -77.1640),
                new Place("chosica", "Parque Central de Chosica", "Lurigancho-Chosica", -11.9360, -76.6970));
    }
}
