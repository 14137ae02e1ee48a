package io.panelboard.review.api;

import io.panelboard.people.CurrentPerson;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.review.ReviewViolation;
import io.panelboard.review.export.BulkFormat;
import io.panelboard.review.export.RecordExports;
import io.panelboard.review.export.RecordFilter;
import io.panelboard.shared.Id;
import io.panelboard.shared.RuleViolation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the records of many interviews as one file, which is written while it is read from the database. */
@RestController
class RecordsApi {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    private final RecordExports exports;
    private final CurrentPerson current;

    RecordsApi(RecordExports exports, CurrentPerson current) {
        this.exports = exports;
        this.current = current;
    }

    @GetMapping("/api/v1/interview-records")
    void records(
            @RequestParam(defaultValue = "jsonl") String format,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String set,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            HttpServletResponse response)
            throws IOException {
        BulkFormat chosen = BulkFormat.named(format)
                .orElseThrow(() -> new RuleViolation(
                        "format",
                        ReviewViolation.RECORD_FORMAT_UNKNOWN,
                        format,
                        Arrays.stream(BulkFormat.values())
                                .map(BulkFormat::extension)
                                .collect(Collectors.joining(", "))));
        var filter = new RecordFilter(role, set(set), time("from", from), time("until", until));
        var file = exports.export(current.get(), filter, chosen);
        response.setContentType(chosen.type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.name()).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setIntHeader("X-Panelboard-Records", file.count().records());
        response.setIntHeader("X-Panelboard-Sealed", file.count().sealed());
        file.writeTo(response.getOutputStream());
    }

    /** Serves the JSON Schema of a record. */
    @GetMapping("/api/v1/interview-records/schema")
    ResponseEntity<ClassPathResource> schema() {
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .body(new ClassPathResource("io/panelboard/review/record/interview-record.schema.json"));
    }

    private static @Nullable QuestionSetId set(@Nullable String set) {
        return set == null
                ? null
                : Id.read(set, QuestionSetId::new)
                        .orElseThrow(() -> new RuleViolation("set", ReviewViolation.QUESTION_SET_UNKNOWN));
    }

    private static @Nullable Instant time(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new RuleViolation(parameter, ReviewViolation.RECORD_TIME_UNREADABLE, text);
        }
    }
}
