package dev.overture.authoring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.overture.model.imports.ImportKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

    @TempDir
    private Path folder;

    @Test
    void findsTheHeaderAndTheSeparatorOfCompanies() throws IOException {
        List<String> read =
                read(ImportKind.COMPANIES, "Export of today\n\nИНН;Название;Выручка\n7701;\"Acme; Ltd\";1,5\n");
        assertThat(read).containsExactly("csv", "[ИНН, Название, Выручка]", "[7701, Acme; Ltd, 1,5]");
    }

    @Test
    void takesTheFirstRowAsHeaderWhereNothingIsRecognised() throws IOException {
        assertThat(read(ImportKind.PEOPLE, "a,,a\n1,2,3\n"))
                .containsExactly("csv", "[a, Column 2, a (2)]", "[1, 2, 3]");
    }

    @Test
    void keepsListsAndObjectsOfJsonAndFindsColumnsThatComeLate() throws IOException {
        assertThat(
                        read(
                                ImportKind.PEOPLE,
                                "[{\"email\": \"a@example.com\", \"tags\": [\"x\", \"y\"]}, 7, {\"email\": null, \"more\": {\"b\": 1}}]"))
                .containsExactly(
                        "json",
                        "[email, tags, more]",
                        "[a@example.com, [\"x\",\"y\"]]",
                        "not_an_object",
                        "[, , {\"b\":1}]");
    }

    @Test
    void refusesWhatIsBrokenFurtherDown() {
        assertThatThrownBy(() -> read(ImportKind.PEOPLE, "[{\"email\": \"a@example.com\"}, {]"))
                .isInstanceOf(ImportFileException.class);
        assertThatThrownBy(() -> read(ImportKind.PEOPLE, "email\na@example.com\n\"b"))
                .isInstanceOfSatisfying(
                        ImportFileException.class,
                        broken -> assertThat(broken.code()).isEqualTo("unclosed_quote"));
        assertThatThrownBy(() -> read(ImportKind.PEOPLE, ""))
                .isInstanceOfSatisfying(
                        ImportFileException.class,
                        broken -> assertThat(broken.code()).isEqualTo("empty_file"));
    }

    private List<String> read(ImportKind kind, String content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content.getBytes(StandardCharsets.UTF_8));
        try (TableRows rows = TableFile.open(file, kind)) {
            List<String> read = new ArrayList<>();
            rows.forEachRemaining(row -> read.add(
                    row instanceof TableRow.Broken broken
                            ? broken.code()
                            : ((TableRow.Cells) row).values().toString()));
            read.add(0, rows.columns().toString());
            read.add(0, rows.format());
            return read;
        }
    }
}
