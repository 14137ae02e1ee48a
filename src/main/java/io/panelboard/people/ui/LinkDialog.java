package io.panelboard.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.people.Person;

/** Shows a one-time link, the only time it can be seen. */
final class LinkDialog extends Dialog {

    LinkDialog(Person person, String address) {
        addClassName("pb-dialog");
        setHeaderTitle("One-time link for " + person.name());
        setCloseOnOutsideClick(false);
        var link = new TextField("Link", address, "");
        link.setReadOnly(true);
        link.setAutoselect(true);
        var copy = new Button("Copy");
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        // Pages without TLS have no clipboard; the selected text can then be copied by hand.
        copy.addAttachListener(e -> copy.getElement().executeJs("""
                this.addEventListener('click', async () => {
                  $0.inputElement.select();
                  try {
                    await navigator.clipboard.writeText($0.value);
                  } catch {
                    document.execCommand('copy');
                  }
                  this.textContent = 'Copied';
                })""", link.getElement()));
        var form = new Div(
                new Paragraph("Send it to %s. It works once, within seven days, and is shown only now."
                        .formatted(person.email())),
                link);
        form.addClassName("pb-form");
        add(form);
        getFooter().add(new Button("Close", e -> close()), copy);
    }
}
