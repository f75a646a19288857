package app.comanda.sandbox;

import io.javalin.util.JavalinBindException;

/** Starts the sandbox as a program. */
public final class SandboxApplication {
    private SandboxApplication() {}

    public static void main(String[] args) {
        Sandbox sandbox;
        try {
            sandbox = Sandbox.start(SandboxSettings.fromEnvironment(System.getenv()));
        } catch (IllegalArgumentException wrongSetting) {
            System.err.println(wrongSetting.getMessage());
            System.exit(2);
            return;
        } catch (JavalinBindException taken) {
            System.err.println("SANDBOX_PORT: the port is in use. " + taken.getMessage());
            System.exit(2);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
        System.out.println("Sandbox ready: " + sandbox.uri());
    }
}
