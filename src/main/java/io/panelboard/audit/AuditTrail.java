package io.panelboard.audit;

import io.panelboard.people.Person;
import io.panelboard.shared.NotAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds who did what, when, from where, and why where a reason is due (R11), and also refusals and sign-ins.
 *
 * <p>Entries are only ever added, each with the hash of the one before it. Those about an interview in which the reader
 * is the candidate are listed without their content (R9).
 */
public interface AuditTrail {

    /** Limits the length of one page of {@link #entries}. */
    int MOST = 500;

    /**
     * Returns a page of the trail, the newest entry first.
     *
     * @param before entries with a smaller number only; {@link Long#MAX_VALUE} to begin with, then {@link
     *     AuditPage#next}
     * @param limit the page's length, 1 to {@link #MOST}
     * @throws NotAllowed if {@code reader} is no administrator
     */
    AuditPage entries(Person reader, AuditFilter filter, long before, int limit);

    /**
     * Returns the present end of the chain.
     *
     * @throws NotAllowed as {@link #entries}
     */
    AuditHead head(Person reader);

    /**
     * Prepares a check of the whole chain, and records that in the trail.
     *
     * @param noted a head that was noted earlier, with which the chain is compared; null for none
     * @throws NotAllowed as {@link #entries}
     */
    Check check(Person reader, @Nullable AuditHead noted);

    /**
     * Prepares a file of the matching entries, the oldest first, and records that in the trail.
     *
     * @throws NotAllowed as {@link #entries}
     */
    Export export(Person reader, AuditFilter filter, AuditFormat format);

    /** Runs a check, which takes a while, on any thread. */
    @FunctionalInterface
    interface Check {
        AuditVerdict run(Consumer<Progress> progress);
    }

    /** Counts the entries checked so far, and all. */
    record Progress(long done, long all) {}

    /** Writes a file while it is read from the trail. */
    interface Export {

        String name();

        /** Writes the whole file; the stream stays open. */
        void writeTo(OutputStream out) throws IOException;
    }
}
