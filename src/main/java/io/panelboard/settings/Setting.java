package io.panelboard.settings;

/**
 * Describes a setting that has a value.
 *
 * @param name as it was looked up, such as {@code MONGODB_URI}
 * @param value never shown as a whole: it may hold a password
 * @param source the file with its line, the variable or the argument that set it
 * @param shown whether everybody on the machine can read it in the list of processes
 */
record Setting(String name, String value, String source, boolean shown) {

    boolean is(String other) {
        return value.strip().equalsIgnoreCase(other);
    }

    @Override
    public String toString() {
        return name + " (set by " + source + ")";
    }
}
