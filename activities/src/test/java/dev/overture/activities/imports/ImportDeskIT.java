package dev.overture.activities.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.ids.ImportId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.imports.ImportKind;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.fixtures.Fixtures;
import dev.overture.schema.imports.FileImport;
import dev.overture.schema.imports.FileImportDao;
import dev.overture.schema.imports.ImportResult;
import dev.overture.workflows.imports.ImportStage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportDeskIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String PEOPLE =
            "{\"name\": \"full_name\", \"email\": \"email_address\", \"li\": \"linkedin_profile_url\","
                    + " \"company\": \"company_name\", \"title\": \"job_title\", \"tags\": \"tags\", \"phone\": \"phone_number\"}";
    private static final String HEADER = "name,email,li,company,title,tags,phone\n";

    private static final String MAPPING_OF_FLAGS = "{\"Name\": \"full_name\", \"Email\": \"email_address\","
            + " \"Unsubscribed\": \"reply_unsubscribe\", \"Bounced\": \"reply_bounce\", \"Asked\": \"reply_info_request\"}";

    private final Jdbi jdbi = POSTGRES.jdbi();
    private final WorkspaceId workspace = Fixtures.aWorkspace(jdbi);
    private final AtomicReference<Instant> now = new AtomicReference<>(Fixtures.NOW);
    private final InstantSource clock = now::get;

    @Test
    void aFileOf238RowsWith70StorableOnesIsAccountedForToTheLastRow() {
        suppressDomain("blocked.example");
        StringBuilder file = new StringBuilder(HEADER);
        IntStream.range(0, 70)
                .forEach(i -> file.append("P ").append(i).append(",p").append(i).append("@example.com,,Acme,CTO,,\n"));
        IntStream.range(0, 60).forEach(i -> file.append("Again,P").append(i).append("@example.com,,,,,\n"));
        file.append("No Address,,,,,,\n".repeat(40));
        file.append("Bad,nobody,,,,,\n".repeat(30));
        file.append(",,,,,,\n".repeat(20));
        file.append("Blocked,x@blocked.example,,,,,\n".repeat(10));
        file.append(("x".repeat(2_000) + ",long@example.com,,,,,\n").repeat(8));

        ImportId imported = people(file.toString(), 238);
        ImportStage stage = desk(50).store(imported, done -> {});

        assertThat(stage).isEqualTo(new ImportStage(238, 238, true));
        assertThat(results(imported)).isEqualTo(Map.of("stored", 70, "duplicate", 60, "rejected", 108));
        assertThat(codes(imported))
                .isEqualTo(Map.of(
                        "repeated",
                        60,
                        "no_address",
                        40,
                        "bad_email",
                        30,
                        "blank_row",
                        20,
                        "suppressed",
                        10,
                        "too_long",
                        8));
        assertThat(numbers("select count(*) from workspace_prospects where workspace_id = ?", workspace))
                .isEqualTo(70);
        assertThat(text(
                        "select status || ' ' || rows || '=' || stored || '+' || updated || '+' || duplicates || '+' || rejected"
                                + " from imports where id = ?",
                        imported))
                .isEqualTo("completed 238=70+0+60+108");
        assertThat(numbers("select count(*) from import_chunks where import_id = ?", imported))
                .isZero();
    }

    @Test
    void theDatabaseRefusesASumThatIsNotTheNumberOfRows() {
        ImportId imported = people(HEADER + "Ada,ada@example.com,,,,,\n", 3);
        assertThatThrownBy(() -> desk(10).store(imported, done -> {}))
                .hasStackTraceContaining("imports_all_accounted_for");
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(
                        "update imports set status = 'completed', stored = 3, updated = 0, duplicates = 0, rejected = 0"
                                + " where id = ?",
                        imported)))
                .hasStackTraceContaining("does not account for its rows");
    }

    @Test
    void theSameFileAgainStoresAndChangesNothing() {
        String file =
                HEADER + "Ada Fake,ada@example.com,https://www.linkedin.com/in/ada,Acme,CTO,vip;new,+49 30 123456\n"
                        + "Bob,bob@example.com,,Acme,CEO,,\n";
        desk(10).store(people(file, 2), done -> {});
        String before = everything();

        ImportId again = people(file, 2);
        desk(1).store(again, done -> {});

        assertThat(codes(again)).isEqualTo(Map.of("known", 2));
        assertThat(everything()).isEqualTo(before);
        assertThat(text(
                        "select employee_session_key || ' ' || batch_id from workspace_prospects where workspace_id = ?"
                                + " and email_address = 'ada@example.com'",
                        workspace))
                .isEqualTo("s1 b1");
    }

    @Test
    void aKilledWorkerIsFollowedByOneThatGoesOnAtTheRowAtWhichItStood() {
        StringBuilder file = new StringBuilder(HEADER);
        IntStream.range(0, 95)
                .forEach(i ->
                        file.append("P ").append(i).append(",p").append(i % 90).append("@example.com,,,,,\n"));
        ImportId imported = people(file.toString(), 95);
        AtomicInteger passed = new AtomicInteger();

        assertThatThrownBy(() -> desk(10).store(imported, done -> {
                    if (done == 40) {
                        throw new IllegalStateException("killed");
                    }
                    passed.set(done);
                }))
                .hasMessage("killed");
        assertThat(numbers("select done from imports where id = ?", imported)).isEqualTo(40);
        ImportStage stage = desk(10).store(imported, done -> {});

        assertThat(stage).isEqualTo(new ImportStage(95, 95, true));
        assertThat(results(imported)).isEqualTo(Map.of("stored", 90, "duplicate", 5));
        assertThat(rows(imported, 90)).extracting(ImportResult::duplicateOfRow).containsExactly(1, 2, 3, 4, 5);
        assertThat(desk(10).store(imported, done -> {}).over()).isTrue();
    }

    @Test
    void aLongImportSaysAfterAMinuteHowFarItIs() {
        StringBuilder file = new StringBuilder(HEADER);
        IntStream.range(0, 30).forEach(i -> file.append("P,p").append(i).append("@example.com,,,,,\n"));
        ImportId imported = people(file.toString(), 30);

        ImportStage first = desk(10).store(imported, done -> now.set(now.get().plus(Duration.ofSeconds(40))));

        assertThat(first).isEqualTo(new ImportStage(30, 20, false));
        assertThat(desk(10).store(imported, done -> {})).isEqualTo(new ImportStage(30, 30, true));
    }

    @Test
    void whoCancelsAnImportEndsItAtTheNextRows() {
        StringBuilder file = new StringBuilder(HEADER);
        IntStream.range(0, 30).forEach(i -> file.append("P,p").append(i).append("@example.com,,,,,\n"));
        ImportId imported = people(file.toString(), 30);

        ImportStage stage = desk(10).store(
                        imported,
                        done -> jdbi.useExtension(FileImportDao.class, dao -> dao.cancel(imported, now.get())));

        assertThat(stage.over()).isTrue();
        assertThat(numbers("select count(*) from workspace_prospects where workspace_id = ?", workspace))
                .isZero();
        assertThat(text("select status from imports where id = ?", imported)).isEqualTo("cancelled");
    }

    @Test
    void emptyCellsOverwriteNothingAddressesAreAddedAndListsUnited() {
        desk(10).store(people(HEADER + "Ada Fake,ada@example.com,,Acme,CTO,vip,\n", 1), done -> {});

        ImportId second = people(
                HEADER + "Ada Fake,ada@example.com,https://de.linkedin.com/in/Ada-Fake/,,,new;vip,030 1234567\n", 1);
        desk(10).store(second, done -> {});
        ImportId third = people(HEADER + "Ada Fake,other@example.com,https://www.linkedin.com/in/ada-fake,,CEO,,\n", 1);
        desk(10).store(third, done -> {});

        assertThat(results(second)).isEqualTo(Map.of("updated", 1));
        assertThat(results(third)).isEqualTo(Map.of("updated", 1));
        assertThat(text(
                        "select concat_ws(' ', email_address, linkedin_profile_url, phone_number, job_title, company_name,"
                                + " array_to_string(tags, '+')) from workspace_prospects where workspace_id = ?",
                        workspace))
                .isEqualTo("ada@example.com https://www.linkedin.com/in/ada-fake +49301234567 CEO Acme vip+new");
    }

    @Test
    void whoGetsAnAddressInOneRowIsKnownByItInTheNext() {
        desk(10).store(people(HEADER + "Ada,ada@example.com,,,,,\n", 1), done -> {});
        ImportId imported = people(
                HEADER
                        + "Ada,ada@example.com,https://www.linkedin.com/in/ada,,,,\nAda,,https://www.linkedin.com/in/ada,,CEO,,\n"
                        + "Eve,ada@example.com,https://www.linkedin.com/in/eve,,,,\n",
                3);
        desk(10).store(imported, done -> {});
        assertThat(results(imported)).isEqualTo(Map.of("updated", 1, "duplicate", 1, "stored", 1));
    }

    @Test
    void nobodyWhoIsSuppressedIsResurrectedOrChanged() {
        desk(10).store(
                        people(HEADER + "Ada,ada@example.com,,Acme,CTO,,\nBob,bob@example.com,,Bad Ltd,CTO,,\n", 2),
                        done -> {});
        UUID ada = jdbi.withHandle(handle -> handle.createQuery(
                        "select id from workspace_prospects where email_address = 'ada@example.com' and workspace_id = :w")
                .bind("w", workspace)
                .mapTo(UUID.class)
                .one());
        suppress("prospect_id", ada);
        suppress(
                "company_id",
                jdbi.withHandle(handle -> handle.createQuery(
                                "select id from companies where company_name = 'Bad Ltd' and workspace_id = :w")
                        .bind("w", workspace)
                        .mapTo(UUID.class)
                        .one()));
        String before = everything();

        ImportId again = people(
                HEADER
                        + "Ada,ada@example.com,,Acme,CEO,,\nBob,bob@example.com,,Other,CEO,,\nEve,eve@example.com,,bad ltd,,,\n",
                3);
        desk(10).store(again, done -> {});

        assertThat(codes(again)).isEqualTo(Map.of("suppressed", 3));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void repliesThatAFileTellsOfAreFactsAndSuppressBeforeTheNextBatch() {
        String header = "Name,Email,Unsubscribed,Bounced,Asked\n";
        desk(10).store(people(HEADER + "Known,known@example.com,,Acme,CTO,,\n", 1), done -> {});
        String file = header
                + "Out,out@example.com,yes,,\nDead,dead@example.com,no,yes,no\nKnown,known@example.com,,,true\n"
                + "Twice,twice@example.com,,,\nTwice,twice@example.com,yes,,\n";
        ImportId first = imported(workspace, ImportKind.PEOPLE, MAPPING_OF_FLAGS, file, 5);

        desk(10).store(first, done -> {});
        String flags = flags();
        ImportId second = imported(workspace, ImportKind.PEOPLE, MAPPING_OF_FLAGS, file.replace("yes", "no"), 5);
        desk(10).store(second, done -> {});

        assertThat(results(first)).isEqualTo(Map.of("stored", 3, "updated", 1, "duplicate", 1));
        assertThat(flags)
                .isEqualTo("dead@example.com false false true, known@example.com false true false,"
                        + " out@example.com true false false, twice@example.com true false false");
        assertThat(flags()).as("no takes nothing back").isEqualTo(flags);
        assertThat(codes(second)).isEqualTo(Map.of("suppressed", 4, "known", 1));
        assertThat(text(
                        "select string_agg(kind || ' ' || source, ', ' order by kind, id) from prospect_events where workspace_id = ?",
                        workspace))
                .isEqualTo("bounced import, replied import, unsubscribed import, unsubscribed import");
    }

    @Test
    void aFlagThatIsNeitherYesNorNoRejectsItsRow() {
        ImportId imported = imported(
                workspace,
                ImportKind.PEOPLE,
                MAPPING_OF_FLAGS,
                "Name,Email,Unsubscribed,Bounced,Asked\nOut,out@example.com,last week,,\n",
                1);

        desk(10).store(imported, done -> {});

        assertThat(rows(imported, 0))
                .extracting(row -> row.result() + " " + row.code() + " " + row.field())
                .containsExactly("rejected bad_value Unsubscribed");
    }

    private String flags() {
        return text(
                "select string_agg(concat_ws(' ', email_address, reply_unsubscribe::text, reply_info_request::text,"
                        + " reply_bounce::text), ', ' order by email_address)"
                        + " from workspace_prospects where workspace_id = ?",
                workspace);
    }

    @Test
    void twoWorkspacesWithTheSamePeopleDoNotSeeEachOther() {
        String file = HEADER + "Ada,ada@example.com,https://www.linkedin.com/in/ada,Acme,CTO,,+49301234567\n";
        desk(10).store(people(file, 1), done -> {});
        WorkspaceId other = Fixtures.aWorkspace(jdbi);
        ImportId theirs = imported(other, ImportKind.PEOPLE, PEOPLE, file, 1);
        desk(10).store(theirs, done -> {});
        assertThat(results(theirs)).isEqualTo(Map.of("stored", 1));
    }

    @Test
    void companiesAreKnownByTheirNumbersAndByNameWhereOnlyThatIsKnown() {
        String mapping =
                "{\"n\": \"company_name\", \"tin\": \"tin\", \"reg\": \"registration_number\", \"rev\": \"revenue\","
                        + " \"mail\": \"all_company_emails\"}";
        String header = "n,tin,reg,rev,mail\n";
        ImportId first = imported(
                workspace,
                ImportKind.COMPANIES,
                mapping,
                header + "Acme,1,,100,a@acme.example\nOther,,9,,\nBare,,,,\nBARE,,,5,\n",
                4);
        desk(2).store(first, done -> {});
        ImportId second = imported(
                workspace,
                ImportKind.COMPANIES,
                mapping,
                header + "Acme Bank,1,,,b@acme.example\nx,1,9,,\nbare,7,,,\nAcme,2,,,\nOther,,9,,\n,3,,,\n",
                6);
        desk(10).store(second, done -> {});

        assertThat(results(first)).isEqualTo(Map.of("stored", 3, "duplicate", 1));
        assertThat(rowsOf(second))
                .containsExactly(
                        "1 updated null",
                        "2 rejected conflicting_identity",
                        "3 updated null",
                        "4 stored null",
                        "5 duplicate known",
                        "6 rejected no_name");
        assertThat(text(
                        "select company_name || ' ' || revenue || ' ' || array_to_string(all_company_emails, '+') || ' '"
                                + " || session_key || ' ' || status from companies where tin = '1' and workspace_id = ?",
                        workspace))
                .isEqualTo("Acme Bank 100 a@acme.example+b@acme.example s1 Active");
    }

    @Test
    void workbooksAndJsonOfPeopleAndOfCompaniesAreStoredLikeText() throws IOException {
        String people = "{\"name\": \"full_name\", \"email\": \"email_address\"}";
        String companies = "{\"name\": \"company_name\", \"tin\": \"tin\"}";

        desk(10).store(
                        imported(
                                workspace,
                                ImportKind.PEOPLE,
                                people,
                                workbook("name", "email", "Ada", "ada@example.com"),
                                1),
                        done -> {});
        desk(10).store(
                        imported(
                                workspace,
                                ImportKind.PEOPLE,
                                people,
                                "[{\"name\": \"Bob\", \"email\": \"bob@example.com\"}]",
                                1),
                        done -> {});
        desk(10).store(
                        imported(
                                workspace, ImportKind.COMPANIES, companies, workbook("name", "tin", "Acme", "7701"), 1),
                        done -> {});
        desk(10).store(
                        imported(
                                workspace, ImportKind.COMPANIES, companies, "[{\"name\": \"Bank\", \"tin\": 7702}]", 1),
                        done -> {});

        assertThat(text(
                        "select string_agg(full_name || ' ' || email_address, ', ' order by full_name)"
                                + " from workspace_prospects where workspace_id = ?",
                        workspace))
                .isEqualTo("Ada ada@example.com, Bob bob@example.com");
        assertThat(text(
                        "select string_agg(company_name || ' ' || tin, ', ' order by tin) from companies where workspace_id = ?",
                        workspace))
                .isEqualTo("Acme 7701, Bank 7702");
    }

    /** Two columns: a header and a row. */
    private static byte[] workbook(String... cells) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < cells.length; i += 2) {
            rows.append("<row>");
            for (String cell : List.of(cells[i], cells[i + 1])) {
                rows.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
            }
            rows.append("</row>");
        }
        Map<String, String> parts = new TreeMap<>(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"x\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "</Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aRowThatTheDatabaseDoesNotTakeKeepsNobodyElse() {
        jdbi.useHandle(
                handle -> handle.execute(
                        "alter table workspace_prospects add constraint nobody_called_bob check (first_name <> 'Bob') not valid"));
        try {
            ImportId imported = people(
                    HEADER + "Ada,ada@example.com,,,,,\nBob,bob@example.com,,,,,\nCem,cem@example.com,,,,,\n", 3);
            desk(10).store(imported, done -> {});
            assertThat(rowsOf(imported)).containsExactly("1 stored null", "2 rejected not_storable", "3 stored null");
        } finally {
            jdbi.useHandle(
                    handle -> handle.execute("alter table workspace_prospects drop constraint nobody_called_bob"));
        }
    }

    @Test
    void aNameTooLongForItsIndexKeepsNobodyElseAndEndsTheImport() {
        String name = new Random(1)
                .ints(1_000, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        ImportId imported = people(HEADER + "Ada,ada@example.com,," + name + ",,,\nCem,cem@example.com,,Acme,,,\n", 2);

        desk(10).store(imported, done -> {});

        assertThat(rowsOf(imported)).containsExactly("1 rejected not_storable", "2 stored null");
    }

    @Test
    void whatAnImportIsNotRunningIsNotStored() {
        assertThat(desk(10).store(new ImportId(UUID.randomUUID()), done -> {}).over())
                .isTrue();
    }

    private ImportDesk desk(int chunk) {
        return new ImportDesk(jdbi, new ObjectMapper(), clock, chunk);
    }

    private ImportId people(String content, int rows) {
        return imported(workspace, ImportKind.PEOPLE, PEOPLE, content, rows);
    }

    private ImportId imported(WorkspaceId whose, ImportKind kind, String mapping, String content, int rows) {
        return imported(whose, kind, mapping, content.getBytes(StandardCharsets.UTF_8), rows);
    }

    private ImportId imported(WorkspaceId whose, ImportKind kind, String mapping, byte[] bytes, int rows) {
        ImportId id = new ImportId(UUID.randomUUID());
        jdbi.useExtension(FileImportDao.class, dao -> {
            dao.insert(new FileImport(
                    id,
                    whose,
                    kind,
                    "previewed",
                    "file.csv",
                    "csv",
                    "DE",
                    "s1",
                    "b1",
                    "[]",
                    mapping,
                    rows,
                    0,
                    now.get(),
                    null,
                    null));
            dao.addChunk(id, 0, Arrays.copyOf(bytes, bytes.length / 2));
            dao.addChunk(id, 1, Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length));
            dao.confirm(id, mapping, now.get());
        });
        return id;
    }

    private Map<String, Integer> results(ImportId imported) {
        return jdbi.withExtension(FileImportDao.class, dao -> dao.count(imported)).stream()
                .collect(Collectors.toMap(FileImportDao.Count::result, FileImportDao.Count::rows));
    }

    private Map<String, Integer> codes(ImportId imported) {
        Map<String, Integer> codes = new TreeMap<>();
        rows(imported, 0).stream()
                .filter(row -> row.code() != null)
                .forEach(row -> codes.merge(row.code(), 1, Integer::sum));
        return codes;
    }

    private List<String> rowsOf(ImportId imported) {
        return rows(imported, 0).stream()
                .map(row -> row.row() + " " + row.result() + " " + row.code())
                .toList();
    }

    private List<ImportResult> rows(ImportId imported, int after) {
        return jdbi.withExtension(FileImportDao.class, dao -> dao.listRows(imported, after, 1_000));
    }

    private String everything() {
        return text(
                "select string_agg(p::text, '|' order by p.id) from workspace_prospects p where p.workspace_id = ?",
                workspace);
    }

    private void suppressDomain(String domain) {
        suppress("domain", domain);
    }

    private void suppress(String column, Object value) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into suppressions (id, workspace_id, " + column
                        + ", reason, author, created_at) values (gen_random_uuid(), ?, ?, 'opted_out', 'x', now())",
                workspace,
                value));
    }

    private String text(String sql, Object id) {
        return jdbi.withHandle(
                handle -> handle.select(sql, id).mapTo(String.class).one());
    }

    private int numbers(String sql, Object id) {
        return jdbi.withHandle(
                handle -> handle.select(sql, id).mapTo(Integer.class).one());
    }
}
