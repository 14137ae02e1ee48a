package io.panelboard.candidates.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.candidates.Retention;
import java.util.List;

/** Lists everybody who would be erased, and erases them once their number was typed. */
final class EraseDueDialog extends Dialog {

    EraseDueDialog(List<Retention.Due> due, Runnable erase) {
        setHeaderTitle("Erase those whose time is up");
        addClassName("pb-candidate-dialog");
        var names = new UnorderedList();
        due.forEach(d -> names.add(new ListItem(d.candidate().name() + ", " + d.jobs())));
        var number = new TextField("Type the number of candidates to confirm");
        number.setHelperText(Integer.toString(due.size()));
        var fields = new Div(
                new Paragraph("Their names, addresses, evidence, summaries and written reasons go. Scores, results and"
                        + " the audit trail stay without the names. This cannot be taken back."),
                names,
                number);
        fields.addClassName("pb-fields");
        add(fields);
        var confirm = new Button("Erase for good", _ -> {
            if (number.getValue().strip().equals(Integer.toString(due.size()))) {
                close();
                erase.run();
            } else {
                number.setErrorMessage("Please type %d, the number of candidates listed.".formatted(due.size()));
                number.setInvalid(true);
            }
        });
        confirm.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }
}
