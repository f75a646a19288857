package app.comanda.bot.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What goes wrong in the API as problem+json, and on a page as a page; each with a sentence that says what to do. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiErrors {
    private final Screens screens;

    ApiErrors(Screens screens) {
        this.screens = screens;
    }

    @ExceptionHandler
    ResponseEntity<?> refused(Refusal refusal, HttpServletRequest request) {
        if (isApi(request)) {
            return problem(refusal.status(), refusal.sentence());
        }
        return screens.show(request, refusal.status(), "console/problem.jte", Map.of("reasons", refusal.reasons()));
    }

    @ExceptionHandler
    ResponseEntity<?> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return refused(
                new Refusal(
                        400,
                        "No se puede leer lo enviado.",
                        "The body is not the JSON object that docs/api.md describes for this path."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<?> notJson(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return refused(
                new Refusal(415, "Se espera JSON.", "Send the body as Content-Type: application/json."), request);
    }

    @ExceptionHandler
    ResponseEntity<?> wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return refused(
                new Refusal(
                        405,
                        "Esta dirección no admite " + e.getMethod() + ".",
                        "This path does not take " + e.getMethod() + "."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<?> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return refused(
                new Refusal(
                        400,
                        "Falta el dato " + e.getParameterName() + ".",
                        "The parameter " + e.getParameterName() + " is missing."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<?> mistyped(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return refused(
                new Refusal(
                        400,
                        "El dato " + e.getName() + " no tiene la forma esperada.",
                        "The parameter " + e.getName() + " is not what is expected there."),
                request);
    }

    static ResponseEntity<ProblemDetail> problem(int status, String sentence) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setDetail(sentence);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api");
    }
}
