package app.comanda.bot.console;

import app.comanda.bot.tenant.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Operators share one password; the name they give with it is what the audit calls them. Whoever knows the password may
 * do everything.
 */
final class OperatorPassword implements AuthenticationProvider {
    private static final Logger log = LoggerFactory.getLogger(OperatorPassword.class);
    private static final String UNNAMED = "operator";
    private static final int NAME = 40;

    private final byte[] expected;
    private final LoginAttempts attempts;

    OperatorPassword(Secret password, LoginAttempts attempts) {
        this.expected = digest(password.value());
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String address =
                given.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                        ? details.getRemoteAddress()
                        : "unknown";
        if (!attempts.open(address)) {
            throw new LockedException("Too many wrong passwords");
        }
        Object password = given.getCredentials();
        if (!(password instanceof String text) || !MessageDigest.isEqual(expected, digest(text))) {
            attempts.failed(address);
            log.atWarn().log("Somebody gave a wrong operator password");
            throw new BadCredentialsException("Wrong password");
        }
        attempts.succeeded(address);
        UsernamePasswordAuthenticationToken known =
                UsernamePasswordAuthenticationToken.authenticated(name(given.getName()), null, List.of());
        known.setDetails(given.getDetails());
        return known;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static String name(String given) {
        String plain = given.replaceAll("[^\\p{L}\\p{N} ._@-]", "").strip();
        if (plain.isEmpty()) {
            return UNNAMED;
        }
        return plain.length() > NAME ? plain.substring(0, NAME) : plain;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
