package io.panelboard.questions.exchange;

import io.panelboard.shared.RuleViolation;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML of one part of a workbook, one event after the other, without anything that a document may define itself. */
final class XlsxXml implements AutoCloseable {

    private final XMLStreamReader xml;

    XlsxXml(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        xml = factory.createXMLStreamReader(part);
    }

    /** Goes on to the next beginning or end of an element; false at the end of the part. */
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.DTD -> throw new RuleViolation(ListFile.FIELD, ExchangeViolation.DOCUMENT_TYPE);
                default -> {}
            }
        }
        return false;
    }

    boolean begins(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** The attribute's value whatever its namespace, empty if there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The text of the element that has just begun; it goes on to its end. */
    String text() throws XMLStreamException {
        return xml.getElementText();
    }

    /** The visible text of the element of this name that has just begun, without hints for pronunciation. */
    String richText(String element) throws XMLStreamException {
        var text = new StringBuilder();
        int hints = 0;
        while (!ends(element) && next()) {
            if (begins("rPh")) {
                hints++;
            } else if (ends("rPh")) {
                hints--;
            } else if (begins("t") && hints == 0) {
                text.append(text());
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
