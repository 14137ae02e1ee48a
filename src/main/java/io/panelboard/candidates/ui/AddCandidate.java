package io.panelboard.candidates.ui;

import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Applications;
import io.panelboard.jobs.Jobs;
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
     * @param added receives the application once it is stored
     */
    public static void ask(Applications applications, Jobs jobs, Person by, Consumer<Applicant> added) {
        CandidateDialogs.add(applications, jobs, by, added).open();
    }
}
