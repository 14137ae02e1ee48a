package io.panelboard.candidates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.candidates.Candidate;
import io.panelboard.candidates.Retention;
import java.util.List;
import java.util.function.Function;

/** Lists everybody who would be erased and where else they are named, and erases them once their number was typed. */
final class EraseDueDialog extends Dialog {

    /** Bounds how many are searched for at once, as each search reads all that is stored. */
    static final int SEARCHED = 10;

    /** @param others lists other places that name a candidate */
    EraseDueDialog(List<Retention.Due> due, Function<Candidate, Component> others, Runnable erase) {
        setHeaderTitle("Erase those whose time is up");
        addClassName("pb-candidate-dialog");
        var names = new UnorderedList();
        for (int i = 0; i < due.size(); i++) {
            names.add(item(due.get(i), others, i < SEARCHED));
        }
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

    private static ListItem item(Retention.Due due, Function<Candidate, Component> others, boolean search) {
        Candidate candidate = due.candidate();
        var item = new ListItem(new Span("%s, %s".formatted(candidate.nameWithAddress(), due.jobs())));
        if (search) {
            item.add(others.apply(candidate));
            return item;
        }
        var look = new Button("Where else the name stands");
        look.addThemeVariants(ButtonVariant.TERTIARY);
        look.setAriaLabel("Where else the name of %s stands".formatted(candidate.name()));
        look.addClickListener(_ -> item.replace(look, others.apply(candidate)));
        item.add(look);
        return item;
    }
}
