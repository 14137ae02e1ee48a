package io.panelboard.questions.ui;

import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.questions.SetEdit.Head;
import io.panelboard.shared.Texts;
import java.util.function.Function;

/** What a set is for, to be written. */
final class HeadForm extends AutoForm<Head> {

    private static final long serialVersionUID = 1;

    HeadForm(Store<Head> store, Head head) {
        super(store, head);
        addClassName("pb-edit-head");
        TextField title = Typed.line("Title");
        title.setRequiredIndicatorVisible(true);
        TextField role = Typed.line("Role");
        role.setPlaceholder("Rust engineer");
        TextField level = Typed.line("Level");
        level.setPlaceholder("Senior");
        add(
                slot(
                        HeadFields.TITLE,
                        FieldInput.<TextField, String, String>of(
                                title,
                                text -> Texts.required("title", "A title", text, 200),
                                Function.identity(),
                                Function.identity())),
                slot(HeadFields.ROLE, FieldInput.name(role)),
                slot(HeadFields.LEVEL, FieldInput.name(level)),
                slot(HeadFields.SLOT, Typed.number("Slot in minutes (0: not said)", 0, 480)));
    }
}
