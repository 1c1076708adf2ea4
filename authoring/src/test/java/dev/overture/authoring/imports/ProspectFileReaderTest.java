package dev.overture.authoring.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.overture.model.prospects.EmailAddress;
import dev.overture.model.prospects.LinkedInUrl;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProspectFileReaderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final ProspectFileReader reader = new ProspectFileReader();

    @Test
    void readsAnExportWithMixedColumnNames() {
        List<ImportRow> rows = csv("""
                First Name,Nachname,Firma,Position,Person Linkedin Url,Work Email,Phone,Pain Points,# Employees
                Ada,Fake,Nowhere GmbH,CTO,https://de.linkedin.com/in/Ada-Fake/,ADA@Example.org,+49 170 000001,"slow,
                old",42
                """);

        assertThat(rows)
                .containsExactly(new ImportRow.Person(
                        1,
                        new PersonFields(
                                "Ada",
                                "Fake",
                                "Nowhere GmbH",
                                "CTO",
                                linkedin("ada-fake"),
                                email("ada@example.org"),
                                "+49 170 000001",
                                Map.of("pain_points", "slow,\nold", "employees", "42"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void guessesTheSeparator(String separator) {
        String file = String.join(separator, "Vorname", "E-Mail", "Notiz, kurz; klar")
                        .replace("Notiz, kurz; klar", "\"Notiz, kurz; klar | x\"")
                + "\n" + String.join(separator, "Ada", "ada@example.org", "\"a,b;c|d\te\"") + "\n";

        PersonFields person = person(csv(file).get(0));

        assertThat(person.firstName()).isEqualTo("Ada");
        assertThat(person.custom()).containsEntry("notiz_kurz_klar_x", "a,b;c|d\te");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void guessesTheEncodingWithoutAMark(String charset) {
        byte[] file = "Vorname;Nachname;E-Mail\nJürgen;Größe;j@example.org\n".getBytes(Charset.forName(charset));

        PersonFields person =
                person(all(reader.readCsv(new ByteArrayInputStream(file))).get(0));

        assertThat(person.firstName()).isEqualTo("Jürgen");
        assertThat(person.lastName()).isEqualTo("Größe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsBehindAByteOrderMark(String charset) {
        byte[] file = "\uFEFFVorname;E-Mail\nZoë;z@example.org\n".getBytes(Charset.forName(charset));

        assertThat(person(all(reader.readCsv(new ByteArrayInputStream(file))).get(0))
                        .firstName())
                .isEqualTo("Zoë");
    }

    @Test
    void findsWindowsLettersFarBehindTheBegin() {
        String file = "name,email\n" + "Ada Fake,ada@example.org\n".repeat(10_000) + "J\u00FCrgen,j@example.org\n";

        List<ImportRow> rows = all(reader.readCsv(new ByteArrayInputStream(file.getBytes(WINDOWS))));

        assertThat(rows).hasSize(10_001);
        assertThat(person(rows.get(10_000)).firstName()).isEqualTo("Jürgen");
    }

    @Test
    void refusesBytesThatAreNoTextWithTheirLine() {
        byte[] file = "name,email\nZoë,z@example.org\nJ?rgen,j@example.org\n".getBytes(StandardCharsets.UTF_8);
        file[new String(file, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFC;

        assertFault(file, "undecodable", 3);
    }

    @Test
    void refusesASpreadsheet() {
        assertFault(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}, "not_text", 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ``                                                   ~ empty_file          ~ 1
            ` \n\n`                                             ~ empty_file          ~ 1
            `Ada,Fake,Nowhere\nBob,Fake,Nowhere\n`               ~ header_unrecognised ~ 1
            `first name,company\nAda,Nowhere\n`                  ~ header_unrecognised ~ 1
            `name,email\nAda,a@example.org\n"Bob,b@example.org\nCy,c@example.org\n` ~ unclosed_quote ~ 3
            `name,email\n"Ada" Fake,a@example.org\n`             ~ malformed_csv       ~ 2
            """)
    void refusesFile(String file, String code, int line) {
        String text = file == null ? "" : file;

        assertFault(text.getBytes(StandardCharsets.UTF_8), code, line);
    }

    @Test
    void namesTheColumnsItSawAndThoseItNeeds() {
        assertThatThrownBy(() -> csv("Given name;Shoe size\nAda;38\n"))
                .hasMessageContaining("'Given name', 'Shoe size'")
                .hasMessageContaining("'LinkedIn URL'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ``                                         ~ blank_row          ~ ``
            ` , ,`                                     ~ blank_row          ~ ``
            `Ada,,`                                    ~ no_address         ~ ``
            `Ada,unavailable,n/a`                      ~ no_address         ~ ``
            `Ada,https://www.linkedin.com/company/x,`  ~ bad_linkedin_url   ~ LinkedIn
            `Ada,linkedin.com/in/ada,ada(at)x.org`     ~ bad_email          ~ E-Mail
            `Ada,linkedin.com/in/ada,,surplus`         ~ too_many_columns   ~ ``
            `A\u0000da,linkedin.com/in/ada,`           ~ control_characters ~ Name
            """)
    void rejectsRow(String row, String code, String field) {
        String written = row;

        List<ImportRow> rows = csv("Name,LinkedIn,E-Mail\n" + written + "\nBob Fake,,bob@example.org\n");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).isInstanceOfSatisfying(ImportRow.Rejected.class, rejected -> {
            assertThat(rejected.row()).isEqualTo(1);
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.field()).isEqualTo(field);
            assertThat(rejected.message()).isNotBlank();
        });
        assertThat(rows.get(1).row()).isEqualTo(2);
    }

    @Test
    void rejectsTooLongValues() {
        List<ImportRow> rows = csv("name,email\n" + "x".repeat(2_001) + ",a@example.org\n");

        assertThat(((ImportRow.Rejected) rows.get(0)).code()).isEqualTo("too_long");
    }

    @Test
    void rejectsACompanyThatFillsItsIndexWithLettersOfSeveralBytes() {
        List<ImportRow> rows = csv("name,email,company\nAda,a@example.org," + "公".repeat(1_000) + "\n");

        assertThat(((ImportRow.Rejected) rows.get(0)).code()).isEqualTo("too_long");
        assertThat(((ImportRow.Rejected) rows.get(0)).field()).isEqualTo("company");
    }

    @Test
    void keepsAPhoneAsTheOnlyAddress() {
        assertThat(person(csv("Name;Telefon\nAda;+49 (0)170 12345\n").get(0)).phone())
                .isEqualTo("+49 (0)170 12345");
    }

    @Test
    void toleratesMissingAndBlankSurplusColumns() {
        List<ImportRow> rows = csv("email,name,city\na@example.org\nb@example.org,Bob,Rome,,\n");

        assertThat(rows).allMatch(ImportRow.Person.class::isInstance);
        assertThat(person(rows.get(1)).custom()).isEqualTo(Map.of("city", "Rome"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Ada Fake          | Ada   | Fake
            Ada van der Fake  | Ada   | van der Fake
            "Fake, Ada"       | Ada   | Fake
            Ada               | Ada   |
            𝐀𝐝𝐚 𝗙𝗮𝗸𝗲̂         | Ada   | Fakê
            """)
    void splitsFullNames(String name, String first, String last) {
        PersonFields person =
                person(csv("Name,Email\n" + name + ",a@example.org\n").get(0));

        assertThat(person.firstName()).isEqualTo(first);
        assertThat(person.lastName()).isEqualTo(last);
    }

    @Test
    void takesTheSecondAddressColumnWhereTheFirstIsEmptyAndKeepsWhatIsLeft() {
        List<ImportRow> rows = csv("""
                Personal Email,Email,LinkedIn URL,Company LinkedIn URL
                p@example.org,w@example.org,,https://www.linkedin.com/company/x
                q@example.org,,,
                """);

        assertThat(person(rows.get(0)).email()).isEqualTo(email("w@example.org"));
        assertThat(person(rows.get(0)).custom())
                .isEqualTo(Map.of(
                        "personal_email", "p@example.org",
                        "company_linkedin_url", "https://www.linkedin.com/company/x"));
        assertThat(person(rows.get(1)).email()).isEqualTo(email("q@example.org"));
    }

    @Test
    void findsTheHeaderBehindNotes() {
        List<ImportRow> rows = csv("""
                Notes:
                "When exporting your connection data, you may notice that some addresses are missing."

                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Ada,Fake,https://www.linkedin.com/in/ada-fake,,Nowhere,CTO,01 Nov 2026
                """);

        assertThat(rows).hasSize(1);
        assertThat(person(rows.get(0)).custom()).isEqualTo(Map.of("connected_on", "01 Nov 2026"));
    }

    @Test
    void namesCustomColumnsApart() {
        PersonFields person = person(csv("Email,Shoe size,shoe-size,,Company Domain\na@example.org,1,2,3,4\n")
                .get(0));

        assertThat(person.custom())
                .isEqualTo(Map.of("shoe_size", "1", "shoe_size_2", "2", "column_4", "3", "company_domain", "4"));
    }

    @Test
    void readsJson() {
        List<ImportRow> rows = read("""
                [
                  {"firstName": "Ada", "last_name": "Fake", "linkedin_profile_url": "linkedin.com/in/ada", "age": 42},
                  {"name": "Bob", "email": null, "email_address": "b@example.org", "vip": true},
                  {},
                  "text",
                  {"email": "c@example.org", "contact": {"x": [1, {"y": 2}]}},
                  {"email": "d@example.org"}
                ]
                """);

        assertThat(rows).extracting(ImportRow::row).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(person(rows.get(0)).linkedinUrl()).isEqualTo(linkedin("ada"));
        assertThat(person(rows.get(0)).custom()).isEqualTo(Map.of("age", "42"));
        assertThat(person(rows.get(1)).email()).isEqualTo(email("b@example.org"));
        assertThat(rows.subList(2, 5))
                .extracting(row -> ((ImportRow.Rejected) row).code())
                .containsExactly("blank_row", "not_an_object", "wrong_type");
        assertThat(person(rows.get(5)).email()).isEqualTo(email("d@example.org"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {"prospects": []}              ~ not_an_array   ~ 1
            `[{"email": "a@x.org"},\n,{}]` ~ malformed_json ~ 2
            `[{"email": "a@x.org"}\n`      ~ malformed_json ~ 2
            `[]\n[]`                       ~ malformed_json ~ 2
            """)
    void refusesJson(String file, String code, int line) {
        assertFault(file.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), code, line);
    }

    @Test
    void readsAnEmptyArrayAndAHeaderAlone() {
        assertThat(read("[]")).isEmpty();
        assertThat(csv("name,email\n")).isEmpty();
    }

    @Test
    void readsAHundredThousandRowsInLittleMemoryAndTime() {
        long begin = cpuTime();
        int people = 0;
        try (ImportRows rows = reader.readCsv(manyRows(100_000))) {
            while (rows.hasNext()) {
                people += rows.next() instanceof ImportRow.Person ? 1 : 0;
            }
        }

        assertThat(people).isEqualTo(100_000);
        assertThat(Duration.ofNanos(cpuTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }

    /** Of this thread, so that neighbours on the machine do not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** A file that never exists as a whole, so that reading it cannot need its length in memory. */
    private static InputStream manyRows(int count) {
        Iterator<InputStream> lines = Stream.concat(
                        Stream.of("First Name,Last Name,LinkedIn URL,Email,Company,Notes\r\n"),
                        IntStream.rangeClosed(1, count)
                                .mapToObj(row -> "Jürgen" + row + ",Fake,https://www.linkedin.com/in/j-" + row + "/,j"
                                        + row + "@example.org,Nowhere,\"" + "notes ".repeat(40) + "\"\r\n"))
                .<InputStream>map(line -> new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(Collections.enumeration(new AbstractCollection<InputStream>() {
            @Override
            public Iterator<InputStream> iterator() {
                return lines;
            }

            @Override
            public int size() {
                return count + 1;
            }
        }));
    }

    private void assertFault(byte[] file, String code, long line) {
        assertThatThrownBy(() -> all(reader.read(new ByteArrayInputStream(file))))
                .isInstanceOfSatisfying(ImportFileException.class, fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.line()).isEqualTo(line);
                });
    }

    private List<ImportRow> read(String file) {
        return all(reader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    private List<ImportRow> csv(String file) {
        return all(reader.readCsv(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<ImportRow> all(ImportRows rows) {
        List<ImportRow> read = new ArrayList<>();
        rows.forEachRemaining(read::add);
        rows.close();
        return read;
    }

    private static PersonFields person(ImportRow row) {
        assertThat(row).isInstanceOf(ImportRow.Person.class);
        return ((ImportRow.Person) row).fields();
    }

    private static LinkedInUrl linkedin(String slug) {
        return Optional.of("linkedin.com/in/" + slug)
                .flatMap(LinkedInUrl::parse)
                .orElseThrow();
    }

    private static EmailAddress email(String address) {
        return EmailAddress.parse(address).orElseThrow();
    }
}
