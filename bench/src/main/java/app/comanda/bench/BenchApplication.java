package app.comanda.bench;

import java.util.Arrays;
import org.openjdk.jmh.Main;

/** {@code ./comanda bench}: load by default, {@code micro} for JMH with its own options, {@code menus} for the menu cache. */
public final class BenchApplication {
    private BenchApplication() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals("micro")) {
            Main.main(Arrays.copyOfRange(args, 1, args.length));
        } else if (args.length > 0 && args[0].equals("menus")) {
            System.exit(MenusBench.run() ? 0 : 1);
        } else {
            Load.run(LoadOptions.read(Arrays.asList(args)));
        }
        System.exit(0);
    }
}
