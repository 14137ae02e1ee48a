package io.panelboard.questions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.questions.RatingScale;
import io.panelboard.questions.RatingScale.Level;
import io.panelboard.shared.Texts;
import java.util.ArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The levels of a set: what each is called, and what earns it where a question says nothing more precise. */
final class ScaleForm extends AutoForm<RatingScale> {

    private static final long serialVersionUID = 1;
    private static final int LABEL = 40;

    ScaleForm(Store<RatingScale> store, RatingScale scale) {
        super(store, scale);
        for (Level level : scale.levels()) {
            int value = level.value();
            TextField label = Typed.line("Level " + value);
            TextArea anchor = Typed.area("What earns level " + value);
            anchor.setMinRows(1);
            var line = new Div(
                    slot(
                            new Field<>(
                                    "label of level " + value,
                                    s -> of(s, value).label(),
                                    (s, v) -> with(s, value, l -> new Level(value, v, l.anchor()))),
                            FieldInput.<TextField, String, String>of(
                                    label,
                                    text -> Texts.required("label", "A label", text, LABEL),
                                    Function.identity(),
                                    Function.identity())),
                    slot(
                            new Field<>(
                                    "text of level " + value,
                                    s -> of(s, value).anchor(),
                                    (s, v) -> with(s, value, l -> new Level(value, l.label(), v))),
                            FieldInput.text(anchor)));
            line.addClassName("pb-edit-level");
            add(line);
        }
    }

    private static Level of(RatingScale scale, int value) {
        return scale.has(value) ? scale.levels().get(value - 1) : new Level(value, "", "");
    }

    private static RatingScale with(RatingScale scale, int value, UnaryOperator<Level> change) {
        var levels = new ArrayList<>(scale.levels());
        if (scale.has(value)) {
            levels.set(value - 1, change.apply(levels.get(value - 1)));
        }
        return new RatingScale(levels);
    }
}
