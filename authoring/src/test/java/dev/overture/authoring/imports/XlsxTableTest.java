package dev.overture.authoring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.overture.model.imports.ImportKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTableTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheFirstVisibleSheetAsPeopleSeeIt() throws IOException {
        Path file = Workbooks.aWorkbook()
                .strings("<t>Name</t>", "<t>E-Mail</t>", "<r><t>Ada </t></r><rPh><t>x</t></rPh><r><t>Fake</t></r>")
                .rows("""
                        <row r="1"><c r="A1"/></row>
                        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>Phone</t></is></c>
                          <c r="D2" t="str"><f>A1</f><v>Met</v></c><c r="E2" t="str"><v>When</v></c><c r="F2" t="str"><v>VIP</v></c></row>
                        <row r="3"><c r="A3" t="s"><v>2</v></c><c r="C3"><v>4.930123456E10</v></c><c r="D3" s="1"><v>46112</v></c>
                          <c r="E3" s="2"><v>46112.5</v></c><c r="F3" t="b"><v>1</v></c></row>
                        <row r="5"><c r="B5" t="inlineStr"><is><t>bob_x0040_example.com</t></is></c></row>
                        <row r="6"><c r="A6" s="1"/></row>
                        """)
                .at(folder.resolve("a.xlsx"));

        try (TableRows rows = TableFile.open(file, ImportKind.PEOPLE)) {
            assertThat(rows.format()).isEqualTo("xlsx");
            assertThat(rows.columns()).containsExactly("Name", "E-Mail", "Phone", "Met", "When", "VIP");
            assertThat(all(rows))
                    .containsExactly(
                            List.of("Ada Fake", "", "49301234560", "2026-03-31", "2026-03-31T12:00", "true"),
                            List.of(),
                            List.of("", "bob@example.com"));
        }
    }

    @Test
    void countsBlankRowsBetweenOthersButNotTheTrailOfASheet() throws IOException {
        StringBuilder rows = new StringBuilder("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Email</v></c></row>");
        rows.append("<row r=\"4\"><c r=\"A4\" t=\"str\"><v>a@example.com</v></c></row>");
        for (int i = 5; i < 1_000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"/></row>");
        }
        Path file = Workbooks.aWorkbook().rows(rows.toString()).at(folder.resolve("a.xlsx"));
        try (TableRows read = TableFile.open(file, ImportKind.PEOPLE)) {
            assertThat(all(read)).containsExactly(List.of(), List.of(), List.of("a@example.com"));
        }
    }

    @Test
    void refusesWhatWouldUnpackToMoreThanAHundredMegabytes() throws IOException {
        Path file = Workbooks.aWorkbook()
                .rows("<row/>")
                .inflating(folder.resolve("bomb.xlsx"), "xl/worksheets/sheet9.xml", 101);
        assertThat(Files.size(file)).as("small enough to be sent").isLessThan(1024 * 1024);
        assertRefused(file, "file_too_large");
    }

    @Test
    void refusesMoreThanThirtyTwoMegabytesOfSharedStrings() throws IOException {
        Path file =
                Workbooks.aWorkbook().rows("<row/>").inflating(folder.resolve("bomb.xlsx"), "xl/sharedStrings.xml", 33);
        assertRefused(file, "file_too_large");
    }

    @Test
    void doesNotBelieveWhatTheArchiveSaysOfItsSizes() throws IOException {
        Path file =
                Workbooks.aWorkbook().rows("<row/>").inflating(folder.resolve("bomb.xlsx"), "xl/sharedStrings.xml", 33);
        byte[] archive = Files.readAllBytes(file);
        int declared = 33 * 1024 * 1024;
        for (int i = 0; i + 3 < archive.length; i++) {
            int size = ByteBuffer.wrap(archive, i, 4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .getInt();
            if (size == declared) {
                archive[i + 3] = 0;
            }
        }
        Files.write(file, archive);
        assertRefused(file, "file_too_large");
    }

    @Test
    void refusesATagThatWouldFillTheMemory() throws IOException {
        Path file = Workbooks.aWorkbook()
                .rows("<row r=\"1\"><c r=\"A1\" x=\"" + "y".repeat(2 * 1024 * 1024) + "\"/></row>")
                .at(folder.resolve("bomb.xlsx"));
        assertRefused(file, "file_too_large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>",
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"999999999\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"x\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
            })
    void refusesSheetsThatAreMadeToBreakReaders(String rows) throws IOException {
        Path file = Workbooks.aWorkbook().rows(rows).at(folder.resolve("a.xlsx"));
        assertRefused(file, "malformed_xlsx");
    }

    @Test
    void keepsNumbersThatNobodyCouldWriteAsTheyAre() throws IOException {
        Path file = Workbooks.aWorkbook()
                .rows("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Email</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>1E999999999</v></c></row>")
                .at(folder.resolve("a.xlsx"));
        try (TableRows rows = TableFile.open(file, ImportKind.PEOPLE)) {
            assertThat(all(rows)).containsExactly(List.of("1E999999999"));
        }
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbookAndOneThatIsTorn() throws IOException {
        Path file = Workbooks.aWorkbook().rows("<row/>").at(folder.resolve("a.xlsx"));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(file, "malformed_xlsx");
        Path other = Workbooks.aWorkbook()
                .part("xl/workbook.xml", "<workbook><sheets/></workbook>")
                .at(folder.resolve("b.xlsx"));
        assertRefused(other, "empty_file");
    }

    private static void assertRefused(Path file, String code) {
        assertThatThrownBy(() -> {
                    try (TableRows rows = TableFile.open(file, ImportKind.PEOPLE)) {
                        all(rows);
                    }
                })
                .isInstanceOfSatisfying(
                        ImportFileException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static List<List<String>> all(TableRows rows) {
        List<List<String>> all = new ArrayList<>();
        rows.forEachRemaining(row -> all.add(((TableRow.Cells) row).values()));
        return all;
    }
}
