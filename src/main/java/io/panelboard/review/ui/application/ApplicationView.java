package io.panelboard.review.ui.application;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.ApplicationId;
import io.panelboard.candidates.CandidateId;
import io.panelboard.candidates.CandidateWatches;
import io.panelboard.candidates.ui.CandidateFollower;
import io.panelboard.jobs.Criterion;
import io.panelboard.jobs.Round;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.review.ApplicationReviews;
import io.panelboard.review.ApplicationReviews.ApplicationReview;
import io.panelboard.review.InterviewRow;
import io.panelboard.review.JobCoverage;
import io.panelboard.review.PanelResult;
import io.panelboard.review.ReviewViolation;
import io.panelboard.review.ui.Badge;
import io.panelboard.review.ui.FigureTable;
import io.panelboard.review.ui.Links;
import io.panelboard.review.ui.PageSection;
import io.panelboard.review.ui.ResultFormatter;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.Id;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows all rounds of one application: columns are rounds, rows the competencies of the job. */
@Route(Routes.APPLICATION + "/:application")
@RolesAllowed("HIRING_MANAGER")
final class ApplicationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ApplicationReviews reviews;
    private final transient CurrentPerson current;
    private String shown = "";
    private transient @Nullable CandidateId candidate;
    private String pageTitle = "Application";

    ApplicationView(ApplicationReviews reviews, CandidateWatches watches, CurrentPerson current) {
        this.reviews = reviews;
        this.current = current;
        addClassNames("pb-page", "pb-application");
        CandidateFollower.on(this, watches, id -> id.equals(candidate), this::refresh);
    }

    @Override
    public String getPageTitle() {
        return pageTitle + " · Panelboard";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("application").orElse(""));
    }

    private void refresh() {
        show(shown);
        UI.getCurrent().getPage().setTitle(getPageTitle());
    }

    void show(String id) {
        removeAll();
        shown = id;
        candidate = null;
        pageTitle = "Application";
        Person viewer = current.get();
        try {
            ApplicationId known = Id.read(id, ApplicationId::new)
                    .orElseThrow(() -> new RuleViolation(ReviewViolation.APPLICATION_UNKNOWN));
            show(reviews.of(viewer, known), viewer);
        } catch (RuleViolation refused) {
            add(
                    new PageHeader("Application", "This page cannot be shown."),
                    new EmptyState(
                            "No application here",
                            refused.sentence(),
                            Links.link(Routes.CANDIDATES, "All candidates")));
        }
    }

    private void show(ApplicationReview review, Person viewer) {
        Applicant applicant = review.applicant();
        candidate = applicant.candidate().id();
        pageTitle = applicant.candidate().name();
        add(
                new PageHeader(
                        applicant.candidate().name(),
                        applicant.job().label(),
                        Links.link(
                                Routes.of(
                                        Routes.CANDIDATES,
                                        applicant.candidate().id().value()),
                                "Candidate")),
                new PageSection("Rounds", rounds(review, viewer)),
                new PageSection("What the rounds found", found(review)));
    }

    private static Component rounds(ApplicationReview review, Person viewer) {
        if (review.rounds().isEmpty()) {
            return new EmptyState("No interview yet", "Rounds are planned from the candidate's page.");
        }
        var list = new OrderedList();
        list.addClassName("pb-rounds");
        review.rounds().forEach(row -> {
            PanelResult result = row.result();
            var item = new ListItem(
                    new Span(name(review, row)),
                    Badge.of(row.state()),
                    new Span(Times.date(row.interview().startsAt(), viewer.zone())));
            if (result != null) {
                item.add(
                        new Span(ResultFormatter.words(result)),
                        Links.review(row.interview().id(), name(review, row)));
            }
            list.add(item);
        });
        return list;
    }

    private static Component[] found(ApplicationReview review) {
        JobCoverage coverage = review.coverage();
        if (review.revealed().isEmpty()) {
            return new Component[] {
                new EmptyState(
                        "Nothing revealed yet",
                        "Once the panel of a round has revealed its scorecards, its figures stand here beside what the"
                                + " job asks for.")
            };
        }
        String[] columns = Stream.of(
                        Stream.of("Competency", "Weight"),
                        review.revealed().stream().map(row -> name(review, row)),
                        Stream.of("All rounds", "Assessed by", "Bar"))
                .flatMap(names -> names)
                .toArray(String[]::new);
        var table = new FigureTable("What the rounds found", columns);
        coverage.rows().forEach(row -> table.line(row.competency(), cells(row)));
        List<Component> content = new ArrayList<>();
        content.add(new Paragraph(sentence(coverage)));
        content.add(table);
        content.add(
                new Paragraph("Every figure is arithmetic on people's scores: over all rounds each rater of each round"
                        + " counts alike, and the result weighs the competencies as the job says. A bar is met when even the"
                        + " strictest rater is at it or above, not met when nobody is, and else not known. Whoever decides weighs"
                        + " more than this; nothing here suggests a decision."));
        if (review.revealed().stream()
                        .map(row -> row.result() == null ? 0 : row.result().levels())
                        .distinct()
                        .count()
                > 1) {
            content.add(new Paragraph(
                    "The rounds use scales of different length; all rounds together hold those on %d levels only."
                            .formatted(coverage.levels())));
        }
        return content.toArray(Component[]::new);
    }

    private static String[] cells(JobCoverage.Row row) {
        Criterion criterion = row.criterion();
        List<String> cells = new ArrayList<>();
        cells.add(criterion == null ? "–" : Integer.toString(criterion.weight()));
        row.rounds().forEach(figures -> cells.add(CoverageFormatter.figures(figures)));
        cells.add(CoverageFormatter.figures(row.combined()));
        cells.add(CoverageFormatter.assessed(row));
        cells.add(CoverageFormatter.bar(row));
        return cells.toArray(String[]::new);
    }

    private static String sentence(JobCoverage coverage) {
        List<String> gaps = coverage.rows().stream()
                .filter(row -> row.criterion() != null && row.assessors() < 2)
                .map(row -> "%s (%s)".formatted(row.competency(), row.assessors() == 0 ? "nobody" : "one person"))
                .toList();
        String result = coverage.result() == null
                ? "The job gives no weight to what was assessed, so there is no result over all rounds."
                : "Result over all rounds: %s of %d, from %d of the job's %d weighted competencies."
                        .formatted(
                                FigureFormatter.mean(coverage.result().mean()),
                                coverage.levels(),
                                coverage.result().weighed(),
                                coverage.result().of());
        return gaps.isEmpty() ? result : result + " Gaps in coverage: " + String.join(", ", gaps) + ".";
    }

    private static String name(ApplicationReview review, InterviewRow row) {
        return review.applicant()
                .job()
                .round(row.interview().round())
                .map(Round::name)
                .orElse(row.set());
    }
}
