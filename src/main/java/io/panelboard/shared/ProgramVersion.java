package io.panelboard.shared;

import java.util.Objects;

/** Tells which version of Panelboard runs. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** Returns the version of the jar, or "development" where the classes lie in a folder. */
    public static String current() {
        return Objects.requireNonNullElse(ProgramVersion.class.getPackage().getImplementationVersion(), "development");
    }
}
