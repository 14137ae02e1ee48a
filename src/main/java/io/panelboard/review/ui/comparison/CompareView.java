package io.panelboard.review.ui.comparison;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateWatches;
import io.panelboard.candidates.ui.CandidateFollower;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.review.Comparisons;
import io.panelboard.review.JobChoice;
import io.panelboard.review.PanelResult;
import io.panelboard.review.export.FigureFiles;
import io.panelboard.review.export.FigureSheet;
import io.panelboard.review.ui.Links;
import io.panelboard.review.ui.ShownFigures;
import io.panelboard.shared.Id;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.PageQuery;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the candidates for one job; the address reflects the controls. */
@Route(Routes.COMPARE)
@com.vaadin.flow.router.PageTitle("Compare · Panelboard")
@Menu(title = "Compare", order = 22)
@RolesAllowed("HIRING_MANAGER")
final class CompareView extends Div implements AfterNavigationObserver {

    private final transient Comparisons comparisons;
    private final transient CurrentPerson current;
    private final CompareControls controls = new CompareControls(this::jobChanged, this::refresh);
    private final Div content = new Div();
    private transient volatile @Nullable Shown shown;
    private final EmptyState empty = new EmptyState(
            "Nothing to compare yet",
            "When a panel has revealed its scorecards, its candidate can be compared with others for the same job.",
            Links.link(Routes.INTERVIEWS, "All interviews"));

    /** Holds what was chosen, by which a file is made anew: whoever was erased meanwhile is not in it. */
    private record Shown(JobChoice job, List<CandidateId> with, boolean decided, int scale, CompareOrder order) {

        List<String> about() {
            return List.of("Job: " + job.label(), decided ? "Decided ones too" : "Without those who are decided upon");
        }
    }

    CompareView(Comparisons comparisons, FigureFiles files, CandidateWatches watches, CurrentPerson current) {
        this.comparisons = comparisons;
        this.current = current;
        addClassNames("pb-page", "pb-cmp");
        CandidateFollower.on(this, watches, controls::offers, this::refresh);
        add(
                new PageHeader(
                        "Compare",
                        "Candidates for one job by their panels' independent scores, and which of their differences"
                                + " are more than raters disagree by.",
                        ShownFigures.menu("comparison", files, current::get, this::sheet)),
                controls,
                content,
                empty);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation().getQueryParameters());
    }

    void show(QueryParameters query) {
        List<JobChoice> jobs = comparisons.jobs(current.get());
        controls.setVisible(!jobs.isEmpty());
        empty.setVisible(jobs.isEmpty());
        JobChoice job = query.getSingleParameter("job")
                .flatMap(id -> jobs.stream()
                        .filter(choice -> choice.id().value().equals(id))
                        .findFirst())
                .orElse(jobs.isEmpty() ? null : jobs.getFirst());
        controls.jobs(jobs, job);
        controls.decided(query.getSingleParameter("decided").isPresent());
        show(
                job,
                query.getParameters("with"),
                query.getSingleParameter("sort").orElse(""),
                query.getSingleParameter("scale").orElse(""));
        if (job != null) {
            updateAddress();
        }
    }

    /** Returns what the page would show if it were opened now, for files; they are fetched without the page's lock. */
    FigureSheet sheet() {
        Shown chosen = shown;
        if (chosen == null) {
            return new FigureSheet("Comparison", List.of(), List.of());
        }
        var field = comparisons.field(current.get(), chosen.job().id(), chosen.with(), chosen.decided());
        var comparing = NamedComparison.of(field, chosen.scale());
        if (comparing.entrants().isEmpty()) {
            return new FigureSheet("Comparison", chosen.about(), List.of());
        }
        boolean possible = CompareOrder.of(comparing.comparison()).contains(chosen.order());
        var part = new ComparisonPart(comparing, possible ? chosen.order() : CompareOrder.RESULT);
        return ShownFigures.of("Comparison", chosen.about(), part);
    }

    private void jobChanged() {
        show(controls.job(), List.of(), controls.order().key(), "");
        updateAddress();
    }

    private void refresh() {
        show(
                controls.job(),
                controls.shortlist().stream().map(c -> c.id().value()).toList(),
                controls.order().key(),
                controls.scale());
        updateAddress();
    }

    private void show(@Nullable JobChoice job, List<String> chosen, String order, String scale) {
        content.removeAll();
        shown = null;
        if (job == null) {
            return;
        }
        Person viewer = current.get();
        List<CandidateId> with = parseIds(chosen);
        var field = comparisons.field(viewer, job.id(), with, controls.decided());
        controls.candidates(field.candidates(), chosen);
        List<Integer> scales = field.entrants().stream()
                .flatMap(entrant -> entrant.rounds().stream())
                .map(PanelResult::levels)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        controls.scales(scales, scale);
        if (scales.isEmpty()) {
            content.add(new EmptyState(
                    "Nobody waits for a decision",
                    "Everybody for this job is decided upon. Switch to \"Decided ones too\" to compare them."));
            return;
        }
        int levels = controls.levels(scales.getFirst());
        var comparing = NamedComparison.of(field, levels);
        controls.orders(CompareOrder.of(comparing.comparison()), order);
        content.add(new ComparisonPart(comparing, controls.order()));
        shown = new Shown(job, with, controls.decided(), levels, controls.order());
    }

    /** Ignores malformed ids, because addresses are user input; the comparison leaves out candidates of other jobs. */
    private static List<CandidateId> parseIds(List<String> ids) {
        return ids.stream()
                .flatMap(id -> Id.read(id, CandidateId::new).stream())
                .toList();
    }

    private void updateAddress() {
        JobChoice job = controls.job();
        var address = PageQuery.address(Routes.COMPARE)
                .with("job", job == null ? null : job.id().value())
                .with("decided", controls.decided() ? "too" : null)
                .with("sort", controls.order().key())
                .with("scale", controls.scale().isEmpty() ? null : controls.scale());
        controls.shortlist()
                .forEach(candidate -> address.with("with", candidate.id().value()));
        UI.getCurrent().getPage().getHistory().replaceState(null, address.text());
    }
}
