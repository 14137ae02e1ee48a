package io.panelboard.review.ui.interviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
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
import io.panelboard.shared.ui.PageQuery;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Shows one candidate's contact data and every round with its result and decision. */
@Route(Routes.CANDIDATES + "/:candidate")
@RolesAllowed("HIRING_MANAGER")
final class CandidateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InterviewLists lists;
    private final transient CurrentPerson current;
    private String pageTitle = "Candidate";

    CandidateView(InterviewLists lists, CurrentPerson current) {
        this.lists = lists;
        this.current = current;
        addClassNames("pb-page", "pb-cmp-candidate");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("candidate").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return pageTitle + " · Panelboard";
    }

    void show(String id) {
        removeAll();
        Person viewer = current.get();
        try {
            show(
                    lists.rounds(
                            viewer,
                            Id.read(id, CandidateId::new)
                                    .orElseThrow(() -> new RuleViolation(ReviewViolation.CANDIDATE_UNKNOWN))),
                    viewer.zone());
        } catch (RuleViolation refused) {
            add(
                    new PageHeader("Candidate", "This page cannot be shown."),
                    new EmptyState(
                            "No candidate here", refused.sentence(), Links.link(Routes.CANDIDATES, "All candidates")));
        }
    }

    private void show(InterviewLists.Rounds rounds, ZoneId zone) {
        Candidate candidate = rounds.candidate();
        List<InterviewRow> rows = rounds.rows();
        pageTitle = candidate.name();
        var facts = new Facts()
                .with("Email", candidate.email())
                .with("Role", candidate.role())
                .with("Added", Times.date(candidate.addedAt(), zone));
        add(
                new PageHeader(candidate.name(), candidate.role(), actions(candidate, rows)),
                new PageSection("Contact", facts));
        if (rows.isEmpty()) {
            add(new PageSection(
                    "Rounds",
                    new EmptyState(
                            "No interview yet",
                            "Each interview that is planned with this candidate appears here with its result and"
                                    + " decision.")));
            return;
        }
        var list = new OrderedList();
        list.addClassName("pb-cards");
        for (int i = 0; i < rows.size(); i++) {
            list.add(new RoundCard(rows.size() - i, rows.get(i), zone));
        }
        add(new PageSection("Rounds", list));
    }

    private static Component[] actions(Candidate candidate, List<InterviewRow> rows) {
        var actions = new ArrayList<Component>();
        if (rows.stream().anyMatch(row -> row.result() != null)) {
            actions.add(Links.link(
                    PageQuery.address(Routes.COMPARE)
                            .with("role", candidate.role())
                            .text(),
                    "Compare"));
        }
        actions.add(Links.primary(
                PageQuery.address(Routes.PLAN)
                        .with("candidate", candidate.id().value())
                        .text(),
                "Plan interview"));
        return actions.toArray(Component[]::new);
    }
}
