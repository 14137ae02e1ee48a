package io.panelboard.people.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import io.panelboard.people.Role;
import java.util.Map;

/** Offers the roles to choose from, each with its rights. */
final class RoleChoice extends CheckboxGroup<Role> {

    private static final Map<Role, String> DOES = Map.of(
            Role.ADMINISTRATOR, "Question sets, people, audit trail",
            Role.HIRING_MANAGER, "Candidates, interviews, decisions",
            Role.INTERVIEWER, "Takes a seat in panels and scores");

    RoleChoice() {
        super("Roles");
        setItems(Role.values());
        setItemLabelGenerator(Role::label);
        setItemHelperGenerator(DOES::get);
    }
}
