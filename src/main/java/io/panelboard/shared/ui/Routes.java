package io.panelboard.shared.ui;

/**
 * Lists the addresses of all pages, so that a page can link to one of another module without depending on its class.
 */
public final class Routes {

    public static final String SIGN_IN = "login";
    /** Leads to the second step of signing in: a code. */
    public static final String SIGN_IN_CODE = "login/code";

    /** Leads to the set-up of the second factor while signing in. */
    public static final String SIGN_IN_SET_UP = "login/second-factor";

    /** Leads to the identity provider, where one is configured. */
    public static final String SIGN_IN_BY_PROVIDER = "oauth2/authorization/oidc";

    /** Leads to the page of a one-time link when its secret follows. */
    public static final String INVITATION = "invitation";

    public static final String TODAY = "";
    public static final String PROFILE = "profile";
    public static final String PEOPLE = "people";
    public static final String QUESTION_SETS = "question-sets";
    public static final String IMPORT = "question-sets/import";
    public static final String COMPETENCIES = "question-sets/competencies";
    public static final String REVISIONS = "question-sets/:id/revisions";
    public static final String QUESTION_BANK = "question-bank";
    /** Leads to the list; followed by an id, to one candidate's page. */
    public static final String CANDIDATES = "candidates";

    /** Leads to the page that adds many candidates at once. */
    public static final String CANDIDATE_TABLE = "candidates/table";

    /** Leads to what all rounds of one application say together; expects its id after it. */
    public static final String APPLICATION = "application";

    /** Leads to the list; followed by an id, to one job. */
    public static final String JOBS = "jobs";

    public static final String COMPARE = "compare";
    public static final String RETENTION = "candidates/retention";
    public static final String INTERVIEWS = "interviews";
    public static final String PLAN = "interviews/plan";
    /** Expects the interview's id after it. */
    public static final String CHANGE_PLAN = "interviews/change";

    public static final String BOARD = "board";
    public static final String REVIEW = "review";
    public static final String RECORD_CHECK = "record-check";
    /** Leads to the page that takes many records out. */
    public static final String RECORDS = "interviews/records";

    /** Accepts a question set's id after it. */
    public static final String CALIBRATION = "calibration";

    public static final String AUDIT = "audit";
    public static final String DATABASE = "database";

    private Routes() {}

    /** Returns the address of the page with a question set's revisions. */
    public static String revisions(String set) {
        return REVISIONS.replace(":id", set);
    }

    /** Returns the address of one thing's page, such as {@code board/5f3a…}. */
    public static String of(String route, String id) {
        return route + "/" + id;
    }
}
