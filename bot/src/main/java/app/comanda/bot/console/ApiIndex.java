package app.comanda.bot.console;

import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers whatever no other path of the API takes. */
@RestController
final class ApiIndex {
    @RequestMapping({"/api", "/api/**"})
    ResponseEntity<ProblemDetail> nothing() {
        return ApiErrors.problem(404, "There is nothing under this path; docs/api.md lists what there is.");
    }
}
