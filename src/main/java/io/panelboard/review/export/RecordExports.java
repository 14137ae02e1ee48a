package io.panelboard.review.export;

import io.panelboard.people.Person;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.shared.NotAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Takes the records of many interviews out, in one file. Those in which the viewer is the candidate are never among them
 * (R9), nor are those that are not revealed (R2).
 */
public interface RecordExports {

    /**
     * Returns what the filter's fields offer.
     *
     * @throws NotAllowed if the viewer is no hiring manager
     */
    Choices choices(Person viewer);

    /**
     * Counts what would be in a file.
     *
     * @throws NotAllowed as {@link #choices}
     */
    Count count(Person viewer, RecordFilter filter);

    /**
     * Prepares a file of the matching records, the earliest planned start first, and enters that in the audit trail.
     *
     * @throws NotAllowed as {@link #choices}
     */
    RecordExport export(Person viewer, RecordFilter filter, BulkFormat format);

    /**
     * Counts matching interviews.
     *
     * @param records how many are revealed
     * @param sealed how many hold scores that are not revealed, and are left out
     */
    record Count(int records, int sealed) {}

    /** Holds the roles that candidates applied for and the question sets that interviews used, by name. */
    record Choices(List<String> roles, List<Set> sets) {
        public Choices {
            roles = List.copyOf(roles);
            sets = List.copyOf(sets);
        }

        /** Identifies a question set by the title of its newest revision that was used. */
        public record Set(QuestionSetId id, String title) {}
    }

    /** Writes a file while it is read from the database, one interview at a time. */
    interface RecordExport {

        String name();

        Count count();

        /** Writes the whole file; the stream stays open. */
        void writeTo(OutputStream out) throws IOException;
    }
}
