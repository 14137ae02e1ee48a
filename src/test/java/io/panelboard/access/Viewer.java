package io.panelboard.access;

import io.panelboard.people.Role;
import java.util.Set;

/**
 * Everybody who could stand before an interview. Those whose row says {@link Seat#NONE} have no seat in it; the
 * applicants have the candidate's e-mail address (R9).
 */
enum Viewer {
    LEAD('L', Seat.LEAD, Role.INTERVIEWER),
    PANELIST('P', Seat.PANELIST, Role.INTERVIEWER),
    OBSERVER('O', Seat.OBSERVER, Role.INTERVIEWER),
    SEATED_MANAGER('S', Seat.PANELIST, Role.HIRING_MANAGER, Role.INTERVIEWER),
    MANAGER('M', Seat.NONE, Role.HIRING_MANAGER),
    /** Works on another job. */
    OTHER_MANAGER('-', Seat.NONE, Role.HIRING_MANAGER),
    OTHER_PANELIST('-', Seat.ELSEWHERE, Role.INTERVIEWER),
    OTHER_LEAD('-', Seat.ELSEWHERE, Role.INTERVIEWER, Role.ADMINISTRATOR),
    ADMINISTRATOR('-', Seat.NONE, Role.ADMINISTRATOR),
    APPLICANT_SEATED('-', Seat.OBSERVER, Role.INTERVIEWER),
    APPLICANT_INTERVIEWER('-', Seat.ELSEWHERE, Role.INTERVIEWER),
    APPLICANT_MANAGER('-', Seat.NONE, Role.HIRING_MANAGER),
    APPLICANT_ADMINISTRATOR('-', Seat.NONE, Role.ADMINISTRATOR),
    DEACTIVATED_PANELIST('-', Seat.PANELIST, Role.INTERVIEWER),
    DEACTIVATED_MANAGER('-', Seat.NONE, Role.HIRING_MANAGER),
    DEACTIVATED_ADMINISTRATOR('-', Seat.NONE, Role.ADMINISTRATOR),
    /** Was an interviewer when the panel was composed, and is none any more. */
    FORMER_PANELIST('-', Seat.PANELIST, Role.ADMINISTRATOR),
    /** Was a hiring manager until today. */
    FORMER_MANAGER('-', Seat.NONE, Role.INTERVIEWER);

    /** The letter in the tables; those with a dash may do nothing there. */
    final char letter;

    final Seat seat;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final Role[] roles;

    enum Seat {
        LEAD,
        PANELIST,
        OBSERVER,
        /** In another interview. */
        ELSEWHERE,
        NONE
    }

    Viewer(char letter, Seat seat, Role... roles) {
        this.letter = letter;
        this.seat = seat;
        this.roles = roles;
    }

    Set<Role> roles() {
        return Set.of(roles);
    }

    boolean isApplicant() {
        return name().startsWith("APPLICANT");
    }

    boolean isDeactivated() {
        return name().startsWith("DEACTIVATED");
    }

    boolean isSeated() {
        return seat == Seat.LEAD || seat == Seat.PANELIST || seat == Seat.OBSERVER;
    }

    /** Whose card the reveal waits for. */
    boolean counts() {
        return seat == Seat.LEAD || seat == Seat.PANELIST;
    }

    /** Once the candidate is forgotten nobody knows any more who it was: whom the applicant then is like. */
    Viewer onceForgotten() {
        return switch (this) {
            case APPLICANT_SEATED -> OBSERVER;
            case APPLICANT_INTERVIEWER -> OTHER_PANELIST;
            case APPLICANT_MANAGER -> MANAGER;
            case APPLICANT_ADMINISTRATOR -> ADMINISTRATOR;
            default -> this;
        };
    }
}
