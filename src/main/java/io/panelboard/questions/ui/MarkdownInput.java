package io.panelboard.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.shared.ui.MarkdownText;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A text in Markdown, with what a reader will see of it beside it. */
final class MarkdownInput implements Input<String> {

    private final TextArea area;
    private final Input<String> input;
    private final MarkdownText preview = new MarkdownText("");
    private final Div whole = new Div();

    MarkdownInput(String label, int rows, String helper) {
        area = Typed.area(label);
        area.setMinRows(rows);
        area.setMaxRows(24);
        area.setHelperText(helper);
        input = FieldInput.text(area);
        var name = new Span("Preview");
        name.addClassName("pb-label");
        var shown = new Div(name, preview);
        shown.addClassName("pb-edit-preview");
        shown.getElement().setAttribute("role", "group").setAttribute("aria-label", label + ", preview");
        whole.addClassName("pb-edit-markdown");
        whole.add(area, shown);
        area.addValueChangeListener(e -> preview.show(e.getValue()));
    }

    TextArea area() {
        return area;
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public String read() {
        return input.read();
    }

    @Override
    public void write(String value) {
        input.write(value);
    }

    @Override
    public void say(@Nullable String sentence) {
        input.say(sentence);
    }

    @Override
    public void onChange(Runnable changed) {
        input.onChange(changed);
    }

    @Override
    public void onFocus(Consumer<Boolean> here) {
        input.onFocus(here);
    }

    @Override
    public String words(String value) {
        return value;
    }
}
