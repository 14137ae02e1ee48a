package io.panelboard.questions.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Uploads that fail before it is known whom they are for. */
@RestControllerAdvice
class UploadProblems {

    @ExceptionHandler
    ProblemDetail damaged(MultipartException failure) {
        return failure instanceof MaxUploadSizeExceededException
                ? ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONTENT_TOO_LARGE, "This file is too large. Please split it.")
                : ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST, "This is no complete multipart/form-data request.");
    }
}
