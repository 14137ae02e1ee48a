package io.panelboard.audit.internal;

import io.panelboard.audit.AuditKind;
import io.panelboard.people.Person;
import org.springframework.beans.factory.BeanFactory;

/** Puts refusals on the trail for tests of other packages. */
public final class RefusedAttempts {

    private RefusedAttempts() {}

    public static void record(BeanFactory context, Person by, String sentence) {
        context.getBean(AttemptRecorder.class).by(by.id(), AuditKind.REFUSED, "refused: a try", "test", sentence);
    }
}
