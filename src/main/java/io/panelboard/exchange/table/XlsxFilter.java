package io.panelboard.exchange.table;

import io.panelboard.exchange.ExchangeViolation;
import io.panelboard.exchange.ListFile;
import io.panelboard.shared.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Copies one XML part of a workbook without formulas, phonetic hints, styles, cells beyond the columns of a list, and
 * dangling references to shared texts.
 * Every value becomes text.
 */
final class XlsxFilter extends XMLFilterImpl {

    private static final int MAX_ROWS = 20_000;
    private static final int MAX_COLUMNS = 100;
    private static final Pattern ROW = Pattern.compile("[0-9]{1,7}");
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,9}");

    private final int knownTexts;
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder index = new StringBuilder();
    private final List<String> merges = new ArrayList<>();
    private final Map<String, String> sheets = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private int sharedTexts;
    private int rows;
    private int skipped;
    private int column;
    private boolean shared;

    /**
     * Creates a filter for one part.
     *
     * @param knownTexts how many shared texts cells may refer to
     */
    XlsxFilter(int knownTexts) {
        this.knownTexts = knownTexts;
    }

    /** Returns the number of shared texts in what was copied. */
    int sharedTexts() {
        return sharedTexts;
    }

    /** Returns the areas of merged cells, such as "A2:A5". */
    List<String> merges() {
        return merges;
    }

    /** Returns the identifiers of the sheets' parts by the sheets' names. */
    Map<String, String> sheets() {
        return sheets;
    }

    /** Returns the names of parts by their identifiers. */
    Map<String, String> targets() {
        return targets;
    }

    byte[] copy(InputStream part) throws IOException, SAXException, ParserConfigurationException {
        var out = new ByteArrayOutputStream();
        var parser = SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();
        parser.setProperty("http://xml.org/sax/properties/lexical-handler", new NoDoctype());
        setParent(parser);
        try {
            var writer = ((SAXTransformerFactory) TransformerFactory.newDefaultInstance()).newTransformerHandler();
            writer.setResult(new StreamResult(out));
            setContentHandler(writer);
        } catch (TransformerConfigurationException e) {
            throw new IllegalStateException(e);
        }
        parse(new InputSource(part));
        return out.toByteArray();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (skipped > 0 || name.equals("f") || name.equals("rPh")) {
            skipped++;
            return;
        }
        Attributes kept = attributes;
        switch (name) {
            case "si" -> sharedTexts++;
            case "row" -> {
                column = -1;
                if (++rows > MAX_ROWS) {
                    throw XlsxSanitizer.tooLong();
                }
                kept = only("r", attributes, ROW);
            }
            case "c" -> {
                column = column(attributes.getValue("r"), column + 1);
                if (column >= MAX_COLUMNS) {
                    skipped++;
                    return;
                }
                kept = cell(attributes);
            }
            case "mergeCell" -> merges.add(Objects.requireNonNullElse(attributes.getValue("ref"), ""));
            case "sheet" ->
                sheets.put(Objects.requireNonNullElse(attributes.getValue("name"), ""), relation(attributes));
            case "Relationship" ->
                targets.put(
                        Objects.requireNonNullElse(attributes.getValue("Id"), ""),
                        Objects.requireNonNullElse(attributes.getValue("Target"), ""));
            default -> {}
        }
        open.push(name);
        super.startElement(uri, name, qualified, kept);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (skipped > 0) {
            skipped--;
            return;
        }
        if (name.equals("v") && shared) {
            char[] known = known(index.toString().strip()).toCharArray();
            index.setLength(0);
            super.characters(known, 0, known.length);
        }
        open.pop();
        super.endElement(uri, name, qualified);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        String in = open.peek();
        if (skipped > 0 || in == null) {
            return;
        }
        if (in.equals("v") && shared) {
            index.append(text, start, length);
        } else if (in.equals("v") || in.equals("t")) {
            super.characters(text, start, length);
        }
    }

    @Override
    public void processingInstruction(String target, String data) {
        // Carries no content of a list.
    }

    /** Returns the identifier by which a sheet names its part. */
    private static String relation(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty()) {
                return attributes.getValue(i);
            }
        }
        return "";
    }

    private Attributes cell(Attributes attributes) {
        String type = attributes.getValue("t");
        shared = "s".equals(type);
        AttributesImpl kept = only("r", attributes, CELL);
        kept.addAttribute("", "t", "t", "CDATA", shared || "inlineStr".equals(type) ? type : "str");
        return kept;
    }

    private static AttributesImpl only(String name, Attributes attributes, Pattern form) {
        var kept = new AttributesImpl();
        String value = attributes.getValue(name);
        if (value != null && form.matcher(value).matches()) {
            kept.addAttribute("", name, name, "CDATA", value);
        }
        return kept;
    }

    /** Returns the index of a shared text if there is such a text, else an empty text. */
    private String known(String text) {
        return INDEX.matcher(text).matches() && Integer.parseInt(text) < knownTexts ? text : "";
    }

    /** Returns the column that a reference such as "AB12" names, from 0. */
    static int column(@Nullable String reference, int otherwise) {
        int column = 0;
        int letters = 0;
        while (reference != null
                && letters < Math.min(4, reference.length())
                && reference.charAt(letters) >= 'A'
                && reference.charAt(letters) <= 'Z') {
            column = column * 26 + (reference.charAt(letters) - 'A' + 1);
            letters++;
        }
        return letters == 0 ? otherwise : column - 1;
    }

    /** Rejects document type declarations as soon as one begins, against entity expansion and external entities. */
    private static final class NoDoctype extends DefaultHandler2 {

        @Override
        public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
            throw new RuleViolation(ListFile.FIELD, ExchangeViolation.DOCUMENT_TYPE);
        }
    }
}
