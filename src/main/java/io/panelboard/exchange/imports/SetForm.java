package io.panelboard.exchange.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.exchange.QuestionList;
import io.panelboard.exchange.TitleWords;
import io.panelboard.shared.ui.Attempt;

/** Edits title, role and level of the new set; suggested values never overwrite typed ones. */
final class SetForm extends Div {

    private final TextField title = new TextField("Title");
    private final TextField role = new TextField("Role");
    private final TextField level = new TextField("Level");
    private final transient Attempt attempt = new Attempt()
            .required("title", title, "A title is needed.")
            .field("role", role)
            .field("level", level);
    private String suggested = "";

    SetForm(Runnable store) {
        addClassName("pb-set-form");
        title.addClassName("pb-set-form-title");
        role.setPlaceholder("Rust engineer");
        level.setPlaceholder("Senior");
        var button = new Button("Store question set", e -> store.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(title, role, level, button);
    }

    /** Suggests values from the list and its title for fields that nobody has typed in. */
    void suggest(String listTitle, QuestionList.About about) {
        TitleWords before = TitleWords.of(suggested);
        TitleWords now = TitleWords.of(listTitle);
        fill(title, suggested, listTitle);
        fill(role, before.role(), about.role().isBlank() ? now.role() : about.role());
        fill(level, before.level(), about.level().isBlank() ? now.level() : about.level());
        suggested = listTitle;
    }

    private static void fill(TextField field, String before, String now) {
        if (field.isEmpty() || field.getValue().equals(before)) {
            field.setValue(now);
        }
    }

    Attempt attempt() {
        return attempt;
    }

    String title() {
        return title.getValue();
    }

    String role() {
        return role.getValue();
    }

    String level() {
        return level.getValue();
    }
}
