package io.panelboard.exchange.tree;

import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.SourceLine;
import java.util.List;
import java.util.Map;

/** What becomes of the lines of JSON or YAML, which may hold one field each or everything in one. */
record AnnotatedTree(AnnotatedLines fates, Map<Integer, Integer> starts) {

    void claimAll(LineStatus fate) {
        fates.claim(1, Integer.MAX_VALUE, fate);
    }

    void ignoreAll(String reason) {
        fates.ignore(1, Integer.MAX_VALUE, reason);
    }

    void claim(Tree tree, LineStatus fate) {
        fates.claim(tree.line(), tree.end(), fate);
    }

    void claim(Tree.Field field, LineStatus fate) {
        fates.claim(field.line(), field.value().end(), fate);
    }

    void leave(Tree.Field field, String reason) {
        leave(field.line(), field.value().end(), field.name(), reason);
    }

    /** @param name what is shown of it where it shares a line with something else */
    void leave(Tree tree, String name, String reason) {
        leave(tree.line(), tree.end(), name, reason);
    }

    private void leave(int from, int to, String name, String reason) {
        int first = from;
        if (starts.getOrDefault(from, 0) > 1) {
            fates.note(from, name, reason);
            first++;
        }
        fates.ignore(first, to, reason);
    }

    List<SourceLine> lines() {
        return fates.lines();
    }
}
