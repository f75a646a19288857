package app.comanda.sandbox;

/** Starts the sandbox as a program. */
public final class SandboxApplication {
    private SandboxApplication() {}

    public static void main(String[] args) {}
}
