package io.panelboard.jobs;

import io.panelboard.people.PersonId;

/** Reports what hangs on jobs. The jobs consult every bean of this type, as they know no applications. */
public interface JobUse {

    /** Returns how many applications for the job are still open. */
    int open(JobId job);

    /**
     * Ends the applications for the job that are still open.
     *
     * @param by who closed the job, whose right was checked
     */
    void end(PersonId by, JobId job, String reason);
}
