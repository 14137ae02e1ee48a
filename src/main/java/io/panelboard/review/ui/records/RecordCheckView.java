package io.panelboard.review.ui.records;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.panelboard.people.CurrentPerson;
import io.panelboard.people.Person;
import io.panelboard.review.export.RecordChecks;
import io.panelboard.review.export.RecordVerdict;
import io.panelboard.review.ui.PageSection;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.ui.FileUpload;
import io.panelboard.shared.ui.PageHeader;
import io.panelboard.shared.ui.Routes;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Compares a record, by its file or its check value, with the database and the audit trail. */
@Route(Routes.RECORD_CHECK)
@PageTitle("Check a record · Panelboard")
@RolesAllowed({"HIRING_MANAGER", "ADMINISTRATOR"})
class RecordCheckView extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(RecordCheckView.class);

    private final transient RecordChecks checks;
    private final transient CurrentPerson current;
    private final transient Executor background;
    private final TextArea value = new TextArea("Check value");
    private final Button start = new Button("Check the value", _ -> checkValue());
    private final Span verdict = new Span();

    @Autowired
    RecordCheckView(RecordChecks checks, CurrentPerson current) {
        this(checks, current, Thread::startVirtualThread);
    }

    RecordCheckView(RecordChecks checks, CurrentPerson current, Executor background) {
        this.checks = checks;
        this.current = current;
        this.background = background;
        addClassNames("pb-page", "pb-record-check");
        value.setWidthFull();
        value.setMaxLength(2_000);
        value.setManualValidation(true);
        value.setHelperText("It stands at the end of a printed record, and in every other format.");
        verdict.getElement().setAttribute("role", "status");
        verdict.addClassName("pb-audit-verdict");
        add(
                new PageHeader(
                        "Check a record",
                        "Says whether a record is as it was downloaded, and whether what it was made from is unchanged."),
                new PageSection(
                        "A file",
                        new Paragraph(
                                "One record or an export of many: PDF, workbook, CSV, JSON or JSON Lines, as it was downloaded. It is compared and not kept."),
                        upload(this::checkFile)),
                new PageSection("Or its check value alone", value, start),
                verdict);
    }

    void checkFile(byte[] content) {
        Person by = current.get();
        check(() -> checks.file(by, content));
    }

    private void checkValue() {
        value.setInvalid(false);
        Person by = current.get();
        String typed = value.getValue();
        check(() -> checks.value(by, typed));
    }

    private void check(Supplier<RecordVerdict> check) {
        UI page = UI.getCurrent();
        start.setEnabled(false);
        show("Comparing with the database and the whole audit trail…", "");
        background.execute(() -> {
            try {
                RecordVerdict found = check.get();
                finish(page, () -> show(found.sentence(), found.holds() ? "good" : "bad"));
            } catch (RuleViolation refused) {
                finish(page, () -> refuse(refused));
            } catch (RuntimeException e) {
                LOG.warn("A record could not be checked", e);
                finish(
                        page,
                        () -> show(
                                "The check could not be finished: the database does not answer. Please try again.",
                                "bad"));
            }
        });
    }

    private void refuse(RuleViolation refused) {
        show("", "");
        if ("value".equals(refused.field())) {
            value.setErrorMessage(refused.sentence());
            value.setInvalid(true);
            value.focus();
        } else {
            show(refused.sentence(), "bad");
        }
    }

    private void finish(UI page, Runnable shown) {
        var _ = page.access(() -> {
            start.setEnabled(true);
            shown.run();
        });
    }

    private void show(String sentence, String tone) {
        verdict.setText(sentence);
        verdict.getElement().setAttribute("data-tone", tone);
    }

    private static Upload upload(Consumer<byte[]> taken) {
        return FileUpload.of(
                "Drop a record here",
                RecordChecks.LARGEST_FILE,
                List.of(".pdf", ".xlsx", ".csv", ".json", ".jsonl"),
                "“%s” is no record: a record is a PDF, workbook, CSV, JSON or JSON Lines file of at most 10 MB. An"
                        + " administrator can check a larger export with the command.",
                (_, content) -> taken.accept(content));
    }
}
