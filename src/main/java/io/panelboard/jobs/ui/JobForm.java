package io.panelboard.jobs.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.jobs.Job;
import io.panelboard.people.Person;
import io.panelboard.questions.Revision;
import io.panelboard.shared.ui.Attempt;
import io.panelboard.shared.ui.FoldedChoices;
import java.util.List;

/** Asks for the details of a job. */
final class JobForm extends Div {

    private final TextField title = new TextField("Title");
    private final TextField level = new TextField("Level");
    private final TextField place = new TextField("Place");
    private final MultiSelectComboBox<Person> managers = new MultiSelectComboBox<>("Hiring managers");
    private final ComboBox<Person> recruiter = new ComboBox<>("Recruiter");
    private final CriteriaFields criteria;
    private final RoundFields rounds;

    /** @param possibleManagers who can be chosen, and whoever works on the job already */
    JobForm(
            Job job,
            List<Person> possibleManagers,
            List<Person> interviewers,
            List<Revision> asked,
            List<String> competencies) {
        criteria = new CriteriaFields(competencies);
        rounds = new RoundFields(asked, interviewers);
        FoldedChoices.fill(managers, possibleManagers);
        managers.setItemLabelGenerator(person -> Person.nameAmong(person, possibleManagers));
        managers.setHelperText("They see its candidates, plan its interviews and decide. Nobody else does.");
        FoldedChoices.fill(recruiter, possibleManagers);
        recruiter.setItemLabelGenerator(person -> Person.nameAmong(person, possibleManagers));
        recruiter.setClearButtonVisible(true);
        recruiter.setHelperText("Sees and plans as they do.");
        Job.Details details = job.details();
        title.setValue(details.title());
        level.setValue(details.level());
        place.setValue(details.place());
        managers.setValue(possibleManagers.stream()
                .filter(person -> details.managers().contains(person.id()))
                .toList());
        recruiter.setValue(possibleManagers.stream()
                .filter(person -> person.id().equals(details.recruiter()))
                .findFirst()
                .orElse(null));
        criteria.setValue(details.criteria());
        rounds.setValue(details.rounds());
        addClassName("pb-plan");
        add(
                part("About", title, level, place),
                part("People", managers, recruiter),
                part("What counts", criteria),
                part("Interview plan", rounds));
    }

    private static Section part(String name, Component... fields) {
        var inner = new Div(fields);
        inner.addClassName("pb-form");
        var section = new Section(new H2(name), inner);
        section.addClassName("pb-job-part");
        return section;
    }

    /** Returns what shows refusals next to the fields they belong to. */
    Attempt attempt() {
        return new Attempt()
                .required("title", title, "A title is needed.")
                .field("level", level)
                .field("place", place)
                .field("managers", managers)
                .field("recruiter", recruiter)
                .field("criteria", criteria)
                .field("rounds", rounds);
    }

    Job.Details details() {
        return new Job.Details(
                title.getValue(),
                level.getValue(),
                place.getValue(),
                managers.getValue().stream().map(Person::id).toList(),
                recruiter.getOptionalValue().map(Person::id).orElse(null),
                criteria.criteria(),
                rounds.rounds());
    }
}
