package io.panelboard.questions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.shared.ui.Attempt;
import java.util.function.Consumer;

/** Asks what is new before a revision is published, which cannot be taken back. */
final class PublishDialog extends Dialog {

    private static final long serialVersionUID = 1;

    PublishDialog(Consumer<String> publish) {
        setHeaderTitle("Publish a revision");
        setWidth("32rem");
        setMaxWidth("100%");
        var note = new TextArea("Note");
        note.setHelperText("What is new, for those who plan interviews. A published revision never changes.");
        note.setWidthFull();
        add(note);
        var button = new Button("Publish", e -> {
            if (new Attempt().field("note", note).run(() -> publish.accept(note.getValue()))) {
                close();
            }
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", e -> close()), button);
    }
}
