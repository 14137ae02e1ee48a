package io.panelboard.audit;

/** Describes the result of a check of the whole chain. */
public sealed interface AuditVerdict {

    /** Returns one or two sentences for the person who requested the check. */
    String sentence();

    /**
     * Reports that every entry is unchanged and none is missing up to the head.
     *
     * @param entries how many there are
     * @param erased how many of them had a reason that was erased with its candidate
     */
    record Intact(long entries, AuditHead head, long erased) implements AuditVerdict {
        @Override
        public String sentence() {
            String reasons = switch ((int) Math.min(erased, 2)) {
                case 0 -> "";
                case 1 -> " One reason was erased with its candidate.";
                default -> " %,d reasons were erased with their candidates.".formatted(erased);
            };
            return "The audit trail is intact: %s, head %s.%s"
                    .formatted(entries == 1 ? "1 entry" : "%,d entries".formatted(entries), head.text(), reasons);
        }
    }

    /**
     * Reports a change made past the application.
     *
     * @param seq the number of the first wrong entry, or 0 if it has none
     * @param what what is wrong with it, as a sentence
     * @param meaning what that means for the trail, as a sentence
     */
    record Broken(long seq, String what, String meaning) implements AuditVerdict {
        @Override
        public String sentence() {
            return "The audit trail is BROKEN" + (seq == 0 ? "" : " at entry " + seq) + ": " + what + " " + meaning;
        }
    }
}
