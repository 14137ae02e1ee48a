package io.panelboard.questions.ui;

import io.panelboard.questions.SetEdit.Head;
import java.util.List;

/** The parts of what a set is for. */
final class HeadFields {

    static final Field<Head, String> TITLE =
            new Field<>("title", Head::title, (h, v) -> new Head(v, h.role(), h.level(), h.slot()));
    static final Field<Head, String> ROLE =
            new Field<>("role", Head::role, (h, v) -> new Head(h.title(), v, h.level(), h.slot()));
    static final Field<Head, String> LEVEL =
            new Field<>("level", Head::level, (h, v) -> new Head(h.title(), h.role(), v, h.slot()));
    static final Field<Head, Integer> SLOT =
            new Field<>("slot", Head::slot, (h, v) -> new Head(h.title(), h.role(), h.level(), v));

    static final List<Field<Head, ?>> ALL = List.of(TITLE, ROLE, LEVEL, SLOT);

    private HeadFields() {}
}
