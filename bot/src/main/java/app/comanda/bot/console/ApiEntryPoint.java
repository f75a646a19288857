package app.comanda.bot.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers an API call without the password. It does not ask for {@code Basic}, so that no browser keeps the password and
 * sends it with calls of other pages.
 */
final class ApiEntryPoint implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof LockedException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(LoginAttempts.WINDOW.toSeconds()));
            write(response, 429, "Too many wrong passwords came from this address: wait five minutes.");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            write(
                    response,
                    401,
                    "This needs the operators' password (COMANDA_ADMIN_PASSWORD), as Basic credentials or as a Bearer.");
        }
    }

    /** @param sentence without quotes or backslashes */
    static void write(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"status\":" + status + ",\"detail\":\"" + sentence + "\"}");
    }
}
