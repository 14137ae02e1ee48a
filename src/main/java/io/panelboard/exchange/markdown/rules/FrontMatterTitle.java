package io.panelboard.exchange.markdown.rules;

import io.panelboard.exchange.markdown.BlockRule;
import io.panelboard.exchange.markdown.ParseState;
import io.panelboard.exchange.markdown.Source;
import io.panelboard.exchange.tree.AboutFields;
import io.panelboard.exchange.tree.Tree;
import io.panelboard.exchange.tree.TreeParser;
import io.panelboard.shared.RuleViolation;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Block;

/** Reads title, role, level, slot and scale from the lines between {@code ---} and {@code ---} at the top. */
public final class FrontMatterTitle implements BlockRule {

    private static final String KEY = "title";
    private static final String REASON = "Front matter, of which title, role, level, slot and scale are read";

    @Override
    public boolean tryRead(Block block, ParseState state) {
        if (!(block instanceof YamlFrontMatterBlock)) {
            return false;
        }
        var data = new YamlFrontMatterVisitor();
        block.accept(data);
        String title =
                String.join(" ", data.getData().getOrDefault(KEY, List.of())).strip();
        BitSet read = readAbout(block, state);
        for (int number = Source.number(block); number <= state.source().last(block); number++) {
            String line = state.source().line(number - 1);
            if (!title.isEmpty() && state.title().isEmpty() && line.strip().startsWith(KEY + ":")) {
                state.title(number, number, title);
            } else if (!line.isBlank() && !read.get(number)) {
                state.ignore(number, number, line.strip(), REASON);
            }
        }
        return true;
    }

    /** Reads role, level, slot and scale, and returns the lines that are taken with them. */
    private static BitSet readAbout(Block block, ParseState state) {
        var read = new BitSet();
        int first = Source.number(block);
        int last = state.source().last(block);
        var yaml = new StringBuilder().repeat("\n", first);
        for (int number = first + 1; number < last; number++) {
            yaml.append(state.source().line(number - 1)).append('\n');
        }
        Tree root;
        try {
            root = TreeParser.yaml(yaml.toString()).root();
        } catch (RuleViolation e) {
            // Other programs' front matter is often no YAML; its title is read as text.
            return read;
        }
        if (root instanceof Tree.Fields fields) {
            var unread = new HashSet<Tree.Field>();
            state.about(AboutFields.of(fields, (field, reason) -> {
                unread.add(field);
                state.ignore(field.line(), field.value().end(), field.text(), reason);
            }));
            for (Tree.Field field : fields.fields()) {
                if (AboutFields.has(field)) {
                    read.set(field.line(), field.value().end() + 1);
                    if (!unread.contains(field)) {
                        state.aboutField(field);
                    }
                }
            }
        }
        return read;
    }
}
