package io.panelboard.audit;

/** What a check of the whole chain found. */
public sealed interface AuditVerdict {

    /** One or two sentences for whoever asked. */
    String sentence();

    /**
     * Every entry is as it was written, and none is missing up to the head.
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
     * Something was changed past the application.
     *
     * @param seq the number of the first entry that is not as it should be, or 0 if it has none
     * @param what what is wrong with it
     * @param meaning what that means for the trail
     */
    record Broken(long seq, String what, String meaning) implements AuditVerdict {
        @Override
        public String sentence() {
            return "The audit trail is BROKEN" + (seq == 0 ? "" : " at entry " + seq) + ": " + what + " " + meaning;
        }
    }
}
