package io.panelboard.people.internal;

import java.util.List;

/** The database is the demo's, whose passwords everybody knows, and the program was started without the demo. */
final class DemoPeopleLeft extends RuntimeException {

    private static final long serialVersionUID = 1;

    DemoPeopleLeft(List<String> people) {
        super("The people of the demo can still sign in here with the password that everybody knows: %s."
                .formatted(String.join(", ", people)));
    }
}
