package io.panelboard.questions;

import java.util.List;

/** A named run of questions within a set. */
public record Section(String title, List<Question> questions) {
    public Section {
        questions = List.copyOf(questions);
    }
}
