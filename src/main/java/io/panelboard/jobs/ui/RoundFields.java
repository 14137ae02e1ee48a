package io.panelboard.jobs.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.jobs.Job;
import io.panelboard.jobs.Round;
import io.panelboard.jobs.RoundId;
import io.panelboard.people.Person;
import io.panelboard.questions.Question;
import io.panelboard.questions.QuestionSetId;
import io.panelboard.questions.Revision;
import io.panelboard.shared.Ids;
import io.panelboard.shared.ui.FoldedChoices;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for the rounds of a job's interview plan. */
final class RoundFields extends CustomField<List<Round>> {

    private static final int USUAL_MINUTES = 60;

    private final Div rows = new Div();
    private final Button more = new Button("Add a round", _ -> addRow(null));
    private final transient List<Revision> asked;
    private final transient List<Person> interviewers;

    /**
     * @param asked the newest revision of each question set
     * @param interviewers who can take a seat
     */
    RoundFields(List<Revision> asked, List<Person> interviewers) {
        super(List.of());
        this.asked = List.copyOf(asked);
        this.interviewers = List.copyOf(interviewers);
        setLabel("Rounds");
        setHelperText("Planning an interview of a round proposes its questions, length and people.");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(new Div(rows, more));
    }

    private void addRow(@Nullable Round round) {
        rows.add(new Row(round));
        more.setEnabled(rows.getComponentCount() < Job.MOST_ROUNDS);
    }

    @Override
    protected List<Round> generateModelValue() {
        List<Round> rounds = new ArrayList<>();
        rows.getChildren().forEach(row -> rounds.add(((Row) row).round()));
        return rounds;
    }

    @Override
    protected void setPresentationValue(List<Round> rounds) {
        rows.removeAll();
        rounds.forEach(this::addRow);
    }

    /** Returns what is filled in. */
    List<Round> rounds() {
        return generateModelValue();
    }

    private final class Row extends Div {

        private final transient @Nullable Round before;
        private final TextField name = new TextField("Name");
        private final ComboBox<Revision> set = new ComboBox<>("Question set");
        private final IntegerField minutes = new IntegerField("Minutes");
        private final IntegerField panelists = new IntegerField("Panelists");
        private final MultiSelectComboBox<Person> people = new MultiSelectComboBox<>("Who may take a seat");
        private final MultiSelectComboBox<String> focus = new MultiSelectComboBox<>("Focus of the second seat");

        Row(@Nullable Round before) {
            this.before = before;
            addClassNames("pb-job-row", "pb-job-round");
            FoldedChoices.fill(set, asked);
            set.setItemLabelGenerator(Revision::title);
            FoldedChoices.fill(people, interviewers);
            people.setItemLabelGenerator(person -> Person.nameAmong(person, interviewers));
            people.setPlaceholder("Anybody");
            focus.setPlaceholder("Everything");
            name.setPlaceholder("Technical");
            set.addValueChangeListener(e -> {
                FoldedChoices.fill(
                        focus, e.getValue() == null ? List.of() : e.getValue().competencies());
                if (e.isFromClient() && e.getValue() != null) {
                    minutes.setValue(length(e.getValue()));
                }
            });
            panelists.setMin(1);
            panelists.setMax(Round.MOST_PANELISTS);
            List.of(minutes, panelists).forEach(field -> field.setManualValidation(true));
            fill();
            var up = move("Earlier", -1);
            var down = move("Later", 1);
            var remove = new Button("Remove", _ -> {
                removeFromParent();
                more.setEnabled(true);
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel("Remove this round");
            var actions = new Div(up, down, remove);
            actions.addClassName("pb-links");
            add(name, set, minutes, panelists, people, focus, actions);
        }

        private void fill() {
            Round round = before;
            if (round == null) {
                minutes.setValue(USUAL_MINUTES);
                panelists.setValue(2);
                return;
            }
            name.setValue(round.name());
            newest(round.set()).ifPresent(set::setValue);
            minutes.setValue(round.minutes());
            panelists.setValue(round.panelists());
            people.setValue(round.people().stream()
                    .flatMap(id -> interviewers.stream().filter(p -> p.id().equals(id)))
                    .toList());
            if (round.focus().size() > 1) {
                focus.setValue(round.focus().get(1).stream()
                        .filter(c -> set.getValue() != null
                                && set.getValue().competencies().contains(c))
                        .toList());
            }
        }

        private Button move(String text, int by) {
            var move = new Button(text, _ -> {
                int to = rows.indexOf(this) + by;
                if (to >= 0 && to < rows.getComponentCount()) {
                    rows.addComponentAtIndex(to, this);
                }
            });
            move.addThemeVariants(ButtonVariant.TERTIARY);
            move.setAriaLabel(text + ", this round");
            return move;
        }

        Round round() {
            Revision chosen = set.getValue();
            List<String> second = List.copyOf(focus.getValue());
            return new Round(
                    before == null ? new RoundId(Ids.random()) : before.id(),
                    name.getValue(),
                    chosen == null ? new QuestionSetId("none") : chosen.set(),
                    before == null || chosen == null || !chosen.set().equals(before.set()) ? null : before.pinned(),
                    Objects.requireNonNullElse(minutes.getValue(), 0),
                    Objects.requireNonNullElse(panelists.getValue(), 0),
                    people.getValue().stream().map(Person::id).toList(),
                    focus(second));
        }

        /** Returns the focus of each seat; only that of the second is asked for here, and the others stay. */
        private List<List<String>> focus(List<String> second) {
            Revision chosen = set.getValue();
            List<List<String>> seats = new ArrayList<>();
            if (before != null && chosen != null && chosen.set().equals(before.set())) {
                seats.addAll(before.focus());
            }
            while (seats.size() < 2) {
                seats.add(List.of());
            }
            seats.set(1, second);
            return seats.stream().allMatch(List::isEmpty) ? List.of() : seats;
        }
    }

    private Optional<Revision> newest(QuestionSetId set) {
        return asked.stream().filter(revision -> revision.set().equals(set)).findFirst();
    }

    private static int length(Revision revision) {
        int minutes = revision.questions().stream().mapToInt(Question::minutes).sum();
        return Math.clamp(Math.ceilDiv(minutes, 15) * 15L, 15, 480);
    }
}
