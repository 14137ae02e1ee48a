package io.panelboard.questions.ui;

import io.panelboard.questions.exchange.QuestionList;
import java.util.ArrayList;

/** Numbers in words, such as "3 sections, 17 questions". */
final class Counts {

    private Counts() {}

    static String of(QuestionList list) {
        var parts = new ArrayList<String>();
        parts.add(of(list.sections().size(), "section"));
        parts.add(of(list.questionCount(), "question"));
        if (list.guidanceCount() > 0) {
            parts.add(list.guidanceCount() + " with guidance");
        }
        if (list.probeCount() > 0) {
            parts.add(of(list.probeCount(), "probe"));
        }
        return String.join(", ", parts);
    }

    static String of(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
