package io.panelboard.candidates.ui;

import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.people.Person;
import java.util.function.Consumer;
import org.springframework.modulith.NamedInterface;

/** Asks for a new candidate on the page where one is needed, so that nobody has to leave it. */
@NamedInterface("ui")
public final class AddCandidate {

    private AddCandidate() {}

    /** Opens the dialog; {@code added} is given the candidate once it is stored. */
    public static void ask(Candidates candidates, Person by, Consumer<Candidate> added) {
        new CandidateDialog(candidates, by, null, added).open();
    }
}
