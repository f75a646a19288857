package app.comanda.sandbox.carta;

import java.time.Instant;

/**
 * A request that arrived at CartaAI, whatever became of it.
 *
 * @param endpoint the endpoint's name, as the fault switches know it
 * @param path the path with its query
 * @param body what was posted; empty for a GET
 */
public record LoggedRequest(Instant at, String method, String endpoint, String path, String body) {}
