package io.panelboard.review.export;

import io.panelboard.audit.AuditHead;
import io.panelboard.interviews.InterviewId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies what a record was made from: the events of its board and the audit trail up to that moment.
 *
 * @param board sequence number of the board's last event in the record
 * @param boardHash SHA-256 of the board's events up to it, in their canonical form
 * @param trail the end of the audit trail when the record was written
 */
public record CheckValue(InterviewId interview, long board, String boardHash, AuditHead trail) {

    private static final String START = "panelboard-record";

    /** Matches a value that print broke over lines: white space may stand between any two of its characters. */
    private static final Pattern TEXT = Pattern.compile(
            "panelboard\\s*-\\s*record\\s*:([\\w\\s-]{1,200}):([\\d\\s]{1,40}):([0-9a-f\\s]{64,260}):([\\d\\s]{1,40}):((?:\\s*[0-9a-f]){64})");

    private static final int HASH = 64;

    /** Finds the first check value in a text, such as that of a file. */
    public static Optional<CheckValue> in(String text) {
        return allIn(text).stream().findFirst();
    }

    /** Finds the different check values in a text, in its order: a file of many records has one for each. */
    public static Set<CheckValue> allIn(String text) {
        Set<CheckValue> values = new LinkedHashSet<>();
        Matcher found = TEXT.matcher(text);
        while (found.find()) {
            String boardHash = bare(found.group(3));
            String board = bare(found.group(2));
            String trail = bare(found.group(4));
            String interview = bare(found.group(1));
            if (boardHash.length() == HASH && !interview.isEmpty() && isNumber(board) && isNumber(trail)) {
                values.add(new CheckValue(
                        new InterviewId(interview),
                        Long.parseLong(board),
                        boardHash,
                        new AuditHead(Long.parseLong(trail), bare(found.group(5)))));
            }
        }
        return values;
    }

    /** Returns the value as one word. */
    public String text() {
        return String.join(
                ":",
                START,
                interview.value(),
                Long.toString(board),
                boardHash,
                Long.toString(trail.seq()),
                trail.hash());
    }

    private static boolean isNumber(String digits) {
        return !digits.isEmpty() && digits.length() <= 18;
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }
}
