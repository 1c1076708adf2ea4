package dev.overture.authoring.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as spreadsheets write them, or as somebody made them who means harm. */
final class Workbooks {

    private final Map<String, String> parts = new LinkedHashMap<>();

    private Workbooks() {}

    static Workbooks aWorkbook() {
        Workbooks made = new Workbooks();
        made.parts.put("[Content_Types].xml", "<Types/>");
        made.parts.put("xl/workbook.xml", """
                <workbook xmlns:r="r"><workbookPr/><sheets>
                <sheet name="Notes" sheetId="1" state="hidden" r:id="rId1"/>
                <sheet name="People" sheetId="2" r:id="rId2"/></sheets></workbook>
                """);
        made.parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships>
                <Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="http://x/worksheet" Target="worksheets/sheet2.xml"/>
                <Relationship Id="rId3" Type="http://x/sharedStrings" Target="sharedStrings.xml"/>
                <Relationship Id="rId4" Type="http://x/styles" Target="/xl/styles.xml"/>
                </Relationships>
                """);
        made.parts.put("xl/styles.xml", """
                <styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts>
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs></styleSheet>
                """);
        made.parts.put("xl/worksheets/sheet1.xml", sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
        return made;
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    Workbooks rows(String rows) {
        return part("xl/worksheets/sheet2.xml", sheet(rows));
    }

    Workbooks strings(String... strings) {
        StringBuilder all = new StringBuilder("<sst>");
        for (String each : strings) {
            all.append("<si>").append(each).append("</si>");
        }
        return part("xl/sharedStrings.xml", all + "</sst>");
    }

    Workbooks part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** With a part of so many blanks. */
    Path inflating(Path file, String part, long megabytes) throws IOException {
        return write(file, part, megabytes);
    }

    Path at(Path file) throws IOException {
        return write(file, "", 0);
    }

    private Path write(Path file, String large, long megabytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            if (megabytes > 0) {
                zip.putNextEntry(new ZipEntry(large));
                byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.UTF_8);
                for (long i = 0; i < megabytes; i++) {
                    zip.write(blanks);
                }
                zip.closeEntry();
            }
        }
        return file;
    }
}
