package io.panelboard.questions.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSet;
import io.panelboard.shared.Initials;
import java.util.List;
import java.util.Optional;

/** Shows the save state, the undo and redo buttons and the other authors; stays visible while the page scrolls. */
public final class EditorBar extends Div {

    private final Button undo;
    private final Button redo;
    private final UnorderedList people = new UnorderedList();
    private transient List<String> shown = List.of();

    EditorBar(SaveState state, Runnable undoLast, Runnable redoLast) {
        addClassName("pb-edit-bar");
        undo = button("Undo", undoLast);
        redo = button("Redo", redoLast);
        undo.addClassName("pb-edit-undo");
        redo.addClassName("pb-edit-redo");
        people.addClassName("pb-edit-people");
        people.getElement().setAttribute("aria-label", "Others who work on this set");
        people.setVisible(false);
        var back = new Div(undo, redo);
        back.addClassName("pb-edit-back");
        add(state, back, people);
    }

    void show(History history) {
        label(undo, "Undo", history.nextUndo());
        label(redo, "Redo", history.nextRedo());
    }

    void show(List<Editors.Present> others, QuestionSet set) {
        List<String> words = others.stream()
                .map(p -> p.person().name() + ", " + where(p, set))
                .toList();
        if (words.equals(shown)) {
            return;
        }
        shown = words;
        people.removeAll();
        for (Editors.Present p : others) {
            var mark = new Div(Initials.of(p.person().name()));
            mark.addClassName("pb-edit-person-mark");
            mark.getElement().setAttribute("aria-hidden", "true");
            var item = new ListItem(mark, new Div(p.person().name() + ", " + where(p, set)));
            people.add(item);
        }
        people.setVisible(!others.isEmpty());
    }

    /** Returns the displayed lines about other authors. */
    public List<String> people() {
        return shown;
    }

    private static String where(Editors.Present present, QuestionSet set) {
        if (present.on() == null) {
            return "on the set";
        }
        List<Question> questions = set.questions();
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).id().equals(present.on())) {
                return "on question " + (i + 1);
            }
        }
        return "on an archived question";
    }

    private static void label(Button button, String word, Optional<History.Done> next) {
        button.setEnabled(next.isPresent());
        String label = next.map(done -> word + ": " + done.label()).orElse(word);
        button.setText(label);
        button.setTooltipText(next.isPresent() ? label : null);
    }

    private static Button button(String label, Runnable action) {
        var button = new Button(label, e -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }
}
