package io.panelboard.review.export;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the whole record as JSON, with times in ISO 8601. */
final class JsonRecord {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonRecord() {}

    static byte[] write(InterviewRecord record) {
        return JSON.writeValueAsBytes(record);
    }
}
