package io.panelboard.exchange.tree;

import io.panelboard.exchange.Column;
import io.panelboard.exchange.Exported;
import io.panelboard.questions.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a question set as named fields, leaving out empty ones. */
public final class TreeWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    private TreeWriter() {}

    public static byte[] json(Exported set) {
        return JSON.writeValueAsBytes(tree(set));
    }

    public static byte[] yaml(Exported set) {
        return YAML.writeValueAsBytes(tree(set));
    }

    private static Map<String, Object> tree(Exported set) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("title", set.title());
        tree.put("role", set.role());
        tree.put("level", set.level());
        if (set.slot() > 0) {
            tree.put("slot", set.slot());
        }
        tree.put(
                "scale",
                set.scale().levels().stream()
                        .map(l -> filled("label", l.label(), "anchor", l.anchor()))
                        .toList());
        tree.put(
                "sections",
                set.sections().stream()
                        .map(s -> filled(
                                "title",
                                s.title(),
                                "questions",
                                s.questions().stream().map(TreeWriter::tree).toList()))
                        .toList());
        return tree;
    }

    private static Map<String, Object> tree(Question q) {
        var tree = filled(Column.TITLE.title(), q.title(), "prompt", q.prompt(), Column.GUIDANCE.title(), q.guidance());
        if (!q.probes().isEmpty()) {
            tree.put(Column.PROBES.title(), q.probes());
        }
        tree.putAll(filled(Column.COMPETENCY.title(), q.competency()));
        tree.put(Column.MINUTES.title(), q.minutes());
        tree.put(Column.WEIGHT.title(), q.weight());
        if (q.difficulty() != null) {
            tree.put(Column.DIFFICULTY.title(), q.difficulty().label());
        }
        if (!q.tags().isEmpty()) {
            tree.put(Column.TAGS.title(), q.tags());
        }
        if (!q.anchors().isEmpty()) {
            var anchors = new LinkedHashMap<String, String>();
            new TreeMap<>(q.anchors()).forEach((level, anchor) -> anchors.put(String.valueOf(level), anchor));
            tree.put("anchors", anchors);
        }
        return tree;
    }

    private static Map<String, Object> filled(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].equals("")) {
                fields.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
            }
        }
        return fields;
    }
}
