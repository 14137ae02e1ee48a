package io.panelboard.interviews.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.ui.AddCandidate;
import io.panelboard.jobs.Jobs;
import io.panelboard.jobs.Round;
import io.panelboard.jobs.RoundId;
import io.panelboard.people.Person;
import io.panelboard.questions.Revision;
import io.panelboard.questions.RevisionId;
import io.panelboard.shared.Id;
import io.panelboard.shared.ui.FoldedChoices;
import io.panelboard.shared.ui.TypedChoice;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for the candidate and the question set. */
final class WhatFields extends Div {

    final ComboBox<Applicant> candidate = new ComboBox<>("Candidate");
    final ComboBox<Round> round = new ComboBox<>("Round");
    final ComboBox<Revision> revision = new ComboBox<>("Question set");

    private @Nullable ApplicationId kept;
    private boolean offering;
    private final Applications applications;
    private final Person planner;
    private List<Applicant> offered = List.of();
    private Set<CandidateId> namesakes = Set.of();

    WhatFields(Applications applications, Jobs jobs, List<Revision> revisions, Person planner) {
        this.applications = applications;
        this.planner = planner;
        candidate.setItemLabelGenerator(a -> "%s\u00a0· %s"
                .formatted(a.candidate().nameWith(namesakes), a.job().label()));
        offerCandidates();
        FoldedChoices.fill(revision, revisions);
        revision.setItemLabelGenerator(Revisions::label);
        TypedChoice.takeOnlyMatch(candidate);
        TypedChoice.takeOnlyMatch(revision);
        if (revisions.isEmpty()) {
            revision.setHelperText("No question set is published yet. An administrator can publish one.");
        }
        var add = new Button("Add candidate", _ -> AddCandidate.ask(applications, jobs, planner, this::added));
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add.addClassName("pb-add-candidate");
        var first = new Div(candidate, add);
        first.addClassName("pb-candidate-field");
        round.setItemLabelGenerator(Round::name);
        round.setClearButtonVisible(true);
        round.setHelperText("Proposes questions, length and panel as the job's plan says.");
        candidate.addValueChangeListener(_ -> offerRounds());
        offerRounds();
        addClassName("pb-what");
        add(first, round, revision);
    }

    /** Offers the rounds of the chosen job; the chosen round stays while it is one of them. */
    private void offerRounds() {
        List<Round> rounds = candidate
                .getOptionalValue()
                .map(applicant -> applicant.job().details().rounds())
                .orElse(List.of());
        RoundId before = round.getOptionalValue().map(Round::id).orElse(null);
        offering = true;
        FoldedChoices.fill(round, rounds);
        round.setVisible(!rounds.isEmpty());
        choose(before);
        offering = false;
    }

    /** Whether rounds are being offered anew, so that nobody has chosen one. */
    boolean isOffering() {
        return offering;
    }

    /** Selects this round, if it is offered. */
    void choose(@Nullable RoundId id) {
        round.setValue(round.getListDataView()
                .getItems()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElse(null));
    }

    /** Selects what a round asks: its pinned revision, else the newest of its set. */
    void chooseQuestionsOf(Round chosen) {
        revision.getListDataView()
                .getItems()
                .filter(r -> chosen.pinned() == null ? r.set().equals(chosen.set()) : r.id().equals(chosen.pinned()))
                .max(Comparator.comparingInt(Revision::number))
                .ifPresent(revision::setValue);
    }

    private void offerCandidates() {
        List<Applicant> all = applications.of(planner).stream()
                .filter(applicant -> applicant.application().isActive() || isChosen(applicant))
                .toList();
        offered = all.stream().filter(a -> !a.candidate().is(planner)).toList();
        namesakes =
                Candidate.namesakes(offered.stream().map(Applicant::candidate).toList());
        FoldedChoices.fill(candidate, offered);
        if (offered.size() < all.size()) {
            candidate.setHelperText("Your own interviews are planned by another hiring manager.");
        } else {
            candidate.setHelperText(offered.isEmpty() ? "There are no candidates yet." : null);
        }
    }

    private boolean isChosen(Applicant applicant) {
        return applicant.application().id().equals(kept);
    }

    private void added(Applicant added) {
        offerCandidates();
        choose(added.application().id());
    }

    /** Offers this application although it may have ended, as it is the planned one, and selects it. */
    void keep(ApplicationId id) {
        kept = id;
        offerCandidates();
        choose(id);
    }

    /** Selects this application, if it is offered. */
    void choose(ApplicationId id) {
        offered.stream()
                .filter(a -> a.application().id().equals(id))
                .findFirst()
                .ifPresent(candidate::setValue);
    }

    /** Selects the latest application of this candidate that is offered. */
    void choose(CandidateId id) {
        offered.stream()
                .filter(a -> a.candidate().id().equals(id))
                .max(Comparator.comparing(a -> a.application().appliedAt()))
                .ifPresent(candidate::setValue);
    }

    /** Selects this revision, if it is offered. */
    void choose(RevisionId id) {
        revision.getListDataView()
                .getItems()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .ifPresent(revision::setValue);
    }

    /**
     * Selects what a draft says as far as it is still offered, and says beside each field what is gone.
     *
     * @param known finds a revision that was published, be it offered or not
     */
    void bringBack(PlanDraft draft, Function<RevisionId, Optional<Revision>> known) {
        if (draft.application() != null) {
            candidate.clear();
            Id.read(draft.application(), ApplicationId::new).ifPresent((ApplicationId id) -> choose(id));
            gone(
                    candidate,
                    "The candidate who was chosen here is gone: erased, no longer applying, or for a job that is not"
                            + " yours. Please choose again.");
        }
        if (draft.round() != null && !candidate.isEmpty()) {
            choose(Id.read(draft.round(), RoundId::new).orElse(null));
            gone(round, "The round that was chosen here is no longer in the plan of the job.");
        }
        if (draft.revision() != null) {
            Optional<RevisionId> questions = Id.read(draft.revision(), RevisionId::new);
            revision.clear();
            questions.ifPresent((RevisionId id) -> choose(id));
            gone(
                    revision,
                    questions
                            .flatMap(known)
                            .map(before -> "“%s, revision %d” is not offered any more. Please choose again."
                                    .formatted(before.title(), before.number()))
                            .orElse("The question set that was chosen here is gone. Please choose again."));
        }
    }

    private static void gone(ComboBox<?> field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(field.isEmpty());
    }

    List<String> competencies() {
        return Optional.ofNullable(revision.getValue())
                .map(Revision::competencies)
                .orElse(List.of());
    }
}
