package io.panelboard.audit;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when, from where, and why where a reason is due (R11); also what was refused, and who signed in.
 * Entries are only ever added, each with the hash of the one before it. What concerns an interview in which the reader
 * is the candidate is listed without its content (R9).
 */
public interface AuditTrail {

    /** The longest page of {@link #entries}. */
    int MOST = 500;

    /**
     * A page of the trail, the newest entry first.
     *
     * @param before entries with a smaller number only; {@link Long#MAX_VALUE} to begin with, then {@link AuditPage#next}
     * @param limit how many at most, 1 to {@link #MOST}
     * @throws NotAllowed if {@code reader} is no administrator
     */
    AuditPage entries(Person reader, AuditFilter filter, long before, int limit);

    /**
     * The end of the chain now.
     *
     * @throws NotAllowed as {@link #entries}
     */
    AuditHead head(Person reader);

    /**
     * Prepares a check of the whole chain, and puts that on the record.
     *
     * @param noted a head that was noted earlier, with which the chain is compared; null for none
     * @throws NotAllowed as {@link #entries}
     */
    Check check(Person reader, @Nullable AuditHead noted);

    /**
     * Prepares a file of what the filter lets through, the oldest entry first, and puts that on the record.
     *
     * @throws NotAllowed as {@link #entries}
     */
    Export export(Person reader, AuditFilter filter, AuditFormat format);

    /** A check that takes a while, to be run on any thread. */
    @FunctionalInterface
    interface Check {
        AuditVerdict run(Consumer<Progress> progress);
    }

    /** How far a check is. */
    record Progress(long done, long all) {}

    /** A file that is written while it is read from the trail. */
    interface Export {

        /** The file's name. */
        String name();

        /** Writes the whole file; the stream stays open. */
        void writeTo(OutputStream out) throws IOException;
    }
}
