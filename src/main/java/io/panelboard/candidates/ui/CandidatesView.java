package io.panelboard.candidates.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.panelboard.candidates.Applications;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateMentions;
import io.panelboard.candidates.CandidateProgress;
import io.panelboard.candidates.CandidateWatches;
import io.panelboard.candidates.Candidates;
import io.panelboard.candidates.Erasures;
import io.panelboard.jobs.Jobs;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** Lists the candidates for the hiring manager. */
@Route(Routes.CANDIDATES)
@com.vaadin.flow.router.PageTitle("Candidates · Panelboard")
@Menu(title = "Candidates", order = 20, icon = "vaadin:users")
@RolesAllowed("HIRING_MANAGER")
final class CandidatesView extends Div implements AfterNavigationObserver {

    private final transient Applications applications;
    private final transient Jobs jobs;
    private final transient Candidates candidates;
    private final Person viewer;
    private final transient ObjectProvider<CandidateProgress> progress;
    private final CandidateFilters filters = new CandidateFilters(this::refilter);
    private final CandidateList list;
    private final EmptyState empty;
    private transient List<CandidateEntry> all = List.of();
    private Map<CandidateId, CandidateProgress.Progress> known = Map.of();

    CandidatesView(
            Applications applications,
            Jobs jobs,
            Candidates candidates,
            Erasures erasures,
            ObjectProvider<CandidateProgress> progress,
            ObjectProvider<CandidateMentions> mentions,
            CandidateWatches watches,
            CurrentPerson current) {
        this.progress = progress;
        this.applications = applications;
        this.jobs = jobs;
        this.candidates = candidates;
        viewer = current.get();
        addClassName("pb-candidates-page");
        CandidateFollower.on(
                this,
                watches,
                id -> all.stream().anyMatch(listed -> listed.candidate().id().equals(id)),
                this::refresh);
        list = new CandidateList(
                viewer,
                this::edit,
                candidate -> CandidateDialogs.erase(
                                erasures,
                                viewer,
                                candidate,
                                MentionsPart.of(mentions, viewer, candidate),
                                this::refresh)
                        .open());
        empty = new EmptyState(
                "No candidates yet",
                "Add the first one for one of your jobs to plan an interview.",
                addButton("Add the first candidate", ButtonVariant.TERTIARY),
                link(Routes.CANDIDATE_TABLE, "Add many from a table"));
        var title = new PageHeader(
                "Candidates",
                "The people who applied for your jobs.",
                link(Routes.RETENTION, "Retention"),
                link(Routes.CANDIDATE_TABLE, "Add from a table"),
                addButton("Add candidate", ButtonVariant.PRIMARY));
        add(title, filters, list, empty);
        refresh();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filters.show(event.getLocation().getQueryParameters());
        showMatches();
    }

    private void refilter() {
        showMatches();
        UI.getCurrent().getPage().getHistory().replaceState(null, filters.address());
    }

    private static Anchor link(String route, String text) {
        var link = new Anchor(route, text);
        link.addClassName("pb-link-button");
        return link;
    }

    private void edit(Candidate known) {
        CandidateDialogs.edit(candidates, viewer, known, this::refresh).open();
    }

    private void refresh() {
        all = CandidateEntry.of(applications.of(viewer));
        var found = new HashMap<CandidateId, CandidateProgress.Progress>();
        progress.forEach(source -> found.putAll(source.of(viewer)));
        known = found;
        boolean any = !all.isEmpty();
        filters.setVisible(any);
        filters.offer(jobs.of(viewer));
        filters.offerStatesOf(all, known);
        list.setVisible(any);
        empty.setVisible(!any);
        showMatches();
    }

    private void showMatches() {
        list.show(
                all.stream()
                        .filter(listed -> filters.matches(
                                listed, known.get(listed.candidate().id())))
                        .sorted(filters.order().comparator(known))
                        .toList(),
                known);
    }

    private Button addButton(String text, ButtonVariant variant) {
        var button = new Button(text, _ -> AddCandidate.ask(applications, jobs, viewer, _ -> refresh()));
        button.addThemeVariants(variant);
        return button;
    }
}
