package io.panelboard.shared.web;

import io.panelboard.shared.CommonViolation;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.DatabaseFailure;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Converts failures of controllers to RFC 9457 problem details. What is wrong with a request itself, such as its method
 * or its media type, is worded by Spring and has no code.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ProblemDetail ruleBroken(RuleViolation violation) {
        var problem = Problems.of(violation.code(), violation.sentence());
        if (violation.field() != null) {
            problem.setProperty("field", violation.field());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail databaseFailed(DataAccessException failure) {
        LOG.warn("The database did not answer", failure);
        return Problems.of(DatabaseFailure.code(failure), DatabaseFailure.sentence(failure));
    }

    @ExceptionHandler
    ProblemDetail uploadDamaged(MultipartException failure) {
        return Problems.of(CommonViolation.UPLOAD_INCOMPLETE, CommonViolation.UPLOAD_INCOMPLETE.sentence());
    }

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException failure, HttpServletResponse response) {
        if (response.isCommitted()) {
            // A file that is cut off must not end with a problem; the connection is closed instead.
            throw failure;
        }
        LOG.error("A request failed", failure);
        return Problems.of(CommonViolation.UNEXPECTED, CommonViolation.UNEXPECTED.sentence());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = Problems.of(CommonViolation.UPLOAD_TOO_LARGE, CommonViolation.UPLOAD_TOO_LARGE.sentence());
        return createResponseEntity(problem, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object named = body instanceof ProblemDetail problem ? Problems.withRequest(problem) : body;
        return super.createResponseEntity(named, headers, status, request);
    }
}
