package app.comanda.sandbox.meta;

import app.comanda.sandbox.SandboxSettings;
import app.comanda.sandbox.faults.Faults;
import io.javalin.config.RoutesConfig;
import java.time.Clock;

/** Meta's side of WhatsApp. */
public final class MetaStandIn implements AutoCloseable {
    public MetaStandIn(SandboxSettings settings, Faults faults, Clock clock) {}

    /** Adds this side's routes to the sandbox's server. */
    public void register(RoutesConfig routes) {}

    /** Ends its event streams and deliveries. */
    @Override
    public void close() {}
}
