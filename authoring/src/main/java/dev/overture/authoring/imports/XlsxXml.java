package dev.overture.authoring.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One part of a workbook, read tag by tag; names are those without their namespace. */
final class XlsxXml implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Longer texts are cut; whoever reads them refuses the cell as too long. */
    private static final int LONGEST_TEXT = 250_000;

    private final InputStream in;
    private final XMLStreamReader xml;

    XlsxXml(InputStream part) {
        this.in = XlsxLimits.guarded(part);
        try {
            this.xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException | RuntimeException fault) {
            throw refused(fault);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Goes on to the next begin of one of these; null where {@code end} ends, or the part does, before. */
    @Nullable
    String next(Set<String> begins, String end) {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && begins.contains(xml.getLocalName())) {
                    return xml.getLocalName();
                }
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals(end)) {
                    return null;
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException fault) {
            throw refused(fault);
        }
    }

    /** An attribute of the tag that just began, whatever its namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text until the tag of this name ends; of texts with tags in them only what stands in {@code t}, without readings. */
    String text(String end) {
        try {
            StringBuilder text = new StringBuilder();
            boolean wanted = !end.equals("si") && !end.equals("is");
            int phonetic = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                    wanted = xml.getLocalName().equals("t") && phonetic == 0;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.getLocalName().equals(end)) {
                        break;
                    }
                    phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                    wanted = false;
                } else if (wanted && isText(event) && text.length() < LONGEST_TEXT) {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
            }
            return unescaped(text.toString());
        } catch (XMLStreamException | RuntimeException fault) {
            throw refused(fault);
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    private static ImportFileException refused(Exception fault) {
        return fault instanceof ImportFileException ours ? ours : malformed();
    }

    static ImportFileException malformed() {
        return new ImportFileException(
                "malformed_xlsx", "file", 1, "this is not a workbook that can be read; save it again, or as CSV");
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
