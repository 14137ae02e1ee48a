package io.panelboard.exchange.tree;

import io.panelboard.exchange.TextSanitizer;
import java.util.List;

/** What JSON and YAML hold, with the lines it stands in, from 1. */
public sealed interface Tree {

    int line();

    int end();

    /** Any single value as it was written. */
    record Text(String text, int line, int end) implements Tree {}

    /** Values in an order. */
    record Items(List<Tree> items, int line, int end) implements Tree {}

    /** Values with names. */
    record Fields(List<Field> fields, int line, int end) implements Tree {}

    /** A name with its value. */
    record Field(String name, int line, Tree value) {

        /** The value if it is a single one, without surrounding space; empty if it is not. */
        public String text() {
            return value instanceof Text t ? TextSanitizer.text(t.text()) : "";
        }
    }
}
