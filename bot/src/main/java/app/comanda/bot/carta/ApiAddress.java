package app.comanda.bot.carta;

import app.comanda.bot.tenant.CartaBranch;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where a branch's calls go, whichever way its base URL was written. */
final class ApiAddress {
    private static final String PREFIX = "/api/v1";
    private static final Pattern TAIL = Pattern.compile("(/+api/+v1)*/*$");

    private ApiAddress() {}

    /**
     * The address of a call.
     *
     * @param path begins with a slash; its variable parts have gone through {@link #part}
     */
    static URI of(CartaBranch branch, String path) {
        URI base = branch.baseUrl();
        String written = base.getRawPath() == null ? "" : base.getRawPath();
        String before = TAIL.matcher(written).replaceFirst("");
        return URI.create(base.getScheme() + "://" + base.getRawAuthority() + before + PREFIX + path);
    }

    /** The branch as a query, for the calls that name it so. */
    static String query(CartaBranch branch) {
        return "?subDomain=" + part(branch.subDomain()) + "&localId=" + part(branch.localId());
    }

    /** The branch as two path parts in their usual order, for the calls that name it so. */
    static String path(CartaBranch branch) {
        return "/" + part(branch.subDomain()) + "/" + part(branch.localId());
    }

    /** A value made safe for a path or a query: ids may hold anything. */
    static String part(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
