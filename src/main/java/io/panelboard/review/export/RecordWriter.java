package io.panelboard.review.export;

import java.time.LocalDate;

/** Writes a record in the format that was asked for. */
public final class RecordWriter {

    private RecordWriter() {}

    /** The record as a file. */
    public static RecordFile write(InterviewRecord record, RecordFormat format) {
        LocalDate day = record.interview().plannedFor().atZone(record.zone()).toLocalDate();
        byte[] content = switch (format) {
            case PDF -> PdfRecord.write(record);
            case XLSX -> XlsxRecord.write(record);
            case CSV -> CsvRecord.write(record);
            case JSON -> JsonRecord.write(record);
        };
        return new RecordFile(RecordFile.name(record.candidate().name(), day, format), content);
    }
}
