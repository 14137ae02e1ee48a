package io.panelboard.exchange.tree;

import io.panelboard.exchange.AnnotatedLines;
import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.SourceLine;
import java.util.List;
import java.util.Map;

/** Tracks how the lines of JSON or YAML are read, which may hold one field each or everything in one. */
record AnnotatedTree(AnnotatedLines annotated, Map<Integer, Integer> starts) {

    void claimAll(LineStatus status) {
        annotated.claim(1, Integer.MAX_VALUE, status);
    }

    void ignoreAll(String reason) {
        annotated.ignore(1, Integer.MAX_VALUE, reason);
    }

    void claim(Tree tree, LineStatus status) {
        annotated.claim(tree.line(), tree.end(), status);
    }

    void claim(Tree.Field field, LineStatus status) {
        annotated.claim(field.line(), field.value().end(), status);
    }

    void ignore(Tree.Field field, String reason) {
        ignore(field.line(), field.value().end(), field.name(), reason);
    }

    /**
     * Leaves the tree out, except for a line it shares with something else, which only gets a note.
     *
     * @param name shown in that note
     */
    void ignore(Tree tree, String name, String reason) {
        ignore(tree.line(), tree.end(), name, reason);
    }

    private void ignore(int from, int to, String name, String reason) {
        int first = from;
        if (starts.getOrDefault(from, 0) > 1) {
            annotated.note(from, name, reason);
            first++;
        }
        annotated.ignore(first, to, reason);
    }

    List<SourceLine> lines() {
        return annotated.lines();
    }
}
