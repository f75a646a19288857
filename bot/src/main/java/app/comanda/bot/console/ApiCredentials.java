package app.comanda.bot.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;

/** The operators' password as the API takes it: {@code Basic} with any name, or bare as a {@code Bearer}. */
final class ApiCredentials implements AuthenticationConverter {
    private static final String BEARER = "bearer ";

    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();
    private final WebAuthenticationDetailsSource details = new WebAuthenticationDetailsSource();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return basic.convert(request);
        }
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.unauthenticated(
                "api", header.substring(BEARER.length()).strip());
        token.setDetails(details.buildDetails(request));
        return token;
    }
}
