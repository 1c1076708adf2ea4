package dev.overture.authoring.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.imports.ImportKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowMapperTest {

    @Test
    void guessesColumnsBySeveralNamesAndTakesTheBestThatIsFilled() {
        Mapping mapping = Mapping.guess(
                ImportKind.PEOPLE,
                List.of("Personal Email", "Vorname", "Profil-URL", "E-mail", "Favourite colour", "position"));

        assertThat(mapping.fields())
                .containsEntry("Vorname", "first_name")
                .containsEntry("position", "job_title")
                .containsEntry("E-mail", "email_address")
                .containsEntry("Personal Email", "email_address")
                .doesNotContainKey("Favourite colour");
        assertThat(mapping.identifies()).isTrue();
        assertThat(person(List.of("Personal Email", "E-mail"), "p@example.com", "w@example.com"))
                .isEqualTo("{\"email_address\":\"w@example.com\"}");
        assertThat(person(List.of("Personal Email", "E-mail"), "p@example.com", ""))
                .isEqualTo("{\"email_address\":\"p@example.com\"}");
    }

    @Test
    void guessesColumnsOfCompanies() {
        assertThat(Mapping.guess(ImportKind.COMPANIES, List.of("Name", "ИНН", "Employees", "SME registry", "URL"))
                        .fields())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "Name", "company_name",
                        "ИНН", "tin",
                        "Employees", "employee_count",
                        "SME registry", "sme_registry",
                        "URL", "website"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "company_name    | 𝐀𝐜𝐦𝐞   Ltd            | \"\"\"Acme Ltd\"\"\"",
                "revenue         | 1.234.567,89          | 1234567.89",
                "revenue         | 1 234 567             | 1234567",
                "revenue         | -12,5                 | -12.5",
                "revenue         | '-5                   | -5",
                "employee_count  | 1,200                 | 1200",
                "sme_registry    | Да                    | true",
                "sme_registry    | no                    | false",
                "registration_date | 28.02.2009          | \"\"\"2009-02-28\"\"\"",
                "registration_date | 2009-02-28T00:00:00 | \"\"\"2009-02-28\"\"\"",
                "office_qualification | more             | \"\"\"More\"\"\"",
                "all_company_emails | {a@x.com,B@x.com,a@x.com} | \"[\"\"a@x.com\"\",\"\"b@x.com\"\"]\"",
                "all_company_emails | a@x.com; b@x.com   | \"[\"\"a@x.com\"\",\"\"b@x.com\"\"]\""
            })
    void readsCellsAsTheirFieldsMean(String field, String cell, String expected) {
        assertThat(company(field, cell)).as(field).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "revenue, about five, bad_number",
        "revenue, 1E999999999, bad_number",
        "employee_count, 1.5, bad_number",
        "employee_count, -1, bad_number",
        "employee_count, 99999999999, bad_number",
        "registration_date, 2009-02-30, bad_date",
        "registration_date, 02/03/2009, bad_date",
        "sme_registry, perhaps, bad_value",
        "office_qualification, Some, bad_value",
        "primary_email, nobody, bad_email",
        "website, a\u0007b, control_characters",
        "website, a\ud800b, control_characters"
    })
    void rejectsCellsThatTheFieldCannotHold(String field, String cell, String code) {
        assertThat(company(field, cell)).isEqualTo(code + " the column");
    }

    @Test
    void rejectsNamesOfTwoThousandCharacters() {
        assertThat(person(List.of("name", "email"), "x".repeat(2_000), "a@example.com"))
                .isEqualTo("too_long name");
    }

    @Test
    void rejectsAPersonWithoutAnyAddressAndACompanyWithoutName() {
        assertThat(person(List.of("name", "email"), "Ada", "n/a")).isEqualTo("no_address ");
        assertThat(row(ImportKind.COMPANIES, List.of("tin"), "7701")).isEqualTo("no_name ");
        assertThat(person(List.of("name", "email"), "", "")).isEqualTo("blank_row ");
        assertThat(person(List.of("email"), "a@example.com", "x")).isEqualTo("too_many_columns ");
    }

    @Test
    void spellsAddressesInTheOneWay() {
        assertThat(person(
                        List.of("LinkedIn", "Email", "Phone", "Full name"),
                        "https://de.linkedin.com/in/Ada-Fake/details/?x=1",
                        "Ada@Example.com",
                        "0049 (0)30 123456",
                        "Fake, Ada"))
                .isEqualTo("{\"full_name\":\"Fake, Ada\",\"email_address\":\"ada@example.com\","
                        + "\"phone_number\":\"+4930123456\",\"linkedin_profile_url\":\"https://www.linkedin.com/in/ada-fake\","
                        + "\"first_name\":\"Ada\",\"last_name\":\"Fake\"}");
        assertThat(person(List.of("LinkedIn"), "https://www.linkedin.com/company/x"))
                .isEqualTo("bad_linkedin_url LinkedIn");
        assertThat(person(List.of("Email", "Phone"), "a@example.com", "call me"))
                .isEqualTo("bad_phone Phone");
    }

    @Test
    void knowsTheCountryOfNumbersThatDoNotNameTheirs() {
        assertThat(Phones.canonical("030 / 123 456", "DE")).isEqualTo("+4930123456");
        assertThat(Phones.canonical("030 / 123 456", null)).isEqualTo("030123456");
        assertThat(Phones.canonical("+39 06 698 12345", "DE")).isEqualTo("+390669812345");
        assertThat(Phones.canonical("+44 (0)20 7946 0018", null)).isEqualTo("+442079460018");
        assertThat(Phones.canonical("ext. 12", "DE")).isNull();
        assertThat(Phones.knowsRegion("DE")).isTrue();
        assertThat(Phones.knowsRegion("de")).isFalse();
    }

    @Test
    void neverSpeaksOfWhatStandsInACell() {
        MappedRow wrong = read(ImportKind.PEOPLE, List.of("email"), "secret@@example.com");
        assertThat(wrong.toString()).contains("bad_email").doesNotContain("secret");
        assertThat(read(ImportKind.PEOPLE, List.of("email"), "secret@example.com")
                        .toString())
                .doesNotContain("secret");
    }

    private static String company(String field, String cell) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("the column", field);
        said.put("the name", field.equals("company_name") ? null : "company_name");
        RowMapper mapper = new RowMapper(Mapping.of(ImportKind.COMPANIES, said), null);
        MappedRow row = mapper.read(List.of("the column", "the name"), new TableRow.Cells(1, List.of(cell, "Acme")));
        return row instanceof MappedRow.Said told ? told.fields().get(field).toString() : text(row);
    }

    private static String person(List<String> columns, String... cells) {
        return row(ImportKind.PEOPLE, columns, cells);
    }

    private static String row(ImportKind kind, List<String> columns, String... cells) {
        return text(read(kind, columns, cells));
    }

    private static MappedRow read(ImportKind kind, List<String> columns, String... cells) {
        RowMapper mapper = new RowMapper(Mapping.guess(kind, columns), null);
        return mapper.read(columns, new TableRow.Cells(1, new ArrayList<>(List.of(cells))));
    }

    private static String text(MappedRow row) {
        return row instanceof MappedRow.Wrong wrong
                ? wrong.code() + " " + wrong.column()
                : ((MappedRow.Said) row).fields().toString();
    }
}
