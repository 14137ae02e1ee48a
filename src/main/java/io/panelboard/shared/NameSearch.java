package io.panelboard.shared;

/**
 * Finds somebody's whole name or address in texts, as people see them: case, accents and kinds of white space do not
 * count, and "Ann Lee" is not in "Joann Leeds". Immutable.
 */
public final class NameSearch {

    private final String name;
    private final String email;

    private NameSearch(String name, String email) {
        this.name = name;
        this.email = email;
    }

    public static NameSearch of(String name, String email) {
        return new NameSearch(Folding.search(name), Folding.search(email));
    }

    /** Whether the text holds the name or the address; what nobody sees, such as a name of accents alone, is nowhere. */
    public boolean isIn(String text) {
        String folded = Folding.search(text);
        return holds(folded, name) || holds(folded, email);
    }

    private static boolean holds(String text, String words) {
        if (words.isEmpty()) {
            return false;
        }
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            if ((at == 0 || isEdge(text.codePointBefore(at), text.codePointAt(at)))
                    && (end == text.length() || isEdge(text.codePointBefore(end), text.codePointAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word ends between these; scripts without spaces have no such place, and every one counts. */
    private static boolean isEdge(int before, int after) {
        return !Character.isLetterOrDigit(before)
                || !Character.isLetterOrDigit(after)
                || Character.isIdeographic(before)
                || Character.isIdeographic(after);
    }
}
