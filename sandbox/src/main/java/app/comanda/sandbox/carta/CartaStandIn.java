package app.comanda.sandbox.carta;

import app.comanda.sandbox.SandboxSettings;
import app.comanda.sandbox.faults.Faults;
import io.javalin.config.RoutesConfig;
import java.time.Clock;

/** CartaAI's side. */
public final class CartaStandIn implements AutoCloseable {
    public CartaStandIn(SandboxSettings settings, Faults faults, Clock clock) {}

    public void register(RoutesConfig routes) {}

    @Override
    public void close() {}
}
