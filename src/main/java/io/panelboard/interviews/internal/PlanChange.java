package io.panelboard.interviews.internal;

import io.panelboard.interviews.Interview;
import io.panelboard.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Describes how a plan was changed, for the audit trail and the record: times and ids, and no names. */
final class PlanChange {

    private PlanChange() {}

    /** Returns a phrase such as "changed an interview: start from … to … and panel". */
    static String phrase(Interview before, Interview after) {
        List<String> changes = new ArrayList<>();
        if (!before.startsAt().equals(after.startsAt())) {
            changes.add("start from %s to %s".formatted(before.startsAt(), after.startsAt()));
        }
        if (before.minutes() != after.minutes()) {
            changes.add("length from %d to %d minutes".formatted(before.minutes(), after.minutes()));
        }
        if (!before.candidate().equals(after.candidate())) {
            changes.add("candidate");
        }
        if (before.candidate().equals(after.candidate())
                && !before.application().equals(after.application())) {
            changes.add("application");
        }
        if (!Objects.equals(before.round(), after.round())) {
            changes.add("round");
        }
        if (!before.revision().equals(after.revision())) {
            changes.add("question set");
        }
        if (!before.seats().equals(after.seats())) {
            changes.add("panel");
        }
        return changes.isEmpty() ? "changed an interview" : "changed an interview: " + Texts.joined(changes);
    }
}
