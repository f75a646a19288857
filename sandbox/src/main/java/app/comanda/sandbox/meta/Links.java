package app.comanda.sandbox.meta;

import java.net.URI;
import java.net.URISyntaxException;

/** Tells web addresses from everything else. */
final class Links {
    private Links() {}

    static boolean isWeb(String link) {
        try {
            URI uri = new URI(link);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException notALink) {
            return false;
        }
    }
}
