package io.panelboard.shared.web;

import io.panelboard.shared.CommonViolation;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.DatabaseFailure;
import io.panelboard.shared.mongo.DatabaseOutage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Converts failures of controllers to RFC 9457 problem details, those that Spring finds in a request itself, such as its
 * method or its media type, among them.
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
        if (!violation.arguments().isEmpty()) {
            problem.setProperty("arguments", violation.arguments());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail databaseFailed(DataAccessException failure) {
        DatabaseOutage.failed(LOG, "a program's request", failure);
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
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = problem(failure, status);
        problem.setStatus(status.value());
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    private static ProblemDetail problem(Exception failure, HttpStatusCode status) {
        return switch (failure) {
            case HttpRequestMethodNotSupportedException wrong ->
                Problems.of(
                        CommonViolation.METHOD_UNSUPPORTED,
                        CommonViolation.METHOD_UNSUPPORTED.sentence(
                                wrong.getMethod(), list(wrong.getSupportedHttpMethods())));
            case HttpMediaTypeNotSupportedException wrong ->
                Problems.of(
                        CommonViolation.CONTENT_UNSUPPORTED,
                        CommonViolation.CONTENT_UNSUPPORTED.sentence(list(wrong.getSupportedMediaTypes())));
            case HttpMediaTypeNotAcceptableException wrong ->
                Problems.of(
                        CommonViolation.ANSWER_UNSUPPORTED,
                        CommonViolation.ANSWER_UNSUPPORTED.sentence(list(wrong.getSupportedMediaTypes())));
            case MissingServletRequestParameterException missing ->
                Problems.of(
                        CommonViolation.PARAMETER_MISSING,
                        CommonViolation.PARAMETER_MISSING.sentence(missing.getParameterName()));
            case MissingServletRequestPartException missing ->
                Problems.of(
                        CommonViolation.PARAMETER_MISSING,
                        CommonViolation.PARAMETER_MISSING.sentence(missing.getRequestPartName()));
            case MethodArgumentTypeMismatchException wrong ->
                Problems.of(
                        CommonViolation.PARAMETER_INVALID, CommonViolation.PARAMETER_INVALID.sentence(wrong.getName()));
            case NoResourceFoundException _ ->
                Problems.of(CommonViolation.ADDRESS_UNKNOWN, CommonViolation.ADDRESS_UNKNOWN.sentence());
            case MaxUploadSizeExceededException _ ->
                Problems.of(CommonViolation.UPLOAD_TOO_LARGE, CommonViolation.UPLOAD_TOO_LARGE.sentence());
            default ->
                status.is4xxClientError()
                        ? Problems.of(CommonViolation.REQUEST_UNREADABLE, CommonViolation.REQUEST_UNREADABLE.sentence())
                        : Problems.of(CommonViolation.UNEXPECTED, CommonViolation.UNEXPECTED.sentence());
        };
    }

    private static String list(@Nullable Collection<?> of) {
        return of == null ? "" : of.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }
}
