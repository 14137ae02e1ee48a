package io.panelboard.board.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.panelboard.board.BoardCommand;
import io.panelboard.board.BoardView;
import io.panelboard.board.Boards;
import io.panelboard.board.EarlyEnd;
import io.panelboard.board.Recommendation;
import io.panelboard.board.Steering;
import io.panelboard.people.PersonId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Offers what the viewer may do now so that the interview goes on (R13), and a second recommendation in the debrief
 * (R6). What cannot be done is not offered.
 */
final class SteeringMenu extends Div {

    private final transient BoardActions actions;
    private final transient List<String> competencies;
    private final Button takeBack = new Button("", _ -> takeBack());
    private final Button adjust = new Button("Adjust my recommendation …", _ -> adjust());
    private final Button handOver = new Button("Hand over the lead …", _ -> handOver());
    private final Button release = new Button("Release a seat …", _ -> release());
    private final Button add = new Button("Add a panelist …", _ -> addPanelist());
    private final Button end = new Button("End the interview early …", _ -> end());
    private final Button panel = new Button("Panel …");
    private final Popover changes = new Popover();
    private transient @Nullable BoardView view;

    /** @param competencies those that somebody who is added can be asked to assess most closely */
    SteeringMenu(BoardActions actions, List<String> competencies) {
        this.actions = actions;
        this.competencies = competencies;
        addClassName("pb-steering");
        changes.setTarget(panel);
        changes.setAriaLabel("If somebody leaves or joins, or the interview cannot go on");
        var list = new Div(handOver, release, add, end);
        list.addClassName("pb-steering-list");
        changes.add(list);
        for (Button button : List.of(handOver, release, add, end)) {
            button.addThemeVariants(ButtonVariant.TERTIARY);
            button.addClickListener(_ -> changes.close());
        }
        for (Button button : List.of(takeBack, adjust, panel)) {
            button.addThemeVariants(ButtonVariant.TERTIARY);
        }
        add(takeBack, adjust, panel, changes);
    }

    /** @param elsewhere whether the page shows another question than the panel's, which then is not to be taken back */
    void show(BoardView now, boolean elsewhere) {
        view = now;
        Steering steering = now.steering();
        boolean back = steering.takeBack() != null && !elsewhere;
        takeBack.setVisible(back);
        now.rail().stream()
                .filter(item -> item.question().equals(steering.takeBack()))
                .forEach(item -> takeBack.setText("Take question %d back".formatted(item.number())));
        adjust.setVisible(now.powers().adjust());
        handOver.setVisible(!steering.handOverTo().isEmpty());
        release.setVisible(!steering.release().isEmpty());
        add.setVisible(steering.add());
        end.setVisible(steering.end());
        boolean any =
                !steering.handOverTo().isEmpty() || !steering.release().isEmpty() || steering.add() || steering.end();
        panel.setVisible(any);
        setVisible(any || back || now.powers().adjust());
    }

    private void takeBack() {
        actions.perform(new BoardCommand.TakeBack());
    }

    private void handOver() {
        new ChoiceDialog(
                        "Hand over the lead?",
                        "From then on they move the panel, reveal and finish. Everybody on the board reads your reason.",
                        "Hand over",
                        people("Who leads from now on", steering().handOverTo()),
                        "Choose who leads.",
                        (person, reason) -> actions.perform(new BoardCommand.HandOver(person, reason)))
                .keep(field -> actions.draft("hand-over", field))
                .open();
    }

    private void release() {
        new ChoiceDialog(
                        "Release a seat?",
                        "They leave the panel at once, and nobody waits for them. A scorecard that they locked counts,"
                                + " an open one is “no rating”. Everybody on the board reads your reason.",
                        "Release",
                        people("Whose seat", steering().release()),
                        "Choose whose seat it is.",
                        (person, reason) -> actions.perform(new BoardCommand.ReleaseSeat(person, reason)))
                .keep(field -> actions.draft("release", field))
                .open();
    }

    private void addPanelist() {
        var person = new ComboBox<Boards.Addable>("Panelist", actions.addable());
        person.setItemLabelGenerator(one -> one.busy() ? one.name() + " (in another interview now)" : one.name());
        person.setWidthFull();
        var focus = new MultiSelectComboBox<String>("Focus", competencies);
        focus.setPlaceholder("All competencies alike");
        focus.setWidthFull();
        focus.setVisible(!competencies.isEmpty());
        new ChoiceDialog(
                        "Add a panelist?",
                        "They score the question that is on and those that follow; earlier ones are not asked of them."
                                + " They find the interview under Today. Everybody on the board reads your reason.",
                        "Add",
                        person,
                        "Choose whom to add.",
                        (chosen, reason) -> actions.perform(
                                new BoardCommand.AddPanelist(chosen.person(), focus.getValue(), reason)),
                        focus)
                .keep(field -> actions.draft("add", field))
                .open();
    }

    private void end() {
        var as = new RadioButtonGroup<EarlyEnd>("What happened", EarlyEnd.values());
        as.setItemLabelGenerator(EarlyEnd::label);
        new ChoiceDialog(
                        "End the interview early?",
                        "The board can no longer change. What was scored stays sealed for good and counts in no"
                                + " comparison. This cannot be undone.",
                        "End the interview",
                        as,
                        "Choose what happened.",
                        (chosen, reason) -> actions.perform(new BoardCommand.End(chosen, reason)))
                .keep(field -> actions.draft("end", field))
                .open();
    }

    private void adjust() {
        var recommendation = new RadioButtonGroup<Recommendation>("Adjusted recommendation", Recommendation.values());
        recommendation.setItemLabelGenerator(Recommendation::label);
        new ChoiceDialog(
                        "Adjust my recommendation",
                        "Your independent recommendation is %s. It is kept and counts; the adjusted one stands beside it."
                                .formatted(mine()),
                        "Adjust",
                        recommendation,
                        "Choose what you recommend now.",
                        (chosen, reason) -> actions.perform(new BoardCommand.AdjustRecommendation(chosen, reason)))
                .keep(field -> actions.draft("recommendation", field))
                .open();
    }

    private String mine() {
        Recommendation mine = view == null ? null : view.card().recommendation();
        return mine == null ? "missing" : "“" + mine.label() + "”";
    }

    private Steering steering() {
        return Objects.requireNonNull(view, "a view that was shown").steering();
    }

    private RadioButtonGroup<PersonId> people(String label, List<PersonId> offered) {
        var people = new RadioButtonGroup<PersonId>(label, offered);
        people.setItemLabelGenerator(this::nameOf);
        return people;
    }

    private String nameOf(PersonId person) {
        return view == null
                ? ""
                : view.panel().stream()
                        .filter(row -> row.person().equals(person))
                        .map(BoardView.PanelRow::name)
                        .findFirst()
                        .orElse("");
    }
}
