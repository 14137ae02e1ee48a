package io.panelboard.review.ui.interviews;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateWatches;
import io.panelboard.candidates.ui.CandidateFollower;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.ReviewViolation;
import io.panelboard.review.ui.Facts;
import io.panelboard.review.ui.Links;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.Id;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** Shows one candidate's contact data, and for each application every round with its result and decision. */
@Route(Routes.CANDIDATES + "/:candidate")
@RolesAllowed("HIRING_MANAGER")
final class CandidateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InterviewLists lists;
    private final transient Applications applications;
    private final transient CurrentPerson current;
    private String shown = "";
    private String pageTitle = "Candidate";

    CandidateView(InterviewLists lists, Applications applications, CandidateWatches watches, CurrentPerson current) {
        this.applications = applications;
        this.lists = lists;
        this.current = current;
        addClassNames("pb-page", "pb-cmp-candidate");
        CandidateFollower.on(this, watches, id -> id.value().equals(shown), this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("candidate").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return pageTitle + " · Panelboard";
    }

    private void refresh() {
        show(shown);
        UI.getCurrent().getPage().setTitle(getPageTitle());
    }

    void show(String id) {
        removeAll();
        shown = id;
        pageTitle = "Candidate";
        Person viewer = current.get();
        try {
            show(
                    lists.rounds(
                            viewer,
                            Id.read(id, CandidateId::new)
                                    .orElseThrow(() -> new RuleViolation(ReviewViolation.CANDIDATE_UNKNOWN))),
                    viewer);
        } catch (RuleViolation refused) {
            add(
                    new PageHeader("Candidate", "This page cannot be shown."),
                    new EmptyState(
                            "No candidate here", refused.sentence(), Links.link(Routes.CANDIDATES, "All candidates")));
        }
    }

    private void show(InterviewLists.Rounds rounds, Person viewer) {
        Candidate candidate = rounds.candidate();
        pageTitle = candidate.name();
        var facts = new Facts()
                .with("Email", candidate.email())
                .with("Added", Times.date(candidate.addedAt(), viewer.zone()));
        String jobs = rounds.applicants().stream()
                .map(applicant -> applicant.job().title())
                .collect(Collectors.joining(", "));
        add(new PageHeader(candidate.name(), jobs), new PageSection("Contact", facts));
        for (Applicant applicant : rounds.applicants()) {
            List<InterviewRow> rows = rounds.rows().stream()
                    .filter(row -> row.interview()
                            .application()
                            .equals(applicant.application().id()))
                    .toList();
            add(new ApplicationPart(
                    applications,
                    viewer,
                    applicant,
                    rows,
                    () -> show(candidate.id().value())));
        }
    }
}
