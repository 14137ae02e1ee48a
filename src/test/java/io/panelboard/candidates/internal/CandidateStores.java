package io.panelboard.candidates.internal;

import io.panelboard.candidates.Applicants;
import io.panelboard.interviews.PlanningContext;
import io.panelboard.shared.mongo.Databases;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Holds the stores of candidates and jobs on a new, empty database. */
record CandidateStores(
        AnnotationConfigApplicationContext context,
        MongoCandidates candidates,
        MongoApplications applications,
        Applicants applicants) {

    static CandidateStores on(Databases database) {
        var context = PlanningContext.on(database);
        return new CandidateStores(
                context,
                context.getBean(MongoCandidates.class),
                context.getBean(MongoApplications.class),
                Applicants.in(context));
    }
}
