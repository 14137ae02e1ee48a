package io.panelboard.questions.exchange;

import io.panelboard.shared.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the first sheet of a workbook that has a column of questions. It reads itself what little it needs: libraries
 * for workbooks make as much room as the file says it needs.
 */
final class XlsxReader {

    private final XlsxParts parts;

    private XlsxReader(XlsxParts parts) {
        this.parts = parts;
    }

    /** @throws RuleViolation if it is no workbook that can be read */
    static QuestionList read(String fallbackTitle, byte[] workbook) {
        try {
            return new XlsxReader(XlsxParts.of(workbook)).read(fallbackTitle);
        } catch (XMLStreamException e) {
            throw XlsxParts.damaged();
        }
    }

    private QuestionList read(String fallbackTitle) throws XMLStreamException {
        List<String> shared = sharedTexts();
        Map<String, String> sheets = sheets();
        String chosen = null;
        List<Row> rows = List.of();
        for (var sheet : sheets.entrySet()) {
            List<Row> found = new XlsxSheet(parts.get(sheet.getValue()), shared).rows();
            boolean hasQuestions = Header.find(found).isPresent();
            if (chosen == null || hasQuestions) {
                chosen = sheet.getKey();
                rows = found;
            }
            if (hasQuestions) {
                break;
            }
        }
        if (chosen == null) {
            throw XlsxParts.damaged();
        }
        var fates = new Fates();
        fates.add(1, "");
        rows.forEach(row -> fates.add(
                row.line(), row.cells().stream().filter(c -> !c.isBlank()).collect(Collectors.joining(" | "))));
        for (String name : sheets.keySet()) {
            if (!name.equals(chosen)) {
                fates.note(1, name, "The sheet “%s” is not read".formatted(Values.echo(name)));
            }
        }
        return TableReader.read(fallbackTitle, rows, fates);
    }

    /** The names of the sheets that can be seen, with their parts, in their order. */
    private Map<String, String> sheets() throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (var xml = new XlsxXml(parts.get("xl/_rels/workbook.xml.rels"))) {
            while (xml.next()) {
                if (xml.begins("Relationship")) {
                    String target = xml.attribute("Target");
                    targets.put(xml.attribute("Id"), target.startsWith("/") ? target : "xl/" + target);
                }
            }
        }
        Map<String, String> sheets = new java.util.LinkedHashMap<>();
        try (var xml = new XlsxXml(parts.get("xl/workbook.xml"))) {
            while (xml.next()) {
                String target = xml.begins("sheet") ? targets.get(xml.attribute("id")) : null;
                if (target != null && xml.attribute("state").isEmpty()) {
                    sheets.put(xml.attribute("name"), target);
                }
            }
        }
        return sheets;
    }

    private List<String> sharedTexts() throws XMLStreamException {
        var texts = new ArrayList<String>();
        var part = parts.find("xl/sharedStrings.xml");
        if (part.isPresent()) {
            try (var xml = new XlsxXml(part.get())) {
                while (xml.next()) {
                    if (xml.begins("si")) {
                        texts.add(xml.richText("si"));
                    }
                }
            }
        }
        return texts;
    }
}
