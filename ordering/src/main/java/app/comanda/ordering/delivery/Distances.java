package app.comanda.ordering.delivery;

/** How far one place is from another. */
public final class Distances {
    private Distances() {}

    /** Metres along the great circle. */
    public static int metres(Coordinates one, Coordinates other) {
        return Distance.between(one, other);
    }
}
