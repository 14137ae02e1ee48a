package io.panelboard.review.ui.calibration;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.panelboard.people.Person;
import io.panelboard.review.Results;
import io.panelboard.review.Results.Progress;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.FigureFormatter;
import io.panelboard.shared.RuleViolation;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds all results in the background and shows the progress. */
final class RebuildPart extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildPart.class);
    private static final int STEPS = 100;

    private final transient Results results;
    private final transient Person by;
    private final transient Executor background;
    private final transient Runnable onSuccess;
    private final Button start = new Button("Rebuild all figures", e -> rebuild(UI.getCurrent()));
    private final ProgressBar bar = new ProgressBar();
    private final Span state = new Span();

    RebuildPart(Results results, Person by, Executor background, Runnable onSuccess) {
        this.results = results;
        this.by = by;
        this.background = background;
        this.onSuccess = onSuccess;
        start.setDisableOnClick(true);
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", "Rebuilding");
        state.getElement().setAttribute("role", "status");
        var line = new Div(start, bar, state);
        line.addClassName("pb-cal-rebuild");
        add(new PageSection(
                "Rebuild",
                new Paragraph("Figures are made of a small document that is kept for each interview. They can be made"
                        + " again from the boards at any time; nothing on a board changes."),
                line));
    }

    private void rebuild(UI page) {
        bar.setVisible(true);
        background.execute(() -> {
            try {
                var end = results.rebuildAll(by, now -> {
                    if (now.done() % Math.max(1, now.all() / STEPS) == 0) {
                        show(page, now);
                    }
                });
                finish(page, "Rebuilt %s.".formatted(FigureFormatter.count(end.results(), "result")), true);
            } catch (RuleViolation refused) {
                finish(page, refused.sentence(), false);
            } catch (RuntimeException e) {
                LOG.warn("The panel results could not be rebuilt", e);
                finish(page, "This did not work. What was rebuilt so far is kept; please try again.", false);
            }
        });
    }

    private void show(UI page, Progress now) {
        var _ = page.access(() -> {
            bar.setMax(Math.max(1, now.all()));
            bar.setValue(now.done());
            state.setText("%,d of %,d interviews".formatted(now.done(), now.all()));
        });
    }

    private void finish(UI page, String sentence, boolean done) {
        var _ = page.access(() -> {
            bar.setVisible(false);
            start.setEnabled(true);
            state.setText(sentence);
            if (done) {
                onSuccess.run();
            }
        });
    }
}
