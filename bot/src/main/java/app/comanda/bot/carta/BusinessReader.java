package app.comanda.bot.carta;

import app.comanda.bot.tenant.Tenant;

/** Reads what branches say of themselves on the platform: currency, time zone, tax, fees, hours and services. */
public final class BusinessReader {
    private final CartaClient client;

    public BusinessReader(CartaClient client) {
        this.client = client;
    }

    /** How a reading went. */
    public sealed interface Reading {
        /** What the branch says, with gaps where it says nothing. */
        record Known(Business business) implements Reading {}

        /**
         * It could not be read.
         *
         * @param reason one sentence for operators, naming tenant, call, cause and setting
         */
        record Failed(String reason) implements Reading {}
    }

    /** Reads the branch now. Blocks for as long as the platform takes. */
    public Reading read(Tenant tenant) {
        return switch (client.business(tenant)) {
            case Answer.Ok<Business>(Business business) -> new Reading.Known(business);
            case Answer.Failed<Business>(CartaError error) -> new Reading.Failed(error.sentence());
        };
    }
}
