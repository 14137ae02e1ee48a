package io.panelboard.questions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.panelboard.questions.RatingScale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What earns one level in one question; as long as it is empty, what the set says for that level. */
final class AnchorInput implements Input<String> {

    private final Input<String> input;
    private final Div whole = new Div();
    private final Button start;

    AnchorInput(RatingScale.Level level) {
        TextArea area = Typed.area(level.value() + " " + level.label());
        area.setMinRows(2);
        area.setPlaceholder(level.anchor());
        FieldInput<TextArea, String, String> field = FieldInput.text(area);
        input = field;
        start = new Button("Start from the set’s text", e -> {
            field.choose(level.anchor());
            area.focus();
        });
        start.setAriaLabel("Start level %d from the set’s text".formatted(level.value()));
        start.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        area.addValueChangeListener(e -> start.setVisible(e.getValue().isEmpty()));
        whole.addClassName("pb-edit-anchor");
        whole.add(area, start);
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public String read() {
        String anchor = input.read();
        return anchor.isBlank() ? "" : anchor;
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
