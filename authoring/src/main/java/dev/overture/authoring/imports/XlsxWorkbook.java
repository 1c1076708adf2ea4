package dev.overture.authoring.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook: its first visible sheet, the texts that its cells share, and their styles. */
final class XlsxWorkbook implements AutoCloseable {

    private static final String FOLDER = "xl/";
    private static final int MOST_SHEETS = 1_000;

    private final ZipFile zip;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    /** @throws ImportFileException if it is too large, or none */
    XlsxWorkbook(Path file) {
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (IOException none) {
            throw XlsxXml.malformed();
        }
        try {
            XlsxLimits.check(zip);
            readRelations();
        } catch (IOException broken) {
            close();
            throw XlsxXml.malformed();
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private void readRelations() {
        try (XlsxXml relations = part(FOLDER + "_rels/workbook.xml.rels")) {
            while (relations.next(Set.of("Relationship"), "Relationships") != null) {
                String type = String.valueOf(relations.attribute("Type"));
                String target = String.valueOf(relations.attribute("Target"));
                String path = target.startsWith("/") ? target.substring(1) : FOLDER + target;
                targets.put(String.valueOf(relations.attribute("Id")), path);
                byType.put(type.substring(type.lastIndexOf('/') + 1), path);
            }
        }
    }

    /** The rows of the first sheet that is not hidden. */
    XlsxSheet sheet() {
        boolean since1904 = false;
        String sheet = null;
        int sheets = 0;
        try (XlsxXml workbook = part(FOLDER + "workbook.xml")) {
            Set<String> wanted = Set.of("workbookPr", "sheet");
            for (String tag = workbook.next(wanted, "sheets");
                    tag != null && sheet == null && sheets < MOST_SHEETS;
                    tag = workbook.next(wanted, "sheets")) {
                if (tag.equals("workbookPr")) {
                    String said = workbook.attribute("date1904");
                    since1904 = "1".equals(said) || "true".equals(said);
                } else {
                    sheets++;
                    String state = workbook.attribute("state");
                    if (state == null || state.equals("visible")) {
                        sheet = targets.get(String.valueOf(workbook.attribute("id")));
                    }
                }
            }
        }
        if (sheet == null) {
            throw new ImportFileException("empty_file", "file", 1, "the workbook has no visible sheet");
        }
        List<String> strings = strings();
        XlsxStyles styles = styles(since1904);
        return new XlsxSheet(part(sheet), strings, styles);
    }

    private XlsxStyles styles(boolean since1904) {
        try (XlsxXml part = optional(byType.get("styles"))) {
            return XlsxStyles.read(part, since1904);
        }
    }

    private List<String> strings() {
        List<String> strings = new ArrayList<>();
        try (XlsxXml part = optional(byType.get("sharedStrings"))) {
            while (part != null && part.next(Set.of("si"), "sst") != null) {
                strings.add(part.text("si"));
            }
        }
        return strings;
    }

    private @Nullable XlsxXml optional(@Nullable String path) {
        return path == null || zip.getEntry(path) == null ? null : part(path);
    }

    private XlsxXml part(String path) {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw XlsxXml.malformed();
        }
        try {
            return new XlsxXml(zip.getInputStream(entry));
        } catch (IOException unreadable) {
            throw XlsxXml.malformed();
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
