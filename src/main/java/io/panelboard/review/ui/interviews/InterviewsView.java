package io.panelboard.review.ui.interviews;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.panelboard.candidates.CandidateWatches;
import io.panelboard.candidates.ui.CandidateFollower;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.InterviewOrder;
import io.panelboard.review.ui.Links;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;

/** Lists all interviews for hiring managers; reads them when opened, and anew only when a listed candidate is renamed or erased. */
@Route(Routes.INTERVIEWS)
@com.vaadin.flow.router.PageTitle("Interviews · Panelboard")
@Menu(title = "Interviews", order = 10)
@RolesAllowed("HIRING_MANAGER")
final class InterviewsView extends Div implements AfterNavigationObserver {

    private final transient InterviewLists lists;
    private final transient CurrentPerson current;
    private final FilterBar filters = new FilterBar(this::refilter);
    private final InterviewTable table = new InterviewTable(filters::sortBy);
    private final EmptyState empty = new EmptyState(
            "No interview yet",
            "Plan the first one: add the candidate, pick a question set and compose the panel.",
            Links.link(Routes.PLAN, "Plan the first interview"));

    InterviewsView(InterviewLists lists, CandidateWatches watches, CurrentPerson current) {
        this.lists = lists;
        this.current = current;
        addClassNames("pb-page", "pb-page-wide", "pb-interviews-page");
        CandidateFollower.on(this, watches, table::shows, table::refresh);
        add(
                new PageHeader(
                        "Interviews",
                        "Every interview, with its result once it is revealed.",
                        Links.link(Routes.RECORDS, "Take records out"),
                        Links.primary(Routes.PLAN, "Plan an interview")),
                filters,
                table,
                empty);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation().getQueryParameters());
    }

    void show(QueryParameters query) {
        var choices = lists.choices(current.get());
        boolean any = choices.total() > 0;
        filters.setVisible(any);
        table.setVisible(any);
        empty.setVisible(!any);
        filters.show(choices, query);
        showMatches();
    }

    private void refilter() {
        showMatches();
        UI.getCurrent().getPage().getHistory().replaceState(null, filters.address());
    }

    private void showMatches() {
        Person viewer = current.get();
        if (filters.isRefused()) {
            table.showNothing("Nothing is listed, because a date cannot be read.");
            return;
        }
        var filter = filters.filter(viewer.zone());
        InterviewOrder order = filters.order();
        table.show((offset, limit) -> lists.find(viewer, filter, order, offset, limit), order, viewer.zone());
    }
}
