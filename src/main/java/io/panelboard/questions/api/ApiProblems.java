package io.panelboard.questions.api;

import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What goes wrong, as RFC 9457 problem details. It comes after Spring’s own handler, which does the same for what is
 * wrong with a request itself.
 */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(10)
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler
    ProblemDetail refused(RuleViolation refused) {
        HttpStatus status = refused instanceof NotAllowed ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
        var problem = ProblemDetail.forStatusAndDetail(status, refused.sentence());
        if (refused.field() != null) {
            problem.setProperty("field", refused.field());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail databaseAway(DataAccessException away) {
        LOG.warn("The database did not answer", away);
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, Trouble.sentence(away));
    }

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException failure) {
        LOG.error("A request failed", failure);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here. The server’s log says what.");
    }
}
