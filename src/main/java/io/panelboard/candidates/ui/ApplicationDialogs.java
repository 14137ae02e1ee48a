package io.panelboard.candidates.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.candidates.Applicant;
import io.panelboard.candidates.Application;
import io.panelboard.candidates.Applications;
import io.panelboard.people.Person;
import io.panelboard.shared.ui.FormDialog;
import io.panelboard.shared.ui.Notices;
import org.springframework.modulith.NamedInterface;

/** Asks how an application ends, and why it is put on legal hold. */
@NamedInterface("ui")
public final class ApplicationDialogs {

    private ApplicationDialogs() {}

    /**
     * Asks how and why an application ends.
     *
     * @param ended runs once it is stored
     */
    public static void end(Applications applications, Person by, Applicant applicant, Runnable ended) {
        var status = new Select<Application.Status>();
        status.setLabel("It ends as");
        status.setItems(Application.Status.HIRED, Application.Status.REJECTED, Application.Status.WITHDRAWN);
        status.setItemLabelGenerator(Application.Status::label);
        var reason = reason();
        new FormDialog(
                        "End the application for " + applicant.job().title(),
                        new Paragraph("No further interview is planned for it. It can be taken up again."),
                        status,
                        reason)
                .required("status", status, "Choose how it ends.")
                .required("reason", reason, "A reason is needed.")
                .confirm("End application", () -> {
                    applications.end(by, applicant.application(), status.getValue(), reason.getValue());
                    Notices.done("The application has ended.");
                    ended.run();
                })
                .open();
    }

    /**
     * Asks why an application is put on legal hold, or why the hold is taken back.
     *
     * @param changed runs once it is stored
     */
    public static void hold(Applications applications, Person by, Applicant applicant, Runnable changed) {
        boolean held = applicant.application().hold() == null;
        var reason = reason();
        new FormDialog(
                        held ? "Put on legal hold" : "Take the legal hold back",
                        new Paragraph(
                                held
                                        ? "As long as it lasts, nothing of this candidate is erased, neither by hand nor when their"
                                                + " time is up."
                                        : "The candidate can be erased again, and falls due as the rules say."),
                        reason)
                .required("reason", reason, "A reason is needed.")
                .confirm(held ? "Put on hold" : "Take back", () -> {
                    applications.hold(by, applicant.application(), held, reason.getValue());
                    Notices.done(held ? "The application is on legal hold." : "The legal hold is taken back.");
                    changed.run();
                })
                .open();
    }

    private static TextArea reason() {
        var reason = new TextArea("Reason");
        reason.setMaxLength(500);
        return reason;
    }
}
