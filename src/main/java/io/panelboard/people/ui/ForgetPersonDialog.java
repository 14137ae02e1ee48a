package io.panelboard.people.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.people.Person;
import io.panelboard.shared.ui.FormDialog;
import io.panelboard.shared.ui.Notices;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Explains what goes and what stays, and forgets a person once the name was typed. */
final class ForgetPersonDialog {

    private ForgetPersonDialog() {}

    /** @param forget receives the typed name */
    static Dialog of(Person person, Consumer<String> forget) {
        var name = new TextField("Type the person's name to confirm");
        name.setHelperText(person.name());
        return new FormDialog(
                        "Forget " + person.name(),
                        new Paragraph("This cannot be taken back."),
                        new H3("What goes"),
                        list(
                                "Name and email address, everywhere: a stand-in such as “Former colleague 1” takes their"
                                        + " place",
                                "Password, second factor, sign-in account and all sign-ins",
                                "Sentences of refusals in the audit trail that name the person"),
                        new H3("What stays"),
                        list(
                                "Scores, evidence, seats and decisions, as those of the stand-in",
                                "The audit trail of who did what and when",
                                "What others wrote about the person: on boards, in rationales and as reasons"),
                        new Paragraph("Files that were downloaded before and backups are not within reach."),
                        name)
                .field("confirmation", name)
                .confirmForGood("Forget for good", () -> {
                    forget.accept(name.getValue());
                    Notices.done("The person is forgotten.");
                });
    }

    private static UnorderedList list(String... lines) {
        var list = new UnorderedList();
        Stream.of(lines).forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
