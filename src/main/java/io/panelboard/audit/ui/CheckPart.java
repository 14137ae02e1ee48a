package io.panelboard.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.audit.AuditHead;
import io.panelboard.audit.AuditTrail;
import io.panelboard.audit.AuditTrail.Progress;
import io.panelboard.audit.AuditVerdict;
import io.panelboard.people.CurrentPerson;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Routes;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the chain's head, and checks the whole chain while the page stays usable. */
final class CheckPart extends Section {

    private static final Logger LOG = LoggerFactory.getLogger(CheckPart.class);

    private final transient AuditTrail trail;
    private final transient CurrentPerson current;
    private final transient Executor background;
    private final Code head = new Code();
    private final TextField noted = new TextField("Noted head");
    private final Button start = new Button("Check the whole trail", _ -> check(UI.getCurrent()));
    private final ProgressBar bar = new ProgressBar();
    private final Span state = new Span();

    CheckPart(AuditTrail trail, CurrentPerson current, Executor background) {
        this.trail = trail;
        this.current = current;
        this.background = background;
        addClassNames("pb-part", "pb-audit-check");
        noted.setPlaceholder("Optional");
        noted.setHelperText("A head that was noted earlier, to compare with");
        noted.setClearButtonVisible(true);
        noted.setManualValidation(true);
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", "Checking");
        state.getElement().setAttribute("role", "status");
        state.addClassName("pb-audit-verdict");
        var line = new Div(noted, start, bar);
        line.addClassName("pb-audit-check-line");
        add(
                new H2("Is it whole?"),
                new Paragraph("Each entry holds the hash of the one before it, so that whatever is changed, removed or"
                        + " put in past the application is found. Only a cut-off end is not: note the head elsewhere"
                        + " from time to time and compare with it later."),
                new Paragraph(new Span("Head now: "), head),
                line,
                state,
                new Anchor(Routes.RECORD_CHECK, "Check a record of an interview"));
    }

    void showHead() {
        head.setText(trail.head(current.get()).text());
    }

    private void check(UI page) {
        noted.setInvalid(false);
        AuditHead compare;
        try {
            compare = noted.isEmpty() ? null : AuditHead.parse(noted.getValue());
        } catch (IllegalArgumentException e) {
            noted.setErrorMessage(e.getMessage());
            noted.setInvalid(true);
            noted.focus();
            return;
        }
        new Attempt().run(() -> run(page, trail.check(current.get(), compare)));
    }

    private void run(UI page, AuditTrail.Check check) {
        start.setEnabled(false);
        bar.setVisible(true);
        bar.setValue(0);
        showState("Checking…", "");
        background.execute(() -> {
            try {
                AuditVerdict verdict = check.run(now -> show(page, now));
                finish(page, verdict.sentence(), verdict instanceof AuditVerdict.Intact ? "good" : "bad");
            } catch (RuntimeException e) {
                LOG.warn("The audit trail could not be checked", e);
                finish(page, "The check could not be finished: the database does not answer. Please try again.", "bad");
            }
        });
    }

    private void show(UI page, Progress now) {
        var _ = page.access(() -> {
            bar.setMax((double) Math.max(1, now.all()));
            bar.setValue((double) now.done());
            showState("Checked %,d of %,d entries".formatted(now.done(), now.all()), "");
        });
    }

    private void finish(UI page, String sentence, String tone) {
        var _ = page.access(() -> {
            bar.setVisible(false);
            start.setEnabled(true);
            showState(sentence, tone);
            showHead();
        });
    }

    private void showState(String sentence, String tone) {
        state.setText(sentence);
        state.getElement().setAttribute("data-tone", tone);
    }
}
