package io.panelboard.access;

/** Every way by which something of a board can reach somebody, but for what is pushed and logged: those have tests of their own. */
enum WayOut {
    VIEW,
    GLANCE,
    SETTING,
    STATUS,
    PROGRESS,
    WATCH,
    ARCHIVE,
    REFUSALS,
    REVIEW,
    DECISION,
    RECORD_PDF,
    RECORD_XLSX,
    RECORD_CSV,
    RECORD_JSON,
    RECORDS,
    LIST,
    LIST_SEARCHED,
    LIST_CHOICES,
    ROUNDS,
    SEATED,
    COMPARE_JOBS,
    APPLICATIONS,
    APPLICATION,
    COMPARE,
    CALIBRATION_SETS,
    CALIBRATION,
    REVISION_USES,
    CONFLICTS,
    AUDIT,
    PAGE_TODAY(""),
    PAGE_BOARD("board/{interview}"),
    PAGE_REVIEW("review/{interview}"),
    PAGE_CHANGE_PLAN("interviews/change/{interview}"),
    PAGE_INTERVIEWS("interviews"),
    PAGE_PLAN("interviews/plan"),
    PAGE_CANDIDATES("candidates"),
    PAGE_CANDIDATE("candidates/{candidate}"),
    PAGE_APPLICATION("application/{application}"),
    PAGE_JOBS("jobs"),
    PAGE_JOB("jobs/{job}"),
    PAGE_RETENTION("candidates/retention"),
    PAGE_CANDIDATE_TABLE("candidates/table"),
    PAGE_COMPARE("compare"),
    PAGE_CALIBRATION("calibration/{set}"),
    PAGE_REVISIONS("question-sets/{set}/revisions"),
    PAGE_AUDIT("audit"),
    PAGE_PROFILE("profile"),
    PAGE_OF_NOTHING("no/such/page"),
    PAGE_RECORDS("interviews/records"),
    PAGE_RECORD_CHECK("record-check"),
    API_RECORDS("/api/v1/interview-records?format=jsonl"),
    API_SETS("/api/v1/question-sets"),
    API_EXPORT("/api/v1/question-sets/{set}?format=csv"),
    API_OF_NOTHING("/api/v1/interviews/{interview}"),
    HEALTH("/actuator/health"),
    METRICS("/actuator/prometheus");

    /** The address of a page, or with a slash in front of what is no page; empty for a call of a service. */
    private final String address;

    private final boolean overHttp;

    WayOut() {
        address = "";
        overHttp = false;
    }

    WayOut(String address) {
        this.address = address;
        overHttp = true;
    }

    boolean isOverHttp() {
        return overHttp;
    }

    /** What tells of this very looking around, too, and so is never the same twice. */
    boolean tellsOfTheLooking() {
        return this == AUDIT || this == PAGE_AUDIT || this == METRICS;
    }

    /** What is asked with name and password. */
    boolean isForPrograms() {
        return address.startsWith("/api/") || this == METRICS;
    }

    String address() {
        return address;
    }

    /** Whether a hiring manager who broke the seal sees through here what others gave (R3). */
    boolean isOpenedByABrokenSeal() {
        return this == VIEW || this == GLANCE || this == WATCH || this == PAGE_BOARD;
    }
}
