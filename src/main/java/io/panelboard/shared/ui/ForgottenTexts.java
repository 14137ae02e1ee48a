package io.panelboard.shared.ui;

import java.util.Collection;
import java.util.Set;

/** Tells whose texts have to leave the browsers that still keep them, because the candidate was erased (R12). */
@FunctionalInterface
public interface ForgottenTexts {

    /** Returns those of these interviews, by id, whose candidate was erased; ids of none are left out. */
    Set<String> of(Collection<String> interviews);
}
