package app.comanda.sandbox.carta;

/**
 * Ways in which the platform was seen to differ from its documentation; all off is the documented behaviour.
 *
 * @param objectIdsOnly product details are looked up by 24-hex id alone, and any other id crashes the request
 * @param refusalsAsOk refusals carry their type code with HTTP 200
 * @param wrappedLists zones and drivers come inside {@code {success,data}} instead of as bare lists
 */
public record CartaMode(boolean objectIdsOnly, boolean refusalsAsOk, boolean wrappedLists) {
    /** As documented. */
    public static CartaMode documented() {
        return new CartaMode(false, false, false);
    }

    public CartaMode withObjectIdsOnly(boolean on) {
        return new CartaMode(on, refusalsAsOk, wrappedLists);
    }

    public CartaMode withRefusalsAsOk(boolean on) {
        return new CartaMode(objectIdsOnly, on, wrappedLists);
    }

    public CartaMode withWrappedLists(boolean on) {
        return new CartaMode(objectIdsOnly, refusalsAsOk, on);
    }
}
