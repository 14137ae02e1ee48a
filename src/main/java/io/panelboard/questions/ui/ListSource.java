package io.panelboard.questions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.panelboard.shared.ui.Notices;
import java.util.function.BiConsumer;

/** Where a list comes from: a file that is chosen or dragged, or a text that is typed or pasted. */
final class ListSource extends Section {

    private static final long serialVersionUID = 1;
    private static final int PAUSE_MILLIS = 600;

    private final TextArea markdown = new TextArea("Markdown");
    private final Paragraph note = new Paragraph();

    /**
     * The part of the page.
     *
     * @param taken gets a file's name and content
     * @param typed is told that the text has changed
     * @param preview is told that it is to be shown
     */
    ListSource(BiConsumer<String, byte[]> taken, Runnable typed, Runnable preview) {
        addClassName("pb-import-source");
        markdown.addClassName("pb-import-text");
        markdown.setPlaceholder("## Section\n\n- A question\n    - What a good answer holds");
        markdown.setHelperText("Questions may be bullets, headings, bold lines, table rows or fold-outs. "
                + "The preview shows how each line was read.");
        markdown.setValueChangeMode(ValueChangeMode.LAZY);
        markdown.setValueChangeTimeout(PAUSE_MILLIS);
        markdown.addValueChangeListener(e -> typed.run());
        note.addClassName("pb-import-note");
        note.getElement().setAttribute("role", "status");
        note.setVisible(false);
        add(
                new H2("List"),
                ListUpload.create(taken, Notices::refused),
                note,
                markdown,
                new Button("Preview", e -> preview.run()));
    }

    TextArea field() {
        return markdown;
    }

    String text() {
        return markdown.getValue();
    }

    void text(String text) {
        markdown.setValue(text);
    }

    /** Says something about the file; nothing if it is empty. */
    void note(String sentence) {
        note.setText(sentence);
        note.setVisible(!sentence.isEmpty());
    }
}
