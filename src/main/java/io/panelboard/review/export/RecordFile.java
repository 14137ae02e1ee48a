package io.panelboard.review.export;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Holds a record that was written in some format. */
public final class RecordFile {

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int LONGEST = 60;

    private final String name;
    private final byte[] content;

    private RecordFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    public static RecordFile of(InterviewRecord record, RecordFormat format) {
        LocalDate day = record.interview().plannedFor().atZone(record.zone()).toLocalDate();
        byte[] content = switch (format) {
            case PDF -> PdfRecord.write(record);
            case XLSX -> XlsxRecord.write(record);
            case CSV -> CsvRecord.write(record);
            case JSON -> JsonRecord.write(record);
        };
        return new RecordFile(name(record.candidate().name(), day, format), content);
    }

    /** Returns a name that is valid on every file system. */
    public String name() {
        return name;
    }

    /** Opens the content from its beginning. */
    public InputStream content() {
        return new ByteArrayInputStream(content);
    }

    /** Returns the SHA-256 of the content, such as "SHA-256 9f86d0…". */
    public String hash() {
        return CheckedFile.hash(content);
    }

    /** Returns the length in bytes. */
    public int length() {
        return content.length;
    }

    /** Builds a file name from the candidate's name and the day: letters, digits and hyphens. */
    static String name(String candidate, LocalDate day, RecordFormat format) {
        String plain = OTHERS.matcher(candidate).replaceAll("-").replaceAll("^-|-$", "");
        int length = Math.min(LONGEST, plain.codePointCount(0, plain.length()));
        String shortened = plain.substring(0, plain.offsetByCodePoints(0, length));
        return "interview-%s-%s.%s".formatted(shortened.isEmpty() ? "record" : shortened, day, format.extension());
    }
}
