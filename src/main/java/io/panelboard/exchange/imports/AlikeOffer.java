package io.panelboard.exchange.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.markdown.Fragments;
import io.panelboard.exchange.markdown.LinesAlike;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** Offers to read lines alike as the one that was just corrected: those of its list, of its part, of the whole text. */
final class AlikeOffer extends Div {

    private final BiConsumer<Set<Integer>, LineStatus> correct;

    AlikeOffer(BiConsumer<Set<Integer>, LineStatus> correct) {
        this.correct = correct;
        addClassName("pb-alike");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void offer(Fragments read, int line, LineStatus status) {
        removeAll();
        int before = 1;
        for (LinesAlike.Scope scope : LinesAlike.Scope.values()) {
            Set<Integer> lines = LinesAlike.of(read, line, scope);
            if (lines.size() > before) {
                before = lines.size();
                var button = new Button("%s (%d lines)".formatted(name(scope), lines.size()), e -> {
                    setVisible(false);
                    correct.accept(lines, status);
                });
                button.addThemeVariants(ButtonVariant.SMALL);
                add(button);
            }
        }
        addComponentAsFirst(new Span("Line %d is read as %s. The same for:"
                .formatted(
                        line,
                        status == LineStatus.IGNORED
                                ? "left out"
                                : PreviewRow.nameOf(status).toLowerCase(Locale.ROOT))));
        setVisible(before > 1);
    }

    private static String name(LinesAlike.Scope scope) {
        return switch (scope) {
            case LIST -> "This list";
            case PART -> "This part";
            case TEXT -> "All lines like it";
        };
    }
}
