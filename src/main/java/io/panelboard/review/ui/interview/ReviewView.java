package io.panelboard.review.ui.interview;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.panelboard.board.BoardContext;
import io.panelboard.board.BoardView;
import io.panelboard.interviews.InterviewId;
import io.panelboard.interviews.InterviewsViolation;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.review.InterviewLists;
import io.panelboard.review.Review;
import io.panelboard.review.Reviews;
import io.panelboard.review.export.RecordFormat;
import io.panelboard.review.export.Records;
import io.panelboard.review.ui.Links;
import io.panelboard.shared.Id;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.DownloadMenu;
import io.panelboard.shared.ui.Draft;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.Notices;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import io.panelboard.shared.ui.Times;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows one interview to the hiring manager: sealed before the reveal, then with its result and decision. */
@Route(Routes.REVIEW)
@RolesAllowed("HIRING_MANAGER")
final class ReviewView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Reviews reviews;
    private final transient Records records;
    private final transient CurrentPerson current;
    private final transient InterviewLists lists;
    private transient volatile @Nullable Shown shown;
    private transient InterviewLists.@Nullable Watch watch;
    private String pageTitle = "Review";

    /** Holds what the page shows, to tell whether it has to follow a change. */
    private record Shown(String id, Person viewer, Set<String> names, boolean sealed) {}

    ReviewView(Reviews reviews, Records records, InterviewLists lists, CurrentPerson current) {
        this.reviews = reviews;
        this.records = records;
        this.lists = lists;
        this.current = current;
        addClassNames("pb-page", "pb-review");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        show(id);
    }

    @Override
    public String getPageTitle() {
        return pageTitle + " · Panelboard";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        watch = lists.watch(change -> {
            Shown now = shown;
            if (now != null && change.interview().value().equals(now.id())) {
                var _ = ui.access(() -> follow(ui, now));
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    /** Shows a sealed interview anew, and an open one if somebody has another name or none any more. */
    private void follow(UI ui, Shown before) {
        if (!before.equals(shown)) {
            return;
        }
        Set<String> names = names(read(before.id(), before.viewer()).setting());
        if (before.sealed() || !names.equals(before.names())) {
            show(before.id(), before.viewer());
            ui.getPage().setTitle(getPageTitle());
        }
    }

    private static Set<String> names(BoardContext setting) {
        return Stream.concat(
                        Stream.of(setting.candidate()),
                        setting.people().values().stream().map(Person::name))
                .collect(Collectors.toSet());
    }

    private Review read(String id, Person viewer) {
        return reviews.review(
                Id.read(id, InterviewId::new).orElseThrow(() -> new RuleViolation(InterviewsViolation.UNKNOWN)),
                viewer);
    }

    void show(String id) {
        show(id, current.get());
    }

    private void show(String id, Person viewer) {
        removeAll();
        shown = null;
        try {
            Review read = read(id, viewer);
            shown = new Shown(id, viewer, names(read.setting()), read instanceof Review.Sealed);
            switch (read) {
                case Review.Sealed review -> show(review, viewer);
                case Review.Open review -> show(review, viewer);
            }
        } catch (RuleViolation refused) {
            add(
                    new PageHeader("Review", "This interview cannot be shown."),
                    new EmptyState(
                            "No review here", refused.sentence(), Links.link(Routes.INTERVIEWS, "All interviews")));
        }
    }

    private void show(Review.Sealed review, Person viewer) {
        ZoneId zone = viewer.zone();
        InterviewId id = review.setting().interview().id();
        Anchor board = Links.board(id, "Open board", review.setting().candidate());
        add(
                title(review.setting(), zone, actions(review, board)),
                new SealedPart(review, zone, () -> remind(viewer, id)));
    }

    private void remind(Person viewer, InterviewId id) {
        if (new Attempt().run(() -> reviews.remind(viewer, id))) {
            Notices.done("Reminded.");
        }
        show(id.value());
    }

    /** Returns the header's actions; the plan can be changed until the board starts. */
    private static Component[] actions(Review.Sealed review, Anchor board) {
        var interview = review.setting().interview();
        return review.head().phase() == BoardView.Phase.PLANNED && !interview.isCancelled()
                ? new Component[] {
                    Links.changePlan(interview.id(), review.setting().candidate()), board
                }
                : new Component[] {board};
    }

    private void show(Review.Open review, Person viewer) {
        var zone = viewer.zone();
        var setting = review.setting();
        var id = setting.interview().id();
        Anchor debrief = Links.board(id, "Open debrief", setting.candidate());
        Anchor candidate = Links.named(
                Routes.of(Routes.CANDIDATES, setting.interview().candidate().value()),
                "All rounds",
                setting.candidate());
        var decisions = new DecisionPart(
                review.decisions(),
                zone,
                review.board().head().phase() == BoardView.Phase.REVEALED,
                field -> new Draft(viewer.id().value(), id.value() + ":decision", field)
                        .formerly("decision:" + id.value()),
                (outcome, rationale) -> reviews.decide(viewer, id, outcome, rationale),
                () -> show(id.value()));
        var evidence = new EvidenceSection(review);
        add(
                title(setting, zone, candidate, download(id), debrief),
                new ResultPart(review),
                new AgreementPart(review.agreement()),
                new MatrixPart(review.matrix(), review.result().levels(), evidence::show),
                new VerdictsPart(review.board(), zone),
                decisions,
                evidence,
                new AskedQuestionsSection(review.board(), evidence::show),
                new RecordPart(review.board(), zone));
    }

    /** Creates the menu that downloads the interview's record in each format. */
    private DownloadMenu download(InterviewId id) {
        var menu = new DownloadMenu("Download record");
        for (RecordFormat format : RecordFormat.values()) {
            menu.with(format.label(), format.use(), event -> {
                var file = records.of(id, current.get(), format);
                DownloadMenu.send(
                        event, file.name(), format.type(), file.content().readAllBytes());
            });
        }
        return menu;
    }

    private PageHeader title(BoardContext setting, ZoneId zone, Component... actions) {
        var interview = setting.interview();
        var revision = setting.revision();
        pageTitle = "Review of " + setting.candidate();
        return new PageHeader(
                setting.candidate(),
                "%s, revision %d · %s"
                        .formatted(
                                revision.title(),
                                revision.number(),
                                Times.range(interview.startsAt(), interview.endsAt(), zone)),
                actions);
    }
}
