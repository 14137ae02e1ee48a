package io.panelboard.jobs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import io.panelboard.jobs.Criterion;
import io.panelboard.jobs.Job;
import io.panelboard.shared.ui.FoldedChoices;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Asks for the competencies of a job, each with its weight and its bar. */
final class CriteriaFields extends CustomField<List<Criterion>> {

    private static final int USUAL_WEIGHT = 10;

    private final Div rows = new Div();
    private final Button more = new Button("Add a competency", _ -> add(new Criterion("", USUAL_WEIGHT, null)));
    private final transient List<String> names;

    /** @param names of the competencies that are offered */
    CriteriaFields(List<String> names) {
        super(List.of());
        this.names = List.copyOf(names);
        setLabel("Competencies");
        setHelperText("The weight says what a competency counts for in the result over all rounds. The bar is the level"
                + " that has to be reached; without one nothing is said.");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(new Div(rows, more));
    }

    private void add(Criterion criterion) {
        rows.add(new Row(criterion));
        more.setEnabled(rows.getComponentCount() < Job.MOST_CRITERIA);
    }

    @Override
    protected List<Criterion> generateModelValue() {
        List<Criterion> criteria = new ArrayList<>();
        rows.getChildren().forEach(row -> criteria.add(((Row) row).criterion()));
        return criteria;
    }

    @Override
    protected void setPresentationValue(List<Criterion> criteria) {
        rows.removeAll();
        criteria.forEach(this::add);
    }

    /** Returns what is filled in. */
    List<Criterion> criteria() {
        return generateModelValue();
    }

    private final class Row extends Div {

        private final ComboBox<String> competency = new ComboBox<>("Competency");
        private final IntegerField weight = new IntegerField("Weight");
        private final NumberField bar = new NumberField("Bar");

        Row(Criterion criterion) {
            addClassName("pb-job-row");
            List<String> offered = new ArrayList<>(names);
            if (!criterion.competency().isEmpty() && !offered.contains(criterion.competency())) {
                offered.addFirst(criterion.competency());
            }
            FoldedChoices.fill(competency, offered);
            competency.setAllowCustomValue(true);
            competency.addCustomValueSetListener(e -> {
                if (!offered.contains(e.getDetail())) {
                    offered.addFirst(e.getDetail());
                    FoldedChoices.fill(competency, offered);
                }
                competency.setValue(e.getDetail());
            });
            competency.setValue(criterion.competency().isEmpty() ? null : criterion.competency());
            weight.setValue(criterion.weight());
            weight.setMin(0);
            weight.setMax(Criterion.HEAVIEST);
            weight.setManualValidation(true);
            bar.setValue(criterion.bar());
            bar.setMin(1);
            bar.setMax(Criterion.HIGHEST_BAR);
            bar.setStep(0.1);
            bar.setManualValidation(true);
            bar.setPlaceholder("None");
            var remove = new Button("Remove", _ -> {
                removeFromParent();
                more.setEnabled(true);
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel("Remove this competency");
            add(competency, weight, bar, remove);
        }

        Criterion criterion() {
            return new Criterion(
                    Objects.requireNonNullElse(competency.getValue(), ""),
                    Objects.requireNonNullElse(weight.getValue(), 0),
                    bar.getValue());
        }
    }
}
