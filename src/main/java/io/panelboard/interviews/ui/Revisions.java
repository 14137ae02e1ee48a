package io.panelboard.interviews.ui;

import io.panelboard.interviews.Interviews;
import io.panelboard.questions.Question;
import io.panelboard.questions.Revision;

/** Formats revisions for the planning page. */
final class Revisions {

    private static final int STEP = 15;

    private Revisions() {}

    /** Formats a revision, such as "Senior gardener · revision 2 · 17 questions · 70 minutes". */
    static String label(Revision revision) {
        int questions = revision.questions().size();
        return "%s · revision %d · %d %s · %d minutes"
                .formatted(
                        revision.title(),
                        revision.number(),
                        questions,
                        questions == 1 ? "question" : "questions",
                        minutes(revision));
    }

    /** Returns the sum of its questions' planned minutes. */
    static int minutes(Revision revision) {
        return revision.questions().stream().mapToInt(Question::minutes).sum();
    }

    /** Returns the length to plan: the time of the questions, rounded up to a quarter of an hour. */
    static int length(Revision revision) {
        return Math.clamp(Math.ceilDiv(minutes(revision), STEP) * (long) STEP, STEP, Interviews.LONGEST);
    }
}
