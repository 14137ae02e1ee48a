package io.panelboard.exchange.tree;

import io.panelboard.exchange.TextSanitizer;
import java.util.List;

/** Represents JSON or YAML, with the numbers of the first and last line, from 1. */
public sealed interface Tree {

    int line();

    int end();

    /** Holds a single value as it was written. */
    record Text(String text, int line, int end) implements Tree {}

    record Items(List<Tree> items, int line, int end) implements Tree {}

    record Fields(List<Field> fields, int line, int end) implements Tree {}

    record Field(String name, int line, Tree value) {

        /** Returns the value if it is a single one, without surrounding space; else an empty text. */
        public String text() {
            return value instanceof Text t ? TextSanitizer.text(t.text()) : "";
        }
    }
}
