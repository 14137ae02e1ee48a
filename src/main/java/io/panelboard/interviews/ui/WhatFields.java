package io.panelboard.interviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.Candidates;
import io.panelboard.candidates.ui.AddCandidate;
import io.panelboard.people.Person;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.ui.FoldedChoices;
import java.util.List;
import java.util.Optional;

/** Asks for the candidate and the question set. */
final class WhatFields extends Div {

    final ComboBox<Candidate> candidate = new ComboBox<>("Candidate");
    final ComboBox<Revision> revision = new ComboBox<>("Question set");

    private final Candidates candidates;
    private final Person planner;
    private List<Candidate> offered = List.of();

    WhatFields(Candidates candidates, List<Revision> revisions, Person planner) {
        this.candidates = candidates;
        this.planner = planner;
        candidate.setItemLabelGenerator(c -> "%s\u00a0· %s".formatted(c.name(), c.role()));
        offerCandidates();
        FoldedChoices.fill(revision, revisions);
        revision.setItemLabelGenerator(Revisions::label);
        TypedChoice.takeOnlyMatch(candidate);
        TypedChoice.takeOnlyMatch(revision);
        if (revisions.isEmpty()) {
            revision.setHelperText("No question set is published yet. An administrator can publish one.");
        }
        var add = new Button("Add candidate", _ -> AddCandidate.ask(candidates, planner, this::added));
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add.addClassName("pb-add-candidate");
        var first = new Div(candidate, add);
        first.addClassName("pb-candidate-field");
        addClassName("pb-what");
        add(first, revision);
    }

    private void offerCandidates() {
        List<Candidate> all = candidates.all();
        offered = all.stream().filter(c -> !c.is(planner)).toList();
        FoldedChoices.fill(candidate, offered);
        if (offered.size() < all.size()) {
            candidate.setHelperText("Your own interviews are planned by another hiring manager.");
        } else {
            candidate.setHelperText(offered.isEmpty() ? "There are no candidates yet." : null);
        }
    }

    private void added(Candidate added) {
        offerCandidates();
        choose(added.id());
    }

    /** Selects this candidate, if it is offered. */
    void choose(CandidateId id) {
        offered.stream().filter(c -> c.id().equals(id)).findFirst().ifPresent(candidate::setValue);
    }

    /** Selects this revision, if it is offered. */
    void choose(RevisionId id) {
        revision.getListDataView()
                .getItems()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .ifPresent(revision::setValue);
    }

    List<String> competencies() {
        return Optional.ofNullable(revision.getValue())
                .map(Revision::competencies)
                .orElse(List.of());
    }
}
