package io.panelboard.questions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;

/** What somebody else wrote, beside what this author has in the input above. */
final class ConflictNote extends Div {

    private static final long serialVersionUID = 1;

    private ConflictNote(String sentence, String theirs) {
        addClassName("pb-edit-conflict");
        getElement().setAttribute("role", "group").setAttribute("aria-label", "Two versions");
        var said = new Paragraph(sentence);
        said.getElement().setAttribute("role", "status");
        var text = new Pre(theirs.isBlank() ? "(nothing)" : theirs);
        text.addClassName("pb-edit-theirs");
        add(said, text);
    }

    /** Both changed it: the author has to choose. */
    static ConflictNote choice(String who, String what, String theirs, Runnable keepMine, Runnable takeTheirs) {
        var note = new ConflictNote("%s changed the %s too. Theirs is:".formatted(who, what), theirs);
        var mine = new Button("Keep mine", e -> keepMine.run());
        var other = new Button("Take theirs", e -> takeTheirs.run());
        mine.addThemeVariants(ButtonVariant.SMALL);
        other.addThemeVariants(ButtonVariant.SMALL);
        var buttons = new Div(mine, other);
        buttons.addClassName("pb-actions");
        note.add(buttons);
        return note;
    }

    /** The author has the input open but has typed nothing. */
    static ConflictNote news(String who, String what, String theirs) {
        return new ConflictNote(
                "%s changed the %s. It is shown here as soon as you leave the field.".formatted(who, what), theirs);
    }
}
