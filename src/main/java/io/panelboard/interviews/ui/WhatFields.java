package io.panelboard.interviews.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.people.Person;
import io.panelboard.questions.Revision;
import io.panelboard.shared.ui.Routes;
import java.util.List;
import java.util.Optional;

/** Who is interviewed, on which questions. */
final class WhatFields extends Div {

    final ComboBox<Candidate> candidate = new ComboBox<>("Candidate");
    final ComboBox<Revision> revision = new ComboBox<>("Question set");

    private final List<Candidate> offered;

    WhatFields(List<Candidate> candidates, List<Revision> revisions, Person planner) {
        offered = candidates.stream().filter(c -> !c.is(planner)).toList();
        candidate.setItems(offered);
        candidate.setItemLabelGenerator(c -> "%s · %s".formatted(c.name(), c.role()));
        if (offered.size() < candidates.size()) {
            candidate.setHelperText("Your own interviews are planned by another hiring manager.");
        } else if (offered.isEmpty()) {
            candidate.setHelperText("There are no candidates yet.");
        }
        revision.setItems(revisions);
        revision.setItemLabelGenerator(Revisions::label);
        if (revisions.isEmpty()) {
            revision.setHelperText("No question set is published yet. An administrator can publish one.");
        }
        var add = new Anchor(Routes.CANDIDATES + "?add=plan", "Add candidate");
        add.addClassName("pb-add-candidate");
        var first = new Div(candidate, add);
        first.addClassName("pb-candidate-field");
        addClassName("pb-what");
        add(first, revision);
    }

    /** Chooses this candidate, if it is offered. */
    void choose(CandidateId id) {
        offered.stream().filter(c -> c.id().equals(id)).findFirst().ifPresent(candidate::setValue);
    }

    List<String> competencies() {
        return Optional.ofNullable(revision.getValue())
                .map(Revision::competencies)
                .orElse(List.of());
    }
}
