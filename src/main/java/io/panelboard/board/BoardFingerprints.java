package io.panelboard.board;

import io.panelboard.interviews.InterviewId;
import java.util.Optional;

/** Computes hashes over the stored events of revealed boards, by which a record can be compared with its board later. */
public interface BoardFingerprints {

    /**
     * Computes the hash of a board's first events.
     *
     * @param until the sequence number of the last event that is included
     * @return empty before the reveal, whoever asks, and if the board has no such event
     */
    Optional<Fingerprint> of(InterviewId interview, long until);

    /**
     * Identifies a board's events.
     *
     * @param seq the sequence number of the last event included
     * @param hash the SHA-256 of the events' canonical form, 64 hexadecimal digits in lower case
     * @param erased whether the board's texts were erased with its candidate since, so that no earlier hash can be found
     *     again
     */
    record Fingerprint(long seq, String hash, boolean erased) {}
}
