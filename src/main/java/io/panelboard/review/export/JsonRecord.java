package io.panelboard.review.export;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the whole record as JSON, with times in ISO 8601. */
final class JsonRecord {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonRecord() {}

    private static final JsonMapper ONE_LINE = JsonMapper.builder().build();

    static byte[] write(InterviewRecord record) {
        return JSON.writeValueAsBytes(record);
    }

    /** Writes a record without any line break, for files that hold one on each line. */
    static String line(InterviewRecord record) {
        return ONE_LINE.writeValueAsString(record);
    }
}
