package io.panelboard.questions.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Edits follow-up questions, one line each; blank lines are not stored. */
final class ProbesInput implements Input<List<String>> {

    private final Div whole = new Div();
    private final Div lines = new Div();
    private final Paragraph error = new Paragraph();
    private final List<TextArea> areas = new ArrayList<>();
    private Runnable changed = () -> {};
    private Consumer<Boolean> focusChanged = h -> {};

    ProbesInput() {
        whole.addClassName("pb-edit-probes");
        whole.getElement().setAttribute("role", "group").setAttribute("aria-label", "Probes");
        var name = new Span("Probes");
        name.addClassName("pb-edit-label");
        var add = new Button("Add probe", e -> {
            areas.add(area(""));
            layOut();
            areas.getLast().focus();
        });
        add.addThemeVariants(ButtonVariant.SMALL);
        error.addClassName("pb-edit-error");
        whole.add(name, lines, error, add);
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public List<String> read() {
        return areas.stream()
                .map(TextArea::getValue)
                .filter(text -> !text.isBlank())
                .toList();
    }

    @Override
    public void write(List<String> value) {
        if (!read().equals(value)) {
            areas.clear();
            value.forEach(probe -> areas.add(area(probe)));
            layOut();
        }
    }

    @Override
    public void showError(@Nullable String sentence) {
        error.setText(sentence == null ? "" : sentence);
        areas.forEach(area -> area.setInvalid(sentence != null));
    }

    @Override
    public void onChange(Runnable listener) {
        changed = listener;
    }

    @Override
    public void onFocus(Consumer<Boolean> listener) {
        focusChanged = listener;
    }

    @Override
    public String asText(List<String> value) {
        return String.join("\n", value);
    }

    private TextArea area(String probe) {
        var area = FieldInput.area("");
        area.setManualValidation(true);
        area.setValue(probe);
        area.setMinRows(1);
        area.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changed.run();
            }
        });
        area.addFocusListener(e -> focusChanged.accept(true));
        area.addBlurListener(e -> focusChanged.accept(false));
        return area;
    }

    /** Lays the lines out anew but reuses the text areas, so that text being typed is not lost. */
    private void layOut() {
        lines.removeAll();
        for (int i = 0; i < areas.size(); i++) {
            TextArea area = areas.get(i);
            String name = "probe " + (i + 1);
            area.setAriaLabel("Probe " + (i + 1));
            Button up = button("↑", "Move " + name + " up", () -> move(area, -1));
            Button down = button("↓", "Move " + name + " down", () -> move(area, 1));
            up.setEnabled(i > 0);
            down.setEnabled(i < areas.size() - 1);
            var line = new Div(area, up, down, button("✕", "Remove " + name, () -> remove(area)));
            line.addClassName("pb-edit-probe");
            lines.add(line);
        }
    }

    private static Button button(String sign, String label, Runnable action) {
        var button = new Button(sign, e -> action.run());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void move(TextArea area, int step) {
        int place = areas.indexOf(area);
        Collections.swap(areas, place, place + step);
        layOut();
        area.focus();
        changed.run();
    }

    private void remove(TextArea area) {
        int place = areas.indexOf(area);
        areas.remove(area);
        layOut();
        if (!areas.isEmpty()) {
            areas.get(Math.min(place, areas.size() - 1)).focus();
        }
        changed.run();
    }
}
