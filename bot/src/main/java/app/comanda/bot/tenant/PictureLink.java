package app.comanda.bot.tenant;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which links to pictures are passed on to WhatsApp, which fetches them; Comanda itself never does. A link must be https,
 * lead to a file, and name a host of the public internet: addresses and names of private networks that are written as such
 * are refused. A name that merely resolves to a private address is not looked up.
 */
public final class PictureLink {
    /** Characters of the longest link that is passed on. */
    private static final int LENGTH = 2_000;

    private static final List<String> PRIVATE_NAMES = List.of(
            "localhost",
            "local",
            "localdomain",
            "internal",
            "intranet",
            "lan",
            "home",
            "corp",
            "arpa",
            "test",
            "invalid");
    /** What a resolver may take for an IPv4 address: one to four numbers, also octal and hexadecimal ones. */
    private static final Pattern NUMBERS = Pattern.compile("(0x[0-9a-f]*|\\d+)(\\.(0x[0-9a-f]*|\\d+)){0,3}\\.?");

    private static final Pattern PLAIN_IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    private PictureLink() {}

    /**
     * The link, if it may be passed on.
     *
     * @param platform the address of the platform the link comes from: one that is on this machine, as the sandbox is, may
     *     also give links to itself
     */
    public static Optional<String> usable(String link, URI platform) {
        if (link.length() > LENGTH) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(link.strip());
            return isPublic(uri) || isSandboxes(uri, platform) ? Optional.of(uri.toString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isPublic(URI uri) {
        String host = uri.getHost();
        return "https".equalsIgnoreCase(uri.getScheme())
                && host != null
                && uri.getRawUserInfo() == null
                && leadsToAFile(uri)
                && isPublicHost(host.toLowerCase(Locale.ROOT));
    }

    private static boolean leadsToAFile(URI uri) {
        return uri.getRawPath() != null && uri.getRawPath().length() > 1;
    }

    private static boolean isPublicHost(String host) {
        if (host.startsWith("[")) {
            return isPublicIpv6(host.substring(1, host.length() - 1));
        }
        Matcher ipv4 = PLAIN_IPV4.matcher(host);
        if (ipv4.matches()) {
            return isPublicIpv4(ipv4);
        }
        if (NUMBERS.matcher(host).matches()) {
            return false;
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        int dot = name.lastIndexOf('.');
        return dot > 0 && !PRIVATE_NAMES.contains(name.substring(dot + 1));
    }

    /** Neither private nor loopback, link-local, shared, reserved or multicast (RFC 6890). */
    private static boolean isPublicIpv4(Matcher parts) {
        // 010 is ten to some and eight to others
        boolean octal = parts.group().matches("(.*\\.)?0\\d.*");
        int a = Integer.parseInt(parts.group(1));
        int b = Integer.parseInt(parts.group(2));
        boolean special = a == 0
                || a == 10
                || a == 127
                || (a == 100 && b >= 64 && b <= 127)
                || (a == 169 && b == 254)
                || (a == 172 && b >= 16 && b <= 31)
                || (a == 192 && (b == 168 || b == 0))
                || (a == 198 && (b == 18 || b == 19))
                || a >= 224;
        return !octal && !special;
    }

    /** Of the global unicast addresses, and none that carries an IPv4 address inside. */
    private static boolean isPublicIpv6(String address) {
        return address.matches("[23][0-9a-f]{3}:.*") && !address.startsWith("2002:") && !address.startsWith("2001:0");
    }

    /** The demo's pictures come from the sandbox, which stands in for the platform on this machine. */
    private static boolean isSandboxes(URI uri, URI platform) {
        return "localhost".equals(uri.getHost())
                && "localhost".equals(platform.getHost())
                && uri.getPort() == platform.getPort()
                && leadsToAFile(uri);
    }
}
