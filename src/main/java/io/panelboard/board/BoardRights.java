package io.panelboard.board;

import io.panelboard.interviews.Interview;
import io.panelboard.interviews.Seat;
import io.panelboard.people.Person;
import io.panelboard.people.Role;
import io.panelboard.shared.NotAllowed;

/**
 * Checks who may ever send a command to a board, whatever its state: by their seat, their current role, or both. It
 * runs before the state is read, so that the refusal of a person without the right reveals nothing of the state.
 */
record BoardRights(Interview interview, Person by) {

    /** @throws NotAllowed if this person may never do that */
    void require(BoardCommand command) {
        if (!by.active()) {
            throw new NotAllowed(BoardViolation.ACCOUNT_INACTIVE);
        }
        switch (command) {
            case BoardCommand.Activate c -> requireLead("move the panel to another question");
            case BoardCommand.Skip c -> requireLead("skip a question");
            case BoardCommand.Reveal c -> requireLead("reveal the scorecards");
            case BoardCommand.Discuss c -> requireLead("move the panel to another question");
            case BoardCommand.Finish c -> requireLead("finish the interview");
            case BoardCommand.TakeBack c -> requireLead("take a question back");
            case BoardCommand.Rate c -> requireCard();
            case BoardCommand.Note c -> requireCard();
            case BoardCommand.Recommend c -> requireCard();
            case BoardCommand.Summarise c -> requireCard();
            case BoardCommand.Lock c -> requireCard();
            case BoardCommand.Adjust c -> requireCardThatCounts();
            case BoardCommand.AdjustRecommendation c -> requireCardThatCounts();
            case BoardCommand.BreakSeal c -> requireManagerWithoutSeat();
            case BoardCommand.Remind c -> by.require(Role.HIRING_MANAGER, "remind a panel");
            case BoardCommand.HandOver c -> requireLeadOrManager("hand over the lead");
            case BoardCommand.ReleaseSeat c -> by.require(Role.HIRING_MANAGER, "release a seat");
            case BoardCommand.AddPanelist c -> by.require(Role.HIRING_MANAGER, "add a panelist");
            case BoardCommand.End c -> requireLeadOrManager("end the interview early");
        }
    }

    /** Returns the seat, which is valid only while its holder is an interviewer: both can be taken away. */
    private Seat seat() {
        Seat seat = interview.seat(by.id()).orElseThrow(() -> new NotAllowed(BoardViolation.NO_SEAT));
        if (!by.has(Role.INTERVIEWER)) {
            throw new NotAllowed(BoardViolation.SEAT_VOID);
        }
        return seat;
    }

    private void requireLead(String deed) {
        if (!interview.isLedBy(seat().person())) {
            throw new NotAllowed(BoardViolation.LEAD_NEEDED, deed);
        }
    }

    private void requireLeadOrManager(String deed) {
        if (!by.has(Role.HIRING_MANAGER) && !interview.isLedBy(seat().person())) {
            throw new NotAllowed(BoardViolation.LEAD_OR_MANAGER_NEEDED, deed);
        }
    }

    private void requireCard() {
        if (!seat().kind().hasCard()) {
            throw new NotAllowed(BoardViolation.MODERATORS_DO_NOT_RATE);
        }
    }

    private void requireCardThatCounts() {
        requireCard();
        if (!seat().kind().counts()) {
            throw new NotAllowed(BoardViolation.OBSERVERS_DO_NOT_ADJUST);
        }
    }

    private void requireManagerWithoutSeat() {
        by.require(Role.HIRING_MANAGER, "break the seal of an interview");
        if (interview.seat(by.id()).isPresent()) {
            throw new NotAllowed(BoardViolation.SEAT_WAITS_FOR_REVEAL);
        }
    }
}
