package io.panelboard.candidates.ui;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.people.Person;
import java.util.function.Consumer;
import org.springframework.modulith.NamedInterface;

/** Asks for a new candidate in a dialog on the page where one is needed. */
@NamedInterface("ui")
public final class AddCandidate {

    private AddCandidate() {}

    /**
     * Opens the dialog.
     *
     * @param added receives the candidate once it is stored
     */
    public static void ask(Candidates candidates, Person by, Consumer<Candidate> added) {
        CandidateDialogs.candidate(candidates, by, null, added).open();
    }
}
