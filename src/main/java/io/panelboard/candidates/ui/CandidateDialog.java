package io.panelboard.candidates.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Candidates;
import io.panelboard.people.Person;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.Notices;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for a candidate's name, address and role, for a new candidate or a change. */
final class CandidateDialog extends Dialog {

    private final TextField name = new TextField("Name");
    private final EmailField email = new EmailField("Email");
    private final TextField role = new TextField("Role applied for");

    /**
     * @param known the candidate to change, or null for a new one
     * @param saved receives the candidate once it is stored
     */
    CandidateDialog(Candidates candidates, Person by, @Nullable Candidate known, Consumer<Candidate> saved) {
        setHeaderTitle(known == null ? "Add candidate" : "Edit candidate");
        addClassName("pb-candidate-dialog");
        name.setAutofocus(true);
        email.setRequiredIndicatorVisible(true);
        // The service checks the address with a sentence of its own; two checks would contradict each other.
        email.setManualValidation(true);
        role.setPlaceholder("Senior Rust engineer");
        if (known != null) {
            name.setValue(known.name());
            email.setValue(known.email());
            role.setValue(known.role());
        }
        var fields = new Div(name, email, role);
        fields.addClassName("pb-fields");
        add(fields);

        var attempt = new Attempt()
                .required("name", name, "A name is needed.")
                .field("email", email)
                .required("role", role, "The role applied for is needed.");
        var save = new Button(known == null ? "Add" : "Save", _ -> {
            var stored = new AtomicReference<Candidate>();
            if (attempt.run(() -> stored.set(store(candidates, by, known)))) {
                close();
                Notices.done(known == null ? "Candidate added." : "Candidate saved.");
                saved.accept(stored.get());
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        // In the fields only, or Enter on "Cancel" would save; what is being typed is sent first.
        save.addClickShortcut(Key.ENTER).listenOn(fields).resetFocusOnActiveElement();
        getFooter().add(new Button("Cancel", _ -> close()), save);
    }

    private Candidate store(Candidates candidates, Person by, @Nullable Candidate known) {
        if (known == null) {
            return candidates.add(by, name.getValue(), email.getValue(), role.getValue());
        }
        return candidates.change(
                by,
                new Candidate(
                        known.id(),
                        name.getValue(),
                        email.getValue(),
                        role.getValue(),
                        known.addedAt(),
                        known.version()));
    }
}
