package io.panelboard.board;

/** Lists why an interview can end before its scorecards are revealed (R13). */
public enum EarlyEnd {
    CANDIDATE_WITHDREW("Candidate withdrew"),
    DID_NOT_APPEAR("Did not appear"),
    TECHNICAL_FAILURE("Technical failure");

    private final String label;

    EarlyEnd(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
