package io.panelboard.upkeep.api;

import io.panelboard.shared.NotAllowed;
import io.panelboard.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What goes wrong, as RFC 9457 problem details. */
@RestControllerAdvice(basePackageClasses = BackupProblems.class)
@Order(10)
class BackupProblems {

    private static final Logger log = LoggerFactory.getLogger(BackupProblems.class);

    @ExceptionHandler
    ProblemDetail refused(RuleViolation refused) {
        HttpStatus status = refused instanceof NotAllowed ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
        return ProblemDetail.forStatusAndDetail(status, refused.sentence());
    }

    @ExceptionHandler
    ProblemDetail databaseAway(DataAccessException away) {
        log.warn("The database did not answer", away);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer. Please try again in a moment.");
    }
}
