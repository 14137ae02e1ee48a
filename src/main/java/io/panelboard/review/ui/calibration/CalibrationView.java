package io.panelboard.review.ui.calibration;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.review.Results;
import io.panelboard.review.export.FigureFiles;
import io.panelboard.review.export.FigureSheet;
import io.panelboard.review.statistics.Calibration;
import io.panelboard.review.statistics.Calibrations;
import io.panelboard.review.statistics.Calibrations.Choice;
import io.panelboard.review.ui.ShownFigures;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.ui.EmptyState;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Shows the statistics of a question set: its reliability, its interviewers and its questions. */
@Route(Routes.CALIBRATION)
@com.vaadin.flow.router.PageTitle("Calibration · Panelboard")
@Menu(title = "Calibration", order = 24)
@RolesAllowed("HIRING_MANAGER")
final class CalibrationView extends Div implements HasUrlParameter<String> {

    private final transient Calibrations calibrations;
    private final transient Results results;
    private final transient CurrentPerson current;
    private final transient Executor background;
    private final Select<Choice> set = new Select<>();
    private final Div figures = new Div();
    private final Div foot = new Div();
    private transient volatile @Nullable Choice shown;

    @Autowired
    CalibrationView(Calibrations calibrations, Results results, FigureFiles files, CurrentPerson current) {
        this(calibrations, results, files, current, Thread::startVirtualThread);
    }

    CalibrationView(
            Calibrations calibrations, Results results, FigureFiles files, CurrentPerson current, Executor background) {
        this.calibrations = calibrations;
        this.results = results;
        this.current = current;
        this.background = background;
        addClassNames("pb-page", "pb-calibration");
        set.setLabel("Question set");
        set.addClassName("pb-cal-set");
        set.setItemLabelGenerator(Choice::title);
        set.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                Routes.of(Routes.CALIBRATION, e.getValue().id().value()));
            }
        });
        add(new PageHeader(
                "Calibration",
                "Which questions tell candidates apart, and where interviewers should talk about anchors.",
                ShownFigures.menu("calibration", files, current::get, this::sheet)));
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        show(id);
    }

    void show(@Nullable String id) {
        Person viewer = current.get();
        List<Choice> sets = calibrations.sets(viewer);
        shown = null;
        figures.removeAll();
        foot.removeAll();
        set.setVisible(!sets.isEmpty());
        add(set, figures, foot);
        if (sets.isEmpty()) {
            figures.add(new EmptyState(
                    "Nothing to calibrate yet",
                    "Figures appear when interviews on a published question set are revealed."));
            return;
        }
        set.setItems(sets);
        Optional<Choice> wanted =
                sets.stream().filter(s -> s.id().value().equals(id)).findFirst();
        if (id != null && wanted.isEmpty()) {
            figures.add(new EmptyState("No such question set", "Please choose one of the published sets above."));
            return;
        }
        Choice chosen = wanted.orElseGet(
                () -> sets.stream().filter(Choice::revealed).findFirst().orElse(sets.getFirst()));
        set.setValue(chosen);
        show(chosen, viewer);
        foot.add(new RebuildPart(results, viewer, background, () -> show(chosen, viewer)));
    }

    /** Returns what the page would show if it were opened now, for files; they are fetched without the page's lock. */
    FigureSheet sheet() {
        Choice chosen = shown;
        if (chosen == null) {
            return new FigureSheet("Calibration", List.of(), List.of());
        }
        // Whoever was erased since the page was opened is not in it.
        var now = new Div();
        show(calibrations.of(current.get(), chosen.id()), now);
        return ShownFigures.of("Calibration", List.of("Question set: " + chosen.title()), now);
    }

    private void show(Choice chosen, Person viewer) {
        figures.removeAll();
        show(calibrations.of(viewer, chosen.id()), figures);
        shown = chosen;
    }

    private static void show(Calibration calibration, Div figures) {
        figures.add(scope(calibration));
        if (calibration.interviews() == 0) {
            figures.add(new EmptyState("No figures yet", "They appear when an interview on this set is revealed."));
        } else {
            figures.add(
                    new SetPart(calibration.figures()),
                    new InterviewersPart(calibration),
                    new QuestionsPart(calibration));
        }
    }

    private static Div scope(Calibration calibration) {
        var scope = new Div(new Paragraph("%s of %s, all revisions together. Independent scores of locked cards only."
                .formatted(
                        FigureFormatter.count(calibration.interviews(), "revealed interview"),
                        FigureFormatter.count(calibration.candidates(), "candidate"))));
        scope.addClassName("pb-cal-scope");
        if (calibration.otherScale() > 0) {
            scope.add(new Paragraph("Left out: %s on revisions with another number of levels."
                    .formatted(FigureFormatter.count(calibration.otherScale(), "interview"))));
        }
        if (calibration.withoutRatings() > 0) {
            var old = new Paragraph("Left out: %s kept by an earlier version. Rebuild all figures below to have them."
                    .formatted(FigureFormatter.count(calibration.withoutRatings(), "result")));
            old.addClassNames("pb-message", "pb-message-error");
            scope.add(old);
        }
        return scope;
    }
}
