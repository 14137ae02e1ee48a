package io.panelboard.questions.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.panelboard.questions.QuestionId;
import io.panelboard.questions.QuestionSet;
import io.panelboard.questions.Section;
import io.panelboard.questions.SectionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers the actions on a whole question. */
final class QuestionActions extends Div {

    private final transient OutlineCommands commands;
    private final transient QuestionId id;
    private final Button up;
    private final Button down;
    private final SubMenu sections;
    private final MenuItem toSection;
    private transient @Nullable List<Target> shown;

    private record Target(SectionId section, String title) {}

    QuestionActions(OutlineCommands commands, QuestionId id) {
        this.commands = commands;
        this.id = id;
        addClassName("pb-edit-actions");
        up = button("Move up", () -> commands.step(id, -1));
        down = button("Move down", () -> commands.step(id, 1));
        up.setTooltipText("Alt+Up in the list");
        down.setTooltipText("Alt+Down in the list");
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.SMALL, MenuBarVariant.TERTIARY);
        toSection = menu.addItem("Move to section …");
        sections = toSection.getSubMenu();
        var more = menu.addItem("More …").getSubMenu();
        more.addItem("Duplicate", e -> commands.duplicate(id));
        more.addItem("Copy to another set …", e -> commands.transfer(id, false));
        more.addItem("Move to another set …", e -> commands.transfer(id, true));
        more.addItem("Archive", e -> commands.archive(id));
        add(up, down, menu);
    }

    void show(QuestionSet set, OutlineCommands.Place at) {
        up.setEnabled(OutlineCommands.step(set, id, -1).isPresent());
        down.setEnabled(OutlineCommands.step(set, id, 1).isPresent());
        List<Target> targets = set.sections().stream()
                .filter(s -> !s.id().equals(at.section().id()))
                .map(QuestionActions::target)
                .toList();
        if (!targets.equals(shown)) {
            shown = targets;
            sections.removeAll();
            targets.forEach(t -> sections.addItem(t.title(), e -> commands.moveTo(id, t.section())));
            toSection.setEnabled(!targets.isEmpty());
        }
    }

    private static Target target(Section section) {
        return new Target(section.id(), section.title());
    }

    private static Button button(String label, Runnable action) {
        var button = new Button(label, e -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }
}
